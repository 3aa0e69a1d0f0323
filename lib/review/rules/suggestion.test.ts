import { expect, it } from 'vitest';
import { isSettled, lineageOf, suggestionState, type TextOf } from './suggestion';

const text = (number: number, sha256: string, capturedFrom = ''): TextOf => ({
  id: `id${number}`,
  ...{ number, sha256, capturedFrom },
});

it('a text goes back to those that were corrected into it, and not to what was taken back', () => {
  // B was accepted into 2 and taken back by 3; C went into 4; then 2 was brought back as 5.
  const texts = [text(1, 'a'), text(2, 'b'), text(3, 'a', 'revision:id1'), text(4, 'c')];
  expect([...lineageOf(texts)].sort()).toEqual([1, 3, 4]);
  expect([...lineageOf([...texts, text(5, 'b', 'revision:id2')])].sort()).toEqual([1, 2, 5]);
  // A file that is called like an earlier text is none.
  expect([...lineageOf([text(1, 'a'), text(2, 'b'), text(3, 'z', 'revision:id1')])].sort()).toEqual([1, 2, 3]);
  expect(lineageOf([])).toEqual(new Set());
});

it('what was accepted is open again once its text was taken back, unless its words are others', () => {
  const accepted = { was: 'x', answer: 'accepted', number: 2 };
  expect(suggestionState(accepted, 'y', new Set([1, 2]))).toBe('accepted');
  expect(suggestionState(accepted, 'x', new Set([1, 3]))).toBe('open');
  expect(suggestionState(accepted, 'z', new Set([1, 3]))).toBe('stale');
  expect(suggestionState({ was: 'x', answer: 'declined', number: null }, 'z', new Set())).toBe('declined');
});

it('a note is settled once it is resolved, or what it suggests is answered', () => {
  const settled = (['open', 'stale', 'accepted', 'declined'] as const).filter((state) =>
    isSettled({ resolved: null, suggestion: { state } }),
  );
  expect(settled).toEqual(['accepted', 'declined']);
  expect([isSettled({ resolved: {}, suggestion: null }), isSettled({ resolved: null, suggestion: null })]).toEqual([
    true,
    false,
  ]);
});
