import type { Block } from '@/lib/text/blocks';
import type { LanguageCode } from '@/lib/text/language';

/** What a person corrects of what was understood, before it is kept. */
export interface Correction {
  /** The language that it is in. */
  readonly language?: LanguageCode | undefined;
  /** The blocks, by their order, that were taken for leftovers of the page and are none, or the other way round. */
  readonly turned?: readonly number[] | undefined;
}

/** The document as it is to be kept. */
export function corrected<D extends { readonly language: LanguageCode; readonly blocks: readonly Block[] }>(
  document: D,
  { language, turned = [] }: Correction,
): D {
  if (!language && turned.length === 0) return document;
  const turns = new Set(turned);
  const blocks = document.blocks.map((block, i) => ({
    ...block,
    ...(turns.has(i) ? { kind: block.kind === 'leftover' ? ('paragraph' as const) : ('leftover' as const) } : {}),
    // What was told apart from the text around it stays another language's.
    ...(language && block.language === document.language ? { language } : {}),
  }));
  return { ...document, language: language ?? document.language, blocks };
}
