import type { Gender, Grammar } from '../grammar';
import type { Nominal, Sort } from './nominal';
import { type Naming, type Token, unmarked } from './phrase-parts';
import type { SpeakerWords } from './speaker-words';

/** What a phrase without a name names by its noun; undefined where that cannot speak. */
export function byNoun(naming: Naming): Nominal | undefined {
  const { text, grammar, opening, group, labels } = naming;
  const { headFirst, plural } = grammar.speakers;
  const head = headOf(group, labels, grammar);
  const sort = head && sortOf(head, grammar);
  if (!sort) return undefined;
  const isPlural = plural.test(head.folded);
  // Who is nothing but a noun needs an article, or to be many: engineers said; a lorry driver said.
  if (opening.length === 0) {
    if (sort === 'noun' && (headFirst || !isPlural)) return undefined;
    if (headFirst && labels.startsWith('w') && !grammar.titleAdjectives.has(group[0]?.folded ?? '')) return undefined;
  }
  const last = group.at(-1) as Token;
  // Trois personnes à Lyon; not: l'ambassadeur à Lyon
  const place = isPlural ? grammar.forms.placeBehind.exec(text.slice(head.end, last.end))?.index : undefined;
  return { ...whole(naming, place === undefined ? last.end : head.end + place, sort), plural: isPlural };
}

/** The phrase under all of its words up to an offset. */
export function whole({ text, grammar, opening, group }: Naming, to: number, sort: Sort): Nominal {
  const start = (opening[0] ?? (group[0] as Token)).start;
  const name = unmarked(text.slice(start, to));
  return { span: [start, to], name, sort, office: '', gender: genderOf(opening, group, grammar), plural: false };
}

/** The gender that one of the words tells. */
export const genderOf = (opening: readonly Token[], group: readonly Token[], grammar: Grammar): Gender | undefined =>
  [...opening, ...group].map((t) => grammar.genderOf.get(t.folded)).find(Boolean);

/** The noun that the phrase is about. */
function headOf(group: readonly Token[], labels: string, grammar: Grammar): Token | undefined {
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
function sortOf({ folded }: Token, grammar: Grammar): Sort | undefined {
  const words = grammar.speakers;
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
