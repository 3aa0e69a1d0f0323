import type { BlockKind } from '@/lib/text/blocks';
import { childOf, elementsOf, type XmlElement } from '../../xml';
import { kindOfStyleName, saidByStyle } from '../style-names';

/** What styles tell, by their ids. */
export interface Styles {
  /** The kind of each that the file describes. */
  readonly kinds: ReadonlyMap<string, BlockKind>;
  /** Those whose words are not shown. */
  readonly hidden: ReadonlySet<string>;
}

export const stylesOf = (part: XmlElement | undefined): Styles => ({ kinds: kindsOf(part), hidden: hiddenIn(part) });

function hiddenIn(styles: XmlElement | undefined): ReadonlySet<string> {
  const own = new Map<string, Style<boolean>>();
  for (const style of styles ? elementsOf(styles) : []) {
    const vanish = childOf(childOf(style, 'w:rPr'), 'w:vanish');
    own.set(style.attributes['w:styleId'] ?? '', { own: vanish && isOn(vanish), base: baseOf(style) });
  }
  return new Set([...own.keys()].filter((id) => inherited(own, id)));
}

interface Style<T> {
  /** What it says itself. */
  readonly own: T | undefined;
  readonly base: string | undefined;
}

const inherited = <T>(styles: ReadonlyMap<string, Style<T>>, id: string): T | undefined =>
  saidByStyle(
    styles.get(id),
    ({ own }) => own,
    ({ base }) => styles.get(base ?? ''),
  );

const baseOf = (style: XmlElement): string | undefined => childOf(style, 'w:basedOn')?.attributes['w:val'];

/** What would be empty is not hidden: <w:vanish/> and <w:vanish w:val="true"/> are on. */
export const isOn = (property: XmlElement | undefined): boolean =>
  property !== undefined && !/^(?:0|false|off)$/.test(property.attributes['w:val'] ?? 'true');

function kindsOf(styles: XmlElement | undefined): ReadonlyMap<string, BlockKind> {
  const own = new Map<string, Style<BlockKind>>();
  for (const style of styles ? elementsOf(styles) : []) {
    const id = style.attributes['w:styleId'];
    if (style.name !== 'w:style' || !id || (style.attributes['w:type'] ?? 'paragraph') !== 'paragraph') continue;
    const named = kindOfStyleName(childOf(style, 'w:name')?.attributes['w:val'] ?? id);
    const kind = named ?? (hasOutlineLevel(childOf(style, 'w:pPr')) ? 'heading' : undefined);
    own.set(id, { own: kind, base: baseOf(style) });
  }
  return new Map([...own.keys()].map((id) => [id, inherited(own, id) ?? 'paragraph']));
}

/** A level of the outline: 9 is that of the text itself. */
export const hasOutlineLevel = (properties: XmlElement | undefined): boolean =>
  Number(childOf(properties, 'w:outlineLvl')?.attributes['w:val'] ?? 9) < 9;
