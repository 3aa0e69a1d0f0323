import fc from 'fast-check';
import { expect, it } from 'vitest';
import { likeness, sketchOf } from './sketch';

const sentence = (n: number) =>
  `Line ${n}: in house ${n * 7} of the old town ${n * 13} people waited for bus ${n * 3}.`;
const text = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => sentence(from + i)).join('\n');

it('a text is like itself, however its letters are spelt', () => {
  expect(likeness(sketchOf('أُعلن الخبرُ في المدينة القديمة'), sketchOf('اعلن الخبر في المدينه القديمه'))).toBe(1);
});

it('texts that share much are told apart from those that share little', () => {
  const whole = sketchOf(text(0, 100));
  expect(likeness(whole, sketchOf(text(5, 100)))).toBeGreaterThan(0.8);
  expect(likeness(whole, sketchOf(text(50, 150)))).toBeLessThan(0.6);
  expect(likeness(whole, sketchOf(text(200, 300)))).toBeLessThan(0.2);
});

it('is bounded, ordered and of 32 bits, and likeness is a share, the same both ways', () => {
  const any = fc.string({ unit: 'binary', maxLength: 400 });
  fc.assert(
    fc.property(any, any, (a, b) => {
      const [one, other] = [sketchOf(a), sketchOf(b)];
      expect(one.length).toBeLessThanOrEqual(64);
      expect([...one].sort((x, y) => x - y)).toEqual(one);
      for (const hash of one) expect(hash).toBe(hash | 0);
      const share = likeness(one, other);
      expect(share).toBe(likeness(other, one));
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }),
  );
});
