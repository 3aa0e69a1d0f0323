import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reworded } from './reworded';

const told = (was: string, is: string): string =>
  reworded(was, is)
    .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'out' ? '[-' : '[+'}${text}]`))
    .join('');

it('two wordings differ in letters, and a letter keeps its marks', () => {
  expect(told('Karl said so', 'Carl said so')).toBe('[-K][+C]arl said so');
  expect(told('قال المدير', 'قال المديرون')).toBe('قال المدير[+ون]');
  expect(told('عُمر', 'عَمر')).toBe('[-عُ][+عَ]مر');
  expect(told('nine days', '')).toBe('[-nine days]');
});

it('two wordings laid together give both back to the character', () => {
  const piece = fc.constantFrom('قال', 'Karl', 'Carl', ' ', '\u0301', 'é', '👩‍🚒', '“', '12', '15');
  const words = fc.array(piece, { maxLength: 8 }).map((list) => list.join(''));
  fc.assert(
    fc.property(words, words, (was, is) => {
      const side = (kind: 'out' | 'in') =>
        reworded(was, is)
          .filter((s) => s.kind === 'same' || s.kind === kind)
          .map((s) => s.text)
          .join('');
      expect([side('out'), side('in')]).toEqual([was, is]);
    }),
  );
});
