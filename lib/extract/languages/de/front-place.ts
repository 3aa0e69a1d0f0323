import { set } from '../../grammar';
import { type Item, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { sentenceStart } from '../../read/sentence';
import { type Phrase, phraseAfter } from '../../who/phrase';
import { FRONT } from './subject';

/**
 * In [dem Brief] heißt es; hieß es von [der Bahn]; Von [Ott] war zu hören; bekam von [Ott] zu hören: where the words come
 * from, before the verb or behind it.
 */
export function frontPlace(r: Reading, k: number): Phrase | undefined {
  // heißt es; hatte es geheißen
  const isSaid = wordAt(r.all, k + 1) === 'es' || wordAt(r.all, k - 1) === 'es';
  if (!isSaid && !(HEARD.has(wordAt(r.all, k)) && wordAt(r.all, k - 1) === 'zu')) return undefined;
  // Im Übrigen sei das „falsch“, heißt es im Brief: behind marks and a comma, what stands before them is told.
  const isTold = r.all[k - 1]?.type === 'comma' && r.all[k - 2]?.type === 'quote';
  const front = isTold ? undefined : placeIn(r, Math.max(sentenceStart(r.all, k), k - FRONT), k);
  if (front || !isSaid) return front;
  let end = k + 1;
  while (end < k + BEHIND && r.all[end]?.type === 'word') end++;
  return placeIn(r, k + 2, end);
}

/** The first phrase behind such a preposition between two items that names what may speak: not im Mai. */
export function placeIn(r: Reading, from: number, end: number): Phrase | undefined {
  for (let i = from; i < end; i++) {
    const item = r.all[i] as Item;
    if (item.type !== 'word' || !PLACES.has(item.folded)) continue;
    const place = phraseAfter(r, i + 1) ?? phraseAfter(r, i + 2);
    if (place && !isOccasion(r, place) && r.grammar.nominal(r, place.span)) return place;
  }
  return undefined;
}

/** im Gespräch, in der Rede: where it was said. */
const isOccasion = (r: Reading, { from, to }: Phrase): boolean =>
  r.all.slice(from, to).some((w) => w.type === 'word' && OCCASIONS.has(w.entry.medium ?? ''));
const OCCASIONS: ReadonlySet<string> = new Set(['interview', 'speech', 'press-conference']);

const HEARD = set('hören vernehmen erfahren');
const PLACES = set('in im aus auf von vom bei beim seitens vonseiten');
/** In items. */
const BEHIND = 12;
