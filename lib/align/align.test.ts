import { describe, expect, test } from 'vitest';
import { align } from './index';

const POST =
  'كنت ومازلت مشروع فداء للعراق وشعب العراق، صواريخ الغدر لن تثبط عزيمة المؤمنين، ولن تهتز شعرة في ثبات وإصرار قواتنا الأمنية البطلة.\nأنا بخير والحمد لله، وسط شعبي، وأدعو إلى التهدئة وضبط النفس من الجميع، من أجل العراق.';
const STATEMENT =
  "We are relieved to learn the Prime Minister was unharmed. This apparent act of terrorism, which we strongly condemn, was directed at the heart of the Iraqi state. We are in close touch with the Iraqi security forces charged with upholding Iraq's sovereignty and independence and have offered our assistance as they investigate this attack.";

const cases: [string, string, string, string][] = [
  ['the words as they stand', 'verbatim', 'التهدئة وضبط النفس من الجميع، من أجل العراق', POST],
  ['only the punctuation at the ends differs', 'orthographic', '«التهدئة وضبط النفس من الجميع.»', POST],
  ['only the white space differs', 'orthographic', 'التهدئة  وضبط النفس', POST],
  [
    'a cut that only the source’s own mark would excuse',
    'altered',
    'We waited until he came home',
    'We waited for days … until he came home.',
  ],
  ['vowel signs and hamza', 'orthographic', 'أنا بخير والحمد لله، وسط شعبي، وادعو إلى التّهدئة', POST],
  [
    'a clitic pronoun for the noun',
    'altered',
    'كنت ومازلت مشروع فداء للعراق وشعبه، صواريخ الغدر لن تثبط عزيمة المؤمنين',
    POST,
  ],
  ['a word left out without a mark', 'altered', 'This act of terrorism, which we strongly condemn', STATEMENT],
  ['a word added', 'altered', 'This apparent act of foreign terrorism, which we strongly condemn', STATEMENT],
  ['two words changed places', 'altered', 'which we condemn strongly, was directed at the heart', STATEMENT],
  [
    'a cut that is marked',
    'elided',
    'This apparent act of terrorism … was directed at the heart of the Iraqi state',
    STATEMENT,
  ],
  [
    'a cut in brackets',
    'elided',
    'We are relieved to learn the Prime Minister was unharmed. […] We are in close touch with the Iraqi security forces',
    STATEMENT,
  ],
  [
    'two sentences joined without a mark',
    'spliced',
    'We are relieved to learn the Prime Minister was unharmed and have offered our assistance as they investigate this attack',
    STATEMENT,
  ],
  ['another text', 'not-found', 'The committee will publish its findings before the end of the month', STATEMENT],
  ['a short phrase that is only like one', 'not-found', 'obvious act of war', STATEMENT],
  ['an inflected form', 'altered', 'عمل إرهابي واضح', 'معتبرة هذا الهجوم عملاً إرهابياً واضحاً في بيان لها'],
];

describe('the verdict that a comparison proposes', () => {
  test.each(cases)('%s: %s', (_, verdict, quote, source) => {
    expect(align(quote, source).verdict).toBe(verdict);
  });
});

test.each([
  ['negation', 'We will sell the harbour this year to them', 'We will not sell the harbour this year to them'],
  ['number', 'They took 30 ships out of the old harbour', 'They took 13 ships out of the old harbour'],
  [
    'hedge',
    'This act of terrorism was aimed at the heart of the state',
    'This apparent act of terrorism was aimed at the heart of the state',
  ],
  ['name', 'We spoke with Salim about the harbour for hours', 'We spoke with Haddad about the harbour for hours'],
  [
    'function-word',
    'We spoke about a harbour of the city for hours',
    'We spoke about the harbour of the city for hours',
  ],
  ['inflection', 'وصفوه بأنه عمل إرهابي استهدف الدولة كلها', 'وصفوه بأنه عملاً إرهابي استهدف الدولة كلها'],
  ['negation', 'وقال إننا سنبيع الميناء هذا العام لهم', 'وقال إننا لن سنبيع الميناء هذا العام لهم'],
  [
    'synonym',
    'They praised the harbour of the old city for hours',
    'They cursed the harbour of the old city for hours',
  ],
  [
    'wording',
    'They praised the harbour of the old city for hours',
    'They spoke at length about the harbour of the old city for hours',
  ],
  ['tense', 'They praise the harbour of the old city for hours', 'They praised the harbour of the old city for hours'],
  ['tense', 'He said they sold the harbour to friends last week', 'He said we sold the harbour to friends last week'],
  ['tense', 'The harbour was open to every ship of the city', 'The harbour is open to every ship of the city'],
  ['inflection', 'They praised the harbours of the old city', 'They praised the harbour of the old city'],
  ['tense', 'Nous vendrons le port de la ville à nos amis', 'Nous vendons le port de la ville à nos amis'],
  ['inflection', 'Nous avons vendu les grands bateaux de la ville', 'Nous avons vendu les grandes bateaux de la ville'],
  ['tense', 'Wir verkaufen den Hafen der Stadt an Freunde', 'Wir verkauften den Hafen der Stadt an Freunde'],
  ['tense', 'Das sagt man in der Stadt über den Hafen', 'Das sagte man in der Stadt über den Hafen'],
  ['tense', 'كل أهل المدينة قالوا إن الميناء مغلق', 'كل أهل المدينة يقولون إن الميناء مغلق'],
  ['tense', 'ونحن نعمل مع أبناء شعبه على فتح الميناء', 'ونحن نعمل مع أبناء شعبنا على فتح الميناء'],
  ['synonym', 'سنفتح الميناء القديم أمام الجميع بعد الظهر', 'سنفتح المطار القديم أمام الجميع بعد الظهر'],
  ['name', 'تحدثنا مع الرئيس حداد عن الميناء طويلاً', 'تحدثنا مع الرئيس سلوم عن الميناء طويلاً'],
  ['name', 'وصلت السفن من العراق إلى الميناء القديم', 'وصلت السفن من إيران إلى الميناء القديم'],
  ['name', 'وصلت السفن الإيرانية إلى الميناء القديم اليوم', 'وصلت السفن التركية إلى الميناء القديم اليوم'],
  ['name', 'قلنا ذلك لمحمود أمس في الميناء القديم', 'قلنا ذلك لسمير أمس في الميناء القديم'],
  [
    'name',
    'Wir haben mit Haddad lange über den Hafen gesprochen',
    'Wir haben mit Salloum lange über den Hafen gesprochen',
  ],
  ['name', 'Die Schiffe kamen aus Ägypten in den alten Hafen', 'Die Schiffe kamen aus Libyen in den alten Hafen'],
  ['name', 'Das hat Frau Weber gestern am Hafen gesagt', 'Das hat Frau Lenz gestern am Hafen gesagt'],
  ['synonym', 'Wir haben lange über den Hafen gesprochen', 'Wir haben lange über den Bahnhof gesprochen'],
])('a difference of words says what it touches: %s', (nature, quote, source) => {
  expect(align(quote, source).edits.map((e) => e.nature)).toEqual([nature]);
});

test('an editor’s words in the source count no more than in the quotation, and an open bracket hides nothing', () => {
  expect(
    align('We will open the harbour again soon', 'He said: We will open the harbour [laughs] again soon.').verdict,
  ).toBe('orthographic');
  expect(align('We will open the harbour again', 'A [ stray mark. We will open the  harbour again.').verdict).toBe(
    'orthographic',
  );
  expect(align('We will open the harbour once again', 'A [ stray mark. We will open the harbour again.').verdict).toBe(
    'altered',
  );
});

test('a second place that fits as well is told', () => {
  const text =
    'The harbour stays open all night long. Nobody objected to that. And again: the harbour stays open all night long.';
  const { spans, alternatives } = align('harbour stays open all night long', text);
  expect([spans, ...alternatives].map((place) => place.map((s) => text.slice(...s)))).toEqual([
    ['harbour stays open all night long'],
    ['harbour stays open all night long'],
  ]);
});

const wordsAt = (text: string, words: string) => [text.indexOf(words), text.indexOf(words) + words.length];

test('an edit names what differs of the words: Arabic clitics apart from their word', () => {
  const quote = 'كنت ومازلت مشروع فداء للعراق وشعبه، صواريخ الغدر لن تثبط عزيمة المؤمنين';
  const { edits } = align(quote, POST);
  expect(edits.map((e) => [quote.slice(...e.quote), POST.slice(...e.source)])).toEqual([['ه', 'العراق']]);
  expect(edits[0]?.around).toEqual({ quote: wordsAt(quote, 'وشعبه'), source: wordsAt(POST, 'وشعب العراق') });
});

test.each([
  ['نشكر الحكومة على كتابها الجديد عن البلاد', 'نشكر الحكومة على كتابه الجديد عن البلاد', 'replace', 'ها', 'ه'],
  ['وصلنا بالسفينة الكبيرة إلى مرفأ المدينة', 'وصلنا والسفينة الكبيرة إلى مرفأ المدينة', 'replace', 'ب', 'و'],
  ['قلنا لهم إن الكِتاب لنا جميعاً اليوم', 'قلنا لهم إن كِتاب لنا جميعاً اليوم', 'insert', 'ال', ''],
])('clitics are compared apart: %s', (quote, source, op, own, theirs) => {
  const { verdict, edits } = align(quote, source);
  expect(verdict).toBe('altered');
  expect(edits.filter((e) => e.kind === 'words')).toMatchObject([{ op }]);
  expect(edits.map((e) => [quote.slice(...e.quote), source.slice(...e.source)])).toEqual([[own, theirs]]);
});

test("an editor's words in brackets are neither counted nor hidden", () => {
  const { verdict, edits } = align('We are relieved to learn the [Iraqi] Prime Minister was unharmed', STATEMENT);
  expect(verdict).toBe('verbatim');
  expect(edits).toEqual([expect.objectContaining({ kind: 'editorial', quote: [30, 35] })]);
});

test('the place of a quotation is where its words stand', () => {
  const { spans } = align('the heart of the Iraqi state', STATEMENT);
  expect(spans.map((s) => STATEMENT.slice(...s))).toEqual(['the heart of the Iraqi state']);
});

test.each(['', ' ', '"…"', '\u0000', '\ud800'])(
  'a quotation without words (%j) is not found, and nothing throws',
  (quote) => {
    expect(align(quote, STATEMENT).verdict).toBe('not-found');
    expect(align('some words of a quotation', quote).verdict).toBe('not-found');
  },
);

test('a piece of very many words is compared to its end', () => {
  const words = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `w${from + i}`).join(' ');
  const { verdict } = align(`${words(0, 130_000)} … ${words(130_010, 130_100)}`, words(0, 130_200));
  expect(verdict).toBe('elided');
});
