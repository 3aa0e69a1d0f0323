import type { ReportedCheck } from '../content';
import { isApartFrom, standsApart } from '../spaces';
import type { ProofCheck } from './proof';

/**
 * A comparison as it is set: the source's words stand in the article's, and where these have no space for them one is
 * put between.
 */
export function stretchesOf(comparison: ReportedCheck['comparison']): ProofCheck['stretches'] {
  const laid: { kind: string; quote: string; source: string }[] = [];
  let last = { words: '', isSource: false };
  for (const { kind, quote, source: theirs } of comparison) {
    const source = AS_PRINTED.has(kind) ? '' : theirs;
    const first = quote || source;
    if (!first) continue;
    const isSpaced = quote ? last.isSource && standsApart(quote) : isApartFrom(last.words);
    if (isSpaced) laid.push({ kind: 'same', quote: ' ', source: '' });
    laid.push({ kind, quote, source });
    last = { words: source || quote, isSource: source !== '' };
  }
  return laid;
}

/** What needs no words of the source beside it. */
const AS_PRINTED: ReadonlySet<string> = new Set<ReportedCheck['comparison'][number]['kind']>([
  'same',
  'editorial',
  'reporting',
]);
