import { expect, it } from 'vitest';
import { extract } from './extract';

/** What reading a text costs: characters looked at or copied, items copied, characters given to patterns. */
function stepsOf(text: string): number {
  let steps = 0;
  const restore: (() => void)[] = [];
  // By hand: a spy keeps what it is called with, millions of times.
  const count = <T extends object, K extends keyof T & string>(
    of: T,
    name: K,
    cost: (args: readonly unknown[], result: unknown, of: unknown) => number,
  ) => {
    const original = of[name] as (...args: unknown[]) => unknown;
    const counting = function (this: unknown, ...args: unknown[]) {
      const result = Reflect.apply(original, this, args);
      steps += cost(args, result, this);
      return result;
    };
    Object.defineProperty(of, name, { value: counting, configurable: true, writable: true });
    restore.push(() => Object.defineProperty(of, name, { value: original, configurable: true, writable: true }));
  };
  const length = (value: unknown) => (value as { length: number }).length;
  count(String.prototype, 'charCodeAt', () => 1);
  count(String.prototype, 'slice', (_, result) => length(result));
  count(String.prototype, 'indexOf', ([, from = 0], found, text) =>
    Math.max(0, (found === -1 ? length(text) : (found as number)) - (from as number)),
  );
  count(Array.prototype, 'slice', (_, result) => length(result));
  count(RegExp.prototype, 'test', (args) => String(args[0]).length);
  try {
    extract(text);
  } finally {
    for (const back of restore) back();
  }
  return steps;
}

const numbered = (n: number, line: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => line(i)).join('');

const HOSTILE: Record<string, (n: number) => string> = {
  'straight marks in a row': (n) => '"'.repeat(n),
  'opening marks, each inside the last': (n) => '«'.repeat(n),
  'pairs of marks in one line': (n) => '"a b" '.repeat(n / 6),
  'marks that never close, over paragraphs': (n) => '“a word of it\n'.repeat(n / 14),
  'one sentence without a point': (n) => 'قال إن '.repeat(n / 7),
  'commas and nothing else between words': (n) => 'Smith, said, that, '.repeat(n / 19),
  'one word of that length': (n) => 'a'.repeat(n),
  'reports in a row': (n) => '“We stay,” she said. '.repeat(n / 21),
  'lines of a transcript': (n) => 'Sami: we stay\n'.repeat(n / 14),
  'questions and answers': (n) => `Interview with Rana Salim\n${'Why?\nBecause.\n'.repeat(n / 14)}`,
  'lines that end without a line feed': (n) => 'We stay here.\u2028'.repeat(n / 14),
  'lines of a block quotation': (n) => '> a line\n'.repeat(n / 9),
  'pull quotes, and others in paragraphs': (n) =>
    numbered(n / 80, (i) => `“We stay ${i} for good”\n`) +
    numbered(n / 80, (i) => `She said “they go ${i} for good” once.\n`),
  'another name in each sentence': (n) =>
    numbered(n / 50, (i) => `Jane${i} Roe${i} said “we stay ${i}.” Mr Roe${i} left. `),
  'another name behind a title in each sentence': (n) =>
    numbered(n / 50, (i) => `Mr Roe${i} said “we stay ${i} on the quay by now.” `),
  'another name in each sentence, where names have no capitals': (n) =>
    numbered(n / 50, (i) => `قال محمد سالم${i} إن "المدينة ${i} باقية". `),
  'no white space': (n) => 'قالإن«مدينة»'.repeat(n / 12),
  'brackets that never close': (n) => '(said a '.repeat(n / 8),
  'embedded posts with their bylines': (n) =>
    'We stay here for good.\n— Rana (@rana) March 5, 2024\nShe said “we stay here for good” once.\n'.repeat(n / 92),
};

it.each(Object.entries(HOSTILE))('twice the text takes no more than twice the steps: %s', (_, make) => {
  const small = stepsOf(make(20_000));
  const large = stepsOf(make(40_000));
  expect(large / small).toBeLessThan(2.3);
});

// More than a function call takes arguments: nothing is handed over as a list of them.
it('a block of very many quotations is read to its end', () => {
  expect(extract('He said “we stay here.” '.repeat(130_000), { language: 'en' }).quotes).toHaveLength(130_000);
}, 120_000);
