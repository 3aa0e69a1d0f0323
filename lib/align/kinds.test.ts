import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { found } from './found';
import { align } from './index';

describe('a marked cut says what it takes away', () => {
  test.each([
    ['the ferry is ... permitted to leave', 'Today the ferry is not permitted to leave the harbour.', 'negation'],
    ['We will sell it […] to our friends', 'We will sell it only if they agree to our friends.', 'condition'],
    ['They took . . . ships from the harbour', 'They took 30 ships from the harbour.', 'number'],
    ['They took [. . .] ships from the harbour', 'They took 30 ships from the harbour.', 'number'],
    ['They took […] ships from the harbour', 'They took 30 ships from the harbour.', 'number'],
    ['This was […] an attack on the state', 'This was perhaps an attack on the state.', 'hedge'],
    ['Le port […] restera ouvert toute la nuit', 'Le port ne restera ouvert toute la nuit.', 'negation'],
    ['Ce moulin […] tourne toute l’année', 'Ce moulin, s’il pleut assez, tourne toute l’année.', 'condition'],
    ['Wir werden den Hafen […] verkaufen, sagt er', 'Wir werden den Hafen nicht verkaufen, sagt er.', 'negation'],
    [
      'Die Brücke bleibt offen […] bis Montag',
      'Die Brücke bleibt offen, falls es nicht regnet, bis Montag.',
      'negation',
    ],
    ['سنبيع الميناء […] هذا العام لهم', 'سنبيع الميناء إذا وافق البرلمان هذا العام لهم.', 'condition'],
    ['وافقت الحكومة … على المقترح كله', 'وافقت الحكومة مبدئيا وبشرط الرقابة على المقترح كله', 'condition'],
    ['الميناء […] يفتح قبل نهاية الشهر', 'الميناء لن يفتح قبل نهاية الشهر.', 'negation'],
    ['The bridge is […] finished at last', 'The bridge is yet to be finished at last.', 'negation'],
    ['Le pont est […] fini depuis hier', 'Le pont est, paraît-il, fini depuis hier.', 'hedge'],
    ['كان حريق السوق […] متعمدا كله', 'كان حريق السوق على الأرجح متعمدا كله.', 'hedge'],
    ['La ville paie […] les pompiers', 'La ville paie parfois les pompiers.', 'hedge'],
    ['Die Stadt zahlt […] den Kindern', 'Die Stadt zahlt voraussichtlich den Kindern.', 'hedge'],
    ['We have […] fed the horses', 'We have rarely fed the horses.', 'negation'],
    ['All the boats […] are dry', 'All the boats apart from ours are dry.', 'condition'],
    ['Tous les bateaux […] sont au sec', 'Tous les bateaux à l’exception du nôtre sont au sec.', 'condition'],
    ['Alle Boote […] sind im Trockenen', 'Alle Boote mit Ausnahme des unseren sind im Trockenen.', 'condition'],
    ['كل القوارب […] جافة تماما', 'كل القوارب باستثناء قاربنا جافة تماما.', 'condition'],
    ['The mill […] poisons the river', 'The mill, according to critics, poisons the river.', 'hedge'],
    ['The mill […] poisons the river', 'The mill, we fear, poisons the river.', 'hedge'],
    ['I will stay […] in the mill', 'I will stay, should the union agree, in the mill.', 'condition'],
    ['We feed […] 300 horses', 'We feed fewer than 300 horses.', 'hedge'],
    ['Le moulin […] empoisonne la rivière', 'Le moulin, selon le parquet, empoisonne la rivière.', 'hedge'],
    ['Le moulin […] coûtera cher', 'Le moulin, dit-on, coûtera cher.', 'hedge'],
    ['Ils ont vendu […] chevaux', 'Ils ont vendu une douzaine de chevaux.', 'number'],
    ['Das Wasser ist […] sauber', 'Das Wasser ist alles andere als sauber.', 'negation'],
    ['Ich bleibe […] in der Mühle', 'Ich bleibe, sollte der Rat zustimmen, in der Mühle.', 'condition'],
    ['Die Mühle hat […] den Fluss vergiftet', 'Die Mühle hat laut Polizei den Fluss vergiftet.', 'hedge'],
    ['المطحنة […] تلوث النهر', 'المطحنة، وفق الشرطة، تلوث النهر.', 'hedge'],
    ['سأبقى […] في المطحنة', 'سأبقى إن وافق المجلس في المطحنة.', 'condition'],
    ['Die Mühle […] vergiftet den Fluss', 'Die Mühle, behaupten manche Leute, vergiftet den Fluss.', 'hedge'],
  ])('%s', (quote, source, nature) => {
    expect(found(quote, source)).toMatchObject({
      verdict: 'elided',
      said: [expect.stringMatching(`cut ${nature}$`)],
      alarm: true,
    });
  });

  it('and nothing of whole sentences, which say nothing of what stays', () => {
    const source =
      'The bridge will stay open all night. We did not ask anybody about the other thirty bridges of this city. The ferry leaves at noon.';
    expect(found('The bridge will stay open all night. […] The ferry leaves at noon', source)).toMatchObject({
      verdict: 'elided',
      alarm: false,
    });
  });
});

describe('a word is the same word', () => {
  test.each([
    ['soft hyphens', 'das Gesamtkonzept für den Hafen', 'Wir haben das Ge\u00adsamt\u00adkon\u00adzept für den Hafen.'],
    ['a zero-width space', 'the harbour belongs to everyone', 'the har\u200bbour belongs to everyone'],
    [
      'a word joiner and a byte-order mark',
      'the harbour belongs to everyone',
      'the \ufeffhar\u2060bour belongs to everyone',
    ],
    ['direction marks', 'سنفتح الجسر يوم الجمعة', 'سن\u200fفتح الجسر \u202bيوم\u202c الجمعة'],
    ['a hyphen at a line’s end', 'die Politikwissenschaft in Deutschland', 'die Poli-\ntikwissenschaft in Deutschland'],
    ['a compound at a line’s end', 'a well-known harbour of the city', 'a well-\nknown harbour of the city'],
    ['a compound that hangs', 'die Vor- und Nachteile des Hafens', 'die Vor-\nund Nachteile des Hafens'],
    ['a hyphen more', 'the anti-terrorism law of the state', 'the antiterrorism law of the state'],
    ['a space more in Arabic', 'و قال إن الميناء مفتوح', 'وقال إن الميناء مفتوح'],
    ['a wrong apostrophe', "I don't think it's right", 'I don‘t think it´s right, he said'],
    ['no apostrophe', 'So gehts in dem alten Hafen', "So geht's in dem alten Hafen"],
  ])('with %s', (_, quote, source) => {
    expect(found(quote, source)).toMatchObject({ verdict: 'orthographic', alarm: false });
  });
});

describe('an editor’s letters are an editor’s', () => {
  test.each([
    ['[T]he ferry will not leave the harbour tonight', 'And the ferry will not leave the harbour tonight.'],
    ['« [L]e port restera ouvert toute la nuit »', 'Oui, le port restera ouvert toute la nuit.'],
    ["Nous voulons l'[accord] avec nos voisins", "Nous voulons l'accord avec nos voisins."],
    ['[d]ie Brücke bleibt heute offen', 'Ja, die Brücke bleibt heute offen.'],
    ['They want[ed] to sell the old harbour', 'They want to sell the old harbour.'],
    ["[G]overnment's role in the old harbour", "The government's role in the old harbour"],
    ['يفتح [ال]ميناء قبل نهاية الشهر', 'يفتح ميناء قبل نهاية الشهر'],
  ])('%s', (quote, source) => {
    const { verdict, edits } = align(quote, source);
    expect(['verbatim', 'orthographic']).toContain(verdict);
    expect(edits.map((e) => e.kind)).toContain('editorial');
  });

  it('and words in brackets stand for those that they replace', () => {
    expect(found('We think [the minister] should go home now', 'We think he should go home now.')).toMatchObject({
      verdict: 'elided',
      said: [expect.stringContaining('the minister/he: editorial')],
    });
    expect(found('We do [really] sell the old harbour', 'We do not sell the old harbour.').alarm).toBe(true);
    expect(align('The law is [un]able to stop the ships', 'The law is able to stop the ships').verdict).toBe('altered');
  });
});

describe('contractions', () => {
  test.each([
    ['We do not sell the ferry to them', "We don't sell the ferry to them"],
    ["It's not the harbour that we want", 'It is not the harbour that we want'],
    ['They will never sell the old harbour', "They'll never sell the old harbour"],
    ["Wie geht's dem Hafen in dieser Stadt", 'Wie geht es dem Hafen in dieser Stadt'],
  ])('are other words, and no alarm: %s', (quote, source) => {
    expect(found(quote, source)).toMatchObject({ verdict: 'altered', alarm: false });
  });

  it('that leave the negation out are one', () => {
    expect(found("I am sure he didn't sell the ferry", 'I am sure he did sell the ferry').said).toEqual([
      "didn't/did: words negation",
    ]);
    expect(found("You can't sell the ferry to them", 'You can sell the ferry to them').alarm).toBe(true);
  });
});

describe('what was joined', () => {
  test.each([
    [
      'I stay. The club needs calm.',
      'I stay. They offered me a lot of money abroad, in Spain above all. The club needs calm.',
    ],
    [
      'Non. Le club a besoin de calme.',
      'Non. On m’a offert beaucoup d’argent à l’étranger, en Espagne. Le club a besoin de calme.',
    ],
    [
      'Ich bleibe. Der Verein braucht Ruhe.',
      'Ich bleibe. Man bot mir viel Geld im Ausland, vor allem in Spanien. Der Verein braucht Ruhe.',
    ],
    ['أنا باق. النادي يحتاج إلى راحة.', 'أنا باق. عرضوا علي مالاً كثيراً في الخارج وفي إسبانيا. النادي يحتاج إلى راحة.'],
  ])('from a sentence of a word or two is spliced: %s', (quote, source) => {
    expect(align(quote, source).verdict).toBe('spliced');
  });

  it('is none where the short sentence is no sentence of the source', () => {
    expect(align('We stay. The club needs calm.', 'If we stay at home, that is it. The club needs calm.').verdict).toBe(
      'altered',
    );
  });

  it('over a whole sentence is spliced, however short', () => {
    const source = 'The bridge will stay open. Nobody asked us. The ferry leaves the harbour at noon.';
    expect(align('The bridge will stay open. The ferry leaves the harbour at noon', source).verdict).toBe('spliced');
  });

  test.each([
    ['The bridge is safe and it will stay open', '“The bridge is safe,” she said, “and it will stay open.”'],
    ['The bridge is safe … and it will stay open', '“The bridge is safe,” she said, “and it will stay open.”'],
    ['The bridge is safe, and it will stay open', 'The bridge is safe, the mayor said, and it will stay open.'],
    ['Le pont est sûr et il restera ouvert', '« Le pont est sûr, a déclaré le maire, et il restera ouvert. »'],
    ['Die Brücke ist sicher und sie bleibt offen', '„Die Brücke ist sicher“, sagte sie, „und sie bleibt offen.“'],
    ['Die Brücke ist sicher und sie bleibt offen', 'Die Brücke ist sicher, so die Sprecherin, und sie bleibt offen.'],
    ['Die Brücke ist sicher und sie bleibt offen', 'Die Brücke ist sicher, so Lindt weiter, und sie bleibt offen.'],
    ['الجسر آمن وسيبقى مفتوحا طوال الليل', '«الجسر آمن»، قال المحافظ، «وسيبقى مفتوحا طوال الليل».'],
    ['“The bridge is safe,” she said, “and it will stay open.”', 'The bridge is safe and it will stay open.'],
  ])('around a reporting clause is no cut: %s', (quote, source) => {
    expect(found(quote, source)).toMatchObject({
      verdict: 'orthographic',
      said: expect.arrayContaining([expect.stringMatching(/reporting$/)]),
    });
  });

  test.each([
    ['The bridge is safe and will stay open', 'The bridge is safe, if the council says so, and will stay open.'],
    ['The bridge is safe and will stay open', 'The bridge is safe, nobody said, and will stay open.'],
    ['Le pont est sûr et restera ouvert', 'Le pont est sûr, si le maire le dit, et restera ouvert.'],
    ['Le pont est sûr et restera ouvert', 'Le pont est sûr, s’il le dit, et restera ouvert.'],
    ['Die Brücke ist sicher und bleibt offen', 'Die Brücke ist sicher, wenn die Stadt es sagt, und bleibt offen.'],
    ['Die Brücke ist sicher und bleibt offen', 'Die Brücke ist, so Gott will, sicher und bleibt offen.'],
    ['Die Brücke ist sicher und bleibt offen', 'Die Brücke ist sicher, so weit wir wissen, und bleibt offen.'],
    ['الجسر آمن وسيبقى مفتوحا', 'الجسر آمن، إذا قال المهندس ذلك، وسيبقى مفتوحا.'],
    ['الجسر آمن وسيبقى مفتوحا', 'الجسر آمن، لم يقل أحد، وسيبقى مفتوحا.'],
  ])('is one where the speaker’s own words make it depend on something, or deny it: %s', (quote, source) => {
    expect(['altered', 'elided']).toContain(align(quote, source).verdict);
  });

  it('is told where it is a sentence, though its ends are the same words', () => {
    const said = 'The plane hit a car. At the crash the wings broke off. At the crash nobody was hurt that day.';
    expect(align('The plane hit a car. At the crash nobody was hurt that day', said).verdict).toBe('spliced');
    const between = '“We will stay in the harbour, he said, “he is the last of them.”';
    expect(align('We will stay in the harbour, he is the last of them', between).verdict).not.toBe('verbatim');
    expect(
      align('nearly […] of the people of the city', 'By nearly 80 % of the people of the city').edits,
    ).toMatchObject([{ kind: 'cut', nature: 'number' }]);
  });

  it('of two speakers is no reporting clause', () => {
    const source = '“We won,” said Ann in the hall, but Bob answered: “we lost the harbour today.”';
    expect(align('We won, we lost the harbour today', source).verdict).not.toBe('orthographic');
  });
});

it('every range of a comparison lies in its text, whatever stands in it', () => {
  const piece = fc.constantFrom(
    ...['not', 'die', "don't", '[T]he', 'want[ed]', '[...]', '…', '1,500', '3.5%', '1 500', 'Ge\u00adsamt', 'Poli-\n'],
    ...[
      'tik',
      '“',
      ',”',
      'she said',
      '٣٫٥',
      'لن',
      'و',
      'قال',
      '-5',
      '€',
      '.',
      '?',
      'if',
      '[',
      ']',
      '\u200b',
      "l'",
      'per cent',
    ],
  );
  const text = fc.array(piece, { maxLength: 24 }).map((p) => p.join(' '));
  fc.assert(
    fc.property(text, text, fc.boolean(), (quote, other, within) => {
      const source = within ? `${other} ${quote} ${other}` : other;
      const { edits, spans, warnings } = align(quote, source);
      const inside = (t: string, [s, e]: readonly [number, number]) => 0 <= s && s <= e && e <= t.length;
      expect(edits.every((e) => inside(quote, e.quote) && inside(source, e.source))).toBe(true);
      expect([...spans, ...warnings.map((w) => w.span)].every((s) => inside(source, s))).toBe(true);
    }),
  );
});

test.each([
  ['Je sais pas qui a signé', 'Je ne sais pas qui a signé.', false],
  ['Il a jamais signé ce papier', 'Il n’a jamais signé ce papier.', false],
  ['Je peux dire qui a signé', 'Je ne peux dire qui a signé.', true],
  ['Je sais qui a signé le papier', 'Je ne sais pas qui a signé le papier.', true],
])('half of a French negation left out as in speech turns nothing: %s', (quote, source, alarm) => {
  expect(found(quote, source).alarm).toBe(alarm);
});

test.each([
  ['The sale is legal in every way', 'The sale is illegal in every way.', 'negation'],
  ['It is safe to dive from there', 'It is unsafe to dive from there.', 'negation'],
  ['Die Lage ist sicher und gut', 'Die Lage ist unsicher und gut.', 'negation'],
  ['Une peine supportable pour tous', 'Une peine insupportable pour tous.', 'negation'],
  ['We port the goods to the island', 'We import the goods to the island.', 'synonym'],
])('a word and its contrary are a negation: %s', (quote, source, nature) => {
  expect(found(quote, source).said).toEqual([expect.stringMatching(`words ${nature}$`)]);
});

test.each([
  ['The boat came to $5m last year', 'The boat came to $5 million last year.', 'altered'],
  ['They owe us €3bn in all', 'They owe us €3 billion in all.', 'altered'],
  ['The tide comes again before Friday', 'The tide comes again² before Friday³.', 'verbatim'],
])('millions behind a number and the number of a footnote are no alarm: %s', (quote, source, verdict) => {
  expect(found(quote, source)).toMatchObject({ alarm: false });
  expect(verdict === 'altered' || align(quote, source).verdict !== 'altered').toBe(true);
});

it('an apostrophe of whatever sort elides a word at the end of a quotation as well', () => {
  expect(align('Le vieux phare sʼallume', 'Hier, le vieux phare s’allume enfin.').verdict).toBe('orthographic');
});

test.each([
  ['The second boat sank in the bay', 'The third boat sank in the bay.'],
  ['Jedes zweite Boot sank in der Bucht', 'Jedes fünfte Boot sank in der Bucht.'],
  ['Le deuxième bateau a coulé hier', 'Le troisième bateau a coulé hier.'],
  ['غرق القارب الثالث في الخليج', 'غرق القارب الرابع في الخليج.'],
])('an ordinal is a number: %s', (quote, source) => {
  expect(found(quote, source).said).toEqual([expect.stringMatching('words number$')]);
});

test.each([
  ['Nearly 40 boats sank', 'Nearly forty boats sank on Sunday.', 'altered'],
  ['مسؤولو الميناء قرأوا التقرير', 'مسئولو الميناء قرؤوا التقرير.', 'orthographic'],
  ['سأل المدير عن التقرير الأخير', 'سئل المدير عن التقرير الأخير.', 'altered'],
])('a number in words in a few words, a hamza on another seat: %s', (quote, source, verdict) => {
  expect(align(quote, source).verdict).toBe(verdict);
});
