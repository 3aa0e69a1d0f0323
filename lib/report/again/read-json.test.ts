import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Problem } from '@/lib/problem';
import type { ReportContent } from '../content';
import { keptReport } from '../fixtures';
import { FORMAT_NAMES, FORMATS } from '../formats';
import { looksLikeReport, readReportJson } from './read-json';

const { content, json } = keptReport();
const bytes = (text: string) => new TextEncoder().encode(text);
const whereOf = (given: Uint8Array): string => {
  try {
    readReportJson(given);
    return 'read';
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return String(error.params.where ?? error.code);
  }
};
const changed = (change: (c: { -readonly [K in keyof ReportContent]: ReportContent[K] }) => void): Uint8Array => {
  const copy = structuredClone(content);
  change(copy);
  return bytes(JSON.stringify(copy));
};
const text = (words: string) => ({
  ...content.revision,
  text: words,
  sha256: createHash('sha256').update(words).digest('hex'),
});

describe('the JSON of a report', () => {
  it('is read as it was written, and known by how it begins', () => {
    expect(readReportJson(bytes(json))).toEqual({ content, json, sha256: keptReport().sha256 });
    expect([looksLikeReport(bytes(json)), looksLikeReport(bytes(JSON.stringify(content)))]).toEqual([true, true]);
    expect([looksLikeReport(bytes('{"format":"x"}')), looksLikeReport(new Uint8Array())]).toEqual([false, false]);
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'json'],
    ['half of it', bytes(json.slice(0, json.length / 2)), 'json'],
    ['what is nested without end', bytes('['.repeat(200_000)), 'json'],
    ['what is no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), 'utf-8'],
    ['a list', bytes('[]'), 'format'],
    ['a version that is not known', bytes(json.replace('isnad-report/1', 'isnad-report/2')), 'format'],
    ['21 MB', new Uint8Array(21 << 20), 'file-too-large'],
    ['another text than its digest', bytes(json.replace(content.revision.sha256, '0'.repeat(64))), 'revision.sha256'],
    ['a text with NUL', changed((c) => (c.revision = text(`\0${content.revision.text}`))), 'revision.text'],
    ['a text shorter than its blocks', changed((c) => (c.revision = text('short'))), 'revision.blocks'],
    ['a number that is none', changed((c) => (c.number = -1)), 'number'],
    ['a day that no calendar has', changed((c) => (c.createdAt = '2026-13-45T00:00:00.000Z')), 'createdAt'],
    ['a place that is none', changed((c) => (c.zone = '../etc/passwd')), 'zone'],
    [
      'a quotation outside of the text',
      changed((c) => (c.quotes = c.quotes.map((q) => ({ ...q, spans: [[0, 1e9]] as const })))),
      'quotes.0',
    ],
    [
      'a quotation that goes backwards',
      changed((c) => (c.quotes = c.quotes.map((q) => ({ ...q, spans: [[9, 3]] as const })))),
      'quotes.0',
    ],
    [
      'a language that is a piece of HTML',
      changed((c) => (c.revision = { ...c.revision, language: '"><script>' })),
      'revision.language',
    ],
  ])('is refused where it is %s', (_, given, where) => {
    expect(whereOf(given)).toBe(where);
  });

  it('gives what every format can be drawn from', async () => {
    const again = readReportJson(bytes(JSON.stringify(content)));
    for (const name of FORMAT_NAMES)
      if (name !== 'pdf') expect((await FORMATS[name].write(again, 'fr')).length).toBeGreaterThan(0);
  });
});
