import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionsIn, named, peopleFor, pieces, typingAt } from './mentions';

const layla = { id: '1', name: 'ليلى منصور' };
const jose = { id: '2', name: 'José Ángel' };
const ann = { id: '3', name: 'Ann' };
const annLee = { id: '4', name: 'Ann Lee' };
const people = [layla, jose, ann, annLee];
const ids = (query: string) => peopleFor(query, people).map((p) => p.id);

describe('what is typed behind an @', () => {
  it('begins at the @ before the caret, in any script, and not in an address', () => {
    expect(typingAt('Ask @Jo', 7)).toEqual({ start: 4, query: 'Jo' });
    expect(typingAt('اسألوا @لي عن هذا', 10)).toEqual({ start: 7, query: 'لي' });
    expect(typingAt('ann@lee', 7)).toBeUndefined();
    expect(typingAt('@Ann\nand', 8)).toBeUndefined();
    expect(typingAt('no name', 7)).toBeUndefined();
  });

  it('finds people by the beginning of any of their names, without marks and case', () => {
    expect(ids('')).toEqual(['1', '2', '3', '4']);
    expect(ids('منص')).toEqual(['1']);
    expect(ids('angel')).toEqual(['2']);
    expect(ids('ANN')).toEqual(['3', '4']);
    expect(ids('ann le')).toEqual(['4']);
    expect(ids('nn')).toEqual([]);
    // The name is there, and the sentence goes on.
    expect(ids('Ann Lee ')).toEqual([]);
  });

  it('is replaced by the name, with one space behind it', () => {
    expect(named('Ask @jo about', { start: 4, query: 'jo' }, jose)).toEqual({
      text: 'Ask @José Ángel about',
      caret: 16,
    });
    expect(named('@لي', { start: 0, query: 'لي' }, layla)).toEqual({ text: '@ليلى منصور ', caret: 12 });
  });
});

describe('a note with names', () => {
  it('is cut at them, the longer name first, and never within a word', () => {
    expect(pieces('@Ann Lee and @Ann, not @Annabel or x@Ann', people).map((p) => [p.text, p.person?.id])).toEqual([
      ['@Ann Lee', '4'],
      [' and ', undefined],
      ['@Ann', '3'],
      [', not @Annabel or x@Ann', undefined],
    ]);
  });

  it('names whoever was picked, of two of one name', () => {
    const other = { id: '9', name: 'Ann' };
    expect(mentionsIn('@Ann', [...people, other], ['9'])).toEqual(['9']);
    expect(mentionsIn('@Ann @ليلى منصور', people, [])).toEqual(['3', '1']);
    expect(mentionsIn('Ann', people, ['3'])).toEqual([]);
  });

  it('loses no character of what was written', () => {
    const piece = fc.constantFrom('@', 'Ann', ' Lee', 'ليلى منصور', '\n', '🙂', 'x');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (parts) => {
        const body = parts.join('');
        expect(
          pieces(body, people)
            .map((p) => p.text)
            .join(''),
        ).toBe(body);
      }),
    );
  });
});
