import { expect, it } from 'vitest';
import { found } from '../../found';

it.each([
  // Whose a noun of saying is says what it leads to.
  ['Lunds Satz „Der Deich bleibt“ machte die Runde.', 'Lund'],
  ['Jette Lunds Behauptung, der Deich sei „nie sicher“ gewesen, ist neu.', 'Jette Lund'],
  ['Der Satz „Der Deich bleibt“ stammt von Jette Lund.', 'Jette Lund'],
  ['Die Aussage „Der Deich bleibt“ von Jette Lund ist neu.', 'Jette Lund'],
  ['Das Fazit von Jette Lund: „Der Deich bleibt.“', 'Jette Lund'],
  ['Jette Lund kam aus dem Saal. Ihr Fazit nach der Sitzung: „Der Deich bleibt.“', 'Jette Lund'],
  ['Die Kritik von Jette Lund, der Plan sei „Unsinn“, wies Onno Behr zurück.', 'Jette Lund'],
  ['Onno Behr wies Lunds Vorwurf zurück, der Plan sei „Unsinn“.', 'Lund'],
  ['Auf Lunds Frage „Wer zahlt das?“ schwieg Onno Behr.', 'Lund'],
  ['Mit den Worten „Der Deich bleibt“ verabschiedete sich Jette Lund.', 'Jette Lund'],
  ['„Der Deich bleibt“, lautete das Fazit von Jette Lund.', 'Jette Lund'],
  ['„Der Deich bleibt“ war Lunds Antwort.', 'Lund'],
  ['Onno Behr konterte die Kritik von Jette Lund: „Der Deich bleibt.“', 'Onno Behr'],
  // So does an account.
  ['Aus Lunds Sicht ist der Plan „kaum zu halten“.', 'Lund'],
  ['Nach den Worten von Jette Lund war das „kaum zu halten“.', 'Jette Lund'],
  // Where it comes from, were the subject nobody.
  ['„Der Deich bleibt“, hieß es am Montag von der Feuerwehr.', 'Feuerwehr'],
  ['Von Jette Lund hieß es: „Der Deich bleibt.“', 'Jette Lund'],
  ['Von Jette Lund war zu hören: „Der Deich bleibt.“', 'Jette Lund'],
  ['Onno Behr bekam von Jette Lund zu hören: „Der Deich bleibt.“', 'Jette Lund'],
  ['Im Mai hieß es noch: „Der Deich bleibt.“', null],
  ['„Der Deich bleibt“, entfuhr es Jette Lund.', 'Jette Lund'],
  ['„Der Deich bleibt“, platzte es aus Jette Lund heraus.', 'Jette Lund'],
])('%s', (text, speaker) => {
  expect(found(text).flatMap((q) => (q.kind === 'direct' ? [q.speaker] : []))).toEqual([speaker]);
});
