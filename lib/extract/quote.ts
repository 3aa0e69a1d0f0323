import type { Span } from '../text/span';
import type { Reason } from './judge/reason';
import type { Medium } from './medium';
import type { Speaker } from './who/speaker';

/** A quoted statement with its attribution, as the program proposes it. */
export interface ExtractedQuote {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  /** Without the marks; more than one where the reporting clause interrupts. */
  readonly spans: readonly Span[];
  readonly cue?: Span;
  /** Null where the text names nobody. The confidence is that it is they, given that it is a quotation. */
  readonly speaker: (Speaker & { readonly confidence: number }) | null;
  /** Those who speak together, one by one. */
  readonly speakers?: readonly { readonly name: string }[];
  readonly medium?: Medium;
  /** The word for it, where the text has one beside this quotation. */
  readonly mediumSpan?: Span;
  readonly via?: { readonly name: string; readonly span: Span };
  readonly confidence: number;
  /** Why it is a quotation, and why theirs. */
  readonly reasons: readonly Reason[];
  readonly speakerReasons: readonly Reason[];
}
