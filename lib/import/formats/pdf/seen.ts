import bidiFactory from 'bidi-js';

const bidi = bidiFactory();

/** How a line looks, from the left to the right, by the bidirectional algorithm: what a page shows of a text. */
export function seen(text: string, direction: 'rtl' | 'ltr'): string {
  const levels = bidi.getEmbeddingLevels(text, direction);
  const turned = bidi.getMirroredCharactersMap(text, levels.levels);
  return bidi
    .getReorderedIndices(text, levels)
    .map((i) => turned.get(i) ?? text[i])
    .join('');
}
