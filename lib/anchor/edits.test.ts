import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Span } from '../text/span';
import { moveRanges } from './move';

/** What became of the words between ⟨ and ⟩: the state and the words that they are now. */
function moved(marked: string, after: string): string {
  const start = marked.indexOf('⟨');
  const before = marked.replace(/[⟨⟩]/g, '');
  const [move] = moveRanges(before, after, [[start, marked.indexOf('⟩') - 1]]);
  if (!move) return 'nothing';
  return 'span' in move ? `${move.state}: ${after.slice(...move.span)}` : move.state;
}

describe('a range follows its words over the ends of sentences', () => {
  test.each([
    [
      'a sentence split in two',
      'He said: “⟨We will stay in the harbour, and we will fight to the end.⟩” Nobody clapped.',
      'He said: “We will stay in the harbour. We will fight to the end.” Nobody clapped.',
      'changed: We will stay in the harbour. We will fight to the end.',
    ],
    [
      'split in three, none like the whole',
      'She said: “⟨The bridge is safe; the ferry is old; the road is closed⟩.”',
      'She said: “The bridge is safe. The ferry is old. The road is closed.”',
      'changed: The bridge is safe. The ferry is old. The road is closed',
    ],
    [
      'split in three that say its words again',
      'Er rief. ⟨Wir suchen Boote, Seile und Leute, doch vor allem suchen wir Licht.⟩ Es war Nacht.',
      'Er rief. Wir suchen Boote. Wir suchen Seile und Leute. Doch vor allem suchen wir Licht. Es war Nacht.',
      'changed: Wir suchen Boote. Wir suchen Seile und Leute. Doch vor allem suchen wir Licht.',
    ],
    [
      'two sentences joined',
      'Le maire a parlé. ⟨Le pont restera ouvert toute la nuit. Le vieux port sera fermé demain⟩ matin. Il est parti.',
      'Le maire a parlé. Le pont restera ouvert toute la nuit et le vieux port sera fermé demain matin. Il est parti.',
      'changed: Le pont restera ouvert toute la nuit et le vieux port sera fermé demain',
    ],
    [
      'the second of two that were joined',
      'Der Rat tagte. Die Brücke bleibt die Nacht offen. ⟨Der alte Hafen wird morgen geschlossen⟩. Dann ging er.',
      'Der Rat tagte. Die Brücke bleibt die Nacht offen, der alte Hafen wird morgen geschlossen. Dann ging er.',
      'changed: der alte Hafen wird morgen geschlossen',
    ],
    [
      'a paragraph begun inside it',
      'قال المحافظ: ⟨سيبقى الميناء مفتوحاً طوال الليل، وسيغلق الجسر القديم غداً⟩. ثم غادر.',
      'قال المحافظ: سيبقى الميناء مفتوحاً طوال الليل.\n\nوسيغلق الجسر القديم غداً. ثم غادر.',
      'changed: سيبقى الميناء مفتوحاً طوال الليل.\n\nوسيغلق الجسر القديم غداً',
    ],
    [
      'split, and its halves parted by what was put in',
      'He said: ⟨we will stay in the harbour and we will never sell the old ferry⟩. Nobody clapped.',
      'He said: we will stay in the harbour. The hall was silent. And we will never sell the old ferry. Nobody clapped.',
      'changed: we will stay in the harbour. The hall was silent. And we will never sell the old ferry',
    ],
    [
      'a clause that changed its place',
      'On Monday the mayor opened the new bridge, ⟨in front of three hundred people⟩, and left the town.',
      'In the rain, in front of three hundred people, the mayor opened the new bridge on Monday and left the town.',
      'same: in front of three hundred people',
    ],
  ])('%s', (_, before, after, expected) => {
    expect(moved(before, after)).toBe(expected);
  });
});

describe('a respelled name is its own successor', () => {
  const note = 'Correction: An earlier version of this article gave the mayor’s name as Karl Lind.';

  it('and not the old name in a correction note', () => {
    const before = 'Bridge\n\nThe mayor, ⟨Karl Lind⟩, said no. Nobody clapped.';
    expect(moved(before, `Bridge\n\nThe mayor, Carl Lindt, said no. Nobody clapped.\n\n${note}`)).toBe(
      'changed: Carl Lindt',
    );
    expect(moved(before, `Bridge\n\nThe mayor, Anna Roth, said no. Nobody clapped.\n\n${note}`)).toBe('orphan');
  });

  test.each([
    [
      '“We will never sell it,” said ⟨Karl Lind⟩.',
      'Korrektur: In einer früheren Version dieses Artikels hieß er Karl Lind.',
    ],
    [
      '“We will never sell it,” said ⟨Karl Lind⟩.',
      'Rectificatif : une version précédente de cet article disait Karl Lind.',
    ],
    ['“We will never sell it,” said ⟨Karl Lind⟩.', 'تصحيح: ورد الاسم في نسخة سابقة من هذا الخبر Karl Lind.'],
  ])('in any language: %s %s', (before, after) => {
    expect(moved(before, `“We will never sell it,” said Carl Lindt.\n${after}`)).toBe('changed: Carl Lindt');
  });

  it('as a word is that was parted or joined', () => {
    expect(moved('⟨foobar⟩ stays', 'foo bar stays')).toBe('changed: foo bar');
    expect(moved('the ⟨foo bar⟩ stays with us', 'the foobar stays with us')).toBe('changed: foobar');
  });

  it('and a longer word that holds the old one is another word', () => {
    expect(moved('He came to the ⟨port⟩ with his friends.', 'He came to the airport with his friends.')).not.toMatch(
      /^same/,
    );
  });
});

describe('marks around a range come along', () => {
  test.each([
    [
      'He said: ⟨"We don\'t know -- not yet."⟩ Then he left.',
      'He said: “We don’t know – not yet.” Then he left.',
      '“We don’t know – not yet.”',
    ],
    [
      'Il dit : ⟨"Nous ne savons pas encore"⟩ et part.',
      'Il dit : « Nous ne savons pas encore » et part.',
      '« Nous ne savons pas encore »',
    ],
    [
      'Er sagt: ⟨"Wir wissen es noch nicht"⟩ und geht.',
      'Er sagt: „Wir wissen es noch nicht“ und geht.',
      '„Wir wissen es noch nicht“',
    ],
    ['قال: ⟨"لا نعرف بعد شيئا"⟩ ثم غادر.', 'قال: «لا نعرف بعد شيئا» ثم غادر.', '«لا نعرف بعد شيئا»'],
    ['Then he ⟨left...⟩', 'Then he left…', 'left…'],
    ['He said: ⟨We do not know⟩ and left.', 'He said: “We do not know” and left.', 'We do not know'],
  ])('%s', (before, after, expected) => {
    expect(moved(before, after)).toMatch(new RegExp(`: ${expected.replace(/[.?]/g, '\\$&')}$`));
  });
});

describe('a look-alike is not the words', () => {
  const about = (name: string) => `${name} told us that the harbour of the city will never be sold to anybody.`;

  it('when the sentence is gone and the look-alike split, joined or put together with another', () => {
    const before = `A first line. ⟨${about('Sami')}⟩ A line between. ${about('Lina')} The end is here.`;
    for (const now of [
      `A first line. A line between. ${about('Lina')} The end is here.`,
      `A first line. A line between. ${about('Lina').replace(' will', '. It will')} The end is here.`,
      `A first line. A line between, and ${about('Lina')} The end is here.`,
      `A first line.\nA line between.\n${about('Lina').slice(0, -1)}, and the end is here.`,
    ])
      expect(moved(before, now)).toMatch(/^(?:orphan|ambiguous)$/);
  });
});

it('a sentence split at any of its words is followed whole', () => {
  const word = fc.constantFrom(
    ...'harbour ferry mayor council bridge الميناء الجسر المحافظ water paper night boat'.split(' '),
  );
  const sentence = fc.array(word, { minLength: 8, maxLength: 16 });
  fc.assert(
    fc.property(sentence, fc.nat(), (words, n) => {
      const at = 2 + (n % (words.length - 4));
      const own = words.map((w, i) => `${w}${i}`);
      const before = `Nobody came today. ${own.join(' ')}. It was late.`;
      const split = `${own.slice(0, at).join(' ')}. ${own.slice(at).join(' ')}`;
      const start = before.indexOf(own[0] as string);
      const range: Span = [start, start + own.join(' ').length];
      const after = `Nobody came today. ${split}. It was late.`;
      const [move] = moveRanges(before, after, [range]);
      expect(move && 'span' in move && after.slice(...move.span)).toBe(split);
    }),
  );
});
