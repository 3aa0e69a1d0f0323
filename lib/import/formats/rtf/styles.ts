import type { BlockKind } from '@/lib/text/blocks';
import { kindOfStyleName } from '../style-names';

/** What paragraphs are by their styles, which the head of the file names. */
export class Styles {
  readonly #all = new Map<number, { readonly kind: BlockKind | undefined; readonly base: number | undefined }>();

  /** @param base the style that it stands on */
  name(style: number, name: string, base: number | undefined): void {
    this.#all.set(style, { kind: kindOfStyleName(name.endsWith(';') ? name.slice(0, -1) : name), base });
  }

  /** By a style, or the nearest one that it stands on. One that stands on itself, round about, ends somewhere. */
  kindOf(style: number): BlockKind | undefined {
    let at = this.#all.get(style);
    for (let steps = 0; at && !at.kind && at.base !== undefined && steps < 20; steps++) at = this.#all.get(at.base);
    return at?.kind;
  }
}
