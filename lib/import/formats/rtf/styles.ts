import type { BlockKind } from '@/lib/text/blocks';
import { kindOfStyleName, saidByStyle } from '../style-names';

/** What paragraphs are by their styles, which the head of the file names. */
export class Styles {
  readonly #all = new Map<number, { readonly kind: BlockKind | undefined; readonly base: number | undefined }>();

  /** @param base the style that it stands on */
  name(style: number, name: string, base: number | undefined): void {
    this.#all.set(style, { kind: kindOfStyleName(name.endsWith(';') ? name.slice(0, -1) : name), base });
  }

  /** By a style, or one that it stands on. */
  kindOf = (style: number): BlockKind | undefined =>
    saidByStyle(
      this.#all.get(style),
      ({ kind }) => kind,
      ({ base }) => (base === undefined ? undefined : this.#all.get(base)),
    );
}
