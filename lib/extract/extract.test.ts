import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newsroomText } from '../text/arbitrary';
import { LANGUAGES } from '../text/language';
import { isSound } from '../text/span';
import { extract } from './extract';
import { found } from './found';
import { grammarOf } from './languages';

describe('what stands on the page but is nobody’s quotation in it', () => {
  it('is left out: leftovers of the web page and embedded posts', () => {
    const text =
      'عنوان الخبر في الصحيفة اليوم\nقال الوزير "نحن بخير جميعاً والحمد لله".\nاقرأ المزيد: "قصة أخرى طويلة من الأرشيف"\n"نص المنشور كاملاً كما كتبه صاحبه"\n— ليلى منصور (@LMansour) March 3, 2024';
    expect(found(text).map((q) => q.words)).toEqual(['نحن بخير جميعاً والحمد لله']);
  });
});

describe('quotations without marks', () => {
  it('are the lines of a transcript, by their labels', () => {
    const text = 'The mayor: We turn to the pool.\nLina Bahri: What does it cost?\nThe mayor: You will hear on Friday.';
    expect(found(text).map((q) => [q.words, q.speaker])).toEqual([
      ['We turn to the pool.', 'mayor'],
      ['What does it cost?', 'Lina Bahri'],
      ['You will hear on Friday.', 'mayor'],
    ]);
  });

  it('are labelled behind a time code in brackets of either kind', () => {
    const text = '(00:02) Moss: The boat is late.\n(00:04) Pike: How late?\n[00:07] Moss: An hour.';
    expect(found(text).map((q) => [q.words, q.speaker])).toEqual([
      ['The boat is late.', 'Moss'],
      ['How late?', 'Pike'],
      ['An hour.', 'Moss'],
    ]);
  });

  it('are the answers of an interview, and not its questions', () => {
    const text =
      'An interview with Lina Bahri\nThe writer has a new book.\nWhy the sea?\nI grew up beside it.\nWill you go back?\nEvery summer, if I can.';
    expect(found(text)).toMatchObject([
      { words: 'I grew up beside it.', speaker: 'Lina Bahri', medium: 'interview' },
      { words: 'Every summer, if I can.', speaker: 'Lina Bahri', medium: 'interview' },
    ]);
  });

  it('are answers that begin with a label, whatever marks it, and the label is who speaks', () => {
    const text =
      'An interview with two sailors\nThey came home.\nWhy the sea?\n**L. Bahri:** I grew up beside it.\nWill you go back?\n**S. Haddad:** Every summer, if I can.';
    expect(found(text)).toMatchObject([
      { words: 'I grew up beside it.', speaker: 'L. Bahri' },
      { words: 'Every summer, if I can.', speaker: 'S. Haddad' },
    ]);
  });

  it('are block quotations, their lines together, said by whom the paragraph before announces', () => {
    const text = 'ثم قالت الشاعرة ليلى مرعي:\n> يا بحر خذني\n> إلى أول الحكاية\nوصفق الحضور طويلاً.';
    expect(found(text)).toMatchObject([
      { words: 'يا بحر خذني | إلى أول الحكاية', speaker: expect.stringContaining('ليلى مرعي') },
    ]);
  });

  it('are not the lines of a list with colons', () => {
    expect(found('Taxes: the party wants them higher.\nSchools: more money.\nEurope: a treaty.')).toEqual([]);
  });
});

it.each([
  [
    'وختم الوزير سامي حداد كلمته بقول الشاعر:\nعلى قدر أهل العزم تأتي العزائم\nوتأتي على قدر الكرام المكارم\n\nثم غادر القاعة.',
    'على قدر أهل العزم تأتي العزائم | وتأتي على قدر الكرام المكارم',
  ],
  [
    'Mayor Reeve closed with a poem:\n\nThe harbour sleeps, the lamps are low,\nAnd nobody asks where the sailors go\n\nThen she left the hall.',
    'The harbour sleeps, the lamps are low, | And nobody asks where the sailors go',
  ],
])('verse that a text announces is one quotation, line by line', (text, words) => {
  expect(found(text)).toMatchObject([{ kind: 'direct', words }]);
});

it.each([
  [
    '“It was like war”: Rive after the storm',
    'Rive cleaned up on Monday. “It was like war, only louder,” said Ann Lind.',
    'Ann Lind',
  ],
  [
    '« C’était la guerre » : Rive après la tempête',
    '« C’était la guerre, en pire », raconte Anne Roux, pêcheuse.',
    'Anne Roux',
  ],
  [
    '„Wie im Krieg“: Rieben nach dem Sturm',
    'Rieben räumt auf. „Es war wie im Krieg“, sagte Ida Ott am Montag.',
    'Ida Ott',
  ],
  [
    '«كانت ليلة كأنها الحرب»: المرفأ بعد العاصفة',
    'قالت الصيادة ليلى حداد: «كانت ليلة كأنها الحرب، لكن بلا رصاص».',
    'ليلى حداد',
  ],
])('a title quotes whoever says so in the text: %s', (title, text, speaker) => {
  expect(extract(`${title}\n\n${text}`).quotes.map((q) => q.speaker?.name)).toEqual([speaker, speaker]);
});

it.each([
  ['„Ich bat um Zeit. ‚Kommen Sie morgen‘, hat er gesagt. ‚Oder nie.‘“ Ida Ott lacht.', 1],
  ['« J’ai demandé du temps. “Venez demain”, a-t-il dit. “Ou jamais.” » Anne Roux en rit.', 1],
  ['« Venez demain, a dit Anne Roux. Ou jamais. »', 2],
])('a report behind marks within marks is of the words in them: %s', (text, pieces) => {
  expect(extract(text).quotes[0]?.spans).toHaveLength(pieces);
});

it('what a block announces is said in its medium', () => {
  const words = { medium: 'statement', speaker: expect.stringContaining('council') };
  expect(found('News\n\nThe council said in a statement:\n\n> The train will be back before winter.')).toMatchObject([
    words,
  ]);
  expect(found('News\n\nThe council said in a statement:\n\n“The train will be back before winter.”')).toMatchObject([
    words,
  ]);
});

describe('a quotation over several paragraphs', () => {
  it('is one, where each paragraph opens again and only the last closes', () => {
    const text = 'قال الرئيس:\n\n"نقف اليوم أمام مرحلة جديدة.\n\n"ولن نعود إلى الوراء أبداً."';
    expect(found(text).map((q) => q.words)).toEqual(['نقف اليوم أمام مرحلة جديدة. | ولن نعود إلى الوراء أبداً.']);
  });

  it('ends with its paragraph where the mark is only missing', () => {
    const text = 'قال العمدة: "سنفتح الجسر في أول الشهر.\nوكان الجسر مغلقاً. وقالت ليلى مرعي "هذا خبر جميل للمدينة".';
    expect(found(text).map((q) => q.words)).toEqual(['سنفتح الجسر في أول الشهر.', 'هذا خبر جميل للمدينة']);
  });
});

describe('who spoke', () => {
  it('is whom the pronoun agrees with, in gender', () => {
    const text =
      'Julie Morel et Thomas Petit tiennent une librairie. « On vend moins », sourit Julie Morel. « Les gens reviennent », complète Thomas Petit.\n« C’est notre meilleure année », ajoute-t-elle.';
    expect(found(text).map((q) => q.speaker)).toEqual(['Julie Morel', 'Thomas Petit', 'Julie Morel']);
  });

  it('is the person that an office stands for', () => {
    const text =
      'قالت وزيرة الصحة ليلى مرعي إن "الحملة بدأت في كل المدن".\nوقال الطبيب سامي حداد "نحتاج إلى مزيد من اللقاح".\nوأكدت الوزيرة "لن نترك قرية واحدة".';
    expect(found(text).map((q) => q.speaker)).toEqual(['ليلى مرعي', 'سامي حداد', 'ليلى مرعي']);
  });

  it('agrees with the verb where the pronoun is left out', () => {
    const text =
      'قالت ليلى مرعي "الحملة بدأت في كل المدن".\nوقال سامي حداد "نحتاج إلى مزيد من اللقاح".\nوأضافت "لن نترك قرية واحدة".';
    expect(found(text).map((q) => q.speaker)).toEqual(['ليلى مرعي', 'سامي حداد', 'ليلى مرعي']);
  });

  it('is whom an agency quotes, and not the agency', () => {
    expect(found('ونقلت وكالة رويترز عن مسؤول نفطي قوله إن "الإنتاج سيعود قريباً إلى طبيعته".')).toMatchObject([
      { speaker: 'مسؤول نفطي', via: 'وكالة رويترز' },
    ]);
  });

  it('is the document that says so', () => {
    expect(found('« Nous refusons d’être complices », peut-on lire dans la lettre des médecins.')).toMatchObject([
      { speaker: expect.stringContaining('lettre') },
    ]);
    expect(found('وجاء في البيان "لن نعود إلى الصفوف قبل توقيع الاتفاق".')).toMatchObject([{ speaker: 'البيان' }]);
  });

  it('is found behind any verb that stands where a report stands', () => {
    expect(found('« Rendez-nous nos professeurs ! », tempête Farida Amrani.')).toMatchObject([
      { speaker: 'Farida Amrani', cue: 'tempête' },
    ]);
    expect(found('“We will open on Friday,” an angry Salim retaliated.')).toMatchObject([
      { speaker: expect.stringContaining('Salim'), cue: 'retaliated' },
    ]);
  });

  it('carries a confidence of its own', () => {
    const [beside, carried] = extract(
      'قال سامي حداد إن "العمل بدأ اليوم في المرفأ".\n\n"سنفي بكل ما وعدنا به أهل المدينة".',
    ).quotes;
    expect(beside?.speaker?.confidence).toBeGreaterThan(0.9);
    expect(carried?.speaker?.confidence).toBeLessThan(0.9);
  });
});

/** All words in what a grammar is made of. */
const wordsIn = (part: unknown): ReadonlySet<string> => {
  if (part instanceof Set) return part;
  if (part instanceof Map) return new Set([...part.keys()]);
  return new Set(Object.values(part ?? {}).flatMap((p) => (typeof p === 'object' ? [...wordsIn(p)] : [])));
};

describe('any text at all', () => {
  it('is read without an error, and every range lies in it and cuts no surrogate pair', () => {
    fc.assert(
      fc.property(newsroomText, (text) => {
        for (const q of extract(text).quotes) {
          const ranges = [
            ...q.spans,
            ...(q.cue ? [q.cue] : []),
            ...(q.speaker?.mention ? [q.speaker.mention] : []),
            ...(q.via ? [q.via.span] : []),
          ];
          for (const range of ranges) expect(isSound(text, range), JSON.stringify({ text, range })).toBe(true);
          expect(q.confidence).toBeGreaterThanOrEqual(0);
          expect(q.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is read without an error where it is made of nothing but what the rules look for', () => {
    const words = fc.constantFrom(
      ...'said accused of lying to promised and who the Rana Salim on Friday قال اتهم بالكذب وطالب إن من داخل مصدر علي لم يذكر يذكر sagte warf vor zu soll haben sein laut wie mitteilte als bezeichnet worden von zufolge nach Seine Meinung dit a a-t-il déclaré pour qui selon comme'.split(
        ' ',
      ),
      ...", : . “ ” \" '' „ « » ( ) – \n".split(' '),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.constantFrom(...LANGUAGES), (parts, language) => {
        const text = parts.join(' ').replace(/ (?=[,.:”»])/g, '');
        for (const { spans } of extract(text, { language, wrappers: true }).quotes)
          for (const span of spans) expect(isSound(text, span)).toBe(true);
      }),
      { numRuns: 1000, examples: [[') soll soll : „ said'.split(' '), 'ar']] },
    );
  });

  it.each(LANGUAGES)('is read without an error where a paragraph is one word that the rules know: %s', (language) => {
    const known = [...wordsIn(grammarOf(language))];
    expect(known.length).toBeGreaterThan(1000);
    extract(known.join('\n'), { language, wrappers: true });
  });

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(newsroomText, (text) => {
        expect(extract(text)).toEqual(extract(text));
      }),
      { numRuns: 50 },
    );
  });
});

describe('languages whose grammar is not known', () => {
  const found = (text: string) => {
    const { language, quotes } = extract(text);
    return {
      language,
      quotes: quotes.map((q) => [q.spans.map((s) => text.slice(...s)).join(' … '), q.speaker?.name ?? null]),
    };
  };
  it.each<[string, string, string]>([
    [
      'es',
      'La alcaldesa Ana Pinto dijo: «Nos quedaremos en el valle hasta el final».',
      'Nos quedaremos en el valle hasta el final',
    ],
    [
      'it',
      'La sindaca Anna Pini ha detto: «Resteremo nella valle fino alla fine».',
      'Resteremo nella valle fino alla fine',
    ],
    [
      'pt',
      'A presidente Ana Pinho disse: “Vamos ficar no vale até ao fim”, e não respondeu mais.',
      'Vamos ficar no vale até ao fim',
    ],
    ['nl', 'De burgemeester zei dat het niet kan: “Wij blijven in het dal wonen.”', 'Wij blijven in het dal wonen.'],
    ['fa', 'لیلا صادقی گفت: «ما تا پایان در این دره می‌مانیم».', 'ما تا پایان در این دره می‌مانیم'],
    ['ur', 'سارہ خان نے کہا: "ہم آخر تک وادی میں رہیں گے"۔', 'ہم آخر تک وادی میں رہیں گے'],
    ['he', 'ראשת העיר אמרה: "אנחנו נשארים בעמק עד הסוף".', 'אנחנו נשארים בעמק עד הסוף'],
    ['ru', 'Мэр Анна Петрова сказала: «Мы останемся в долине до конца».', 'Мы останемся в долине до конца'],
    ['tr', 'Başkan Ayşe Demir, “Sonuna kadar bu vadide kalacağız” dedi.', 'Sonuna kadar bu vadide kalacağız'],
    ['zh', '市长说：“我们会一直留在山谷里。”', '我们会一直留在山谷里。'],
  ])('%s: what stands in marks is proposed, and nobody’s', (language, text, words) => {
    expect(found(text)).toEqual({ language, quotes: [[words, null]] });
  });

  it('a name or a title in marks is no quotation there either', () => {
    expect(found('El periódico «El Valle» publicó la novela «Cien días» de la autora.').quotes).toEqual([]);
  });

  it('an article keeps the languages of its paragraphs', () => {
    const text =
      'Mayor Ada Finch said to all who had come to hear her: “We stay in the valley.”\nLa alcaldesa Ana Pinto dijo a los vecinos: «Nos quedaremos en el valle».';
    expect(found(text)).toEqual({
      language: 'en',
      quotes: [
        ['We stay in the valley.', 'Ada Finch'],
        ['Nos quedaremos en el valle', null],
      ],
    });
  });
});

it('tells of each pair of marks that is left alone whether it was weighed or denied', () => {
  const text = 'Karl Lind never said “the port will close in June.” He read the magazine “Harbour Life” and left.';
  const told: (string | undefined)[][] = [];
  extract(text, { judged: (inner, _, leftAlone) => told.push([text.slice(...inner), leftAlone]) });
  expect(told).toEqual([
    ['the port will close in June.', 'denied'],
    ['Harbour Life', 'weighed'],
  ]);
});

it('tells two of one surname apart by their titles, where the text has nothing else', () => {
  const speakers = (text: string) => extract(text).quotes.map((q) => q.speaker?.name);
  expect(speakers('Mr Klein was early. “I heard nothing,” Mrs Klein said. “I did,” said Mr Klein.')).toEqual([
    'Mrs Klein',
    'Mr Klein',
  ]);
  expect(
    speakers('Herr Klein kam. „Ich habe nichts gehört“, sagte Frau Klein. „Ich schon“, sagte Herr Klein.'),
  ).toEqual(['Frau Klein', 'Herr Klein']);
  expect(speakers('وقالت السيدة حداد: "لم نعرف بيتاً غيره". وقال السيد حداد: "سنبقى هنا إلى الأبد".')).toEqual([
    'السيدة حداد',
    'السيد حداد',
  ]);
  expect(speakers('„Ich habe es nicht gehört“, sagte Frau Klein.')).toEqual(['Klein']);
  // Of the family of a man, a woman of his name is herself; of the family of a woman, the title is hers.
  expect(
    speakers('Rami Klein owns it with his sister, Lena Klein. “We open at four,” said Ms Klein. “Yes,” said Mr Klein.'),
  ).toEqual(['Lena Klein', 'Rami Klein']);
  expect(speakers('Mrs Klein owns it with her daughter, Anna Klein. “We open at four,” said Mrs Klein.')).toEqual([
    'Mrs Klein',
  ]);
});

it.each([
  [
    '“The quay will stay,” port chief Nina Rand said, quoted by the Coast Courier. “We asked for it,” she added.',
    'Nina Rand',
    'Coast Courier',
  ],
  [
    'Le plan a été « bâclé de bout en bout », a déclaré l’avocat Bruno Rand, cité par Le Courrier du Quai.\n\n« Nous demandons autre chose », a-t-il ajouté.',
    'Bruno Rand',
    'Le Courrier du Quai',
  ],
  [
    '„Die Bremsen waren geprüft“, wird Mechaniker Jonas Pelz vom Hafenboten zitiert. „Ich habe unterschrieben“, sagte er weiter.',
    'Jonas Pelz',
    undefined,
  ],
])('whoever quotes somebody passes it on, and does not go on as the speaker: %s', (text, speaker, via) => {
  const direct = extract(text).quotes.filter((q) => q.kind === 'direct');
  expect(direct.map((q) => q.speaker?.name)).toEqual([speaker, speaker]);
  expect(direct[0]?.via?.name).toBe(via);
});
