import type { Span } from '@/lib/text/span';
import { Manuscript, type Mark } from '../../layout';
import type { MarginComment } from '../../told';

/** Remarks in the margin of a rich text, as they come: what they stand beside is told before they begin. */
export class Comments {
  readonly #all: { author: string | undefined; date: Date | undefined; words: Manuscript; at: Mark; range?: string }[] =
    [];
  readonly #ranges = new Map<string, { from: Mark; to: Mark | undefined }>();

  rangeStart(id: string, here: Mark): void {
    this.#ranges.set(id, { from: here, to: undefined });
  }

  rangeEnd(id: string, here: Mark): void {
    const range = this.#ranges.get(id);
    if (range) range.to ??= here;
  }

  begin(author: string | undefined, here: Mark): void {
    this.#all.push({ author, date: undefined, words: new Manuscript(), at: here });
  }

  /** Which range the last one that began is about. */
  about(range: string | undefined): void {
    const comment = this.#all.at(-1);
    if (comment && range) comment.range = range;
  }

  /** Of the last one that began. */
  date(date: Date | undefined): void {
    const comment = this.#all.at(-1);
    if (comment) comment.date = date;
  }

  /** What is written of the last one that began. */
  get words(): Manuscript {
    return (this.#all.at(-1) as { words: Manuscript }).words;
  }

  told = (spanOf: (from: Mark, to: Mark) => Span): MarginComment[] =>
    this.#all.map(({ words, at, range, ...comment }) => {
      const { from, to } = this.#ranges.get(range ?? '') ?? { from: at, to: at };
      return { ...comment, text: words.laidOut(true).text, span: spanOf(from, to ?? at) };
    });
}
