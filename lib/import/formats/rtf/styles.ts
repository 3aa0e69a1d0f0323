import type { BlockKind } from '@/lib/text/blocks';

/** Styles that are more than a paragraph, as Word and LibreOffice name them. */
const NAMES: readonly (readonly [RegExp, BlockKind])[] = [
  [/^title$/, 'title'],
  [/^(?:heading ?\d|subtitle|headline)/, 'heading'],
  [/^(?:(?:intense |block )?quot(?:e|ations?)|block text)$/, 'block-quotation'],
  [/^caption$/, 'caption'],
  [/^(?:toc|contents) ?\d/, 'leftover'],
];

/** The kind of a style, by its name in small letters; undefined for a paragraph’s. */
export const kindOfStyle = (name: string): BlockKind | undefined => NAMES.find(([pattern]) => pattern.test(name))?.[1];
