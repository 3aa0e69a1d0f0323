import { expect, it } from 'vitest';
import { extract } from '../../extract';
import { found } from '../../found';

const direct = (text: string) => found(text).filter((q) => q.kind === 'direct');

it.each<[string, (string | null)[]]>([
  ['„Jetzt reicht es“, schimpft Anwohner Detlef Kuhn (62).', ['Detlef Kuhn']],
  ['„Jetzt reicht es“, sagt Kundin Melda Kuhn.', ['Melda Kuhn']],
  ['„Jetzt reicht es“, sagte Außenministerin der Inselrepublik Sergeja Anna Kuhn.', ['Anna Kuhn']],
  [
    '„Der Tresor ist leer“, sagte ein erfahrener Mitarbeiter der Stiftung.',
    ['ein erfahrener Mitarbeiter der Stiftung'],
  ],
  ['Der Innenminister Frankreichs, Nicolas Sabot, nannte den Plan „voreilig“.', ['Nicolas Sabot']],
  [
    '„Ich bleibe“, hatte Rektor Lothar Weiß noch im Mai erklärt. Nun räumte er ein, „Fehler gemacht“ zu haben.',
    ['Lothar Weiß', 'Lothar Weiß'],
  ],
  ['Während der Landrat von Osterau, Heinz Brand, von „Panik“ sprach, schwieg der Rat.', ['Heinz Brand']],
  ['Mit seiner Forderung nach „einem echten Anfang“ stieß Parteichef Tobias Rehm auf Zustimmung.', ['Tobias Rehm']],
  ['Der Vorwurf der „Feigheit“, erhoben von Stadtrat Emil Kranz, steht im Raum.', ['Emil Kranz']],
  ['Für den Strafverteidiger Selim Aydin ist das Urteil „ein Schlag ins Wasser“.', ['Selim Aydin']],
])('whoever speaks is the name and nothing more: %s', (text, names) => {
  expect(direct(text).map((q) => q.speaker)).toEqual(names);
});

it('tells in which paper it was said, were it said in the evening', () => {
  const text = '„Wir sehen nach“, hieß es am Abend in einer Mitteilung der Hafenbehörde Liezau.';
  expect(direct(text).map((q) => q.speaker)).toEqual([expect.stringContaining('Mitteilung der Hafenbehörde')]);
});

it.each([
  'Auf dem Gedenkstein stand nur „geliebt und nie vergessen“.',
  'Dem Mann werden „schwerer Raub“ und „Nötigung“ zur Last gelegt.',
])('is said by nobody: %s', (text) => {
  expect(direct(text)).toEqual([]);
});

it('is no part of what is said, were it the particle of its verb', () => {
  const text = 'Amtsleiter Nils Katt sprach von einem „schweren Schritt“.';
  const { quotes } = extract(text, { wrappers: true });
  expect(quotes.map(({ spans: [span] }) => text.slice(...(span ?? [])))).toContain('einem „schweren Schritt“');
});
