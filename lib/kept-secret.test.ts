import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keptSecret } from './kept-secret';
import { StartError } from './start-error';

const folder = mkdtempSync(path.join(tmpdir(), 'isnad-secret-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a kept secret', () => {
  it('is made once, whole, for this account alone, and nothing else is left in the folder', () => {
    const secret = keptSecret(folder, 'one', 'make another');
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(keptSecret(folder, 'one', 'make another')).toBe(secret);
    expect(statSync(path.join(folder, 'one')).mode & 0o077).toBe(0);
    expect(readdirSync(folder)).toEqual(['one']);
  });

  it.each([
    ['empty, as a full disk leaves it', ''],
    ['short', 'abc'],
    ['zeros, as a power cut leaves it', '\0'.repeat(43)],
  ])('that is %s is never used', (_, left) => {
    const file = path.join(folder, 'two');
    writeFileSync(file, left);
    expect(() => keptSecret(folder, 'two', { advice: 'Put it back.' })).toThrow(StartError);
    expect(() => keptSecret(folder, 'two', { advice: 'Put it back.' })).toThrow(`${file} is damaged. Put it back.`);
    expect(keptSecret(folder, 'two', 'make another')).toMatch(/^[\w-]{43}$/);
    expect(readFileSync(`${file}.damaged`, 'utf8')).toBe(left);
  });

  it('that others could read after a plain copy, they no longer can', () => {
    keptSecret(folder, 'three', 'make another');
    chmodSync(path.join(folder, 'three'), 0o644);
    keptSecret(folder, 'three', 'make another');
    expect(statSync(path.join(folder, 'three')).mode & 0o077).toBe(0);
  });
});
