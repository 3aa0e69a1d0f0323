import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerpt } from './excerpt';

it.each([
  ['short enough', 20, 'short enough'],
  ['the damage looks limited', 12, 'the damage…'],
  ['the damage looks limited', 10, 'the damage…'],
  ['seien die Schäden an der alten Mauer', 28, 'seien die Schäden an der…'],
  ['الأضرار محدودة كما تبدو', 16, 'الأضرار محدودة…'],
  ['x'.repeat(30), 5, 'xxxxx…'],
])('“%s” in %i units is “%s”', (text, most, cut) => {
  expect(excerpt(text, most)).toBe(cut);
});

it('is never longer than asked, but for its sign, and always well formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, most) => {
      const cut = excerpt(text.toWellFormed(), most);
      expect(cut.length).toBeLessThanOrEqual(most + 1);
      expect(cut.isWellFormed()).toBe(true);
    }),
  );
});
