import { expect, it } from 'vitest';
import { found } from '../found';

it('answers without a name are whoever’s the text names above the first label', () => {
  const text =
    'Nora Golan has run the harbour for ten years. We asked her about it.\n\nQ: Why close the harbour?\n\n' +
    'A: Because the quays are too old.\n\nQ: And the workers?\n\nA: We will find them a place.';
  expect(found(text)).toMatchObject([
    { words: 'Because the quays are too old.', speaker: 'Nora Golan' },
    { words: 'We will find them a place.', speaker: 'Nora Golan' },
  ]);
});

it('what stands below a transcript is not its last speaker’s', () => {
  const text =
    'MR. GOLAN: When did you see it?\nMS. OSEI: On Monday.\nMR. GOLAN: And then?\nMS. OSEI: I went home.\n\n' +
    'The hearing goes on next week in the city hall, where three more are expected.';
  expect(found(text).map((q) => q.words)).toEqual(['When did you see it?', 'On Monday.', 'And then?', 'I went home.']);
});

it('labels may be a letter with a point', () => {
  const text =
    'Interview mit Dora Winkler\n\nQ.: Wie geht es weiter?\n\nA.: Wir warten ab.\n\nQ.: Und dann?\n\nA.: Dann sehen wir.';
  expect(found(text).map((q) => q.words)).toEqual(expect.arrayContaining(['Wir warten ab.', 'Dann sehen wir.']));
});

it('a verb of saying opens a sentence, and no label', () => {
  const text = 'وقالت المصادر: إن الصورة قديمة.\n\nوأضافت المصادر: لا شيء جديد.\n\nوذكرت المصادر: المدير غادر.';
  expect(found(text).filter((q) => q.kind === 'direct')).toEqual([]);
});

it('figures behind labels are a table', () => {
  const text = 'Stimmen Nord: 17 / 17\nStimmen Mitte: 39611\nStimmen Nord: 15801\nAnmerkung: Alles ist gezählt.';
  expect(found(text)).toEqual([]);
});

it('answers that are set off by a dash are without it', () => {
  const text =
    'حوار مع النحاتة دانا شاهين\n\n* لماذا الحجر؟\n\n- لأنه يجيب من يسأله.\n\n* وهل ترتاحين؟\n\n- حين يكثر الغبار فقط.';
  expect(found(text).map((q) => q.words)).toEqual(['لأنه يجيب من يسأله.', 'حين يكثر الغبار فقط.']);
});

it('a dash line names who wrote, whatever initials they have and wherever it stands', () => {
  const said = (line: string) => found(`“The tide keeps no diary of its own.”\n\n${line}`).map((q) => q.speaker);
  expect(said('— Ida Marsh, “Salt Letters”')).toEqual(['Ida Marsh']);
  expect(said('— I. R. Marsh, poet')).toEqual(['I. R. Marsh']);
});

it.each([
  [
    'HOST: Welcome.\nMara Welk, painter: Thank you.\nHOST: How did it begin?\nMara Welk: At home.',
    'Thank you.',
    'Mara Welk',
  ],
  ['المذيع: أهلاً بكم.\nمارا سليم، رسامة: أهلاً بك.\nالمذيع: كيف بدأت؟\nمارا سليم: في البيت.', 'أهلاً بك.', 'مارا سليم'],
])('what somebody is may stand in their label: %s', (text, words, speaker) => {
  expect(found(text).map((q) => [q.words, q.speaker])).toContainEqual([words, speaker]);
});

it('where no gap parts the turns, the last one goes on below its label', () => {
  const text =
    'NORA GOLAN: Where is it?\nPAUL OSEI: In the bay.\nGOLAN: How deep?\nOSEI: Forty metres.\nMaybe a little more.';
  expect(found(text).at(-1)).toMatchObject({ words: 'Forty metres. | Maybe a little more.', speaker: 'PAUL OSEI' });
});

it('one question and its answer are an interview', () => {
  const text = 'التقينا الروائي إدريس نصر في بيته.\n\nس: لماذا توقفت؟\n\nج: لأن الكلام نفد.';
  expect(found(text)).toMatchObject([{ words: 'لأن الكلام نفد.', speaker: 'إدريس نصر' }]);
});

it('a name alone under a quotation signs it, in letters without capitals too', () => {
  expect(found('"هذا المرفأ لنا ولن نتركه لأحد أبداً."\nليلى عثمان').map((q) => q.speaker)).toEqual(['ليلى عثمان']);
});
