import type { BlockKind } from '@/lib/text/blocks';

/** What paragraphs are by the name of their style, as Word, LibreOffice and their like call it in their languages. */
const NAMES: readonly (readonly [RegExp, BlockKind])[] = [
  [/^(?:title|titel|titre|título|titolo|(?:عنوان|العنوان)(?: رئيسي)?)$/, 'title'],
  [/^(?:heading|ü?berschrift|titre|titolo|título|kop|العنوان|عنوان) ?\d/, 'heading'],
  [/^(?:heading$|subtitle|untertitel|sous-titre|headline|subhead|عنوان فرعي)/, 'heading'],
  [
    /^(?:(?:intense |block )?quot(?:e|ation)s?|block ?text|block ?quotation|(?:intensives )?zitat|citation(?: intense)?|اقتباس.{0,20})$/,
    'block-quotation',
  ],
  [/^(?:caption|beschriftung|légende|image caption|table caption|تسمية توضيحية)$/, 'caption'],
  [/^(?:toc|contents|index) ?\d/, 'leftover'],
];

/** The kind of a style, by its name as a file writes it; undefined for a paragraph’s. */
export const kindOfStyleName = (name: string): BlockKind | undefined => {
  const words = name.slice(0, 100).replaceAll('_20_', ' ').toLowerCase().trim();
  return NAMES.find(([pattern]) => pattern.test(words))?.[1];
};

/** What a style says, or the nearest one that it stands on. One that stands on itself, round about, ends somewhere. */
export function saidByStyle<Style, Said>(
  style: Style | undefined,
  saying: (style: Style) => Said | undefined,
  baseOf: (style: Style) => Style | undefined,
): Said | undefined {
  let at = style;
  for (let steps = 0; at !== undefined && steps < 20; steps++) {
    const said = saying(at);
    if (said !== undefined) return said;
    at = baseOf(at);
  }
  return undefined;
}
