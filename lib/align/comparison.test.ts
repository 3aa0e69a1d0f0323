import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newsroomText } from '../text/arbitrary';
import { align } from './align';
import { comparisonOf, wordsThatDiffer } from './comparison';

const compare = (quote: string, source: string) => comparisonOf(quote, source, align(quote, source).edits);

describe('a comparison', () => {
  it('sets the differing words of both sides beside each other', () => {
    const quote = 'كنت ومازلت مشروع فداء للعراق وشعبه، صواريخ الغدر لن تثبط عزيمة المؤمنين';
    const source = 'كنت ومازلت مشروع فداء للعراق وشعب العراق، صواريخ الغدر لن تثبط عزيمة المؤمنين.';
    expect(compare(quote, source).filter((s) => s.kind !== 'same')).toMatchObject([
      { kind: 'words', quote: 'وشعبه', source: 'وشعب العراق' },
    ]);
    expect(wordsThatDiffer(compare(quote, source))).toEqual({ differ: 1, of: 12 });
  });

  it('read through gives the quotation again, whatever the source', () => {
    fc.assert(
      fc.property(newsroomText, newsroomText, (quote, source) => {
        expect(
          compare(quote, `${source} ${quote}`)
            .map((s) => s.quote)
            .join(''),
        ).toBe(quote);
        expect(
          compare(quote, source)
            .map((s) => s.quote)
            .join(''),
        ).toBe(quote);
      }),
    );
  });
});

describe('the verdict', () => {
  it('is never a faithful one when a word was replaced', () => {
    const word = fc.constantFrom<string>(
      'قال',
      'الوزير',
      'سنبني',
      'المدرسة',
      'قبل',
      'الشتاء',
      'القادم',
      'ولن',
      'ننتظر',
      'أحداً',
      'school',
      'before',
      'winter',
      'nobody',
    );
    const sentence = fc.array(word, { minLength: 6, maxLength: 14 });
    fc.assert(
      fc.property(sentence, fc.nat(), (said, at) => {
        const changed = said.with(at % said.length, 'مطر');
        expect(['altered', 'spliced', 'not-found', 'translated']).toContain(
          align(changed.join(' '), said.join(' ')).verdict,
        );
      }),
    );
  });
});
