import { wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { type Phrase, phraseAfter } from './phrase';

/** Whom a clause joined on before item `end` opens with: …, and [Peter Nowak] agreed, saying; …, but [their coach] disagreed, saying */
export function clauseJoined(r: Reading, start: number, end: number): Phrase | undefined {
  if (!r.grammar.capitals) return undefined;
  for (let k = end - 1; k > start; k--) {
    const next = r.all[k + 1];
    if (!r.grammar.joiners.has(wordAt(r.all, k)) || next?.type !== 'word') continue;
    const before = r.all[k - 1];
    // Roux and Petit said: what joins two names opens no clause.
    const opens = before?.type === 'quote' || before?.type === 'comma';
    const phrase = opens ? r.grammar.openingPhrase(r, k + 1, end) : undefined;
    const isNoun = next.capital || r.grammar.determiners.has(next.folded);
    const named = phrase && r.all.slice(phrase.from, phrase.to).some((i) => i.type === 'word' && i.capital);
    return (isNoun || named) && phrase && phrase.to < end ? phrase : undefined;
  }
  return undefined;
}

/** Whether a phrase names nobody who is known to speak, and no name. */
export const isThing = (r: Reading, found: Phrase | undefined): boolean =>
  r.grammar.capitals && found !== undefined && (r.grammar.nominal(r, found.span)?.sort ?? 'noun') === 'noun';

/** The subject of the last subordinate clause before item `end`. */
export function clauseSubordinate(r: Reading, start: number, end: number): Phrase | undefined {
  for (let k = end - 2; k > start; k--)
    // as his son: what opens such a clause and stands before a noun too.
    if (r.grammar.whenAsked.has(wordAt(r.all, k)) && !r.grammar.asSaid.has(wordAt(r.all, k)))
      return r.grammar.openingPhrase(r, k + 1, end);
  return undefined;
}

/** The subject of the clause that a word sets against the one before: …, tandis qu'[une autre] ne cachait pas sa colère: */
export function clauseContrasted(r: Reading, start: number, end: number): Phrase | undefined {
  if (!r.grammar.speakers.headFirst) return undefined;
  for (let k = end - 1; k > start; k--)
    if (r.grammar.contrasts.has(wordAt(r.all, k)) && r.grammar.complementizers.has(wordAt(r.all, k + 1)))
      // tandis qu'à Paris, …: no subject opens the clause.
      return r.grammar.adverbials.has(wordAt(r.all, k + 2)) ? undefined : phraseAfter(r, k + 2, end);
  return undefined;
}
