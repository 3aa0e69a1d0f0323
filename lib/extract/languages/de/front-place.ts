import { type Item, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { sentenceStart } from '../../read/sentence';
import { type Phrase, phraseAfter } from '../../who/phrase';
import { FRONT } from './subject';

/** In [dem Brief] heißt es: the document stands before the verb. */
export function frontPlace(r: Reading, k: number): Phrase | undefined {
  // heißt es; hatte es geheißen
  if (wordAt(r.all, k + 1) !== 'es' && wordAt(r.all, k - 1) !== 'es') return undefined;
  for (let i = Math.max(sentenceStart(r.all, k), k - FRONT); i < k; i++) {
    const item = r.all[i] as Item;
    if (item.type === 'word' && r.grammar.within.has(item.folded))
      return phraseAfter(r, i + 1, k) ?? phraseAfter(r, i + 2, k);
  }
  return undefined;
}
