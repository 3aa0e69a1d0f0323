import { describe, expect, it } from 'vitest';
import { found } from '../../found';

describe('What a German sentence tells as a whole', () => {
  it.each([
    ['Die Gewerkschaft fordert höhere Löhne für alle Lotsen.', 'Gewerkschaft'],
    ['Der Wetterdienst warnte am Montag vor Sturm und hohen Wellen.', 'Wetterdienst'],
    ['Inzwischen geht die Polizei von einem Unfall aus.', 'Polizei'],
    ['Die Fischer sprechen von leeren Netzen seit dem Mai.', 'Fischer'],
    ['Mira Stahl kündigte am Montag den Bau eines neuen Kais an.', 'Mira Stahl'],
    ['Der Verein hat den Bürgermeister als Lügner bezeichnet.', 'Verein'],
    ['Die Lotsen würden auf einen neuen Kai verzichten.', null],
  ])('is what somebody states, demands or fears: %s', (text, speaker) => {
    expect(found(text)).toMatchObject([{ kind: 'indirect', words: text.slice(0, -1), speaker }]);
  });

  it.each([
    'Der Sturm forderte drei Todesopfer an der Küste.',
    'Die Stadt würde den Kai schließen, wenn das Geld fehlte.',
    'Der Bus hält am Hafen und fährt dann weiter.',
    'Mira Stahl will den alten Kai im Mai schließen.',
    'Der Plan wurde von vielen Fischern kritisiert.',
    'Sollte es regnen, könnten die Gäste nicht kommen.',
    'Die Gäste hätten den Lauf noch gewinnen können.',
    'Er fungierte fortan als Bote der Fischer.',
  ])('is no more than what happened: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['Kern glaubt, dass der Kai noch zu retten sei.', 'dass der Kai noch zu retten sei', 'Kern'],
    ['Der Kai, der seit Mai ruht, funktioniere weiterhin.', 'Der Kai, der seit Mai ruht, funktioniere weiterhin', null],
    ['Demnach sind acht Lotsen krank.', 'Demnach sind acht Lotsen krank', null],
    ['Ein Kahn ist gesunken. Das bestätigte am Abend die Polizei.', 'Ein Kahn ist gesunken', 'Polizei'],
    ['Ein Kahn ist gesunken. Das geht aus einem Bericht der Lotsen hervor.', 'Ein Kahn ist gesunken', /Bericht/],
  ])('or in part is told by its verb, or by the next sentence: %s', (text, words, speaker) => {
    const by = speaker instanceof RegExp ? expect.stringMatching(speaker) : speaker;
    expect(found(text)).toMatchObject([{ kind: 'indirect', words, speaker: by }]);
  });
});

describe('German speakers', () => {
  const direct = (text: string) =>
    found(text)
      .filter((q) => q.kind === 'direct')
      .map((q) => [q.words, q.speaker]);

  it.each([
    ['Aus Sicht des Ökonomen Rolf Tiemann ist das „ökonomischer Unsinn“.', 'Rolf Tiemann'],
    ['Müller selbst wies die Vorwürfe als „haltlos“ zurück.', 'Müller'],
    ['Lea Kern kam zu spät. Ihr Kollege Timo Beck ergänzt: „Niemand sagt einem was.“', 'Timo Beck'],
    [
      '„Wir prüfen das“, teilte eine Sprecherin des Amtes der Deutschen Presse-Agentur mit.',
      'eine Sprecherin des Amtes',
    ],
    ['„Das Kapitel ist abgeschlossen“, so die 45-Jährige.', 'die 45-Jährige'],
    ['„Wir bleiben hier“ – mit diesen Worten eröffnete Minister Jens Vogel die Konferenz.', 'Jens Vogel'],
    ['Der Präsident des Verbandes, Joachim Kern, warnte vor einem „Höfesterben ungeahnten Ausmaßes“.', 'Joachim Kern'],
    ['Der Verein wirft der Stadt „Untätigkeit auf ganzer Linie“ vor.', 'Verein'],
    ['Vera von der Au kam gestern an die Küste. „Wir helfen euch“, sagte von der Au am Montag.', 'Vera von der Au'],
    ['Nach Angaben der Reederei fehlte ein Lotse. „Er kam zu spät“, sagte die Reederei.', 'Reederei'],
    ['„Wir waren müde“, sagte ihr Vertreter, der frühere Ruderer Clemens Behr, am Dienstag.', 'Clemens Behr'],
    ['Die Kämmerin, die parteilose Juristin Lea Dohm, sagte: „Das Geld ist weg.“', 'Lea Dohm'],
    ['Mira Stahl trat zurück. Ihr Nachfolger ist der Lotse Jan Ott. „Ich komme gern“, sagte der neue Chef.', 'Jan Ott'],
    ['Mira Stahl und ihr Bruder Jan Stahl klagen. „Nicht mit uns“, sagte ihr Bruder.', 'Jan Stahl'],
    ['Innenminister Jan Ott kam an Bord. „Nicht mit uns“, sagte ein Minister.', 'ein Minister'],
    ['Mira Stahl und Jan Ott sind sich einig: „So eine Flut gab es nie.“', 'Mira Stahl und Jan Ott'],
    ['„Der Vertrag ist schlecht“, schreiben die Lotsen in einem Brief.', 'Lotsen'],
    ['Auf die Frage, ob er antrete, winkte Stadtrat Jan Ott ab: „Mit 70 ist Schluss.“', 'Jan Ott'],
    ['Seine Warnung vor einer „Spirale der Gewalt“ wiederholte Bischof Jan Ott am Sonntag.', 'Jan Ott'],
    ['Otts Beschreibung des Hafens als „vergessene Ecke“ kam nicht gut an.', 'Ott'],
    ['Die Lotsen lehnten ab, und Sprecher Jan Ott sprach von einer „Frechheit“.', 'Jan Ott'],
    ['Der Sender meldete unter Berufung auf die Polizei, der Täter sei „auf der Flucht“.', 'Polizei'],
    ['Der Verein wirft der Stadt „Trickserei“ vor.', 'Verein'],
    ['Wie es Lotse Jan Ott ausdrückt, ist der Kai „ein Stück Heimat“.', 'Jan Ott'],
    ['Fremde haben „Miete frisst Leben“ an die Wand gesprüht.', 'Fremde'],
    [
      'Die Lotsen skandierten „Flut statt Frust“, und Fremde sprühten „Miete frisst Leben“ an die Wand.',
      'Lotsen',
      'Fremde',
    ],
    ['Anders sieht es der Rat: „Die Preise werden steigen.“', 'Rat'],
    ['Auch Clemens Vogel hält den Schritt für „überfällig“.', 'Clemens Vogel'],
  ])('are the names and nothing more: %s', (text, ...speakers) => {
    expect(direct(text).map(([, name]) => name)).toEqual(speakers);
  });

  it('are two where the verb of sie says so, and she where it does not', () => {
    expect(direct('Die Ärztin Mira Stahl und der Pfleger Jan Ott kamen. „Wir gehen“, sagten sie.')).toEqual([
      ['Wir gehen', 'Mira Stahl und Jan Ott'],
    ]);
    expect(direct('Maria Stahl und Jan Ott kamen. „Ich gehe“, sagte Maria Stahl. „Bald“, sagte sie.').at(-1)).toEqual([
      'Bald',
      'Maria Stahl',
    ]);
  });

  it('say a sentence in pieces, were the first nothing but nouns; and not what the verb at its end denies', () => {
    expect(direct('„Im Winter“, so der Förster Max Edel, „kommen die Wölfe.“')).toEqual([
      ['Im Winter | kommen die Wölfe.', 'Max Edel'],
    ]);
    expect(direct('Dass der Deich „für die Ewigkeit“ gebaut sei, hat Lotse Jan Ott so nie behauptet.')).toEqual([]);
  });

  it('are two, of whom the second needs no verb', () => {
    expect(direct('„Wir gehen“, sagte Mira Stahl, und ihr Kollege, der Arzt Jan Ott: „Ich nicht.“')).toEqual([
      ['Wir gehen', 'Mira Stahl'],
      ['Ich nicht.', 'Jan Ott'],
    ]);
  });

  it('are the subject of a second clause, also behind its first verb', () => {
    expect(direct('Mira Stahl nannte den Bau „gut“, und Jan Ott stimmte zu und sprach von „einem Fest“.')).toEqual([
      ['gut', 'Mira Stahl'],
      ['einem Fest', 'Jan Ott'],
    ]);
  });

  it('are the subject of a clause whose verb stands behind the marks', () => {
    expect(direct('Mira Stahl rügte den Bericht, den Jan Ott als „großen Wurf“ gelobt hatte.')).toEqual([
      ['großen Wurf', 'Jan Ott'],
    ]);
    expect(direct('Während Mira Stahl von einem „Sieg“ sprach, blieb Jan Ott stumm.')).toEqual([
      ['Sieg', 'Mira Stahl'],
    ]);
  });

  it.each([
    ['„Wir zahlen nicht“, zitierte Reuters Minister Golan.', 'Golan'],
    ['„Wir zahlen nicht“, zitierte die dpa den Kämmerer Jan Ott.', 'Jan Ott'],
  ])('are whom an agency quotes, not the agency: %s', (text, speaker) => {
    expect(direct(text)[0]?.[1]).toContain(speaker);
  });

  it.each([
    ['„Wir zahlen nicht“, zitierte die Nachrichtenagentur dpa Minister Golan.', 'Nachrichtenagentur dpa'],
    ['„Wir zahlen nicht“, zitierte der Sender NDR Kämmerer Jan Ott.', 'Sender NDR'],
    ['„Wir zahlen nicht“, zitierte die Zeitung Kämmerin Rosa Ott.', 'Zeitung'],
  ])('are apart from the agency that quotes them: %s', (text, via) => {
    expect(found(text)).toMatchObject([{ speaker: expect.stringMatching(/^(?:Golan|Jan Ott|Rosa Ott)$/), via }]);
  });

  it('are the subject of a clause that is set against another', () => {
    expect(direct('Die Stadt schwieg, während Anwältin Rosa Ott sagte, dass sie „kein Wort“ glaube.')).toEqual([
      ['kein Wort', 'Rosa Ott'],
    ]);
    expect(direct('Die Stadt schwieg, während der Sitzung sagte Rosa Ott: „Kein Wort.“')).toEqual([
      ['Kein Wort.', 'Rosa Ott'],
    ]);
  });

  it('are whoever says that others feel so, not the others', () => {
    expect(direct('Personalrat Jan Ott entgegnete, seine Leute fühlten sich „allein gelassen“.')).toEqual([
      ['allein gelassen', 'Jan Ott'],
    ]);
    expect(direct('Als Jan Ott das sagte, fühlten sich die Leute „allein gelassen“.')).toEqual([
      ['allein gelassen', 'Leute'],
    ]);
  });

  it('are whoever the clause is reported of, in which the marks stand', () => {
    const text =
      '„Nein“, so Jan Ott. Mira Stahl warf dem Rat vor, gegen jeden Rat diese „gezielte Zerstörung des Hafens“ zu wollen.';
    expect(direct(text).at(-1)).toEqual(['gezielte Zerstörung des Hafens', 'Mira Stahl']);
  });

  it.each([
    'Trainer Uwe Kamp sagte: „Wir steigen ab.“ Tom Beck sei verletzt. „Das ist bitter“, sagte er.',
    'Uwe Kamp sagte: „Wir steigen ab.“ Die Leitung könne nichts tun, der Verein müsse warten. „Das ist bitter“, sagte er.',
  ])('are not whom the sentence before is about, were it a part of what they said: %s', (text) => {
    expect(direct(text).at(-1)).toEqual(['Das ist bitter', 'Uwe Kamp']);
  });

  it.each([
    '„Der Hafen stirbt“, so fasst es die Fischerin Ute Kranich zusammen.',
    '„Der Hafen stirbt“, so beschreibt die Fischerin Ute Kranich die Lage.',
  ])('are told by whoever sums them up so: %s', (text) => {
    expect(direct(text)).toEqual([['Der Hafen stirbt', 'Ute Kranich']]);
  });

  it('are not told by nicknames, and what somebody is charged with is nobody’s words', () => {
    expect(direct('Ein Fischer, genannt „der Glückspilz“, sagte: „Die See war ruhig.“')).toEqual([
      ['Die See war ruhig.', 'Ein Fischer'],
    ]);
    expect(found('Ein Fischer, genannt „der Glückspilz“, schrieb das Buch „Flut und Ebbe“.')).toEqual([]);
    expect(direct('Jan Ott ist wegen „schwerer Untreue“ angeklagt.')).toEqual([]);
  });
});

it.each([
  'Den Wirt, den alle „den alten Kapitän“ nennen, kennt jeder.',
  'Die Brücke, die viele „die krumme Alte“ nennen, wird gesperrt.',
  'Seine Kunden nennen ihn „den Reiher“.',
  'So etwas nennt man, denke ich, „Ebbe“.',
])('A name that everybody gives is nobody’s words: %s', (text) => {
  expect(found(text)).toEqual([]);
});

it.each([
  ['Jan Ott ist Förster. Der Wald sei „krank“, sagte er.', 'Jan Ott'],
  ['Edda Fink zeigt das Boot. Der Rumpf verliere „jeden Tag ein wenig Farbe“.', 'Edda Fink'],
  ['„Wir bleiben“, sagte Edda Fink. Lotse Knut Sass lehnt das ab. Es gebe „keinen Platz“.', 'Knut Sass'],
  ['„Niemals“, sagte Ratsherr Knut Sass. Edda Fink führe das Haus wie ein Schiff. Er nannte das „stur“.', 'Knut Sass'],
  ['„Nein“, sagte Edda Fink. Der Wirt nickt. Im Juni öffnet die Scheune. „Ich bin froh“, sagt er.', 'Wirt'],
  ['Jan Ott kam spät. „Große Freude, kleine Torte!“, schrieb er am Abend.', 'Jan Ott'],
  ['Wenn Svea Sass eine Leiter anlehnt, summt sie. „Sehen Sie das?“, fragt sie.', 'Svea Sass'],
  ['Die Müllerin Edda Fink hat den Matrosen Pullover gestrickt. „Das wärmt“, sagt sie.', 'Edda Fink'],
  ['Müller Tjark Kuntz sprach mit Müllerin Ayda Sass. „Das wärmt“, sagt sie.', 'Ayda Sass'],
  ['Kanzlerin Ida Ott traf Premier Noah Kern. „Ich bin da“, sagte die Regierungschefin.', 'Ida Ott'],
  ['Minister Jan Ott traf Bürgermeister Uwe Kern. „Das reicht“, so der Rathauschef.', 'Uwe Kern'],
  ['Jan Ott kam. „Das reicht“, so der Firmenchef.', 'Firmenchef'],
  ['18.45 Uhr: „Die Straße ist frei“, meldet Reporterin Ida Ott vom Rand der Strecke.', 'Ida Ott'],
  ['Sturm: „Hier ist alles nass“, berichtet Ida Ott aus der Zentrale.', 'Ida Ott'],
  ['Kern: „Ich gehe“, sagte er.', 'Kern'],
  ['„Es hält noch“, sagte Müller J. P. von Berg.', 'J. P. von Berg'],
  ['Etwas vorsichtiger formulierte Uwe Kern, der Plan sei „reiner Unsinn“.', 'Uwe Kern'],
  ['Hinter der Scheune sagte Uwe Kern, der Plan sei „reiner Unsinn“.', 'Uwe Kern'],
  ['Eine „Heldin“ will Ida Ott nicht sein. Sie habe „nur getan, was zu tun war“.', 'Ida Ott'],
  ['Ida Ott nannte die Anklage „ein Märchen“.', 'Ida Ott'],
  ['Ida Ott hat eine „Zeit der Arbeit“ ausgerufen.', 'Ida Ott'],
  ['Als Ott von den Kosten der Feier sprach, rief eine Frau aus der letzten Reihe: „Aufhören!“', 'eine Frau'],
  ['Ida Ott schwieg. Ihre Stellungnahme endet mit dem Satz: „Wir kommen wieder.“', 'Ida Ott'],
  ['Die 64-Jährige hebt die Hand. „Weil sie nie zu spät kam.“', 'Die 64-Jährige'],
  ['„Ja“, sagt Ida Ott. Da habe ein Wirt gerufen: „Lach mal!“ Sie habe es getan, „nicht umsonst“.', 'Ida Ott'],
  ['Ida Ott hat eine „Zeit der Arbeit“ ausgerufen. Anträge sollen fertig sein, „nicht erst in Jahren“.', 'Ida Ott'],
  ['„Die Brücke ist sicher“, zitierte die Zeitung Küstenbote den Minister Vahl.', 'Vahl'],
  ['Beifall kam von Rätin Ida Ott. Diese verlangte eine zweite Prüfung. Man müsse „alles wissen“.', 'Ida Ott'],
  [
    'Der Imker Uwe Kern hält den Plan für „gewagt“. Ihn wundert, dass er so teuer ist. „Ich warte“, sagt er.',
    'Uwe Kern',
  ],
  ['Gegen 9.30 Uhr meldete sich bei der Wirtin ein Bote. Ihr Kahn sei „stark beschädigt“.', 'ein Bote'],
  ['Der Wirt ist hier nur ein Träumer, der Sätze sagt wie „Morgen wird alles anders“.', 'Wirt'],
  ['Uwe Kern lehnt das ab. Schuld sei im Grunde der Markt, „und nur er“, heißt es in seinem Brief.', 'Uwe Kern'],
  ['Die Werft äußert sich nicht zu der Anfrage, „aus Prinzip“, wie die Lotsin Ida Ott schreibt.', 'Ida Ott'],
  ['Neben ihm saß Ärztin Ida Ott, die den Hang kennt. Ihr Befund fällt klar aus: „Da hält nichts mehr.“', 'Ida Ott'],
  ['Am Dienstag schrieb Kern der lpn: „Ich bin nicht müde.“', 'Kern'],
  ['Am Ende sitzt Ida Ott allein am Kai. Das Kind fragt, wer ihm helfe. „Eine von uns“, sagt sie.', 'Ida Ott'],
  [
    '„Nein“, sagte Jan Ott. Neben ihm saß Ärztin Ida Kern, die den Hang kennt. Ihr Befund fällt klar aus: „Doch.“',
    'Ida Kern',
  ],
  [
    'Jan Ott verwies auf ein Gutachten, das dem Kai „große Schäden“ bescheinigt. Ida Ott schwieg. „Pfui“, rief er.',
    'Jan Ott',
  ],
])('Who speaks is no subject of what is told, nor named in their own words: %s', (text, speaker) => {
  expect(found(text).findLast((q) => q.kind === 'direct')?.speaker).toBe(speaker);
});

it.each(['„Ja“, wie', '„Ja“, wie der', '„Ja“, wie ihn', '„Ja“, wie es'])(
  'What ends in the middle is read: %s',
  (text) => {
    expect(found(text).length).toBeLessThan(2);
  },
);
