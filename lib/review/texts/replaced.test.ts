import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '@/lib/text/blocks';
import type { Span } from '@/lib/text/span';
import type { ToldText } from './ready';
import { replaced } from './replaced';

/** A text of paragraphs, each a line, all on one page, with a reference behind the first word of the second. */
function textOf(lines: readonly string[]): ToldText {
  const text = lines.join('\n');
  let start = 0;
  const blocks = lines.map((line): Block => {
    const block = { kind: 'paragraph', start, end: start + line.length, language: 'en' } as const;
    start += line.length + 1;
    return block;
  });
  const note = blocks.at(-1) as Block;
  const at = (blocks[1]?.start ?? 0) + 3;
  return {
    ...{ title: 'x', text, language: 'en', blocks },
    places: [{ start: 0, end: text.length, page: 1 }],
    footnotes: [{ kind: 'footnote', at, span: [note.start, note.end] }],
  };
}
const kept = textOf(['One went away.', 'Two stays here.', 'A note.']);
const spanOf = (words: string): Span => {
  const start = kept.text.indexOf(words);
  return [start, start + words.length];
};
const lines = (told: ToldText) => told.blocks.map((b) => told.text.slice(b.start, b.end));

describe('other words in a text', () => {
  it('stand in their paragraph, and all behind them moves along', () => {
    const next = replaced(kept, spanOf('went'), 'has gone');
    expect(lines(next)).toEqual(['One has gone away.', 'Two stays here.', 'A note.']);
    const [note] = next.footnotes ?? [];
    expect(note && [next.text.slice(...note.span), next.text.slice(note.at).slice(0, 6)]).toEqual([
      'A note.',
      ' stays',
    ]);
    expect((next.places ?? [])[0]).toMatchObject({ start: 0, end: next.text.length, page: 1 });
  });

  it('take a paragraph of which nothing is left with its line', () => {
    expect(replaced(kept, spanOf('Two stays here.'), '').text).toBe('One went away.\nA note.');
    expect(lines(replaced(kept, spanOf('Two stays here.'), ' '))).toEqual(['One went away.', 'A note.']);
    const last = replaced(kept, spanOf('A note.'), '');
    expect([last.text, lines(last), last.footnotes]).toEqual([
      'One went away.\nTwo stays here.',
      ['One went away.', 'Two stays here.'],
      [],
    ]);
  });

  it('leave every other paragraph as it was, whatever they are', () => {
    const line = fc.stringMatching(/^[a-z“é. ]{1,12}$/).filter((l) => l.trim() !== '');
    const given = fc.tuple(fc.array(line, { minLength: 2, maxLength: 5 }), fc.nat(), fc.nat(), fc.nat(), fc.string());
    fc.assert(
      fc.property(given, ([all, which, from, to, words]) => {
        const told = textOf(all);
        const block = told.blocks[which % all.length] as Block;
        const start = block.start + (from % (block.end - block.start));
        const end = start + 1 + (to % (block.end - start));
        const next = replaced(told, [start, end], words);
        const own = told.text.slice(block.start, start) + words + told.text.slice(end, block.end);
        const wanted = all.flatMap((l, i) => (i === which % all.length ? (own.trim() ? [own] : []) : [l]));
        expect(lines(next)).toEqual(wanted);
        expect(next.text).toBe(wanted.join('\n'));
      }),
    );
  });
});
