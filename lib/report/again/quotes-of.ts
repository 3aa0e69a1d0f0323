import type { ReportContent, ReportedQuote } from '../content';

/**
 * The quotations of a report as the program would have found them: where they stand, whose they are said to be, and how.
 * What people had decided is in the report; at another desk nobody has.
 */
export const quotesOf = ({ quotes }: ReportContent) => quotes.map(proposed);

const proposed = (q: ReportedQuote) => ({
  kind: q.kind,
  spans: q.spans,
  ...(q.cue ? { cue: q.cue } : {}),
  speaker:
    q.speaker && q.speaker.name !== ''
      ? {
          name: q.speaker.name,
          kind: q.speaker.kind,
          sort: 'name' as const,
          confidence: q.speakerConfidence ?? 1,
          ...(q.mention ? { mention: q.mention } : {}),
        }
      : null,
  ...(q.medium ? { medium: q.medium } : {}),
  confidence: q.confidence ?? 1,
  reasons: [],
  speakerReasons: [],
});
