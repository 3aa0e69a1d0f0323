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
