import type { BlockKind } from '@/lib/text/blocks';
import { childOf, elementsOf, type XmlElement } from '../../xml';
import { kindOfStyleName } from '../style-names';

/** What styles tell, by their ids. */
export interface Styles {
  /** The kind of each that is more than a paragraph. */
  readonly kinds: ReadonlyMap<string, BlockKind>;
  /** Those whose words are not shown. */
  readonly hidden: ReadonlySet<string>;
}

export const stylesOf = (part: XmlElement | undefined): Styles => ({ kinds: kindsOf(part), hidden: hiddenIn(part) });

function hiddenIn(styles: XmlElement | undefined): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const style of styles ? elementsOf(styles) : []) {
    const id = style.attributes['w:styleId'];
    if (id && isOn(childOf(childOf(style, 'w:rPr'), 'w:vanish'))) hidden.add(id);
  }
  return hidden;
}

/** What would be empty is not hidden: <w:vanish/> and <w:vanish w:val="true"/> are on. */
export const isOn = (property: XmlElement | undefined): boolean =>
  property !== undefined && !/^(?:0|false|off)$/.test(property.attributes['w:val'] ?? 'true');

function kindsOf(styles: XmlElement | undefined): ReadonlyMap<string, BlockKind> {
  const own = new Map<string, { kind: BlockKind | undefined; base: string | undefined }>();
  for (const style of styles ? elementsOf(styles) : []) {
    const id = style.attributes['w:styleId'];
    if (style.name !== 'w:style' || !id || (style.attributes['w:type'] ?? 'paragraph') !== 'paragraph') continue;
    const named = kindOfStyleName(childOf(style, 'w:name')?.attributes['w:val'] ?? id);
    const kind = named ?? (hasOutlineLevel(childOf(style, 'w:pPr')) ? 'heading' : undefined);
    own.set(id, { kind, base: childOf(style, 'w:basedOn')?.attributes['w:val'] });
  }
  const kinds = new Map<string, BlockKind>();
  for (const [id, { kind, base }] of own) {
    let found = kind;
    // A style that stands on itself, round about, is as long as the list.
    for (let at = base, steps = 0; !found && at && steps < 20; at = own.get(at)?.base, steps++)
      found = own.get(at)?.kind;
    if (found) kinds.set(id, found);
  }
  return kinds;
}

/** A level of the outline: 9 is that of the text itself. */
export const hasOutlineLevel = (properties: XmlElement | undefined): boolean =>
  Number(childOf(properties, 'w:outlineLvl')?.attributes['w:val'] ?? 9) < 9;
