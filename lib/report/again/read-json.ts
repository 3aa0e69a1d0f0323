import { createHash } from 'node:crypto';
import { Problem } from '@/lib/problem';
import type { Span } from '@/lib/text/span';
import { type FrozenReport, type ReportContent, reportContent } from '../content';
import { isZone } from '../dates';

/** In bytes: no report is longer. */
const MOST_BYTES = 20 * 1024 * 1024;
/** In UTF-16 code units: no text is longer. */
const MOST_TEXT = 2_000_000;
const MOST_NUMBER = 1_000_000;

/** Whether the bytes begin as the JSON of a report does. */
export const looksLikeReport = (bytes: Uint8Array): boolean =>
  /^[ \t\r\n]{0,20}\{[ \t\r\n]{0,20}"format"[ \t\r\n]{0,20}:[ \t\r\n]{0,20}"isnad-report\//.test(
    new TextDecoder().decode(bytes.subarray(0, BEGINNING)),
  );
/** In bytes. */
const BEGINNING = 120;

/**
 * Reads a report's JSON, which is kept to the byte, as far as it makes sense throughout, so that every format can be drawn
 * from it as from one that was frozen here.
 * @throws Problem `file-too-large`, `report-unreadable` with what is wrong
 */
export function readReportJson(bytes: Uint8Array): FrozenReport {
  const mb = Math.ceil(bytes.length / 1024 / 1024);
  if (bytes.length > MOST_BYTES) throw new Problem('file-too-large', { mb, most: MOST_BYTES / 1024 / 1024 });
  const json = decoded(bytes);
  const data = parsed(json);
  const read = reportContent.safeParse(data);
  if (!read.success) throw unreadable(read.error.issues[0]?.path.join('.') || 'format');
  const wrong = wrongIn(read.data);
  if (wrong) throw unreadable(wrong);
  return { content: read.data, json, sha256: createHash('sha256').update(bytes).digest('hex') };
}

const unreadable = (where: string): Problem => new Problem('report-unreadable', { where: where.slice(0, 100) });

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw unreadable('utf-8');
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // No JSON, or nested deeper than any report.
    throw unreadable('json');
  }
}

/** What makes no sense, by where it stands; undefined where all does. */
function wrongIn(content: ReportContent): string | undefined {
  const { revision, number, createdAt, zone, quotes } = content;
  const { text, blocks } = revision;
  if (number < 1 || number > MOST_NUMBER) return 'number';
  if (!isMoment(createdAt) || createdAt < '1980' || createdAt > '2100') return 'createdAt';
  if (!isZone(zone)) return 'zone';
  if (text.length === 0 || text.length > MOST_TEXT || text.includes('\0') || !text.isWellFormed())
    return 'revision.text';
  if (createHash('sha256').update(text).digest('hex') !== revision.sha256) return 'revision.sha256';
  if (
    !areInOrder(
      blocks.map(({ start, end }) => [start, end]),
      text.length,
    )
  )
    return 'revision.blocks';
  const at = quotes.findIndex(
    ({ spans, mention, cue }) =>
      spans.length === 0 ||
      !areInOrder(spans, text.length) ||
      [mention, cue].some((span) => span && !areInOrder([span], text.length)),
  );
  if (at >= 0) return `quotes.${at}`;
  return wrongField(content, '');
}

/** Ranges of a text, none empty, each behind the one before. */
function areInOrder(spans: readonly Span[], length: number): boolean {
  let behind = 0;
  return spans.every(([start, end]) => {
    const fits = start >= behind && end > start && end <= length;
    behind = end;
    return fits;
  });
}

const MOMENTS = new Set(['at', 'createdAt', 'capturedAt', 'date']);
const isMoment = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));
const isLanguage = (value: string): boolean => /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(value);

/** The first moment that no calendar has, or language that has no name, wherever it stands. */
function wrongField(value: unknown, where: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const here = where ? `${where}.${key}` : key;
    if (typeof inner === 'string') {
      if (MOMENTS.has(key) && !isMoment(inner)) return here;
      if (key === 'language' && !isLanguage(inner)) return here;
    }
    const wrong = wrongField(inner, here);
    if (wrong) return wrong;
  }
  return undefined;
}
