import { describe, expect, it } from 'vitest';
import { found } from '../../found';

const direct = (text: string) =>
  found(text).flatMap(({ kind, words, speaker }) => (kind === 'direct' ? [[words, speaker]] : []));

describe('A German speaker', () => {
  it.each([
    ['„Die Kasse ist leer“, sagte Dr. h. c. F. W. Lauk, der Kämmerer.', 'F. W. Lauk'],
    ['„Die Kasse ist leer“, sagte Prof. Dr. med. Ute Kranz.', 'Ute Kranz'],
    ['„Die Kasse ist leer“, sagte Dipl.-Ing. Rolf Wandt am Montag.', 'Rolf Wandt'],
    ['Priv.-Doz. Dr. rer. nat. Heinz Olm sagte: „Die Kasse ist leer“.', 'Heinz Olm'],
  ])('keeps the name behind a degree with points: %s', (text, speaker) => {
    expect(direct(text)).toEqual([['Die Kasse ist leer', speaker]]);
  });

  it('ends a sentence behind what only looks like a degree', () => {
    expect(direct('Das Buch hat Band h. „Die Kasse ist leer“, sagte Rolf Wandt.')).toEqual([
      ['Die Kasse ist leer', 'Rolf Wandt'],
    ]);
  });

  it.each([
    '„Wir haben alles verloren“, sagten die Schwestern Mia und Eva Lund.',
    '„Wir haben alles verloren“, sagten die Eheleute Mia und Eva Lund.',
  ])('is each of two that one noun introduces: %s', (text) => {
    expect(found(text)[0]?.speaker).toBe('Mia und Eva Lund');
  });
});

it.each([
  ['„Schon wieder zu spät“, klagte Helga Gast, ,,und keiner sagt was“.', 'und keiner sagt was'],
  [',,Und keiner sagt was“, klagte Helga Gast.', 'Und keiner sagt was'],
  ["'Das Boot von Jens' Tante war's', klagte Helga Gast.", "Das Boot von Jens' Tante war's"],
  ['„Mein 40"-Rad ist weg”, klagte Helga Gast.', 'Mein 40"-Rad ist weg'],
])('Marks that are not those of the book are read, and what only looks like them: %s', (text, words) => {
  expect(found(text).map((q) => q.speaker)).toEqual(['Helga Gast']);
  expect(found(text)[0]?.words).toContain(words);
});

it('Two commas by themselves open nothing', () => {
  expect(found('Helga Gast kaufte Brot,, Käse,,und Wein.')).toEqual([]);
});

it.each([
  'Die Bank hat nie eine „Entschädigung“ verlangt.',
  'Keiner der Wirte sprach von einer „Pleite“.',
  'Nie hat die Bank „eine Entschädigung“ erwähnt.',
  'Niemals haben die Wirte von einer „Pleite“ gesprochen.',
])('What was never said is no quotation: %s', (text) => {
  expect(found(text)).toEqual([]);
});
