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

/** [00:12] Rana Golan: …, MODERATOR: …, سامي: … */
const TURN = /^[[(]?(?:\d{1,2}:\d{2}(?::\d{2})?[\])]?\s{0,3}[-–]?\s{0,3})?(\p{L}[^\n:،,.!?]{1,40}):\s?\S/u;

/** Whether somebody whose label comes back takes turns with another. */
function hasTurns(text: string): boolean {
  const labels = text
    .slice(0, HEAD)
    .split('\n')
    .flatMap((line) => TURN.exec(line.trim())?.[1] ?? []);
  const different = new Set(labels).size;
  return different >= 2 && labels.length > different;
}
