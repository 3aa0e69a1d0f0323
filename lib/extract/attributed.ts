import type { Span } from '../text/span';
import type { Grammar } from './grammar';
import { confidenceOf, type Reason } from './judge/reason';
import type { Medium } from './medium';
import type { ExtractedQuote } from './quote';
import type { NamedMedium } from './who/medium';
import { type Ranked, sureness } from './who/rank';

/** How sure it is that somebody said so, and why. */
export const reasoned = (reasons: readonly Reason[]) => ({ confidence: confidenceOf(reasons), reasons });

const NOBODY = { speaker: null, speakerReasons: [] };

/** The best candidate as the speaker, and how likely it is they. */
export function attributedTo(
  ranked: Ranked | undefined,
  { weights }: Grammar,
): Pick<ExtractedQuote, 'speaker' | 'speakers' | 'speakerReasons'> {
  if (!ranked) return NOBODY;
  const { speaker: found, reasons } = ranked;
  const { name, mention, kind, sort, unproven, together, for: principal } = found;
  return {
    ...(together ? { speakers: together.map((one) => ({ name: one })) } : {}),
    speaker: {
      name,
      ...(mention ? { mention } : {}),
      kind,
      sort,
      ...(unproven ? { unproven } : {}),
      ...(principal ? { for: principal } : {}),
      confidence: sureness(ranked, weights),
    },
    speakerReasons: reasons,
  };
}

/** Where its first words begin. */
export const startOf = (quote: ExtractedQuote): number => (quote.spans[0] as Span)[0];

/** What somebody tells an agency or an outlet is a statement, where the text says nothing else. */
export const TOLD = { medium: 'statement' } as const;

/** A medium that the text names, as the quotation carries it. */
export const mediumOfQuote = (
  found: NamedMedium | undefined,
): Pick<ExtractedQuote, 'medium' | 'mediumSpan'> | undefined =>
  found && { medium: found.medium, mediumSpan: found.span };

/** The medium of the quotation before, where this goes on from it. */
export function carried(last: ExtractedQuote | undefined, previous: ExtractedQuote | undefined): { medium?: Medium } {
  const medium = (previous ?? last)?.medium;
  return medium === undefined || medium === 'heading' ? {} : { medium };
}
