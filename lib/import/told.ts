import type { Span } from '@/lib/text/span';

/** What a file says of itself; undefined where it does not say. */
export interface About {
  readonly author?: string | undefined;
  /** When it was published or, where that is not said, made. */
  readonly date?: Date | undefined;
  readonly outlet?: string | undefined;
  readonly address?: string | undefined;
  /** As the file declares it, as a BCP 47 tag: the language of the text is told from its words. */
  readonly language?: string | undefined;
  /** The title in the file's own description, which may be another than the one at the head of its text. */
  readonly title?: string | undefined;
}

/** Where a stretch of the text stands in the file: on a page, counted from 1, or at a time, in seconds from the beginning. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly page?: number | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly speaker?: string | undefined;
}

/** A remark in the margin of the file. Its words are not in the text. */
export interface MarginComment {
  readonly author: string | undefined;
  readonly date: Date | undefined;
  readonly text: string;
  /** The words that it is about; an empty one where it stands at a place. */
  readonly span: Span;
}

/** A note of the text. Its words stand in the text, behind all others, in blocks of their own. */
export interface Footnote {
  readonly kind: 'footnote' | 'endnote';
  /** Where the text refers to it. */
  readonly at: number;
  readonly span: Span;
}

/** One item of a feed, or of several in one file. */
export interface Item {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly date: Date | undefined;
  readonly author: string | undefined;
  /** As it declares it for itself, as a BCP 47 tag. */
  readonly language?: string | undefined;
  /** Its title and words in the text. */
  readonly span: Span;
}

/** What formats tell beside text and blocks. */
export interface Told {
  readonly about: About;
  readonly places: readonly Place[];
  readonly comments: readonly MarginComment[];
  readonly footnotes: readonly Footnote[];
  readonly items: readonly Item[];
}
