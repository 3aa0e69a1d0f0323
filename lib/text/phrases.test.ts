import fc from 'fast-check';
import { expect, it } from 'vitest';
import { phrases } from './phrases';

const text = fc.array(fc.constantFrom('a', 'b', 'ab', 'c'), { maxLength: 12 }).map((words) => words.join(' '));

it('finds the phrases that stand in a text as whole words, and no others', () => {
  fc.assert(
    fc.property(fc.array(text), text, (sought, within) => {
      const standing = sought.filter((p) => p !== '' && ` ${within} `.includes(` ${p} `));
      expect(new Set(phrases(sought).within(within))).toEqual(new Set(standing));
    }),
  );
});

it('says each as often as it stands there, by where it begins', () => {
  expect([...phrases(['b', 'a b', 'b a b']).within('a b a b')]).toEqual(['a b', 'b', 'b a b', 'a b', 'b']);
});
