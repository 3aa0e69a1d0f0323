import type { Grammar } from '../grammar';
import type { Sort } from './nominal';
import type { Token } from './phrase-parts';
import type { SpeakerWords } from './speaker-words';

/** The noun that the phrase is about. */
export function headOf(group: readonly Token[], labels: string, grammar: Grammar): Token | undefined {
  const words = grammar.speakers;
  const { headFirst } = words;
  const end = labels.indexOf('L') < 0 ? labels.length : labels.indexOf('L');
  const own = labels.slice(0, end);
  if (headFirst) {
    const k = own.search(/[PB]/);
    // les premiers éléments; le premier ministre
    const describes =
      k >= 0 && grammar.titleAdjectives.has((group[k] as Token).folded.replace(grammar.forms.pluralEnd, ''));
    if (k >= 0) return describes && own[k + 1] === 'w' ? group[k + 1] : group[k];
    // une féroce répression: the noun may stand behind its adjective.
    const mute = [...own].findIndex((label, i) => label === 'w' && isMute(group[i] as Token, words));
    return group[mute >= 0 ? mute : own.indexOf('w')];
  }
  // two people familiar with the plan: what is known to speak, wherever it stands.
  const k = Math.max(own.lastIndexOf('P'), own.lastIndexOf('B'));
  return group[k >= 0 ? k : own.lastIndexOf('w')];
}

const isMute = ({ folded }: Pick<Token, 'folded'>, { mute, muteForm }: SpeakerWords): boolean =>
  mute.has(folded) || muteForm.test(folded);

/** What a noun says of whoever it names; undefined where that cannot speak. */
export function sortOf({ folded }: Token, words: SpeakerWords, grammar: Grammar): Sort | undefined {
  if (grammar.anonymous.has(folded)) return 'unnamed';
  if (grammar.groups.has(folded)) return 'group';
  if (words.documents.has(folded)) return 'document';
  if (words.bodies.has(folded)) return 'body';
  if (words.persons.has(folded)) return 'office';
  // Le 3 mai: a day is nobody.
  if (words.lead.has(folded)) return undefined;
  if (isMute({ folded }, words)) return undefined;
  return words.personForm.test(folded) ? 'office' : 'noun';
}
