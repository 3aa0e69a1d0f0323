import { describe, expect, it } from 'vitest';
import { found } from '../../found';

describe('German speech', () => {
  const told = (text: string) => found(text).map((q) => [q.kind, q.words, q.speaker]);

  it('takes a few nouns behind a comma and a verb of saying for a quotation', () => {
    expect(told('"Das Boot fährt nicht mehr", sagte Erika Blum. "Seit Montag", sagte sie.').map((q) => q[1])).toEqual([
      'Das Boot fährt nicht mehr',
      'Seit Montag',
    ]);
  });

  it('leaves inches inside „…“', () => {
    expect(told('„Das Rohr ist 12" dick und rostig“, sagte Erika Blum.')).toEqual([
      ['direct', 'Das Rohr ist 12" dick und rostig', 'Erika Blum'],
    ]);
  });

  it('reads „…“ and the verb after the quotation', () => {
    expect(found('„Das Museum öffnet am Freitag“, sagte die Bürgermeisterin Rana Salim.')).toMatchObject([
      { words: 'Das Museum öffnet am Freitag', speaker: expect.stringContaining('Rana Salim') },
    ]);
  });

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
    expect(found('Salim nannte den Plan „kaum zu halten“ und ging.').at(-1)).toMatchObject({ words: 'kaum zu halten' });
  });

  it('takes whoever is quoted for the speaker, not who quotes', () => {
    expect(found('Die Zeitung zitiert Rana Salim mit den Worten: „Das Museum öffnet am Freitag.“')).toMatchObject([
      { speaker: expect.stringContaining('Rana Salim') },
    ]);
  });

  it.each([
    ['Rana Salim warf dem Rat vor, öffentliches Geld zu verschwenden.', 'öffentliches Geld zu verschwenden'],
    ['Rana Salim versprach am Freitag, den Hafen wieder aufzumachen.', 'den Hafen wieder aufzumachen'],
    ['Rana Salim wies darauf hin, dass der Hafen am Freitag öffnet.', 'dass der Hafen am Freitag öffnet'],
    ['Rana Salim ist der Ansicht, dass der Hafen am Freitag öffnet.', 'dass der Hafen am Freitag öffnet'],
    ['Wie Rana Salim am Freitag mitteilte, kam niemand zu Schaden.', 'kam niemand zu Schaden'],
    ['Niemand kam zu Schaden, wie Rana Salim mitteilte.', 'Niemand kam zu Schaden'],
    ['Der Mann soll laut Rana Salim gestern geflohen sein.', 'Der Mann soll | gestern geflohen sein'],
    ['Der Hafen, sagte Rana Salim, sei am Montag wieder offen.', 'Der Hafen | sei am Montag wieder offen'],
  ])('reads what is reported without marks: %s', (text, words) => {
    expect(found(text)).toEqual([
      expect.objectContaining({ kind: 'indirect', words, speaker: expect.stringContaining('Rana Salim') }),
    ]);
  });

  it('names whoever speaks without their office, through pronouns and objects that open a clause', () => {
    const text =
      'Wie die Leiterin Rana Salim mitteilte, seien die Schäden „größer als gedacht“. Der Hafen, sagte sie, werde im Mai öffnen. ' +
      'Der Stadtrat Karl Huber warf der Leitung vor, die Besucher zu täuschen. Er nannte den Plan „kaum zu halten“ und ' +
      'forderte Salim auf, ihr Amt niederzulegen. Jede Schuld wies Salim von sich: „Wir haben alles offengelegt.“';
    expect(found(text).map((q) => [q.words, q.speaker])).toEqual([
      ['seien die Schäden „größer als gedacht“', 'Rana Salim'],
      ['größer als gedacht', 'Rana Salim'],
      ['Der Hafen | werde im Mai öffnen', 'Rana Salim'],
      ['die Besucher zu täuschen', 'Karl Huber'],
      ['den Plan „kaum zu halten“', 'Karl Huber'],
      ['kaum zu halten', 'Karl Huber'],
      ['ihr Amt niederzulegen', 'Karl Huber'],
      ['Wir haben alles offengelegt.', 'Rana Salim'],
    ]);
  });

  it.each([
    ['CDU-Fraktionschef Karl Huber sprach am Freitag von einem „Armutszeugnis“.', 'Armutszeugnis', 'Karl Huber'],
    [
      'Der Ökonom Jens Vogel vom Hafeninstitut warnt vor Panik: „Die Folgen sind klein.“',
      'Die Folgen sind klein.',
      'Jens Vogel',
    ],
    ['Von einer „gezielten Täuschung“ sprach der Stadtrat Karl Huber.', 'gezielten Täuschung', 'Karl Huber'],
    [
      'In einer Erklärung der Stadt hatte es geheißen: „Die Mauer hält noch lange.“',
      'Die Mauer hält noch lange.',
      'Erklärung',
    ],
    [
      'Karl Huber kam. Die Stadt sei arm, sagte er. Es drohe „ein langer Stillstand“.',
      'ein langer Stillstand',
      'Karl Huber',
    ],
    ['Laut Karl Huber war die Mauer als „akut gefährdet“ eingestuft worden.', 'akut gefährdet', 'Karl Huber'],
  ])('tells who calls something so: %s', (text, words, speaker) => {
    expect(found(text).filter((q) => q.kind === 'direct')).toMatchObject([
      { words, speaker: expect.stringContaining(speaker) },
    ]);
  });

  it.each([
    ['Karl Huber sagte, der Hafen sei zu. Sie rechne mit dem Mai.', 'Sie rechne mit dem Mai', 'Karl Huber'],
    [
      'Einem Bericht der „Morgenpost“ zufolge war die Mauer seit März gefährdet.',
      'war die Mauer seit März gefährdet',
      'Bericht der Morgenpost',
    ],
    [
      'Wie aus Kreisen des Rathauses verlautete, geht der Leiter im Mai.',
      'geht der Leiter im Mai',
      'Kreisen des Rathauses',
    ],
  ])('tells where reported words come from: %s', (text, words, speaker) => {
    expect(found(text).at(-1)).toMatchObject({ kind: 'indirect', words, speaker });
  });

  it('takes soll … haben for hearsay, and no purpose for what somebody says', () => {
    expect(found('Der Täter soll nach der Tat geflohen sein.')).toMatchObject([{ kind: 'indirect', speaker: null }]);
    expect(found('Rana Salim sprach in Bonn, um Geld für den Hafen zu sammeln.')).toEqual([]);
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

  it.each([
    ['Als Begründung sagte ein Hafenmeister: „Das Museum bleibt am Freitag zu.“', 'Hafenmeister'],
    ['Besorgt äußerte sich auch die Leiterin Rana Salim zu den Plänen: „Das Museum bleibt zu.“', 'Rana Salim'],
    ['Dabei griff er den Verein direkt an: „Das Museum gehört allen in der Stadt.“', 'er'],
    ['Wie der Hafenmeister am Freitag ausführte, sei das Museum „nicht mehr zu halten“.', 'Hafenmeister'],
    ['Alle Pläne, das Museum zu schließen, nannte er „kaum zu glauben und zu verstehen“.', 'er'],
    ['Am 3. März sagte die Leiterin Salim: „Das Museum öffnet im Sommer wieder.“', 'Salim'],
    ['In dem Brief der Leiterin heißt es, das Museum sei „für alle da und offen“.', 'Brief'],
    ['Es erschien ein Kommentar, der das Museum als „Schande der Stadt“ bezeichnet.', 'ein Kommentar'],
    ['„Das Museum öffnet am Freitag wieder“, schrieb die „Morgenpost“ in einem Bericht.', 'Morgenpost'],
    ['Auch die Leiterin des Museums, Rana Salim, äußerte sich zufrieden: „Das Museum öffnet wieder.“', 'Rana Salim'],
    ['Den Besuchern sagte die Leiterin Salim: „Das Museum öffnet am Freitag wieder.“', 'Salim'],
    ['Das habe seinen Grund, so Salim weiter: „Das Museum öffnet am Freitag wieder.“', 'Salim'],
    ['Es war ein Ziel, das Rana Salim im Mai erklärt hatte: „Das Museum öffnet wieder.“', 'Rana Salim'],
    ['In einem offenen Brief fordern 200 Künstler „ein Ende der Arbeiten am Museum“.', 'Künstler'],
    ['Der Vorsitzende des Vereins, Karl Huber, sagte dem „Tagblatt“: „Das Museum bleibt zu.“', 'Karl Huber'],
    ['Das Museum wird von Besuchern als „Schmuckstück der Stadt“ bezeichnet.', 'Besuchern'],
    ['Der Rat rügte den Plan: So sagte Rana Salim, Leiterin des Hauses: „Das Museum bleibt zu.“', 'Rana Salim'],
    ['Das Museum sei „für alle da“ und bleibe am Freitag offen, so der Hafenmeister.', 'Hafenmeister'],
    ['Rana Salim lobte die Besucher und nannte den Plan der Stadt „kaum zu halten“.', 'Rana Salim'],
    ['Die Leiterin Rana Salim machte klar, dass das Museum „für alle da“ ist.', 'Rana Salim'],
    ['Jede Verantwortung für den Streit weist Karl Huber von sich: „Das Museum war am Freitag offen.“', 'Karl Huber'],
    ['Als „Glücksfall für die Stadt“ bezeichnete die Leiterin Rana Salim den Fund.', 'Rana Salim'],
    ['Nach Ansicht von Rana Salim ist das Museum „für alle da und offen“.', 'Rana Salim'],
    ['„Das Museum bleibt am Freitag zu“, zitiert die „Morgenpost“ den Hafenmeister.', 'Hafenmeister'],
    ['„Wann öffnet das Museum endlich wieder?“, fragen Besucher.', 'Besucher'],
    ['„Das Museum bleibt am Freitag zu“, schrieb die in Bonn geborene Salim.', 'Salim'],
    ['Der Rat tagte lange, die Leiterin, Rana Salim, sagte: „Das Museum bleibt zu.“', 'Rana Salim'],
    ['Wie der Leiter, Karl Huber, ausführte, sei das Museum „nicht mehr zu halten“.', 'Karl Huber'],
    [
      'Der Spiegel des Hauses sank. Die Zeitung zitierte dazu den Hafenmeister mit den Worten: „Es ist zu.“',
      'Hafenmeister',
    ],
  ])('finds the subject where the verb puts it: %s', (text, speaker) => {
    const direct = found(text).filter((q) => q.kind === 'direct');
    expect(direct).toEqual([expect.objectContaining({ speaker: expect.stringContaining(speaker) })]);
  });

  it('reads single words of what is reported, and takes outlets and compounds for names', () => {
    const direct = (text: string) =>
      found(text)
        .filter((q) => q.kind === 'direct')
        .map((q) => q.words);
    expect(direct('Salim sagte, die Lage im Museum sei „alarmierend“.')).toEqual(['alarmierend']);
    expect(direct('Salim bezeichnete den Plan für das Museum als „Unfug“.')).toEqual(['Unfug']);
    expect(direct('Laut „Neue Hafenpost“ öffnet das Museum am Freitag wieder.')).toEqual([]);
    expect(direct('Das berichtet auch das Fachmagazin „Museum und Hafen“ in dieser Woche.')).toEqual([]);
    expect(direct('Rana Salim von der „Initiative Hafen hilft allen“ sagte, das Museum sei fertig.')).toEqual([]);
    expect(direct('Apple stellte am Freitag den „eMuseum mini“ vor.')).toEqual([]);
    expect(direct('Von einer „Entlastung weit entfernt“ sei die Stadt, sagte Salim.')).toEqual([
      'Entlastung weit entfernt',
    ]);
    expect(direct('Salim forderte im Rat eine „Stärkung der kleinen Museen“ im Land.')).toEqual([
      'Stärkung der kleinen Museen',
    ]);
  });

  it('takes what stands on a banner for somebody’s words', () => {
    expect(found('Die Demonstranten trugen ein Banner mit der Aufschrift „Museum für alle“.')).toMatchObject([
      { words: 'Museum für alle', medium: 'banner' },
    ]);
  });

  it('takes seine Meinung for whoever spoke before', () => {
    const text = 'Karl Huber sagte: „Das Museum bleibt zu.“ Seiner Meinung nach ist der Plan „kaum zu halten“.';
    expect(found(text).flatMap((q) => (q.kind === 'direct' ? [q.speaker] : []))).toEqual(['Karl Huber', 'Karl Huber']);
  });

  it('tells hätten from hatten', () => {
    expect(
      found('Die Besucher hatten „keine Zeit für den Hafen“ und waren fort.').some((q) => q.kind === 'indirect'),
    ).toBe(false);
  });

  it.each([
    'Der Name des Hauses lautet seit Freitag anders, der Name lautet „Museum am Hafen“.',
    'Die Überschrift auf ihrer Homepage: „Wir öffnen wieder“.',
  ])('takes what something is named for a name: %s', (text) => {
    expect(found(text).filter((q) => q.kind === 'direct')).toEqual([]);
  });

  it('takes the name behind an agency for whom it quotes', () => {
    expect(found('„Die Fähre ist zu alt“, zitierte Reuters Minister Karl Roth.')).toMatchObject([
      { speaker: 'Karl Roth' },
    ]);
  });
});

describe('The name of a German speaker', () => {
  it.each([
    // What they are stands in one compound before the name.
    ['Oppositionsführerin Ayla Demir nannte den Auftritt „erbärmlich und feige“.', 'Ayla Demir'],
    ['Verbandspräsident Ole Jansen sprach von einem „Armutszeugnis für den Hafen“.', 'Ole Jansen'],
    // Nobody is first called so: who has just been named is meant.
    ['Ministerin Petra Kohlmann kam spät. „Wir gehen nicht“, sagte die SPD-Politikerin.', 'Petra Kohlmann'],
    ['Trainer Uwe Hartwig war bedient. „Das war nichts“, polterte der 52-Jährige.', 'Uwe Hartwig'],
    ['Kommissarin Clara Ruth blieb ruhig. „Wir warten“, sagte die Belgierin der Agentur AFP.', 'Clara Ruth'],
    // Two words that somebody belongs to are no name; whom a reproach is made to is no part of whoever makes it.
    ['Ein Sprecher des Auswärtigen Amts sagte: „Wir prüfen das noch.“', 'Ein Sprecher des Auswärtigen Amts'],
    ['In einem Brief werfen 40 Forscher der Regierung vor, „falsche Zahlen“ zu nennen.', '40 Forscher'],
    // A sentence of its own behind a colon, however short.
    ['Torhüter Jannik Wolff, der Matchwinner, strahlte: „Besser geht’s nicht.“', 'Jannik Wolff'],
    ['„Wir bleiben alle hier“, sagte die Leiterin der Schule.', 'Leiterin der Schule'],
    ['„Wir bleiben alle hier“, sagte Kommissionschefin Ursula von der Leye.', 'Ursula von der Leye'],
    // What an institute is for is its name; “one” is nobody.
    [
      '„Es wird kalt“, warnt die Leiterin des Instituts für Küstenforschung.',
      'Leiterin des Instituts für Küstenforschung',
    ],
    ['Holger Timm war dagegen. Man werde, kündigte er an, „jede Rechnung prüfen“.', 'Holger Timm'],
    // What they do, before a given name that is in no list; whose mother she is; where an office is held.
    ['«Die Bahn muss pünktlicher werden», fordert Nationalrätin Quirina Meier.', 'Quirina Meier'],
    ['„Noch ein trockener Sommer, und der Wald ist weg“, warnt Förster Quint Hirsch.', 'Quint Hirsch'],
    ['„Er hat sich immer ein Pferd gewünscht“, erinnert sich seine Mutter Hanne.', 'Hanne'],
    ['Die Vorsitzende der Grünen im Landtag, Petra Vogel, zeigte sich „tief enttäuscht“.', 'Petra Vogel'],
    ['Olga Reis hörte den Knall, ihr Mann Viktor schlief. „Ich dachte, das Haus fällt“, erzählt sie.', 'Olga Reis'],
    // Whom it was told, what is called so, and what something is done for are nobody who speaks.
    ['Clara Vogt verteidigte das. «Wir brauchen mehr Leute», sagte Vogt der Deutschen Presse-Agentur.', 'Clara Vogt'],
    ['Gegenüber dem Sender bezeichnete Landesrätin Vera Zach die Vorwürfe als „völlig haltlos“.', 'Vera Zach'],
    ['Den Deal nannte Analyst Boris Kehl von der Landesbank einen „Befreiungsschlag“.', 'Boris Kehl'],
    // Behind an adverb and in whose words.
    ['Man habe, so sagte der Bürgermeister Uwe Lang am Montag, „alles versucht“.', 'Uwe Lang'],
    ['In den Worten von Kanzlerin Eva Brand ist das „der größte Schritt seit Jahrzehnten“.', 'Eva Brand'],
    // A verb with its particle, and an answer of two words.
    ['Der Parteichef Ulf Sander legte nach: „So kann es nicht weitergehen.“', 'Ulf Sander'],
    ['Auf die Frage nach dem Preis antwortete der Händler knapp: „Kein Kommentar.“', 'Händler'],
  ])('%s', (text, speaker) => {
    expect(found(text).flatMap((q) => (q.kind === 'direct' ? [q.speaker] : []))).toEqual([speaker]);
  });
});
