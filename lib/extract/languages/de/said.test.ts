import { describe, expect, it } from 'vitest';
import { found } from '../../found';

const told = (text: string) => found(text).map(({ words, speaker }) => [words, speaker]);
const direct = (text: string) =>
  found(text).flatMap(({ kind, words, speaker }) => (kind === 'direct' ? [[words, speaker]] : []));

describe('A German clause without marks', () => {
  it.each([
    // The verb of the clause tells by its form that it is reported.
    ['Horn war auch da und sagte bei der Gelegenheit, er freue sich sehr.', 'er freue sich sehr', 'Horn'],
    ['Lea Horn berichtete im Radio, der Kahn gehöre einem Händler.', 'der Kahn gehöre einem Händler', 'Lea Horn'],
    ['Lea Horn erzählte im Radio, sie warte auf Hilfe.', 'sie warte auf Hilfe', 'Lea Horn'],
    ['Lea Horn hat im Radio angeregt, der Rat solle den Hafen kaufen.', 'der Rat solle den Hafen kaufen', 'Lea Horn'],
    // A comma inside the clause ends it not, nor does what is said of whoever speaks.
    [
      'Der Kahn sei gesunken, weil der Wind drehte, sagte Lea Horn.',
      'Der Kahn sei gesunken, weil der Wind drehte',
      'Lea Horn',
    ],
    [
      'Der Kahn, der seit Mai ruht, fahre bald, hat Lea Horn gesagt.',
      'Der Kahn, der seit Mai ruht, fahre bald',
      'Lea Horn',
    ],
    ['Es wird wohl Sturm geben, nehmen die Fischer allgemein an.', 'Es wird wohl Sturm geben', 'Fischer'],
    [
      'Im Radio erklärte die Chefin der Behörde (HHA), Lea Horn, Rive brauche Lotsen.',
      'Rive brauche Lotsen',
      /Horn|Chefin/,
    ],
    ['Lea Horn sagte, Rive brauche Lotsen und fügte hinzu: „Bald.“', 'Rive brauche Lotsen', 'Lea Horn'],
    ['In zwei Jahren, so Lea Horn, werde der Kai offen sein.', 'In zwei Jahren | werde der Kai offen sein', 'Lea Horn'],
    ['Die Forderung der Gewerkschaft, den Hafen zu öffnen, fand Gehör.', 'den Hafen zu öffnen', 'Gewerkschaft'],
    ['Die Behauptung von Lea Horn, der Kai sei sicher, weist der Rat zurück.', 'der Kai sei sicher', 'Lea Horn'],
    // From a source, wherever it stands.
    [
      'Der Bau verstößt nach Ansicht von Lea Horn, Juristin in Rive, gegen das Gesetz.',
      'Der Bau verstößt | gegen das Gesetz',
      'Lea Horn',
    ],
    ['Der Kahn kam an, der nach Einschätzung von Lea Horn morsch ist.', 'der | morsch ist', 'Lea Horn'],
    ['Nach Angaben von Lea Horn, die niemand prüfte, war der Kahn morsch.', 'war der Kahn morsch', 'Lea Horn'],
    ['Nach ersten Ermittlungen der Polizei war der Kahn morsch.', 'war der Kahn morsch', 'Polizei'],
    // What somebody means to do, with the verb's particle in the infinitive.
    ['Lea Horn empfahl dem Rat, der Klage stattzugeben.', 'der Klage stattzugeben', 'Lea Horn'],
    ['Lea Horn hat zugesagt, den Lärm bis zum Mai zu senken.', 'den Lärm bis zum Mai zu senken', 'Lea Horn'],
    ['Wie Lea Horn feststellt, ist dies im Hafen selten.', 'ist dies im Hafen selten', 'Lea Horn'],
    // A comma inside a number parts nothing.
    [
      'Der Schaden liege bei 2,2 Millionen Euro, sagte Lea Horn.',
      'Der Schaden liege bei 2,2 Millionen Euro',
      'Lea Horn',
    ],
  ])('is told: %s', (text, words, speaker) => {
    expect(told(text)[0]).toEqual([words, typeof speaker === 'string' ? speaker : expect.stringMatching(speaker)]);
  });

  it.each([
    'Der Sturm war das größte Unglück, das je Opfer gefordert hat.',
    'Auf der Wache gingen Rufe ein, die von einem Knall sprachen.',
    'Der Trainer, der seit Mai im Amt ist, lobte seine Mannschaft.',
    'Keiner der Lotsen hat behauptet, der Kahn sei morsch.',
    'Niemand im Hafen hat gesagt, der Kai werde gesperrt.',
    'Die Lotsen hatten den Kahn als vermisst gemeldet, nachdem er nicht mehr zu sehen war.',
  ])('is none where nobody tells it: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is not what only leads to the report', () => {
    expect(found('In ihrer Rede, die im Hafen übertragen wurde, mahnte Lea Horn zur Ruhe.')).toEqual([]);
    expect(
      found('Der Rentner, der den Koffer fand, Willi Sauer, sagte der Polizei: „Ich dachte, da ist Wäsche drin.“'),
    ).toMatchObject([{ kind: 'direct', speaker: 'Willi Sauer' }]);
  });
});

describe('German marks', () => {
  it.each([
    ['Der Konzern sieht in dem Urteil eine „Gefahr für den Standort“.', 'Gefahr für den Standort', 'Konzern'],
    ['Die Forderung der Anwohner nach „einem richtigen Gehweg“ blieb ungehört.', 'einem richtigen Gehweg', 'Anwohner'],
    ['Die Lotsin Lea Horn war nach eigenen Worten „todmüde“.', 'todmüde', 'Lea Horn'],
    ['Nach eigener Aussage hat Lea Horn „kaum geschlafen“.', 'kaum geschlafen', 'Lea Horn'],
    ['Kai Simmel war eigenen Worten zufolge „wie gelähmt“.', 'wie gelähmt', 'Kai Simmel'],
    ['„Es reicht“, rief, den Tränen nahe, die Lotsin Lea Horn.', 'Es reicht', 'Lea Horn'],
    ['„Wir bleiben“, sagte mit fester Stimme die Wirtin Lea Horn.', 'Wir bleiben', 'Lea Horn'],
    ['„Man hört es noch“, erzählt noch heute Lea Horn im Hafen.', 'Man hört es noch', 'Lea Horn'],
    ['Ein Sprecher von Ministerin Lea Horn, Kai Simmel, schwieg. „Bald“, sagte er.', 'Bald', 'Kai Simmel'],
    [
      'Ein Sprecher von Ministerin Lea Horn lehnte ab. „Das prüft der Rat“, sagte er.',
      'Das prüft der Rat',
      'Ein Sprecher von Ministerin Lea Horn',
    ],
    ['„Der Kahn ist weg“, sagte Frau Horn. Ihr Mann, Kai Horn, schlief.', 'Der Kahn ist weg', 'Frau Horn'],
    ['„Der Kai ist frei“, teilte am frühen Abend die Hafenwacht mit.', 'Der Kai ist frei', 'Hafenwacht'],
    ['Für die Lotsin Lea Horn bleibt der Plan „völlig weltfremd“.', 'völlig weltfremd', 'Lea Horn'],
    ['Die Zürcher Regierungsrätin Lea Horn nannte den Preis „angemessen“.', 'angemessen', 'Lea Horn'],
    ['Die Bahn ist, wie es Lea Horn formulierte, „ein Fass ohne Boden“.', 'ein Fass ohne Boden', 'Lea Horn'],
    ['Nach Darstellung von Lea Horn handelte der Angeklagte „aus reiner Habgier“.', 'aus reiner Habgier', 'Lea Horn'],
    [
      '„Hier kommt keiner mehr rein“, wurde den Fans von Ordner Kai Simmel erklärt.',
      'Hier kommt keiner mehr rein',
      'Kai Simmel',
    ],
    ['Wochen zuvor hatte Lea Horn in einer E-Mail gewarnt, das Seil sei „völlig morsch“.', 'völlig morsch', 'Lea Horn'],
    // What opens the sentence, its subject behind the verb and its object.
    ['Als „eine Zumutung“ hat Lea Horn den Plan bezeichnet.', 'eine Zumutung', 'Lea Horn'],
    ['Einen „Irrweg“ sieht Lea Horn in dem Beschluss.', 'Irrweg', 'Lea Horn'],
    ['„Kaum zu halten“ findet das Lea Horn.', 'Kaum zu halten', 'Lea Horn'],
    ['„Einen Irrweg“ nannte sie auch der Personalrat.', 'Einen Irrweg', 'Personalrat'],
    ['„Der Kai bleibt“ – das sagt Lea Horn heute.', 'Der Kai bleibt', 'Lea Horn'],
    ['Während Lea Horn den Plan „unterirdisch“ nannte, schwieg der Rat.', 'unterirdisch', 'Lea Horn'],
    ['In dem Papier des Rates ist von „schweren Mängeln“ die Rede.', 'schweren Mängeln', 'Papier des Rates'],
    ['Demgegenüber betonte Stadtrat Kai Simmel: „Der Vertrag gilt.“', 'Der Vertrag gilt.', 'Kai Simmel'],
    ['Lea Horn reagierte mit Unverständnis. „Der Kahn fährt im Mai.“', 'Der Kahn fährt im Mai.', 'Lea Horn'],
    // An office in another case is the same one.
    ['Ortsvorsteher Kai Simmel ging. Nach Angaben des Ortsvorstehers ist alles „gut“.', 'gut', 'Kai Simmel'],
    ['Nach Darstellung des Umweltministeriums war das „nie geplant“.', 'nie geplant', 'Umweltministerium'],
    // An article makes a word of what is told no name; whoever was named last; a row of verbs.
    ['Lea Horn sagte, das sei ein „Irrweg“.', 'Irrweg', 'Lea Horn'],
    ['Es handle sich um eine „Notlösung“, sagte Lea Horn.', 'Notlösung', 'Lea Horn'],
    [
      'Lea Horn traf Investor Kai Simmel. Dieser konterte: „Wir bauen eben woanders.“',
      'Wir bauen eben woanders.',
      'Kai Simmel',
    ],
    ['Am Mittag kamen die Fischer, riefen „Schluss jetzt!“ und gingen.', 'Schluss jetzt!', 'Fischer'],
    // Whoever is asked answers; an age stands between.
    ['Ein Gast fragte Lotse Kai Simmel, ob er bleibe. „Heute nicht“, sagte er.', 'Heute nicht', 'Kai Simmel'],
    ['Kai Simmel, 50, der den Kai seit Mai leitet, sagte: „Der Kahn ist weg.“', 'Der Kahn ist weg.', 'Kai Simmel'],
    ['Lea Horn ging. Ihre Antwort war kurz: „Heute nicht.“', 'Heute nicht.', 'Lea Horn'],
    // Whoever acts, in the passive.
    ['Kai Simmel wurde von Lea Horn gefragt: „Wer zahlt das?“', 'Wer zahlt das?', 'Lea Horn'],
    ['Der Plan war von Lea Horn „unterirdisch“ genannt worden.', 'unterirdisch', 'Lea Horn'],
    ['Dazu Lea Horn: „Der Kai bleibt.“', 'Der Kai bleibt.', 'Lea Horn'],
    ['Der Vorwurf der „Vetternwirtschaft“ steht im Raum.', 'Vetternwirtschaft', null],
  ])('hold somebody’s words: %s', (text, words, speaker) => {
    expect(direct(text)).toEqual([[words, speaker]]);
  });

  it.each([
    'Trainer Luca Hess hat seine Spieler nicht als „faule Touristen“ bezeichnet.',
    'Weder Karin Bartels noch ihr Anwalt haben je von einem „abgekarteten Spiel“ gesprochen.',
    'Der Fahrer muss sich wegen „gefährlichen Eingriffs in den Verkehr“ vor Gericht verantworten.',
    'Neben dem Schild „Betreten verboten“ lehnte ein Fahrrad.',
    'Petra „die Axt“ Kunz tritt wieder auf.',
  ])('hold nobody’s words: %s', (text) => {
    expect(direct(text)).toEqual([]);
  });
});

it.each([
  // What was done then is no more of what was said, and a second verb has the subject of the first.
  ['Lea Horn sagte, man werde „hart“ bleiben, ehe sie die Werft verließ.', 'man werde „hart“ bleiben'],
  ['Lea Horn sagte, der Kai bleibe zu, bevor sie nach Hause ging.', 'der Kai bleibe zu'],
  ['Lea Horn ist überzeugt, dass der Kai zu bleibt.', 'dass der Kai zu bleibt'],
  ['Der Kai bleibt nach Angaben von Lea Horn zu.', 'Der Kai bleibt | zu'],
])('%s', (text, words) => {
  expect(told(text)[0]).toEqual([words, 'Lea Horn']);
});

it('Marks that typewriters make, and those behind a mark that was lost, hold what is said', () => {
  expect(direct(",,Der Kai bleibt zu'', sagte Lea Horn. ,,Bis Mai geht's nicht anders'', fügte sie hinzu.")).toEqual([
    ['Der Kai bleibt zu', 'Lea Horn'],
    ["Bis Mai geht's nicht anders", 'Lea Horn'],
  ]);
  expect(direct('„Wir bauen alles neu auf, sagte Lea Horn. „So haben es alle versprochen.“')).toEqual([
    ['Wir bauen alles neu auf,', 'Lea Horn'],
    ['So haben es alle versprochen.', 'Lea Horn'],
  ]);
});

it('A second verb and a second name behind German marks have their own', () => {
  expect(direct('Der Kai sei „alt“, betonte Lea Horn und verwies auf „klare Zahlen“.')).toEqual([
    ['alt', 'Lea Horn'],
    ['klare Zahlen', 'Lea Horn'],
  ]);
  expect(direct('Lea Horn nannte den Plan „kühn“, Kai Simmel „völlig unmöglich“.')).toEqual([
    ['kühn', 'Lea Horn'],
    ['völlig unmöglich', 'Kai Simmel'],
  ]);
  expect(found('Die Bilder sprechen für sich: Der Kai war voll.')).toEqual([]);
  expect(found('Alles spricht dafür, dass der Kai zu bleibt.')).toEqual([]);
});

it('A short turn of a German dialogue is no title, and another clause of an account is not denied', () => {
  const words = (text: string) => direct(text).map(([own]) => own);
  expect(words('„Wo lag der Kahn?“, fragte die Richterin.\n\n„Am Kai.“\n\n„Allein?“')).toContain('Am Kai.');
  expect(
    direct(
      'Lea Horn sagte, man habe sie „wie Luft“ behandelt. Niemand habe geholfen, die Fragen seien „endlos“ gewesen.',
    ),
  ).toEqual([
    ['wie Luft', 'Lea Horn'],
    ['endlos', 'Lea Horn'],
  ]);
});
