import { set } from '../../grammar';
import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { sentenceEnd } from '../../read/sentence';
import { type Phrase, phraseAfter } from '../../who/phrase';
import { upToVerb } from '../../who/subject';

/** De son propre aveu, [Anne Roux] n'a …: whom the sentence is about. */
export function subjectOfNoun(r: Reading, k: number, start: number): Phrase | undefined {
  const owner =
    r.grammar.speechNouns.has(wordAt(r.all, k)) && !r.grammar.ownWords.has(wordAt(r.all, k - 1))
      ? ownerBehind(r, k)
      : undefined;
  if (owner) return owner;
  return r.grammar.openingPhrase(r, r.all[k + 1]?.type === 'comma' ? k + 2 : start, sentenceEnd(r.all, k));
}

/** la description que [Luc Roux] fait du port; la description du port par [Luc Roux]; l'appel de [la maire] à « … »: whose the noun at item `k` is. */
function ownerBehind(r: Reading, k: number): Phrase | undefined {
  // un appel à « … » de la maire
  const marks = [k + 2, k + 3].find((at) => r.all[at]?.type === 'quote');
  if (marks !== undefined)
    return r.grammar.forms.ofLink.test(wordAt(r.all, marks + 1))
      ? phraseAfter(r, marks + 2)
      : agentBehind(r, marks)?.subject;
  if (r.grammar.complementizers.has(wordAt(r.all, k + 1))) return upToVerb(r, phraseAfter(r, k + 2));
  for (let by = k + 1; by < k + OWNED && r.all[by]?.type === 'word'; by++)
    if (r.grammar.agentParticles.has(wordAt(r.all, by))) return phraseAfter(r, by + 1);
  const isDescribed = r.grammar.speechNouns.get(wordAt(r.all, k))?.has('comme');
  if (isDescribed || !r.grammar.forms.ofLink.test(wordAt(r.all, k + 1))) return undefined;
  // la demande de [la maire] d'un « moratoire »
  const own = k + 2 + r.all.slice(k + 2, k + OWNED).findIndex(({ type }) => type === 'quote');
  const link = r.grammar.indefinite.has(wordAt(r.all, own - 1)) ? own - 2 : own - 1;
  const again = own > k + 3 && r.grammar.forms.ofLink.test(wordAt(r.all, link));
  return phraseAfter(r, k + 2, again ? link : undefined);
}
/** In items. */
const OWNED = 12;

/** « trahison » lancée par [la maire]; « purge », avancée à Lyon par [l'historien]; « lâcheté » par [le juge]: who acts behind the marks at item `at`. */
export function agentBehind(r: Reading, at: number): { cue: number; subject: Phrase } | undefined {
  const cue = r.all[at + 1]?.type === 'comma' ? at + 2 : at + 1;
  const isBy = (k: number) => r.grammar.agentParticles.has(wordAt(r.all, k));
  const word = r.all[cue];
  if (word?.type !== 'word' || word.capital) return undefined;
  let by = cue;
  if (!isBy(cue)) {
    if (!TOLD.has(word.folded) && !/(?:é|ée|és|ées)$/u.test(r.text.slice(word.start, word.end))) return undefined;
    while (by < cue + ADDRESSED && r.all[by]?.type === 'word' && !isBy(by)) by++;
  }
  const subject = isBy(by) ? phraseAfter(r, by + 1) : undefined;
  return subject && { cue, subject };
}
/** In items: whom it is said to may stand between. */
const ADDRESSED = 8;
const TOLD = set('fait faite faits faites émis émise émis émises tenu tenue tenus tenues dit dits écrit écrits');
