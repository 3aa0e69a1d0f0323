import { BEGINS_CAPITAL } from '../../text/characters';
import type { Word } from '../../text/words';
import type { Grammar } from '../grammar';
import type { Item, QuoteItem } from '../read/items';
import type { Reading } from '../read/reading';
import { vocabularyOf } from '../read/vocabulary';

/** Whether a pronoun inside has its verb behind it, or with it: we are, it’s, ils veulent. */
export const hasSubject = (r: Reading, inside: readonly Word[]): boolean =>
  inside.slice(0, 15).some(({ folded, end }, i) => {
    // Folding leaves one kind of apostrophe.
    const [stem = '', clitic] = folded.includes("'") ? folded.split("'") : [folded];
    if (!r.grammar.pronouns.has(stem)) return false;
    const next = inside[i + 1];
    if (clitic) return true;
    // Not parted from it by a point.
    return next !== undefined && next.start - end <= 1 && mayBeFinite(r, next);
  });

/** Der Fluss kommt wieder. Whether a small word behind the first may be the verb of a sentence, where nouns have capitals. */
export const hasVerb = (r: Reading, inside: readonly Word[]): boolean =>
  r.grammar.nounCapitals && inside.slice(1, 9).some((word) => mayBeFinite(r, word));

function mayBeFinite(r: Reading, { start, end, folded }: Word): boolean {
  const capital = BEGINS_CAPITAL.test(r.text.slice(start, start + 2));
  const entry = vocabularyOf(r.grammar).at(folded, 0, folded.length);
  const { accent } = entry;
  return r.grammar.mayBeFinite({ type: 'word', start, end, folded, capital, accent, entry }, r.grammar);
}

/** Whether one of the first words inside is one that no name has: it is, qui ne servent pas, to wait; or the first a verb by its form. */
export const isClause = (
  inside: readonly Word[],
  { phraseEnds, pronouns, complementizers, auxiliaries, opensWithVerb, opensWithDeed, prepositions }: Grammar,
): boolean =>
  (inside.length > 1 && (opensWithVerb((inside[0] as Word).folded) || prepositions.has((inside[0] as Word).folded))) ||
  inside.slice(0, 15).some(
    ({ folded }) =>
      // الحفاظ على النظام: a noun of doing, and what it is done to.
      (phraseEnds.has(folded) && !(inside.length < LONG && opensWithDeed((inside[0] as Word).folded))) ||
      pronouns.has(folded) ||
      complementizers.has(folded) ||
      auxiliaries.has(folded),
  );

/** In words: so long is no name. */
const LONG = 7;

/** von einer „Entlastung weit entfernt“: a piece of a sentence, which begins inside it and ends without a noun. */
export function isFragment(text: string, all: readonly Item[], at: number, count: number): boolean {
  const { inner } = (all[at] as QuoteItem).range;
  const before = all[at - 1];
  return (
    count >= 3 &&
    before?.type === 'word' &&
    !before.capital &&
    /(?:^|\s)\p{Ll}+[.,]?\s*$/u.test(text.slice(...inner).slice(-40))
  );
}

/** I, we, our: somebody speaks of themselves. */
export const hasFirstPerson = (inside: readonly Word[], { firstPerson, ownForm }: Grammar): boolean =>
  inside.some(
    ({ folded }, k) =>
      firstPerson.has(folded) ||
      (ownForm?.behind.has(inside[k - 1]?.folded ?? '') && ownForm.form.test(folded)) ||
      ((folded.includes("'") || folded.includes('-')) && folded.split(/['-]/).some((part) => firstPerson.has(part))),
  );
