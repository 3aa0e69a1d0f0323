import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedSentences } from './changed';

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
