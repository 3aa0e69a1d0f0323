import { describe, expect, it } from 'vitest';
import { items } from '../../read/items';
import { readingOf } from '../../read/reading';
import { writtenIn } from '../../read/written';
import { ar } from '.';
import { conjugate } from './conjugation';
import { nominal } from './nominal';
import { nounPhrase } from './noun-phrase';

/** The phrase behind the first word, and the name in it. */
const read = (text: string) => {
  const written = writtenIn(text, ar);
  const all = items(written, [0, text.length]);
  const found = nounPhrase(readingOf(written, all), 1);
  const words = (from: number, to: number) => text.slice(all[from]?.start, all[to - 1]?.end);
  return found && [words(found.from, found.to), found.name ? words(...found.name) : found.kind];
};

describe('an Arabic noun phrase', () => {
  it.each([
    ['قال وزير النقل سامي حداد إن', 'وزير النقل سامي حداد', 'سامي حداد'],
    ['قال نائب رئيس الوزراء ووزير الخارجية سامي حداد إن', 'نائب رئيس الوزراء ووزير الخارجية سامي حداد', 'سامي حداد'],
    ['قال وزير الزراعة الفرنسي غاستون ميرفيل أمس', 'وزير الزراعة الفرنسي غاستون ميرفيل', 'غاستون ميرفيل'],
    ['قالت المتحدثة باسم وزارة الصحة ليلى مرعي إن', 'المتحدثة باسم وزارة الصحة ليلى مرعي', 'ليلى مرعي'],
    ['قال عمدة لندن سامي حداد إن', 'عمدة لندن سامي حداد', 'سامي حداد'],
    ['قال مدير مطار الملك فيصل الدولي كمال نصر إن', 'مدير مطار الملك فيصل الدولي كمال نصر', 'كمال نصر'],
    ['قال الباحث في معهد البحر كمال نصر إن', 'الباحث في معهد البحر كمال نصر', 'كمال نصر'],
    ['قال سامي حداد رئيس الاتحاد الدولي للبحارة إن', 'سامي حداد رئيس الاتحاد الدولي للبحارة', 'سامي حداد'],
    ['قال عبد الرحمن بن صالح العطار إن', 'عبد الرحمن بن صالح العطار', 'عبد الرحمن بن صالح العطار'],
    ['قالت أم خالد إن', 'أم خالد', 'أم خالد'],
    ['قال العقيد الدكتور كمال نصر إن', 'العقيد الدكتور كمال نصر', 'كمال نصر'],
    ['قال ميرفيلسكي للصحافيين إن', 'ميرفيلسكي', 'ميرفيلسكي'],
  ])('parts an office from a name: %s', (text, phrase, name) => {
    expect(read(text)).toEqual([phrase, name]);
  });

  it.each([
    ['قالت منظمة الصحة العالمية أمس', 'منظمة الصحة العالمية', 'body'],
    ['قالت شركة نيسان لتصنيع السيارات إن', 'شركة نيسان لتصنيع السيارات', 'body'],
    ['قال مصدر في وزارة النقل إن', 'مصدر في وزارة النقل', 'unnamed'],
    ['قال مسؤول إيراني كبير لوكالة', 'مسؤول إيراني كبير', 'unnamed'],
    ['قال عدد من النواب إن', 'عدد من النواب', 'group'],
    ['ذكر تقرير مشترك أصدره البحارة أن', 'تقرير مشترك', 'document'],
    ['قالت بي بي سي إن', 'بي بي سي', 'body'],
    ['قال الوزير بن: نحن هنا', 'الوزير', 'person'],
    ['قالت بلدية تل', 'بلدية تل', 'body'],
    ['قالت بلدية تل: نحن هنا', 'بلدية تل', 'body'],
  ])('ends where its noun lets nothing more belong to it: %s', (text, phrase, kind) => {
    expect(read(text)).toEqual([phrase, kind]);
  });

  it.each([
    'رحب بإحراز تقدم',
    'قال أمس',
    'قال إن المرفأ',
    'أبدى قلقه',
    'وقع اتفاقا جديدا',
    'وصف هذه الخطوة',
    'لم يذكر تفاصيل',
    'قال للصحافيين في بيروت',
    'قال بن',
    'قال آل: نحن هنا',
  ])('is none where nothing there can speak: %s', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('knows names in any spelling: vowel signs, Persian letters, tatweel, decomposed hamza', () => {
    const name = (text: string) => nominal(writtenIn(text, ar), [4, text.length])?.name;
    expect(name('قال الوزير سامي حدّاد')).toBe('سامي حدّاد');
    expect(name('قال العمدة کریم لحام')).toBe('کریم لحام');
    expect(name('قال الوزير كـريم لحام')).toBe('كـريم لحام');
    expect(name('قال الوزير ا\u0654حمد لحام')).toBe('ا\u0654حمد لحام');
  });
});

describe('an Arabic verb', () => {
  const forms = (past: string, present: string, participle: string) =>
    conjugate(past, present, participle).map((f) => f.form);

  it.each([
    [
      ['قال', 'قول', 'قائل'],
      ['قالت', 'قالوا', 'قالا', 'قالتا', 'قلنا', 'يقول', 'تقول', 'يقولون', 'يقولان', 'سيقول', 'قائلا', 'قائلة'],
    ],
    [
      ['نفى', 'نفي', 'نافي'],
      ['نفت', 'نفوا', 'نفيا', 'نفتا', 'نفينا', 'ينفي', 'ينفون', 'نافيا', 'نافية', 'نافين'],
    ],
    [
      ['دعا', 'دعو', 'داعي'],
      ['دعت', 'دعوا', 'دعونا', 'يدعو', 'يدعون', 'داعيا', 'داعية'],
    ],
    [
      ['أفاد', 'فيد', 'مفيد'],
      ['أفادت', 'أفادوا', 'أفدنا', 'يفيد', 'مفيدا'],
    ],
  ] as const)('is inflected by its stem: %s', (stems, expected) => {
    expect(forms(stems[0], stems[1], stems[2])).toEqual(expect.arrayContaining([...expected]));
  });

  it('has no form that the stem does not make', () => {
    expect(forms('قال', 'قول', 'قائل')).not.toContain('قالنا');
  });

  it('tells gender and number by its form', () => {
    const of = (form: string) => conjugate('قال', 'قول', 'قائل').find((f) => f.form === form);
    expect(of('قالت')).toMatchObject({ gender: 'f', number: 'one' });
    expect(of('قالا')).toMatchObject({ gender: 'm', number: 'two' });
    expect(of('قالوا')).toMatchObject({ number: 'many' });
    expect(of('نقول')).toMatchObject({ first: true });
  });
});
