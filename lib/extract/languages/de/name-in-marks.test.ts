import { describe, expect, it } from 'vitest';
import { found } from '../../found';

const direct = (text: string) => found(text).flatMap((q) => (q.kind === 'direct' ? [[q.words, q.speaker]] : []));

describe('German marks', () => {
  it.each([
    // Who tells it, and where it was told.
    'Wie „hafen online“ berichtet, wurden die Boote am Montag verkauft.',
    'Hierzu schrieb der Journalist Paul Kern in der „Neue Fahrt“, die Stadt sei müde.',
    'Die Firma „con vento ag“ kaufte im Mai drei alte Boote.',
    // What everybody calls so, and what calls itself so.
    'Das nennt man einen „Rückkauf“, erklärte die Leiterin.',
    'Der Strom geht vom Ufer aus, der als „Seewind“ bezeichnet wird.',
    'Von Freunden wegen seines Umfangs stets „der Lange“ genannt, galt er als Chef.',
    'Der Fährmann, den hier jeder „Kapitän“ nennt, schwieg am Morgen.',
    'Karl Moos, den die Nachbarn nur „Eiche“ nannten, starb am Sonntag.',
    'Der Name der Schlange lautet also „kleine Boa vom Ufer“.',
    'Dann nennt sie sich „hafen 12“ und zieht ans Wasser.',
    'Am Freitag erklärte der neue „Hohe Rat zur Rettung des Ufers“, wie er sich nennt, es sei ruhig.',
    '„Gewalt am Ufer“, so lautet der Titel einer Studie, die heute erscheint.',
    // A law, a decoration, a song, a record, a type, a charge.
    'Über ein „Gesetz zur Ordnung der Häfen“ wurde gestern berichtet.',
    'Ihm wurde im Mai das „Große Ehrenzeichen der Stadt am Wasser“ verliehen.',
    'Er stand auf der Bühne, wo er „Wenn ich ein Kapitän wär…“ sang.',
    'Zuletzt schrieb sie „leise Töne“, ein schmales Buch über ihre Lehrer.',
    'Am Abend stellte die Band die neue CD vor: „Have a good sea“.',
    'Die Leiterin erklärte, die Beiwagen „c4“ und „c5“ seien verkauft.',
    'Der Fahrgast wurde wegen „groben Unfugs und Lärmens“ angezeigt.',
  ])('hold a name and nobody’s words: %s', (text) => {
    expect(direct(text)).toEqual([]);
  });

  it.each([
    ['Er wurde von Kern am Montag als „Schwätzer ohne Mut“ bezeichnet.', 'Schwätzer ohne Mut', 'Kern'],
    ['Rainer Kern gab an, dass der Hund „große Angst hatte“.', 'große Angst hatte', 'Rainer Kern'],
    ['Rainer Kern sagte der Zeitung, das Gesetz sei „zur Hälfte falsch“.', 'zur Hälfte falsch', 'Rainer Kern'],
    // Whoever was named last; of one no verb of many is told; what opens a clause is nobody.
    [
      'Im Gespräch mit dem Anwalt Rainer Kern sagte dieser, es gehe „drunter und drüber“.',
      'drunter und drüber',
      'Rainer Kern',
    ],
    ['Wie Kern es ausdrückte, „führt der Fluss seine eigenen Bücher“.', 'führt der Fluss seine eigenen Bücher', 'Kern'],
    ['Selbst Kern sagte: „Das geht nicht gut.“', 'Das geht nicht gut.', 'Kern'],
    ['Die alten Fischer, die dabei waren, beschrieb Rainer Kern als „aggressiv“.', 'aggressiv', 'Rainer Kern'],
    [
      'Jede Mitschuld an dem Brand weist Rainer Kern von sich: „Wir waren im Bett.“',
      'Wir waren im Bett.',
      'Rainer Kern',
    ],
    [
      'Warum die Stadt nicht half, erklärte Rainer Kern so: „Niemand rief uns an.“',
      'Niemand rief uns an.',
      'Rainer Kern',
    ],
  ])('hold somebody’s words: %s', (text, words, speaker) => {
    expect(direct(text)).toEqual([[words, speaker]]);
  });
});
