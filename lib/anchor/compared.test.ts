import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedSentences, compareTexts } from './compared';

const told = (before: string, after: string): string =>
  compareTexts(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'out' ? '[-' : '[+'}${text}]`))
    .join('');

describe('two revisions laid together', () => {
  it('tell a word that was replaced, in its sentence', () => {
    expect(told('قال الوزير إن الميزانية تكفي.\nثم غادر.', 'قال الوزير إن الأموال تكفي.\nثم غادر.')).toBe(
      'قال الوزير إن [-الميزانية][+الأموال] تكفي.\nثم غادر.',
    );
  });

  it('leave the marks around a word alone', () => {
    expect(told('“Until the evening.”', '“Until the morning.”')).toBe('“Until the [-evening][+morning].”');
  });

  it('tell a mark over a letter and a comma', () => {
    expect(told('He came, he saw.', 'He came; he saw.')).toBe('He came[-,][+;] he saw.');
    expect(told('قال عُمر', 'قال عمر')).toBe('قال [-عُمر][+عمر]');
  });

  it('tell a paragraph that came and one that went', () => {
    expect(told('One went away.\nTwo stays here.', 'Two stays here.\nThree is new now.')).toBe(
      '[-One went away.\n]Two stays here.[+\nThree is new now.]',
    );
  });

  it('find nothing where nothing differs, and all where nothing is the same', () => {
    expect(compareTexts('The same.', 'The same.')).toEqual([{ kind: 'same', text: 'The same.' }]);
    expect(compareTexts('', 'New.')).toEqual([{ kind: 'in', text: 'New.' }]);
    expect(compareTexts('Old.', '')).toEqual([{ kind: 'out', text: 'Old.' }]);
    expect(compareTexts('', '')).toEqual([]);
  });

  it('give both texts back to the character', () => {
    const piece = fc.constantFrom('قال', 'الوزير', ' ', '\n', '. ', 'Two', '“', '”', '👩‍🚒', ', ', 'é', '\u0301');
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const made = compareTexts(before, after);
        const without = (kind: string) => made.flatMap((s) => (s.kind === kind ? [] : [s.text])).join('');
        expect([without('in'), without('out')]).toEqual([before, after]);
      }),
    );
  });
});

const words = (text: string, spans: readonly (readonly [number, number])[]) => spans.map((span) => text.slice(...span));

it('a reworded sentence is gone and new, one that only moved is neither', () => {
  const before = 'The bridge is old. It will carry no lorry.\nThe council met on Monday.';
  const after = 'The council met on Monday.\nThe bridge is old. It will carry one lorry. A fence was built.';
  const { gone, fresh } = changedSentences(before, after);
  expect(words(before, gone)).toEqual(['It will carry no lorry.']);
  expect(words(after, fresh)).toEqual(['It will carry one lorry.', 'A fence was built.']);
});

it('between a text and itself nothing differs, and what is neither gone nor new is the same on both sides', () => {
  const text = fc.array(fc.constantFrom('One. ', 'Two!\n', 'ثلاثة؟ ', 'Four.\n\n', '“Five.” '), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [before, after] = [a.join(''), b.join('')];
      expect(changedSentences(before, before)).toEqual({ gone: [], fresh: [] });
      const { gone, fresh } = changedSentences(before, after);
      const without = (whole: string, cut: readonly (readonly [number, number])[]) =>
        cut
          .toReversed()
          .reduce((left, [start, end]) => left.slice(0, start) + left.slice(end), whole)
          .replace(/\s/g, '').length;
      expect(without(before, gone)).toBe(without(after, fresh));
    }),
    { numRuns: 50 },
  );
});
