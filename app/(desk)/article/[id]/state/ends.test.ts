import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '@/lib/text/blocks';
import { dragEnd, inOneParagraph, stepEnd } from './ends';

const text = 'One two three.\n\nFour five.\n\nSix.';
const block = (words: string): Block => {
  const start = text.indexOf(words);
  return { kind: 'paragraph', start, end: start + words.length, language: 'en' };
};
const paragraphs = { text, blocks: ['One two three.', 'Four five.', 'Six.'].map(block) };
const span = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const;

describe('the ends of a quotation', () => {
  it('move by words up to the end of their paragraph, and no further', () => {
    const once = stepEnd(paragraphs, span('two'), 'end', 1, 'word');
    expect(text.slice(...once)).toBe('two three');
    expect(stepEnd(paragraphs, once, 'end', 1, 'word')).toEqual(once);
    expect(stepEnd(paragraphs, span('Four'), 'start', -1, 'word')).toEqual(span('Four'));
  });

  it('follow a drag as far as their paragraph goes', () => {
    expect(text.slice(...dragEnd(paragraphs, span('two'), 'end', text.indexOf('five')))).toBe('two three.');
    expect(text.slice(...dragEnd(paragraphs, span('five'), 'start', 0))).toBe('Four five');
  });

  it('never stand in another paragraph or beyond each other, wherever one pulls', () => {
    const [at, edge, to] = [
      fc.nat(4),
      fc.constantFrom('start' as const, 'end' as const),
      fc.integer({ min: -9, max: 99 }),
    ];
    fc.assert(
      fc.property(at, edge, to, (i, which, offset) => {
        const given = span(['One', 'two', 'three', 'Four', 'Six'][i] as string);
        const pulled = dragEnd(paragraphs, given, which, offset);
        expect(pulled[0]).toBeLessThan(pulled[1]);
        expect(inOneParagraph(paragraphs, pulled)).toBe(true);
      }),
    );
  });
});
