import { describe, expect, it } from 'vitest';
import { found } from '../found';

const clauses = (text: string) =>
  found(text)
    .filter((q) => q.kind !== 'direct')
    .map((q) => q.words);

describe('a reported clause ends', () => {
  it('where the article tells on behind the marks', () => {
    expect(clauses('Clara told them they “can’t swim in the lock” but they did.')).toEqual([
      'they “can’t swim in the lock”',
    ]);
    expect(clauses('Owen wrote that the engine “wouldn’t start” and left early.')).toEqual([
      'that the engine “wouldn’t start”',
    ]);
    expect(clauses('Owen wrote that the engine was “new”, but the crew was not convinced.')).toEqual([
      'that the engine was “new”',
    ]);
    expect(clauses('Owen wrote that the engine was “new”, but that the crew was not.')).toEqual([
      'that the engine was “new”, but that the crew was not',
    ]);
    expect(clauses('Owen wrote that the engine “wouldn’t start” and that it was old.')).toEqual([
      'that the engine “wouldn’t start” and that it was old',
    ]);
  });

  it.each([
    ['Brianna told the landlord he “couldn’t ignore the boiler” and hung up.', 'he “couldn’t ignore the boiler”'],
    [
      'Anne a dit au plombier qu’il « ne remettrait plus les pieds ici » et a claqué la porte.',
      'qu’il « ne remettrait plus les pieds ici »',
    ],
    [
      'Sie schrieb, dass der Motor „nicht mehr anspringt“, und ging nach Hause.',
      'dass der Motor „nicht mehr anspringt“',
    ],
    // By a verb that is not that of reported speech.
    ['Ott sagte, er komme nicht, doch am Abend stand er vor der Tür.', 'er komme nicht'],
    ['Die Leiterin sagte, die Lage sei ernst, aber niemand glaubte ihr.', 'die Lage sei ernst'],
    [
      'Ott sagte, er bleibe, doch die Leute brauchten „dringend Hilfe“.',
      'er bleibe, doch die Leute brauchten „dringend Hilfe“',
    ],
    ['Luc m’a dit que je « n’irais pas loin », mais je suis parti.', 'que je « n’irais pas loin »'],
    ['Anne Roux a écrit que le moteur était « neuf » et Paul Petit a ri.', 'que le moteur était « neuf »'],
    [
      'Anne Roux a écrit que le moteur était « neuf » et que le pont est fermé.',
      'que le moteur était « neuf » et que le pont est fermé',
    ],
    ['قالت المديرة ليلى مرعي إن المدرسة "لم تعد آمنة" ثم غادرت القاعة.', 'إن المدرسة "لم تعد آمنة"'],
  ])('where it tells what was done next: %s', (text, clause) => {
    expect(clauses(text)).toEqual([clause]);
  });

  it.each([
    ['Brianna denied that the boiler was “leaking” and insisted it was “new”.', 'that the boiler was “leaking”'],
    ['Anne a dit que la cave était « sèche » et a averti que le mur « fuyait ».', 'que la cave était « sèche »'],
    ['Ott sagte, der Motor sei „neu“ und warnte, das Dach sei „alt“.', 'der Motor sei „neu“'],
    ['ونفت ليلى أن يكون القبو «رطباً» وأكدت أنه «جاف».', 'أن يكون القبو «رطباً»'],
  ])('where another report is joined behind marks: %s', (text, clause) => {
    expect(clauses(text)[0]).toBe(clause);
  });

  it('where somebody else calls it something', () => {
    const text = 'Sailors said the harbour was “ready”, and port chief Clara Moss called it “unsafe”.';
    expect(clauses(text)[0]).toBe('the harbour was “ready”');
    expect(found(text).find((q) => q.words === 'unsafe')).toMatchObject({ speaker: 'Clara Moss' });
  });

  it('where somebody else takes its words up', () => {
    const text =
      'Le conseiller Luc Roux a dit que le préfet les avait « laissés sur le quai », et la maire Anne Petit a repris le mot, disant qu’on « laisse sur le quai » tout le monde.';
    const told = found(text).filter((q) => q.kind === 'direct');
    expect(told.map((q) => q.speaker)).toEqual(['Luc Roux', 'Anne Petit']);
  });

  it('where whose word it is begins', () => {
    expect(clauses('لم تعد السفن تعود اليوم إلى المرفأ على حد قول البحار سامي حداد.')).toEqual([
      'لم تعد السفن تعود اليوم إلى المرفأ',
    ]);
    expect(clauses("Le port est mort depuis longtemps, de l'aveu de la maire Anne Roux.")).toEqual([
      'Le port est mort depuis longtemps',
    ]);
  });

  it('where a verb is joined on and its subject says something', () => {
    const text =
      'قالت المستشارة هدى سالم إن المجلس "خذل المدينة"، وكرر رئيس البلدية نبيل عون الكلمة ذاتها قائلاً إن أحداً لم "يخذل المدينة" قط.';
    expect(clauses(text)[0]).toBe('إن المجلس "خذل المدينة"');
  });

  it('where another one reports behind a semicolon', () => {
    expect(clauses('The judge said Roe “knew well” what he did; his lawyer called the charge “absurd”.')).toEqual([
      'Roe “knew well” what he did',
      'the charge “absurd”',
    ]);
  });

  it.each([
    'Dans un tract imprimé hier, le cercle annonce une suite de concerts.',
    "S'exprimant derrière les grilles, Clara Petit a regretté cette fermeture.",
    'الناطق باسم الحزب، سامي حداد، انتقد الحكومة بشدة.',
    'كانت المفاوضات معقدة حول مشتقات الحليب بالنسبة إلى اليابان.',
  ])('nowhere, where nothing is told: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    'In an interview with the Courier, Clara Finch said: “We go on.”',
    'Dans un entretien accordé au Courrier, Clara Petit a déclaré : « Nous continuons. »',
    'In einem Gespräch mit dem Kurier sagte Clara Ott: „Wir machen weiter.“',
    'وفي مقابلة مع صحيفة المرفأ، قالت كلارا حداد: "سنواصل العمل".',
  ])('nowhere, where only the circumstance of a quotation stands before its report: %s', (text) => {
    expect(found(text).map((q) => q.kind)).toEqual(['direct']);
  });
});

describe('nobody tells', () => {
  it.each([
    'One clerk asked not to be named. Another asked that she not be identified.',
    'Un greffier a demandé que son nom ne soit pas cité.',
    'Einer bat darum, nicht genannt zu werden. Eine bat, ihren Namen nicht zu nennen.',
    'طلب موظف عدم ذكر اسمه. وطلبت أخرى ألا يذكر اسمها.',
  ])('that no name is to be given: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('what is asked not to be done is told with its not', () => {
    expect(clauses('Brianna asked not to be paid in coins.')).toEqual(['not to be paid in coins']);
  });

  it('what German says that nobody said, or nothing was said about', () => {
    expect(found('Niemand hat behauptet, das Boot sei neu.')).toEqual([]);
    expect(found('Der Kapitän sagte nichts darüber, ob das Boot „neu“ sei.')).toEqual([]);
    expect(clauses('Der Kapitän hat behauptet, das Boot sei neu.')).toEqual(['das Boot sei neu']);
  });
});

it('what is called something is not where it was said', () => {
  const [medium] = found('Die Trainerin bezeichnete das Interview als „einen groben Scherz“.')
    .filter((q) => q.kind === 'direct')
    .map((q) => q.medium);
  expect(medium).toBeUndefined();
  expect(found('Im Interview bezeichnete die Trainerin den Plan als „einen groben Scherz“.')).toContainEqual(
    expect.objectContaining({ kind: 'direct', medium: 'interview' }),
  );
});

describe('whoever stands before a relative clause that has marks of its own', () => {
  it.each([
    ['The miller Ida Marsh, who speaks of “treason”, called the plan “half-baked”.', 'half-baked', 'Ida Marsh'],
    ['La meunière Ida Marais, qui parle de « trahison », a jugé le plan « bancal ».', 'bancal', 'Ida Marais'],
    ['Müllerin Ida Marsch, die von „Verrat“ spricht, erklärte den Plan für „untauglich“.', 'untauglich', 'Ida Marsch'],
    ['الطحانة ليلى مرعي، التي تتحدث عن «خيانة»، اعتبرت الخطة «غير ناضجة».', 'غير ناضجة', 'ليلى مرعي'],
  ])('says what follows: %s', (text, words, speaker) => {
    expect(found(text).find((q) => q.kind === 'direct' && q.words === words)).toMatchObject({ speaker });
  });
});
