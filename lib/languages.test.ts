import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { LANGUAGES } from './text/languages';

/** Rooms in which each language has a folder of its own. */
const ROOMS = ['extract', 'align', 'anchor'];
const files = ROOMS.flatMap((room) =>
  readdirSync(path.join(import.meta.dirname, room), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(room, ...file.split(path.sep)))
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|\/(?:languages|gold)\//.test(file)),
);
const ASKED = new RegExp(`(?:[=!]==? |case |(?:has|get|includes)\\(|\\[)'(?:${LANGUAGES.join('|')})'`, 'g');

it('finds the files that all languages share', () => {
  expect(files.length).toBeGreaterThan(80);
  expect("if (language === 'ar') return LEXICONS['de'];".match(ASKED)).toHaveLength(2);
});

it.each(files)('asks for no language by its name: %s', (file) => {
  expect(readFileSync(path.join(import.meta.dirname, file), 'utf8').match(ASKED)).toBe(null);
});
