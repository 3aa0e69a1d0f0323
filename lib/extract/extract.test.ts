import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newsroomText } from '../text/arbitrary';
import { isSound } from '../text/span';
import { extract } from './extract';

/** What is found, in short: kind, words, speaker, medium, carrier. */
const found = (text: string) =>
  extract(text).quotes.map((q) => ({
    kind: q.kind,
    words: q.spans.map((s) => text.slice(...s)).join(' | '),
    speaker: q.speaker?.name ?? null,
    ...(q.cue ? { cue: text.slice(...q.cue) } : {}),
    ...(q.medium ? { medium: q.medium } : {}),
    ...(q.via ? { via: q.via.name } : {}),
  }));

describe('Arabic', () => {
  it('reads the verb before its subject', () => {
    expect(found('قالت وزيرة الثقافة رنا سليم إن "المتحف يفتح أبوابه يوم الجمعة".')).toMatchObject([
      {
        kind: 'direct',
        words: 'المتحف يفتح أبوابه يوم الجمعة',
        speaker: expect.stringContaining('رنا سليم'),
        cue: 'قالت',
      },
    ]);
  });

  it('carries the speaker on through a participle and a dropped pronoun', () => {
    const text =
      'قال المدير سامي حداد إن "العمل بدأ"، مضيفاً أن "الافتتاح قريب جداً". وأكد "سنفي بكل ما وعدنا به أهل المدينة".';
    expect(found(text).map((q) => q.speaker)).toEqual([
      expect.stringContaining('سامي حداد'),
      expect.stringContaining('سامي حداد'),
      expect.stringContaining('سامي حداد'),
    ]);
  });

  it('keeps the agency apart from the source that it quotes', () => {
    expect(found('وقال مصدر أمني لوكالة الصحافة الفرنسية إن "الطريق أُغلق منذ الفجر".')).toMatchObject([
      { speaker: 'مصدر أمني', via: 'وكالة الصحافة الفرنسية' },
    ]);
  });

  it('leaves names in marks alone', () => {
    expect(found('ونشر الوزير صورة على "تويتر" من أمام فندق "الرشيد".')).toEqual([]);
  });

  it('takes a spokesman for himself, not for those in whose name he speaks', () => {
    expect(found('قال المتحدث باسم وزارة الخارجية نيد برايس "نتابع ما يجري عن كثب مع شركائنا".')).toMatchObject([
      { speaker: 'نيد برايس' },
    ]);
  });

  it('reads the medium', () => {
    expect(found('وقال رئيس الحكومة في تغريدة "لن نتراجع عن الإصلاح مهما حدث".')).toMatchObject([{ medium: 'post' }]);
  });
});

describe('English', () => {
  it('reads the subject before and after the verb', () => {
    expect(found('The mayor, Rana Salim, said: "The museum opens on Friday."')).toMatchObject([
      { words: 'The museum opens on Friday.', speaker: expect.stringContaining('Rana Salim') },
    ]);
    expect(found('"The museum opens on Friday," said Rana Salim.')).toMatchObject([{ speaker: 'Rana Salim' }]);
  });

  it('joins the pieces of a quotation that its reporting clause interrupts', () => {
    expect(found('“We will open on Friday,” Rana Salim said, “and not a day later.”')).toMatchObject([
      { words: 'We will open on Friday, | and not a day later.', speaker: 'Rana Salim' },
    ]);
  });

  it('resolves a surname and a pronoun to the full name', () => {
    const text =
      'Rana Salim runs the museum.\n"We open on Friday," Salim said. "Everybody is welcome at our door," she added.';
    expect(found(text).map((q) => q.speaker)).toEqual(['Rana Salim', 'Rana Salim']);
  });

  it('finds reported speech without marks', () => {
    expect(found('Rana Salim said that the museum would open on Friday.')).toMatchObject([
      { kind: 'indirect', speaker: 'Rana Salim' },
    ]);
  });

  it('leaves titles and apostrophes alone', () => {
    expect(found("She read 'Hamlet' in the '90s at her parents' house.")).toEqual([]);
  });
});

describe('English reports', () => {
  const kinds = (text: string) => found(text).map((q) => [q.kind, q.words, q.speaker]);

  it('are read without marks: behind that, bare, before the report, and from a source', () => {
    expect(kinds('Rana Salim said that the museum opens on Friday.')).toEqual([
      ['indirect', 'that the museum opens on Friday', 'Rana Salim'],
    ]);
    expect(kinds('Rana Salim said the museum opens on Friday.')).toEqual([
      ['indirect', 'the museum opens on Friday', 'Rana Salim'],
    ]);
    expect(kinds('The museum opens on Friday, Rana Salim said.')).toEqual([
      ['indirect', 'The museum opens on Friday', 'Rana Salim'],
    ]);
    expect(kinds('According to Rana Salim, the museum opens on Friday.')).toEqual([
      ['indirect', 'the museum opens on Friday', 'Rana Salim'],
    ]);
  });

  it('keep a clause and the quotation in it apart', () => {
    expect(kinds('Rana Salim said that the museum would open “whatever the weather may bring” on Friday.')).toEqual([
      ['mixed', 'that the museum would open “whatever the weather may bring” on Friday', 'Rana Salim'],
      ['direct', 'whatever the weather may bring', 'Rana Salim'],
    ]);
  });

  it('go on after the report: one quotation in two sentences', () => {
    expect(kinds('“We will open on Friday,” Rana Salim said on Monday. “Nobody will stop us.”')).toEqual([
      ['direct', 'We will open on Friday, | Nobody will stop us.', 'Rana Salim'],
    ]);
  });

  it('name the speaker before a listener, and behind a dash', () => {
    expect(found('“We will open on Friday,” Salim told The Times.')).toMatchObject([{ speaker: 'Salim' }]);
    expect(found('“We will open on Friday, come what may.” ― Rana Salim')).toMatchObject([{ speaker: 'Rana Salim' }]);
  });

  it('take a name in marks for a name, even right behind a cue', () => {
    expect(found('Rana Salim said on “Good Morning Harbour” that the museum opens.').map((q) => q.kind)).not.toContain(
      'direct',
    );
  });
});

describe('French and German', () => {
  it('reads guillemets with their spaces, and the inverted subject', () => {
    expect(found('« Le musée ouvrira vendredi », a déclaré la maire Rana Salim.')).toMatchObject([
      { words: 'Le musée ouvrira vendredi', speaker: expect.stringContaining('Rana Salim') },
    ]);
  });

  const told = (text: string) => found(text).map((q) => [q.kind, q.words, q.speaker]);

  it('reads inverted pronouns, listeners before the subject, and names in apposition', () => {
    expect(
      told('La maire, Lina Bahri, a annoncé que le port fermerait. « Nous le rouvrirons en juin », a-t-elle assuré.'),
    ).toEqual([
      ['indirect', 'que le port fermerait', 'Lina Bahri'],
      ['direct', 'Nous le rouvrirons en juin', 'Lina Bahri'],
    ]);
    expect(told("« Le port restera ouvert », a déclaré à l'AFP la maire de Sablon, Lina Bahri.")).toEqual([
      ['direct', 'Le port restera ouvert', 'Lina Bahri'],
    ]);
  });

  it('cuts a quotation at the report inside its marks, and reads a view', () => {
    expect(told('« Il faut agir vite, explique la chercheuse Anne Lenoir, car le climat change. »')).toEqual([
      ['direct', 'Il faut agir vite | car le climat change.', 'Anne Lenoir'],
    ]);
    expect(told("Pour le préfet Marc Petit, « l'État doit prendre ses responsabilités ».")).toEqual([
      ['direct', "l'État doit prendre ses responsabilités", 'Marc Petit'],
    ]);
  });

  it('takes no quotation from marks around nothing', () => {
    expect(found('La maire a dit : « »')).toEqual([]);
  });

  it('tells placards from chants, and leaves films alone', () => {
    expect(
      found(
        'Les manifestants brandissaient des pancartes « Non à la fermeture » et scandaient « Le port est à nous ».',
      ),
    ).toMatchObject([{ medium: 'banner' }, { medium: 'chant' }]);
    expect(found('Le film « La Grande Marée » sort mercredi.')).toEqual([]);
  });

  it('reads „…“ and the verb after the quotation', () => {
    expect(found('„Das Museum öffnet am Freitag“, sagte die Bürgermeisterin Rana Salim.')).toMatchObject([
      { words: 'Das Museum öffnet am Freitag', speaker: expect.stringContaining('Rana Salim') },
    ]);
  });
});

describe('German', () => {
  it('finds the subject behind the verb where an adverbial opens the sentence', () => {
    expect(
      found('In einem Interview sagte die Bürgermeisterin Rana Salim: „Das Museum öffnet am Freitag.“'),
    ).toMatchObject([{ speaker: expect.stringContaining('Rana Salim') }]);
    expect(
      found('„Das Museum öffnet am Freitag“, hatte Bürgermeisterin Salim in einem Interview erklärt.'),
    ).toMatchObject([{ speaker: expect.stringContaining('Salim') }]);
    expect(found('„Das Museum öffnet am Freitag“, so Salim.')).toMatchObject([{ speaker: 'Salim' }]);
  });

  it('takes words with a capital inside a sentence for a name, and small ones for somebody’s', () => {
    expect(found('Der Verein „Freunde des Hafens“ baut ein neues Haus.')).toEqual([]);
    expect(found('Salim nannte den Plan „kaum zu halten“ und ging.')).toMatchObject([{ words: 'kaum zu halten' }]);
  });

  it('takes whoever is quoted for the speaker, not who quotes', () => {
    expect(found('Die Zeitung zitiert Rana Salim mit den Worten: „Das Museum öffnet am Freitag.“')).toMatchObject([
      { speaker: expect.stringContaining('Rana Salim') },
    ]);
  });

  it('reads what only the form of the verb reports', () => {
    expect(
      found('Rana Salim sagte, das Museum öffne am Freitag und sei fertig. Es habe vierzig Säle.').map((q) => [
        q.kind,
        q.speaker,
      ]),
    ).toEqual([
      ['indirect', 'Rana Salim'],
      ['indirect', 'Rana Salim'],
    ]);
  });
});

describe('Arabic names in marks', () => {
  it('are left alone: institutions, networks, addresses', () => {
    expect(found('وأفاد بلاغ ل"مؤسسة الميناء القديم" أن العمل مستمر.').map((q) => q.kind)).not.toContain('direct');
    expect(found('وكتب الوزير على "الفيسبوك" كلاماً كثيراً.')).toEqual([]);
    expect(found('وفق ما علمته «أخبار.نت» من مصادرها.').map((q) => q.kind)).not.toContain('direct');
  });

  it('a verb that only describes the speaker does not take the quotation away from them', () => {
    expect(found('وقالت دراسة نشرت العام الماضي إن "نصف المتاحف يفتح يوم الجمعة".')).toMatchObject([
      { speaker: expect.stringContaining('دراسة'), cue: 'وقالت' },
    ]);
  });
});

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

  it('are the answers of an interview, and not its questions', () => {
    const text =
      'An interview with Lina Bahri\nThe writer has a new book.\nWhy the sea?\nI grew up beside it.\nWill you go back?\nEvery summer, if I can.';
    expect(found(text)).toMatchObject([
      { words: 'I grew up beside it.', speaker: 'Lina Bahri', medium: 'interview' },
      { words: 'Every summer, if I can.', speaker: 'Lina Bahri', medium: 'interview' },
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

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(newsroomText, (text) => {
        expect(extract(text)).toEqual(extract(text));
      }),
      { numRuns: 50 },
    );
  });
});
