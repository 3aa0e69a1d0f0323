import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { analyse } from 'scslre';
import { beforeAll, expect, it } from 'vitest';

/** Rooms whose modules build regular expressions as they load: they are loaded here, and what they build is caught. */
const BUILDING = ['text', 'extract', 'align', 'anchor', 'import'];
/** Code units of the hostile texts; what takes steps by the square needs a good second for each. */
const LENGTH = 30_000;
/** In milliseconds of the processor: what is done sooner is not looked at twice. */
const SLOW = 60;

interface Found {
  readonly where: string;
  readonly pattern: RegExp;
}

/** What is asked of a node of the syntax tree. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly callee?: { readonly name?: string };
}

const root = path.resolve(import.meta.dirname, '..');
const literals: Found[] = [];
const built: Found[] = [];
const builtIn = new Set<string>();

beforeAll(async () => {
  for (const file of [...sources('lib'), ...sources('app')]) readLiterals(file);
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, given) {
      const pattern = Reflect.construct(target, given) as RegExp;
      // What libraries build as they load is theirs: bench/hostile.ts tries them whole.
      if (!new Error().stack?.split('\n')[2]?.includes('node_modules')) built.push({ where: 'built', pattern });
      return pattern;
    },
  });
  try {
    for (const room of BUILDING) for (const file of sources(`lib/${room}`)) await import(path.join(root, file));
  } finally {
    globalThis.RegExp = original;
  }
});

/** The modules below a folder, without tests and what tests alone use. */
function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'generated' || entry.name === 'gold' ? [] : sources(file);
    return /\.tsx?$/.test(file) && !/\.test\.tsx?$|arbitrary|fixtures/.test(file) ? [file] : [];
  });
}

function readLiterals(file: string): void {
  const source = readFileSync(path.join(root, file), 'utf8');
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || node instanceof RegExp) return;
    const { type, regex, start, callee } = node as Node;
    const where = `${file}:${source.slice(0, start).split('\n').length}`;
    if (type === 'Literal' && regex) literals.push({ where, pattern: new RegExp(regex.pattern, regex.flags) });
    if (type === 'NewExpression' && callee?.name === 'RegExp') builtIn.add(file);
    Object.values(node).forEach(visit);
  };
  visit(parseSync(file, source).program);
}

it('regular expressions are found, and built only where they are caught', () => {
  expect(literals.length).toBeGreaterThan(200);
  expect(built.length).toBeGreaterThan(5);
  expect([...builtIn].filter((file) => !BUILDING.some((room) => file.startsWith(`lib/${room}/`)))).toEqual([]);
});

it('no regular expression can be made to go back over one repeated character', () => {
  const bad = [...literals, ...built].flatMap(({ where, pattern }) => {
    const { reports } = analyse({ source: pattern.source, flags: pattern.flags });
    return reports.map((r) => `${where} ${r.type} ${pattern} over ${r.character.literal.source.slice(0, 40)}`);
  });
  expect(bad).toEqual([]);
});

const PIECES = [' ', '\n', '\u00a0', '\t\n', '\u200b', '\u200f', '\u064b', 'a\u0301', 'ا\u064b', 'a', 'A', 'Ab', 'nAb'];
const MORE = [
  'Ab ',
  'A. ',
  'و',
  'ال ',
  '?',
  '!a',
  '. ',
  ', ',
  '"',
  '“a ',
  '« ',
  '[',
  '<d ',
  '(@a',
  '- ',
  '—',
  '1',
  '1.',
  '0:00 ',
];

/** Texts for one pattern: the shapes above, and its own runs of letters over and over. */
function hostile(pattern: RegExp): string[] {
  const own = [...new Set(pattern.source.match(/\p{L}{2,}/gu) ?? [])].slice(0, 6);
  return [...PIECES, ...MORE, ...own, ...own.map((run) => `${run} `)].map((piece) =>
    piece.repeat(Math.ceil(LENGTH / piece.length)),
  );
}

const processorTime = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
};

it('no regular expression takes more than three times as long for twice as much of a hostile text', () => {
  const bad: string[] = [];
  for (const { where, pattern } of [...literals, ...built]) {
    const all = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
    for (const text of hostile(pattern)) {
      const match = (given: string) => processorTime(() => void `${given}\u0000`.replace(all, ''));
      const whole = match(text);
      if (whole < SLOW) continue;
      const half = Math.min(...[1, 2, 3].map(() => match(text.slice(0, LENGTH / 2))));
      const again = Math.min(whole, match(text), match(text));
      if (again > half * 3)
        bad.push(`${where} ${pattern} over ${JSON.stringify(text.slice(0, 12))}: ${half} → ${again} ms`);
    }
  }
  expect(bad).toEqual([]);
});
