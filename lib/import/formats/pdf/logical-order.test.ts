import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { logicalOrder, mirrored } from './logical-order';
import { seen } from './seen';

const read = (visual: string, rtl: boolean): string => {
  const items = [...visual];
  return logicalOrder(items, rtl)
    .map(({ at, turned }) => (turned ? (mirrored(items[at] as string) ?? items[at]) : items[at]))
    .join('');
};

describe('a line is read in the order in which it was written', () => {
  it.each([
    'قال الوزير: لن نرفع الأسعار.',
    'ستكلف 1,250,000 دولار (أي نحو 3.5% من الميزانية) خلال السنوات 2024-2026.',
    'شركة Water Systems Ltd. ستنفذ المشروع مع البنك الدولي (World Bank)، والهاتف 06-5501234.',
    'راسلوا info@example.org أو زوروا https://www.example.org/ar للمزيد.',
    'بلغت النسبة ٢٥٫٣٪ في ١٩٩٥، مقابل ١٢٬٥٠٠ في ٢٠٠١/٢٠٠٢ [المنظمة] في 15/03/2023 عند 10:30.',
    'ولا علاقة لنا بـ COVID-19 ولا بـ G20.',
    'حسب البنك World Bank (2024) أمس',
    'כי התוכנית תעלה 1,250,000 ש"ח (כ-3.5% מהתקציב) בשנים 2024-2026.',
    'החברה Water Systems Ltd. (World Bank); הטלפון 03-5051051, ו-COVID-19.',
    'האתר https://www.example.org/he בלבד [מקור: 15/03/2023].',
    'گفت: «ما نمی‌توانیم» و ۱٬۲۵۰٬۰۰۰ تومان (حدود ۳٫۵٪) تا ۱۴۰۳',
  ])('%s', (text) => {
    expect(read(seen(text, 'rtl'), true)).toBe(text);
  });

  it.each([
    'He said «لن نرفع الأسعار» on 3 May.',
    'The word שלום (peace) means 2 things.',
    'Plain words, 3.5% of them (all).',
  ])('%s', (text) => {
    expect(read(seen(text, 'ltr'), false)).toBe(text);
  });

  it('years of which one is the end of the other go upwards, however they were laid', () => {
    expect(read('2026-2024 تاونسلا', true)).toBe('السنوات 2024-2026');
    expect(read('2024-2026 تاونسلا', true)).toBe('السنوات 2024-2026');
  });
});

test('whatever is read has every item of the line once, and looks as the line did where it has letters of one kind and points', () => {
  const piece = fc.constantFrom('كلمة', 'ب', 'אבג', ' ', '،', '.', '(', ')', '12', '٣', '%', '-', 'Word', '/');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, rtl) => {
      const items = [...pieces.join('')];
      const order = logicalOrder(items, rtl).map((step) => step.at);
      expect([...order].sort((a, b) => a - b)).toEqual(items.map((_, i) => i));
    }),
  );
  const plain = fc.constantFrom('كلمة', 'ب', ' ', '،', '.', '12', 'نعم');
  fc.assert(
    fc.property(fc.array(plain, { minLength: 1, maxLength: 12 }), (pieces) => {
      const visual = seen(`ا${pieces.join('')}ا`, 'rtl');
      expect(seen(read(visual, true), 'rtl')).toBe(visual);
    }),
  );
});
