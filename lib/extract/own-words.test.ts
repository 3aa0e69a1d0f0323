import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, it } from 'vitest';
import { BLOCK_KINDS } from '../text/blocks';
import weights from './judge/weights.json' with { type: 'json' };
import { MEDIA } from './medium';

/** A file as it is parsed: what it writes in quotes, its regular expressions, and what its types call things. */
class Written {
  readonly strings: string[] = [];
  readonly expressions: string[] = [];
  readonly names: string[] = [];
  readonly imports: string[] = [];

  constructor(readonly file: string) {
    this.visit(parseSync(file, readFileSync(path.join(import.meta.dirname, file), 'utf8')).program);
  }

  private visit(node: unknown): void {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      for (const one of node) this.visit(one);
      return;
    }
    const { type, value, regex, literal, key, ...rest } = node as Record<string, unknown>;
    if (rest.source) {
      this.imports.push(String((rest.source as { value?: unknown }).value));
      return;
    }
    if (type === 'TSLiteralType') this.names.push(String((literal as { value?: unknown }).value));
    else if (type === 'TSPropertySignature') this.names.push(String((key as { name?: unknown }).name));
    else if (regex) this.expressions.push((regex as { pattern: string }).pattern);
    else if (type === 'Literal' && typeof value === 'string') this.strings.push(value);
    else if (type === 'TemplateElement') this.strings.push((value as { raw: string }).raw);
    this.visit(Object.values(rest));
    this.visit(value);
    if (type !== 'TSPropertySignature') this.visit(key);
  }
}

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|^(?:languages|gold)\//.test(file))
  .map((file) => new Written(file));

/** What the program calls things: its unions, its properties, its rules and media; and the labels of words in a phrase. */
const NAMES: ReadonlySet<string> = new Set([
  ...[...files, new Written('../text/gender.ts')].flatMap(({ names }) => names),
  ...Object.values(weights.prior).flatMap(Object.keys),
  ...BLOCK_KINDS,
  ...MEDIA,
  'string',
]);
const isOwn = (text: string) => !/\p{L}/u.test(text) || NAMES.has(text) || /^(?:cue-|[ABCLPw])$/.test(text);

it('finds the files and what they are made of', () => {
  expect(files.length).toBeGreaterThan(40);
  expect(files.flatMap(({ expressions }) => expressions).length).toBeGreaterThan(40);
  expect(NAMES.has('participle')).toBe(true);
  expect(isOwn('said')).toBe(false);
});

it.each(files)('no word of a language stands outside its folder: $file', ({ strings, expressions, imports }) => {
  // A language is asked through its grammar.
  expect(imports.filter((from) => /languages\/[a-z]{2,3}(?:\/|$)/.test(from))).toEqual([]);
  expect(strings.filter((text) => !isOwn(text))).toEqual([]);
  const letters = expressions.map((source) => source.replace(/\\[pP]\{[^}]*\}|\\u[0-9a-f]{4}|\\./gi, ''));
  // Of a phrase whose words have labels there are letters: CC+L.
  expect(letters.filter((source) => /\p{L}/u.test(source.replace(/[ABCLPw]/g, '')))).toEqual([]);
});
