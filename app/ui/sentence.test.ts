import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EventKind } from '@/lib/desk/happening';
import { SENTENCES, toldOf } from '@/lib/review/read/sentences';
import { LOCALES, translatorOf } from '@/messages';
import { detailWords, sentenceOf } from './sentence';

/** Every kind of event, as the union is written down. */
const written = readFileSync('lib/desk/happening.ts', 'utf8');
const details = written.slice(written.indexOf('interface Details {'), written.indexOf('export type EventKind'));
const KINDS = [...details.matchAll(/^ {2}'?([a-z-]+)'?:/gm)].map((m) => m[1] as EventKind);

it('every kind of event has its sentence', () => {
  expect(KINDS.length).toBeGreaterThan(60);
  expect(Object.keys(SENTENCES).sort()).toEqual([...KINDS].sort());
});

describe.each(LOCALES)('in %s', (locale) => {
  const t = translatorOf(locale);

  it.each(KINDS.filter((kind) => kind !== 'undone' && kind !== 'redone'))('%s is told', (kind) => {
    // A line of an older version may have said nothing.
    const told = { ...toldOf(kind, {}), person: 'شهد' };
    const line = { who: 'Ann', kind, way: 'done', told } as const;
    const said = sentenceOf(t, line);
    expect(said).not.toContain('told.');
    expect(said).toMatch(/\u2068(?:Ann|شهد|)\u2069/u);
    const back = sentenceOf(t, { ...line, way: 'undone' });
    expect(back).toContain(said);
    expect(back).toContain('\u2068Ann\u2069');
  });
});

it('what the workbench did by itself has it for its subject', () => {
  const line = { who: '', kind: 'source-compared', way: 'done', told: { n: 3 } } as const;
  expect(sentenceOf(translatorOf('en'), line)).toBe(
    '\u2068The program\u2069 compared the quotations with the source (3 found)',
  );
});

it('what was taken from somebody is with nobody, and not for nobody', () => {
  const t = translatorOf('en');
  expect(detailWords(t, { of: 'assignee', text: 'Ann' })).toBe('for: \u2068Ann\u2069');
  expect(detailWords(t, { of: 'assignee', text: '' })).toBe('with nobody any more');
});
