import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from './compared';

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
