import { type WordItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { type Phrase, phraseAfter } from '../../who/phrase';

/** Gegen [14.20 Uhr] meldete sich …: what stands right behind a preposition is no subject. */
export const isGoverned = (r: Reading, { from }: Phrase): boolean =>
  PREPOSITION.test(wordAt(r.all, /^de[mn]$/.test(wordAt(r.all, from - 1)) ? from - 2 : from - 1));
const PREPOSITION =
  /^(?:in|im|ab|am|an|auf|hinter|neben|bei|beim|nach|vor|mit|durch|gegenuber|gegen|fur|uber|aus|seit|zum?|zur|unter|zwischen|ohne|trotz|wegen)$/;

/** meldete sich bei der Seniorin [ein Anrufer]: behind the verb and where or with whom, an article that says that another begins. */
export function behindPlace(r: Reading, verb: number): Phrase | undefined {
  let k = verb + 1;
  while (k < verb + PLACED && r.all[k]?.type === 'word' && !(r.all[k] as WordItem).capital) k++;
  if (!r.all.slice(verb + 1, k).some((w) => w.type === 'word' && PREPOSITION.test(w.folded))) return undefined;
  return /^eine?$/.test(wordAt(r.all, k + 1)) ? phraseAfter(r, k + 1) : undefined;
}
/** In items. */
const PLACED = 6;
