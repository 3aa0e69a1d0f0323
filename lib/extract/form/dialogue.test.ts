import { describe, expect, it } from 'vitest';
import { found } from '../found';

const direct = (text: string) => found(text).flatMap((q) => (q.kind === 'direct' ? [[q.words, q.speaker]] : []));

it('answers without a name are whoever’s the text names above the first label', () => {
  const text =
    'Nora Golan has run the harbour for ten years. We asked her about it.\n\nQ: Why close the harbour?\n\n' +
    'A: Because the quays are too old.\n\nQ: And the workers?\n\nA: We will find them a place.';
  expect(found(text)).toMatchObject([
    { words: 'Because the quays are too old.', speaker: 'Nora Golan' },
    { words: 'We will find them a place.', speaker: 'Nora Golan' },
  ]);
});

it.each([
  [
    'Potter Ivo Lindt: The clay decides\n\nIn the shed above the bay we met Ivo Lindt for this interview.\n\n' +
      'Q: When did you begin?\n\nA: At ten, in the yard.\n\nQ: And your father?\n\nA: He hid the wheel.',
    'Ivo Lindt',
  ],
  [
    'الخزاف وليد شمعون: الطين يقرر\n\nفي محترفه فوق الخليج التقينا الخزاف وليد شمعون، وكان هذا الحوار.\n\n' +
      'سؤال: متى بدأت؟\n\nجواب: في العاشرة، في الفناء.\n\nسؤال: ووالدك؟\n\nجواب: أخفى الدولاب عني.',
    'وليد شمعون',
  ],
])('a headline with a colon above questions and answers is no line of them', (text, speaker) => {
  const said = found(text).filter((q) => q.kind === 'direct');
  expect(said.map((q) => q.speaker)).toEqual([expect.stringContaining(speaker), expect.stringContaining(speaker)]);
});

it('what stands below a transcript is not its last speaker’s', () => {
  const text =
    'MR. GOLAN: When did you see it?\nMS. OSEI: On Monday.\nMR. GOLAN: And then?\nMS. OSEI: I went home.\n\n' +
    'The hearing goes on next week in the city hall, where three more are expected.';
  expect(found(text).map((q) => q.words)).toEqual(['When did you see it?', 'On Monday.', 'And then?', 'I went home.']);
});

it('a surname that looks like a verb at its sentence’s head is a label as well', () => {
  const text = 'Fournier : Le bac ne part plus.\nPerrin : Depuis quand ?\nFournier : Depuis la crue.';
  expect(direct(text).map(([, speaker]) => speaker)).toEqual(['Fournier', 'Perrin', 'Fournier']);
});

it('two lines with a time and a label each are a transcript, two with labels alone are none', () => {
  expect(direct('00:12 Rana Golan: It is closed.\n00:15 Karl Reeve: When will it open?')).toEqual([
    ['It is closed.', 'Rana Golan'],
    ['When will it open?', 'Karl Reeve'],
  ]);
  expect(found('Rana Golan: closed for repairs.\nKarl Reeve: on holiday.')).toEqual([]);
});

it.each([
  ['> We stay in the valley.\n> — Anna Holm\nIt was quiet then.', 'We stay in the valley.', 'Anna Holm'],
  ['> We stay in the valley. — Anna Holm, mayor\n> So it was.', 'We stay in the valley.', 'Anna Holm'],
  ['> Nous restons ici.\n\n— Anna Roux, maire\nLe soir tombait.', 'Nous restons ici.', 'Anna Roux'],
  ['> Wir bleiben im Tal.\n> Anna Weber\nDanach war es still.', 'Wir bleiben im Tal.', 'Anna Weber'],
  ['> سنبقى في الوادي.\n> — ليلى حداد\nثم ساد الصمت.', 'سنبقى في الوادي.', 'ليلى حداد'],
])('who signs a block quotation said it, and is none of its words: %s', (text, words, speaker) => {
  expect(direct(text)[0]).toEqual([words, speaker]);
});

it.each([
  [(name: string) => `${name} [00:00:05]`, 'Hanna Voss', 'We will stay here', 'And who pays for it?'],
  [(name: string) => `${name}  0:05`, 'Camille Dupont', 'Nous restons ici', 'Et qui va payer ?'],
  [(name: string) => `[00:05] ${name}`, 'Jonas Weber', 'Wir bleiben hier', 'Und wer bezahlt das?'],
  [(name: string) => `${name} ٠٠:٠٥`, 'ليلى حداد', 'سنبقى هنا', 'ومن يدفع الثمن؟'],
])('a label may stand in a line of its own, with a time', (label, name, words, answer) => {
  const text = `${label(name)}\n${words}\nWe do.\n\n${label('Omar Reed')}\n${answer}\n\n${label(name)}\n${words}.`;
  expect(found(text).map((q) => [q.kind, q.speaker])).toEqual([
    ['direct', name],
    ['direct', 'Omar Reed'],
    ['direct', name],
  ]);
});

it('hours of a programme are no labels', () => {
  expect(
    found('Day one\nOpening 10:30\nThe mayor speaks.\nLunch 12:30\nIn the hall.\nDance 17:00\nWith wine.'),
  ).toEqual([]);
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

it.each([
  [
    'La navigatrice Hélène Kerr rentre du Tour de Bretagne.\n\nComment allez-vous ?\n\n« Bien. Je dors. »\n\nVous repartez.\n\n« En juin. »\n\nEt la peur ?\n\n« Elle reste. »',
    ['Bien. Je dors.', 'En juin.', 'Elle reste.'],
    'Hélène Kerr',
  ],
  [
    'Sailor Helen Kerr is back from Rive.\n\nHow are you?\n\n“Well. I sleep.”\n\nYou leave again.\n\n“In June.”\n\nAnd the fear?\n\n“It stays.”',
    ['Well. I sleep.', 'In June.', 'It stays.'],
    'Helen Kerr',
  ],
  [
    'Die Seglerin Helene Kerr ist zurück.\n\nWie geht es Ihnen?\n\n„Gut. Ich schlafe.“\n\nSie fahren wieder.\n\n„Im Juni.“\n\nUnd die Angst?\n\n„Sie bleibt.“',
    ['Gut. Ich schlafe.', 'Im Juni.', 'Sie bleibt.'],
    'Helene Kerr',
  ],
])('answers that stand in marks are whoever’s the introduction names: %#', (text, answers, speaker) => {
  expect(direct(text)).toEqual(answers.map((words) => [words, speaker]));
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

describe('two who take turns', () => {
  it.each([
    [
      '“Are the boats in?” asked Dana Cole.\n\n“They are,” said Ida Marsh.\n\n“All of them?”\n\n“All nine.”',
      'Dana Cole',
      'Ida Marsh',
    ],
    [
      '„Sind die Boote da?“, fragte Dana Kohl.\n\n„Ja“, sagte Ida Marsch.\n\n„Alle?“\n\n„Alle neun sind da.“',
      'Dana Kohl',
      'Ida Marsch',
    ],
  ])('speak one after the other where a question was answered: %s', (text, asker, other) => {
    expect(direct(text).map(([, speaker]) => speaker)).toEqual([asker, other, asker, other]);
  });

  it('do not where the answer goes on at length', () => {
    const text =
      '“Are the boats in?” asked Dana Cole.\n\n“They are,” said Ida Marsh.\n\n“We have been out since four in the morning and brought every one of them home.”';
    expect(direct(text).map(([, speaker]) => speaker)).toEqual(['Dana Cole', 'Ida Marsh', 'Ida Marsh']);
  });
});

describe('transcripts', () => {
  it('go on under a label, and know a role behind a comma', () => {
    expect(
      direct('Golan: The bridge has been closed.\n\nIt will stay closed.\n\nReeve: Who pays?\n\nGolan: The city.'),
    ).toEqual([
      ['The bridge has been closed. | It will stay closed.', 'Golan'],
      ['Who pays?', 'Reeve'],
      ['The city.', 'Golan'],
    ]);
    expect(
      direct('RANA GOLAN, HARBOUR ANALYST: It is closed.\nKARL REEVE, ANCHOR: When will it open?\nGOLAN: In May.'),
    ).toHaveLength(3);
    expect(
      direct(
        'NORA VIDAL, PILOTE\u00a0: Le bac est à quai.\nKARL RIVIÈRE, ANIMATEUR\u00a0: Pour longtemps ?\nRIVIÈRE\u00a0: Bien.',
      ).map(([, speaker]) => speaker),
    ).toEqual(['NORA VIDAL', 'KARL RIVIÈRE', 'KARL RIVIÈRE']);
    expect(
      direct(
        '[00:12] Rana Golan, analyst: It is closed.\n[00:15] KARL REEVE, ANCHOR: When will it open?\n[00:19] Rana Golan: In May.',
      ).map(([, speaker]) => speaker),
    ).toEqual(['Rana Golan', 'KARL REEVE', 'Rana Golan']);
  });

  it('know a role in brackets behind a name', () => {
    const text =
      'Rana Golan (presenter): When will it open?\nKarl Reeve (head of the harbour office): In May.\nGolan: And who pays?\nReeve: The city.';
    expect(direct(text).map(([, speaker]) => speaker)).toEqual([
      'Rana Golan',
      'Karl Reeve',
      'Rana Golan',
      'Karl Reeve',
    ]);
  });

  it.each([
    ['Vera Stone: Who is it?\nJohn Baker: Me.\nStone: And now?\nBaker: I wait.', 'Vera Stone', 'John Baker'],
    ['Vera Stein: Wer da?\nHans Becker: Ich.\nStein: Und nun?\nBecker: Ich warte.', 'Vera Stein', 'Hans Becker'],
    [
      'Vera Pierre : Qui ?\nJean Berger : Moi.\nPierre : Et maintenant ?\nBerger : J’attends.',
      'Vera Pierre',
      'Jean Berger',
    ],
    ['ريم نصر: من هناك؟\nفادي خليفة: أنا.\nنصر: والآن؟\nخليفة: أنتظر.', 'ريم نصر', 'فادي خليفة'],
  ])('know by the last word of an earlier label whom a later one names: %s', (text, one, other) => {
    expect(direct(text).map(([, speaker]) => speaker)).toEqual([one, other, one, other]);
  });

  it('give the answers to whoever the heading names', () => {
    const text =
      'An interview with Lina Bahri\n\nQ: Why the sea?\n\nA: I grew up beside it.\n\nQ: And now?\n\nA: I go.';
    expect(direct(text)).toEqual([
      ['I grew up beside it.', 'Lina Bahri'],
      ['I go.', 'Lina Bahri'],
    ]);
  });

  it('have labels with an apostrophe, and letters with a point', () => {
    const lines = "O'BRIEN: Who grinds it?\nROE: I do.\nO'BRIEN: Since when?\nROE: Since May.";
    expect(direct(lines).map(([words]) => words)).toEqual(['Who grinds it?', 'I do.', 'Since when?', 'Since May.']);
    const asked = 'Interview with Ann Roe\n\nQ. Why corn?\n\nA. It keeps.\n\nQ. And rye?\n\nA. Rye too.';
    expect(direct(asked)).toEqual([
      ['It keeps.', 'Ann Roe'],
      ['Rye too.', 'Ann Roe'],
    ]);
  });

  it.each([
    [
      'THE CHAIR: Mr Holt has the floor.\n\nMR HOLT: I am done.\n\nMS FINCH (treasurer): So am I.',
      ['CHAIR', 'HOLT', 'FINCH'],
    ],
    ['LA MAIRE : Parlez.\n\nM. MARAIS : Merci.\n\nMME ROUX : À moi.', ['LA MAIRE', 'MARAIS', 'ROUX']],
    ['HERR OTT: Guten Tag.\n\nFRAU LIND: Guten Tag.\n\nDER VORSITZENDE: Gut.', ['OTT', 'LIND', 'VORSITZENDE']],
    ['السيد حداد: سأبدأ.\n\nالسيدة سالم: تفضل.\n\nالرئيسة: شكرا.', ['حداد', 'سالم', 'الرئيسة']],
    ['Président : Paul Roux\nSecrétaire : Anne Marais\nTrésorier : Luc Ott', []],
  ])('know who is called by a title or a role, though nobody speaks twice: %s', (text, names) => {
    expect(direct(text).map(([, speaker]) => speaker)).toEqual(names);
  });
});

it.each([
  '« On a tout perdu. L’eau montait. »\n\n« Et personne n’est venu », ajoute Ida Marais.',
  '“We lost it all. It rained for days.”\n\n“And nobody came,” added Ida Marais.',
])('a paragraph of marks alone is that of whoever adds to it below: %s', (text) => {
  expect(direct(text).map(([, name]) => name)).toEqual(['Ida Marais', 'Ida Marais']);
});
