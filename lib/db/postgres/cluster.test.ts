import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { startCluster } from './cluster';

const home = mkdtempSync(path.join(tmpdir(), 'isnad-cluster-'));
const pidFile = path.join(home, 'postgres', 'postmaster.pid');
const serverPid = () => Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function ask(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

// One story, in order: each step begins where the one before it ended.
describe('the embedded PostgreSQL', () => {
  it('starts in an empty folder, keeps what is written over a stop, and is adopted while it runs', async () => {
    const first = await startCluster(home);
    expect(first.adopted).toBe(false);
    await ask(first.url, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (1)');

    const second = await startCluster(home);
    expect(second).toMatchObject({ adopted: true, url: first.url });
    await first.stop();
    expect(existsSync(pidFile)).toBe(false);

    const third = await startCluster(home);
    expect((await ask(third.url, 'SELECT n FROM kept')).rows).toEqual([{ n: 1 }]);
  });

  it('recovers what was committed after kill -9', async () => {
    const running = await startCluster(home);
    await ask(running.url, 'INSERT INTO kept VALUES (2)');
    process.kill(serverPid(), 'SIGKILL');
    await sleep(300);
    const after = await startCluster(home);
    expect(after.adopted).toBe(false);
    expect((await ask(after.url, 'SELECT n FROM kept ORDER BY n')).rows).toEqual([{ n: 1 }, { n: 2 }]);
    await after.stop();
  });

  it('starts although a pid file names a process that is not PostgreSQL', async () => {
    writeFileSync(pidFile, `${process.pid}\n${path.join(home, 'postgres')}\n1\n5432\n`);
    const cluster = await startCluster(home);
    expect(cluster.adopted).toBe(false);
    await cluster.stop();
  });

  it('says what to do when the folder cannot be written', async () => {
    const blocked = path.join(home, 'file');
    writeFileSync(blocked, '');
    chmodSync(blocked, 0o400);
    await expect(startCluster(path.join(blocked, 'data'))).rejects.toThrow(/ISNAD_DATA_DIR/);
  });
});
