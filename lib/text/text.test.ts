import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newsroomText } from './arbitrary';
import { detectBlocks } from './blocks';
import { moveEdge, wordAt } from './boundary';
import { foldName, foldWord } from './fold';
import { detectLanguage } from './language';
import { segments } from './segments';
import { isSound, overlaps, pairs, type Span, touching, trimSpan } from './span';
import { words } from './words';

const spanIn = (text: string) =>
  fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);

describe('folding', () => {
  it.each([
    ['الْوَزِيرُ', 'الوزير'],
    ['مـــحمد', 'محمد'],
    ['أحمد', 'احمد'],
    ['مسؤول', 'مسوول'],
    ['بغدادى', 'بغدادي'],
    ['الحكومة', 'الحكومه'],
    ['٢٠٢١', '2021'],
    ['École', 'ecole'],
    ['Straße', 'strasse'],
    ['﷼', foldWord('ریال')],
  ])('takes %s and %s for the same', (a, b) => {
    expect(foldWord(a)).toBe(foldWord(b));
  });

  it('keeps words apart that differ in a letter', () => {
    expect(foldWord('وشعبه')).not.toBe(foldWord('وشعب'));
    expect(foldWord('فداء')).not.toBe(foldWord('نداء'));
  });

  it('is done in one step: folding twice changes nothing', () => {
    fc.assert(
      fc.property(newsroomText, (text) => {
        expect(foldWord(foldWord(text))).toBe(foldWord(text));
      }),
    );
  });

  it('gives the same letter by letter as for the whole word, as beside a letter of another script it must', () => {
    const word = fc.string({ unit: fc.integer({ min: 0, max: 0x6ff }).map((c) => String.fromCharCode(c)) });
    fc.assert(
      fc.property(fc.oneof(word, newsroomText), (text) => {
        expect(foldWord(`中${text}`)).toBe(`中${foldWord(text)}`);
      }),
    );
  });

  it('compares names by their letters alone', () => {
    expect(foldName('«ليلى  منصور»، ')).toBe(foldName('لَيْلى منصور'));
    expect(foldName('Delphine Mar\u00adchand')).toBe('delphine marchand');
  });

  it('folds a name letter by letter as it does the whole of it', () => {
    const letters = fc.constantFrom(
      ..."aÉßœ'’- ،.؟ليلىةأؤَّـ١٢½ªﬁﷲЖ日=<",
      '\u0301',
      '\u0338',
      '\u0653',
      '\u200f',
      '\u00ad',
      '\u2060',
    );
    const whole = (name: string) =>
      name
        .normalize('NFKC')
        .split(/[^\p{L}\p{M}\p{N}\u0640\u00ad\u2060]+/u)
        .map(foldWord)
        .filter(Boolean)
        .join(' ');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), (all) => {
        expect(foldName(all.join(''))).toBe(whole(all.join('')));
      }),
    );
  });
});

describe('words', () => {
  it('lie in the text in order, apart, and hold no white space', () => {
    fc.assert(
      fc.property(newsroomText, (text) => {
        let end = 0;
        for (const word of words(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          expect(text.slice(word.start, word.end)).not.toMatch(/[ \n]/);
          end = word.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('part elided articles, and keep contractions and numbers whole', () => {
    const of = (text: string) => words(text).map((w) => text.slice(w.start, w.end));
    expect(of("l'État n'est pas là")).toEqual(['l', 'État', 'n', 'est', 'pas', 'là']);
    expect(of('they don’t pay 1,500.50 euros')).toEqual(['they', 'don’t', 'pay', '1,500.50', 'euros']);
    expect(of('وقال: «نعم، ٣٫٥ مليون»')).toEqual(['وقال', 'نعم', '٣٫٥', 'مليون']);
  });
});

describe('blocks', () => {
  it('cover every letter of the text once, in order', () => {
    fc.assert(
      fc.property(newsroomText, (text) => {
        let end = 0;
        for (const block of detectBlocks(text)) {
          expect(text.slice(end, block.start)).toMatch(/^\s*$/);
          expect(block.start).toBeLessThan(block.end);
          end = block.end;
        }
        expect(text.slice(end)).toMatch(/^\s*$/);
      }),
    );
  });

  it('tell the language of each, so that an English post in an Arabic article is read as English', () => {
    const text =
      'خبر عاجل من العاصمة بغداد\nقال الوزير إن الأمور بخير في المدينة، وإن الطرق مفتوحة.\nWe are relieved to learn that the minister was unharmed.';
    expect(detectBlocks(text).map((b) => b.language)).toEqual(['ar', 'ar', 'en']);
    expect(detectLanguage(text)).toBe('ar');
  });
});

describe('ranges', () => {
  it('touch one of many exactly where they share a character with one', () => {
    const span = fc.tuple(fc.nat(30), fc.nat(6)).map(([at, length]): Span => [at, at + length + 1]);
    fc.assert(
      fc.property(fc.array(span), span, (ranges, range) => {
        expect(touching(ranges)(range)).toBe(ranges.some((r) => overlaps(r, range)));
      }),
    );
  });
});

describe('segments', () => {
  it('put together give the range again, and under each lie exactly the marks that cover it', () => {
    const given = newsroomText.chain((text) =>
      fc.tuple(fc.constant(text), spanIn(text), fc.array(spanIn(text), { maxLength: 8 })),
    );
    fc.assert(
      fc.property(given, ([text, range, spans]) => {
        const marks = spans.map((span, id) => ({ span, id }));
        const cut = range[0] < range[1] ? segments(range, marks) : [];
        expect(cut.map((s) => text.slice(s.start, s.end)).join('')).toBe(text.slice(...range));
        for (const s of cut) {
          const covering = marks.filter((m) => m.span[0] <= s.start && s.end <= m.span[1]).map((m) => m.id);
          expect(s.marks.map((m) => m.id)).toEqual(covering);
          // No mark begins or ends inside a segment.
          for (const m of marks) for (const at of m.span) expect(at > s.start && at < s.end).toBe(false);
        }
      }),
    );
  });

  it('of twice the marks take no more than about twice the looks at them', () => {
    const looks = (n: number) => {
      let count = 0;
      const marks = Array.from({ length: n }, (_, i) => ({
        get span(): Span {
          count++;
          return [i * 4, i * 4 + 3];
        },
      }));
      expect(segments([0, n * 4], marks)).toHaveLength(n * 2);
      return count;
    };
    expect(looks(4000) / looks(2000)).toBeLessThan(2.3);
  });
});

describe('moving the ends of a range', () => {
  const text = 'قالَ: «نعم 👩‍👩‍👧 لا».';

  it('goes by word, from the beginning of one to the end of another', () => {
    const bounds: Span = [0, text.length];
    const yes: Span = [7, 10];
    expect(text.slice(...moveEdge(text, yes, 'end', 1, 'word', bounds))).toContain('نعم 👩‍👩‍👧');
    expect(text.slice(...moveEdge(text, yes, 'start', -1, 'word', bounds))).toBe('قالَ: «نعم');
    expect(wordAt(text, 4, bounds)).toEqual([7, 10]);
  });

  it('goes by what a reader takes for one character: a letter with its marks, an emoji of many', () => {
    const bounds: Span = [0, text.length];
    const start = text.indexOf('👩');
    expect(text.slice(...moveEdge(text, [start - 1, start], 'end', 1, 'character', bounds))).toBe(' 👩‍👩‍👧');
    expect(text.slice(...moveEdge(text, [0, 4], 'end', -1, 'character', bounds))).toBe('قا');
  });

  it('never leaves its bounds, never empties the range, and never cuts a surrogate pair', () => {
    const given = newsroomText
      .map((t) => t.toWellFormed())
      .chain((t) =>
        fc.tuple(
          fc.constant(t),
          spanIn(t),
          fc.constantFrom('start' as const, 'end' as const),
          fc.constantFrom(1 as const, -1 as const),
          fc.constantFrom('word' as const, 'character' as const),
        ),
      );
    fc.assert(
      fc.property(given, ([t, span, edge, step, unit]) => {
        fc.pre(isSound(t, span));
        const moved = moveEdge(t, span, edge, step, unit, [0, t.length]);
        expect(isSound(t, moved)).toBe(true);
        expect(edge === 'start' ? moved[1] : moved[0]).toBe(edge === 'start' ? span[1] : span[0]);
      }),
    );
  });
});

describe('spans', () => {
  it('are trimmed of white space only', () => {
    const given = newsroomText.chain((text) => fc.tuple(fc.constant(text), spanIn(text)));
    fc.assert(
      fc.property(given, ([text, span]) => {
        const trimmed = trimSpan(text, span);
        expect(text.slice(...trimmed)).toBe(text.slice(...span).trim());
      }),
    );
  });

  it('come back from a flat list', () => {
    expect(pairs([1, 2, 5, 9])).toEqual([
      [1, 2],
      [5, 9],
    ]);
  });
});
