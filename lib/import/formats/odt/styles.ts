import type { BlockKind } from '@/lib/text/blocks';
import { childOf, elementsOf, type XmlElement } from '../../xml';
import { kindOfStyleName, saidByStyle } from '../style-names';

/** What paragraphs and words are by their styles. */
export class Styles {
  /** By family and name: paragraphs and words may have styles of one name. */
  readonly #all = new Map<string, XmlElement>();

  /** @param content of the text, with its own styles @param described styles that are described beside it */
  constructor(content: XmlElement, described: XmlElement | undefined) {
    // What is made for heads and feet has the same names as what is made for the text.
    for (const [root, name] of [
      [described, 'office:styles'],
      [content, 'office:automatic-styles'],
    ] as const)
      for (const style of elementsOf(childOf(root, name) ?? NONE))
        this.#all.set(`${style.attributes['style:family']} ${style.attributes['style:name']}`, style);
  }

  /** The kind of a paragraph. Some programs use styles of LibreOffice that they do not describe. */
  kindOf(name: string): BlockKind | undefined {
    return (
      this.#nearest('paragraph', name, ({ attributes }) => {
        const named = kindOfStyleName(attributes['style:display-name'] ?? attributes['style:name'] ?? '');
        return named ?? (Number(attributes['style:default-outline-level'] ?? 0) > 0 ? 'heading' : undefined);
      }) ?? kindOfStyleName(name)
    );
  }

  /** Whether the style of an element says that its words are not shown. */
  hides({ name, attributes }: XmlElement): boolean {
    const family = name === 'text:p' || name === 'text:h' ? 'paragraph' : 'text';
    const display = this.#nearest(family, attributes['text:style-name'] ?? '', (style) => {
      return childOf(style, 'style:text-properties')?.attributes['text:display'];
    });
    return display === 'none';
  }

  #nearest = <T>(family: string, name: string, saying: (style: XmlElement) => T | undefined): T | undefined =>
    saidByStyle(this.#all.get(`${family} ${name}`), saying, ({ attributes }) =>
      this.#all.get(`${family} ${attributes['style:parent-style-name']}`),
    );
}

const NONE: XmlElement = { name: '', attributes: {}, children: [] };
