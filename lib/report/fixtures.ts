import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Span } from '@/lib/text/span';
import { type FrozenReport, type ReportContent, reportContent } from './content';

/** A report of version 1 as it was kept: a decided, a disputed, an unchecked and a translated, proposed quotation. */
export function keptReport(): FrozenReport {
  const json = readFileSync(new URL('report-1.json', import.meta.url), 'utf8');
  return { content: reportContent.parse(JSON.parse(json)), json, sha256: sha256(json) };
}

/** The same article over and over, with as many quotations as asked for (a multiple of four). */
export function longReport(quotations: number): FrozenReport {
  const { content } = keptReport();
  const { text, blocks } = content.revision;
  const times = Math.ceil(quotations / content.quotes.length);
  const copies = Array.from({ length: times }, (_, i) => i);
  const moved = (span: Span, i: number): Span => [span[0] + i * (text.length + 1), span[1] + i * (text.length + 1)];
  const whole = copies.map(() => text).join('\n');
  return frozen({
    ...content,
    revision: {
      ...content.revision,
      text: whole,
      sha256: sha256(whole),
      blocks: copies.flatMap((i) =>
        blocks.map((b) => {
          const [start, end] = moved([b.start, b.end], i);
          return { ...b, kind: i > 0 && b.kind === 'title' ? 'heading' : b.kind, start, end };
        }),
      ),
    },
    progress: { quotes: content.quotes.length * times, signedOff: times, rejected: 0, conflicts: 0 },
    quotes: copies.flatMap((i) =>
      content.quotes.map((q) => ({
        ...q,
        id: idOf(q.id, i),
        number: q.number + i * content.quotes.length,
        spans: q.spans.map((span) => moved(span, i)),
        mention: q.mention && moved(q.mention, i),
        cue: q.cue && moved(q.cue, i),
      })),
    ),
  });
}

/** Another report, frozen. */
export function frozen(content: ReportContent): FrozenReport {
  const json = JSON.stringify(content);
  return { content, json, sha256: sha256(json) };
}

const idOf = (id: string, i: number): string => id.slice(0, -4) + i.toString(16).padStart(4, '0');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
