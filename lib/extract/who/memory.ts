import type { Span } from '../../text/span';
import type { Recurrence } from '../judge/recurrence';
import type { ExtractedQuote } from '../quote';
import type { NamedMedium } from './medium';
import type { Speaker } from './speaker';

/** What is carried from one quotation to the next, over the whole text. */
export interface Memory {
  /** Folded texts of the quotations in paragraphs, for pull quotes to be recognised by. */
  readonly twins: ReadonlySet<string>;
  /** How often the same few words stand in the text. */
  readonly recurs: (span: Span) => Recurrence;
  /** The last quotation, whose speaker and medium carry over: وأضاف "…" */
  last: ExtractedQuote | undefined;
  /** The last quotation asks something and stands at the end of its paragraph's words. */
  asks: boolean;
  /** Whose question the last quotation answers: where two take turns, they speak next. */
  asker: Speaker | undefined;
  /** Who was last said to speak, in marks or not: they go on where nobody is named. */
  speaker: Speaker | undefined;
  /** Whom the paragraph before was about, by the subject of one of its last sentences. */
  about: Speaker | undefined;
  /** The quotation that the block before left open: every paragraph of a long speech opens again, with the same mark. */
  open: Open | undefined;
  /** The quotation that was all of the block before, and nobody's: whoever adds something below it spoke. */
  orphan: ExtractedQuote | undefined;
  /** Whom the block before announced: He said: */
  introduced: Announced | undefined;
}

/** Before the first quotation of a text. */
export const nothingYet = ({ twins, recurs }: Pick<Memory, 'twins' | 'recurs'>): Memory => ({
  twins,
  recurs,
  last: undefined,
  asks: false,
  asker: undefined,
  speaker: undefined,
  about: undefined,
  open: undefined,
  orphan: undefined,
  introduced: undefined,
});

/** A quotation whose mark was left open, its words so far, and the mark. */
export interface Open {
  readonly quote: ExtractedQuote;
  readonly spans: Span[];
  readonly mark: string;
}

/** Whom a block that ends with a colon names for what follows, and how they said it. */
export interface Announced {
  readonly speaker: Speaker;
  readonly medium: NamedMedium | undefined;
}
