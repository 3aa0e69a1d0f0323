import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, describe, expect, inject, it, vi } from 'vitest';
import { readSettings } from '@/lib/settings';
import { openDatabase } from './open';

const dataDir = mkdtempSync(path.join(tmpdir(), 'isnad-open-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
const settings = (more = {}) => readSettings({ ISNAD_DATA_DIR: dataDir, ...more });

describe('the database of a workbench', () => {
  it('is looked after by one workbench, and started again at its address when it dies', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const database = await openDatabase(settings());
    await expect(openDatabase(settings())).rejects.toThrow(/Another workbench \(process \d+\) runs on/);
    const pid = Number(readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    const answers = async () => {
      const client = new pg.Client({ connectionString: database.url });
      client.on('error', () => undefined); // it is killed under us
      try {
        await client.connect();
        return (await client.query('SELECT 1 AS one')).rows.length === 1;
      } catch {
        return false;
      } finally {
        await client.end().catch(() => undefined);
      }
    };
    while (await answers()) await sleep(20);
    await vi.waitUntil(answers, { timeout: 20_000, interval: 50 });
    await database.close();
    await (await openDatabase(settings())).close();
  });

  it.each([
    ['a password that is not right', (url: URL) => Object.assign(url, { password: 'hunter2' }), /user and password/],
    ['a database that is not there', (url: URL) => Object.assign(url, { pathname: '/hunter2' }), /no database/],
    ['a port where nothing listens', (url: URL) => Object.assign(url, { port: '1', password: 'hunter2' }), /listens/],
    ['a host that is none', () => new URL('postgresql://x:y@hunter2.invalid/isnad'), /host/],
  ])('with %s is refused without a word of the address', async (_, change, reason) => {
    const url = change(new URL(inject('templateUrl'))).href;
    const opened = openDatabase(settings({ DATABASE_URL: url }));
    await expect(opened).rejects.toThrow(reason);
    await expect(opened).rejects.not.toThrow(/hunter2/);
  });
});
