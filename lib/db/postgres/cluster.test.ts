import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { startOf } from '@/lib/process-lock';
import { findAccount } from './account';
import { findBinaries } from './binaries';
import { startCluster } from './cluster';

const root = process.getuid?.() === 0;
const folder = mkdtempSync(path.join(tmpdir(), 'isnad-cluster-'));
const home = path.join(folder, 'data');
const pidFileOf = (data: string) => path.join(data, 'postgres', 'postmaster.pid');
const pidFile = pidFileOf(home);
/** Left by another process: whatever the umask, PostgreSQL's account can read it. */
function leavePidFile(data: string, pid: number, more = ''): void {
  writeFileSync(pidFileOf(data), `${pid}\n${path.join(data, 'postgres')}\n1\n5432\n${more}`);
  chmodSync(pidFileOf(data), 0o644);
}
const serverPid = () => Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
    await ask(first.ownerUrl, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (1)');

    const second = await startCluster(home);
    expect(second).toMatchObject({ adopted: true, url: first.url });
    await first.stop();
    expect(existsSync(pidFile)).toBe(false);

    const third = await startCluster(home);
    expect((await ask(third.ownerUrl, 'SELECT n FROM kept')).rows).toEqual([{ n: 1 }]);
  });

  it('recovers what was committed after kill -9', async () => {
    const running = await startCluster(home);
    await ask(running.ownerUrl, 'INSERT INTO kept VALUES (2)');
    process.kill(serverPid(), 'SIGKILL');
    await sleep(300);
    const after = await startCluster(home);
    expect(after.adopted).toBe(false);
    expect((await ask(after.ownerUrl, 'SELECT n FROM kept ORDER BY n')).rows).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('is another one for a copy of the folder, whose stop leaves the original alone', async () => {
    const original = await startCluster(home);
    const copied = path.join(folder, 'copy');
    spawnSync('cp', ['-a', home, copied]);
    const copy = await startCluster(copied);
    expect(copy.adopted).toBe(false);
    expect(copy.url).not.toBe(original.url);
    await copy.stop();
    expect(original.runs()).toBe(true);
    expect((await ask(original.ownerUrl, 'SELECT n FROM kept')).rowCount).toBe(2);
  });

  it('starts at once although a pid file names another PostgreSQL', async () => {
    const other = serverPid();
    const copied = path.join(folder, 'copy');
    // As after a power cut: the number belongs to another by now, and everything else in the file is its own.
    leavePidFile(copied, other, '\n127.0.0.1\n');
    const copy = await startCluster(copied);
    expect(copy.adopted).toBe(false);
    await copy.stop();
    expect(startOf(other)).toBeDefined();
    await (await startCluster(home)).stop();
  });

  it('starts at once although a pid file names a process that is not PostgreSQL', async () => {
    leavePidFile(home, process.ppid);
    const cluster = await startCluster(home);
    expect(cluster.adopted).toBe(false);
    await cluster.stop();
  });

  it('starts at once although its last server is dead and not buried', async () => {
    const { postgres } = findBinaries(findAccount());
    // A first process that does not reap, as in many a container; a shell would, so it has gone before the child ends.
    const line = '(sleep 1; exec "$0" --version >/dev/null) & echo $!; exec sleep 60';
    const careless = spawn('/bin/sh', ['-c', line, postgres]);
    const zombie = Number(await new Promise((resolve) => careless.stdout.once('data', resolve)));
    while (startOf(zombie) !== undefined) await sleep(20);
    expect(() => process.kill(zombie, 0)).not.toThrow();
    leavePidFile(home, zombie);
    const cluster = await startCluster(home);
    expect(cluster.adopted).toBe(false);
    await cluster.stop();
    careless.kill();
  });

  it('starts from a plain copy of its folder, whoever the copy belongs to', async () => {
    const restored = path.join(folder, 'restored');
    spawnSync('cp', ['-r', home, restored]);
    chmodSync(path.join(restored, 'postgres'), 0o755);
    const cluster = await startCluster(restored);
    expect((await ask(cluster.ownerUrl, 'SELECT n FROM kept')).rowCount).toBe(2);
    await cluster.stop();
  });

  it('makes the database anew, without waiting, when the last start was killed while it did', async () => {
    const cut = path.join(folder, 'cut');
    mkdirSync(path.join(cut, 'postgres.new.4711'), { recursive: true });
    cpSync(path.join(home, 'postgres', 'base'), path.join(cut, 'postgres.new.4711', 'base'), { recursive: true });
    writeFileSync(path.join(cut, 'postgres.password'), '');
    writeFileSync(path.join(cut, 'starting.lock'), `4711 1 ${statSync(cut).dev}:${statSync(cut).ino}`);
    const cluster = await startCluster(cut);
    expect((await ask(cluster.ownerUrl, 'SELECT 1')).rowCount).toBe(1);
    await cluster.stop();
    expect(existsSync(path.join(cut, 'postgres.new.4711'))).toBe(false);
  });

  it('is started once by two who start together', async () => {
    const [one, two] = await Promise.all([startCluster(home), startCluster(home)]);
    expect(one.url).toBe(two.url);
    expect([one.adopted, two.adopted].sort()).toEqual([false, true]);
    await one.stop();
  });

  it('says in one line what is wrong with a damaged password, and a folder that is something else', async () => {
    truncateSync(path.join(home, 'postgres.password'), 3);
    await expect(startCluster(home)).rejects.toThrow(/postgres\.password is damaged\. .*backup/);
    const foreign = path.join(folder, 'foreign');
    mkdirSync(path.join(foreign, 'postgres', 'their files'), { recursive: true });
    await expect(startCluster(foreign)).rejects.toThrow(/not a database of Isnad/);
  });

  it('says what to do when the folder cannot be written', async () => {
    const blocked = path.join(folder, 'file');
    writeFileSync(blocked, '');
    await expect(startCluster(path.join(blocked, 'data'))).rejects.toThrow(/ISNAD_DATA_DIR/);
  });
});

describe.runIf(root)('the embedded PostgreSQL of root', () => {
  it.each(['other', 'mapped'] as const)('starts below a closed folder (%s account)', async (way) => {
    const closed = mkdtempSync(path.join(folder, 'closed-'));
    chmodSync(closed, 0o700);
    const data = path.join(closed, 'data');
    const account = findAccount([way]);
    const cluster = await startCluster(data, { account });
    await ask(cluster.ownerUrl, 'CREATE EXTENSION pg_trgm');
    expect((await startCluster(data, { account })).adopted).toBe(true);
    expect(statSync(closed).mode & 0o777).toBe(0o700);
    await cluster.stop();
    expect(existsSync(pidFileOf(data))).toBe(false);
  });
});
