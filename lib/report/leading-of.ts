import type { ReportedCheck, ReportedQuote } from './content';

/** The comparison that a report shows of a quotation first: the one that led when it was frozen. */
export const leadingOf = (q: ReportedQuote): ReportedCheck | undefined =>
  q.checks.find((c) => q.verdict === undefined || (c.verdict ?? c.proposedVerdict) === q.verdict);
