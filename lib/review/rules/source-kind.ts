import { labelOf } from '@/lib/text/label';
import { lineSpans } from '@/lib/text/wrapped-lines';
import type { SourceKind } from '../words';

/** What a form that brings in a source holds so far. */
export interface Given {
  readonly text: string;
  /** The name of a chosen file. */
  readonly file?: string | undefined;
  /** A web page was fetched from its address. */
  readonly fetched: boolean;
}

/**
 * What a source seems to be, before anybody says: a page is another outlet's article, whose author passes on what others
 * said; lines that two or more speakers begin are a transcript. Undefined where nothing tells.
 */
export function seemingKind({ text, file, fetched }: Given): SourceKind | undefined {
  if (fetched || PAGE.test(file ?? '')) return 'article';
  if (file) return TIMED.test(file) ? 'transcript' : PAPER.test(file) ? 'document' : undefined;
  return hasTurns(text) ? 'transcript' : undefined;
}

const PAGE = /\.x?html?$/i;
const TIMED = /\.(?:srt|vtt|sbv|sub|lrc|smi|scc|ass|ssa|ttml|dfxp|json)$/i;
const PAPER = /\.(?:pdf|docx?|docm|odt|fodt|rtf)$/i;

/** In UTF-16 code units: so much of a pasted text tells. */
const HEAD = 10_000;

/** Whether somebody whose label comes back takes turns with another. */
function hasTurns(text: string): boolean {
  const head = text.slice(0, HEAD);
  const labels = lineSpans(head).flatMap(([start, end]) => {
    const label = labelOf(head, { start, end });
    return label ? [head.slice(...label.at)] : [];
  });
  const different = new Set(labels).size;
  return different >= 2 && labels.length > different;
}
