import type { Span } from '../text/span';
import type { Medium } from './grammar';
import type { Reason } from './judge';
import type { Speaker } from './people';

/** A quoted statement with its attribution, as the program proposes it. */
export interface ExtractedQuote {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  /** Without the marks; more than one where the reporting clause interrupts. */
  readonly spans: readonly Span[];
  readonly cue?: Span;
  /** Null where the text names nobody. */
  readonly speaker: Speaker | null;
  readonly medium?: Medium;
  readonly via?: { readonly name: string; readonly span: Span };
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}
