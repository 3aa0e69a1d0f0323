import { expect, it } from 'vitest';
import type { Cluster } from './clusters';
import { lineOf } from './line';
import { shapeOf } from './shapes';

const HABITS = {
  rtl: true,
  meant: new Set<string>(),
  spaces: false,
  otherwise: new Set<string>(),
  asWritten: false,
  stretches: new Set<string>(),
  endings: new Set<string>(),
};

/** Letters of size 10 and width 5 from right to left, each behind a gap in sizes. */
function drawn(letters: readonly (readonly [text: string, gap?: number, ends?: boolean])[]): Cluster[] {
  let x = 500;
  return letters.map(([text, gap = 0, ends = false], order) => {
    const x1 = x - gap * 10;
    x = x1 - 5;
    return { text, x0: x, x1, y: 100, size: 10, order, piece: 0, bold: false, ends } as Cluster;
  });
}

it('a letter that joins to none behind it may stand apart within its word', () => {
  const line = lineOf(drawn([['ن'], ['ز'], ['ي', 0.09], ['د'], ['ا', 0.2], ['ل'], ['ن', 0.08]]), HABITS);
  expect(line.text).toBe('نزيد ال ن');
});

it('a gap between two words of Persian parts them, and nothing else does', () => {
  const letters = [['پ'], ['ا'], ['ن', 0, true], ['س', 0.2], ['ا'], ['ل']] as const;
  expect(lineOf(drawn(letters), HABITS).text).toBe('پان سال');
});

it('a space that is drawn on the letter beside its gap parts the words all the same', () => {
  const [n, m, l, a] = drawn([['ن'], ['م'], ['لا', 0.27], ['ب']]) as [Cluster, Cluster, Cluster, Cluster];
  const space = { ...l, text: ' ', x0: l.x0, x1: l.x0 + 3, order: 9, piece: 1 };
  expect(lineOf([n, m, l, a, space], { ...HABITS, spaces: true }).text).toBe('نم لاب');
});

it('the fine space of French within its quotation marks is one', () => {
  let x = 0;
  const clusters = ([['«'], ['O', 0.166], ['n', 0.1], ['»', 0.166], [';', 0.166]] as [string, number?][]).map(
    ([text, gap = 0], order) => {
      const x0 = x + gap * 10;
      x = x0 + 5;
      return { text, x0, x1: x, y: 100, size: 10, order, piece: 0, bold: false } as Cluster;
    },
  );
  expect(lineOf(clusters, { ...HABITS, rtl: false }).text).toBe('« On » ;');
});

it('a letter whose shape ends words elsewhere ends there too, also before another letter', () => {
  const letters = drawn([['م'], ['ی'], ['ک'], ['ن'], ['م']]).map((c, code) => ({ ...c, code, font: 'A' }));
  expect(lineOf(letters, { ...HABITS, endings: new Set([shapeOf({ font: 'A', code: 1 })]) }).text).toBe('می\u200cکنم');
});

it('cells of a table are read one by one: a sign beside a figure stays with it', () => {
  const [text, gap] = [['ر', 'ب', 'ح'], 1.5];
  const cells = [...text.map((t) => [t] as const), ['%', gap] as const, ['2'] as const, ['1'] as const];
  expect(lineOf(drawn([...cells, ['0', gap], ['9']]), HABITS).text).toBe('ربح 12% 90');
});
