import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readSettings } from './settings';
import { StartError } from './start-error';

const made: string[] = [];
const folder = () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'isnad-settings-'));
  made.push(dir);
  return dir;
};
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true });
});

describe('settings', () => {
  it('have working defaults, and keep a secret of their own in the data folder', () => {
    const ISNAD_DATA_DIR = folder();
    const settings = readSettings({ ISNAD_DATA_DIR });
    expect(settings).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      url: 'http://localhost:3000',
      databaseUrl: undefined,
    });
    expect(settings.secret.length).toBeGreaterThanOrEqual(32);
    expect(readFileSync(path.join(ISNAD_DATA_DIR, 'secret'), 'utf8')).toBe(settings.secret);
    expect(statSync(path.join(ISNAD_DATA_DIR, 'secret')).mode & 0o077).toBe(0);
    expect(readSettings({ ISNAD_DATA_DIR }).secret).toBe(settings.secret);
  });

  it('take the address from the port, unless it is given', () => {
    const ISNAD_DATA_DIR = folder();
    expect(readSettings({ ISNAD_DATA_DIR, PORT: '4000' }).url).toBe('http://localhost:4000');
    expect(readSettings({ ISNAD_DATA_DIR, NEXTAUTH_URL: 'https://desk.example' }).url).toBe('https://desk.example');
  });

  it('say how many connections to the database a process holds', () => {
    const ISNAD_DATA_DIR = folder();
    expect(readSettings({ ISNAD_DATA_DIR }).connections).toBe(10);
    expect(readSettings({ ISNAD_DATA_DIR, ISNAD_DATABASE_CONNECTIONS: '40' }).connections).toBe(40);
    expect(() => readSettings({ ISNAD_DATA_DIR, ISNAD_DATABASE_CONNECTIONS: '1' })).toThrow(/from 2 to 500/);
  });

  it('count an empty variable as unset', () => {
    expect(readSettings({ ISNAD_DATA_DIR: folder(), PORT: '', DATABASE_URL: '' }).port).toBe(3000);
  });

  it.each([
    ['HOST', 'http://0.0.0.0'],
    ['PORT', '0'],
    ['PORT', '3000x'],
    ['PORT', '70000'],
    ['NEXTAUTH_URL', 'desk.example'],
    ['ISNAD_MAIL_FROM', 'desk.example'],
  ])('refuse %s=%s with a message that names and shows it', (name, value) => {
    const read = () => readSettings({ ISNAD_DATA_DIR: folder(), [name]: value });
    expect(read).toThrow(StartError);
    expect(read).toThrow(new RegExp(`^${name} must .*${JSON.stringify(value)}`));
  });

  it.each([
    ['DATABASE_URL', 'mysql://isnad:hunter2@localhost/isnad'],
    ['DATABASE_URL', 'postgresql://isnad:hunter2/3#@localhost/isnad'],
    ['NEXTAUTH_SECRET', 'hunter2'],
  ])('refuse a wrong %s without showing it', (name, value) => {
    const read = () => readSettings({ ISNAD_DATA_DIR: folder(), [name]: value });
    expect(read).toThrow(new RegExp(`^${name} must `));
    expect(read).not.toThrow(/hunter2/);
  });

  it('leave the rights on a data folder that exists as they are, and what else is in it', () => {
    const shared = folder();
    chmodSync(shared, 0o755);
    writeFileSync(path.join(shared, 'theirs'), '');
    readSettings({ ISNAD_DATA_DIR: shared });
    expect(statSync(shared).mode & 0o777).toBe(0o755);
    expect(readdirSync(shared).sort()).toEqual(['log', 'secret', 'theirs']);
  });

  it('make a data folder for this account alone', () => {
    const made = path.join(folder(), 'a', 'b');
    readSettings({ ISNAD_DATA_DIR: made });
    expect(statSync(made).mode & 0o077).toBe(0);
  });

  it("refuse a file as data folder, with a secret of one's own too", () => {
    const file = path.join(folder(), 'file');
    writeFileSync(file, '');
    for (const NEXTAUTH_SECRET of [undefined, 'x'.repeat(32)])
      expect(() => readSettings({ ISNAD_DATA_DIR: file, NEXTAUTH_SECRET })).toThrow(/it is a file.*ISNAD_DATA_DIR/);
  });

  it('refuse a data folder that cannot be made, and do not wait for it', () => {
    expect(() => readSettings({ ISNAD_DATA_DIR: '/dev/null/data' })).toThrow(/ISNAD_DATA_DIR/);
  });

  it('name every variable that is wrong, not only the first', () => {
    expect(() => readSettings({ ISNAD_DATA_DIR: folder(), PORT: 'x', NEXTAUTH_URL: 'y' })).toThrow(
      /PORT[\s\S]*NEXTAUTH_URL/,
    );
  });
});
