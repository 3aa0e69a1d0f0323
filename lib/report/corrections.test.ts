import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, comparisonOf } from '@/lib/align';
import { type ReportedCheck, type ReportedQuote, reportContent } from './content';
import { changesOf, correctionsOf, readingOf } from './corrections';

const kept = reportContent.parse(JSON.parse(readFileSync(new URL('report-1.json', import.meta.url), 'utf8')));
const altered = kept.quotes[1] as ReportedQuote;
const check = altered.checks[0] as ReportedCheck;

/** The quotation as it should read beside a source. */
function reading(words: string, source: string): string | null {
  const { edits } = align(words, source);
  const comparison = comparisonOf(words, source, edits);
  return readingOf({ ...altered, words }, { ...check, verdict: 'altered', comparison });
}

describe('a correction', () => {
  it('says what stands there, what should, and who decided it', () => {
    expect(correctionsOf(kept)).toMatchObject([
      {
        what: 'words',
        was: 'الأرصفة جاهزة وأهل البحر شركاء في القرار',
        is: 'الأرصفة جاهزة وسكان البحر شركاء في القرار',
        by: 'desk reviewer',
      },
    ]);
  });

  it('is in the words of whoever suggested it, also where nobody has decided the comparison', () => {
    const by = { id: 'p', name: 'ليلى' };
    const suggested = (words: string, verdict: ReportedCheck['verdict']) => {
      const correction = { note: 'الصواب', words, by, at: '2026-11-26T10:00:00.000Z' };
      const q = { ...altered, status: 'corrected' as const, correction, checks: [{ ...check, verdict }] };
      return correctionsOf({ ...kept, quotes: [q] });
    };
    expect(suggested('الأرصفة جاهزة', null)).toMatchObject([{ is: 'الأرصفة جاهزة', by: 'ليلى', check: undefined }]);
    expect(suggested('الأرصفة جاهزة', 'altered')).toMatchObject([{ is: 'الأرصفة جاهزة' }]);
    // The source's words as they were offered: only what differs changes.
    expect(suggested(check.excerpt, 'altered')).toMatchObject([{ is: readingOf(altered, check) }]);
  });

  it('is nothing that the program only proposes', () => {
    const quotes = kept.quotes.map((q) => ({
      ...q,
      status: 'open' as const,
      checks: q.checks.map((c) => ({ ...c, verdict: null, proposedVerdict: 'altered' as const })),
    }));
    expect(correctionsOf({ ...kept, quotes })).toEqual([]);
  });

  it.each([
    [
      'a word put in',
      'We shall not leave the old town.',
      'We shall leave the old town.',
      'We shall leave the old town.',
    ],
    [
      'a word left out',
      'We shall leave the old town.',
      'We shall not leave the old town.',
      'We shall not leave the old town.',
    ],
    [
      'a word for another',
      'We shall leave the old town.',
      'We shall leave the new town.',
      'We shall leave the new town.',
    ],
  ])('brings back the words of the source: %s', (_, words, source, expected) => {
    expect(reading(words, source)).toBe(expected);
  });

  it('where the source has somebody else speak, is of the speaker', () => {
    const voice = { name: 'ليلى منصور', by: 'owner', agreement: 'different', answer: 'other-person' } as const;
    const quotes = [{ ...altered, checks: [{ ...check, voice }] }];
    expect(correctionsOf({ ...kept, quotes }).map((c) => [c.what, c.was, c.is])).toEqual([
      ['words', altered.words, 'الأرصفة جاهزة وسكان البحر شركاء في القرار'],
      ['speaker', 'هاشم الريحاني', 'ليلى منصور'],
    ]);
  });

  it('without a source that has the words says no others', () => {
    const quotes = [
      { ...altered, verdict: 'not-found' as const, checks: [{ ...check, verdict: 'not-found' as const }] },
    ];
    expect(correctionsOf({ ...kept, quotes })).toMatchObject([{ is: null }]);
  });

  it('changes stretches that are in order, apart, and within the words', () => {
    const word = fc.constantFrom('we', 'shall', 'not', 'leave', 'town', ',', 'the', 'ب');
    const sentence = fc.array(word, { minLength: 4, maxLength: 12 }).map((w) => w.join(' '));
    fc.assert(
      fc.property(sentence, sentence, (words, source) => {
        const comparison = comparisonOf(words, source, align(words, source).edits);
        let done = 0;
        for (const { at } of changesOf(words, { ...check, comparison })) {
          expect(at[0]).toBeGreaterThanOrEqual(done);
          expect(at[1]).toBeGreaterThanOrEqual(at[0]);
          done = at[1];
        }
        expect(done).toBeLessThanOrEqual(words.length);
      }),
    );
  });
});
