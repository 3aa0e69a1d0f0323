import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** Which letters an encoding has is no word; formats name what their programs write. */
const LETTERS = /^(?:eight-bit|mac-arabic|zip-list|columns)\.ts$|^formats\//;
const room = path.resolve(import.meta.dirname, '..');
const files = readdirSync(room, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|fixtures|^wording\//.test(file) && !LETTERS.test(file));

/** The code without what is said of it. */
const codeOf = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|(?<=^\s*|[;,{]\s)\/\/.*$/gm, '');

it('tells code from what is said of it', () => {
  expect(files.length).toBeGreaterThan(30);
  expect(codeOf('/** Für وقت. */\nconst a = /né/; // été\n  // Ä')).toBe('\nconst a = /né/; \n  ');
});

it.each(files)('the words of languages stand in their files: %s', (file) => {
  expect(codeOf(readFileSync(path.join(room, file), 'utf8')).match(/(?:(?![A-Za-z])\p{L})+/gu) ?? []).toEqual([]);
});
