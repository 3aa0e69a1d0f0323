import { foldName } from './fold';

/** So many numbers stand for a text. */
const KEPT = 64;
/** So many words in a row are one number. */
const ROW = 3;
/** In UTF-16 code units: more of a long text is not looked at. */
const LOOKED_AT = 400_000;

/**
 * A text as a few numbers, of which two texts share the more the more rows of words they share: the least hashes of all
 * rows of three words, spelt alike (Broder's bottom-k sketch). Texts of a few words have few of them.
 * @returns 32-bit integers in ascending order, each once
 */
export function sketchOf(text: string): number[] {
  const words = foldName(text.slice(0, LOOKED_AT)).split(' ');
  const hashes = new Set<number>();
  for (let i = 0; i + ROW <= words.length; i++) hashes.add(hashOf(words.slice(i, i + ROW).join(' ')));
  return [...hashes].sort((a, b) => a - b).slice(0, KEPT);
}

/** The part of their rows of words that two texts share, from 0 to 1, as told from their sketches. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  const both = new Set(b);
  const least = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, KEPT);
  const own = new Set(a);
  const shared = least.filter((hash) => own.has(hash) && both.has(hash)).length;
  return least.length === 0 ? 0 : shared / least.length;
}

/** FNV-1a over code units, with its bits mixed once more, so that the least are any. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
