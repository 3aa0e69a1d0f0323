import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { makeDataDir } from '@/lib/settings';
import { StartError } from '@/lib/start-error';
import { type Account, findAccount } from './account';
import { type Binaries, findBinaries } from './binaries';

/**
 * The embedded PostgreSQL of one data folder. It runs as a process of its own, apart from ours:
 * when ours is killed it goes on, and the next start adopts it.
 */
export interface Cluster {
  /** Connection string of the database `isnad`. */
  readonly url: string;
  /** The process was running already and was taken over. */
  readonly adopted: boolean;
  /** Orderly shutdown: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
}

const USER = 'isnad';
const STARTUP_MS = 30_000;

/**
 * Initialises the cluster when there is none, starts it when it is not running, and waits until it
 * answers. Safe to call from several processes at once.
 * @throws StartError with the reason and the way out (disk full, folder not writable …)
 */
export async function startCluster(dataDir: string): Promise<Cluster> {
  makeDataDir(dataDir);
  const home = path.join(dataDir, 'postgres');
  const binaries = findBinaries();
  const account = findAccount([binaries.postgres, home]);
  const password = keptPassword(dataDir, account);

  const release = await lockInitialisation(dataDir);
  try {
    if (!existsSync(path.join(home, 'PG_VERSION'))) initialise(home, binaries, account, dataDir);
  } finally {
    release();
  }

  const urlAt = (port: number) => (database: string) =>
    `postgresql://${USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

  const running = runningServer(home);
  const port = running ?? (await launch(home, binaries, account, dataDir));
  const urlOf = urlAt(port);
  await waitUntilReady(urlOf('postgres'), home, dataDir);
  await ensureDatabase(urlOf('postgres'));
  return { url: urlOf('isnad'), adopted: running !== undefined, stop: () => stop(home) };
}

function keptPassword(dataDir: string, account: Account): string {
  const file = path.join(dataDir, 'postgres.password');
  try {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
    account.own(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw explain((error as Error).message, dataDir);
  }
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw explain((error as Error).message, dataDir);
  }
}

/** One initialisation at a time; a lock whose holder died is taken over after a minute. */
async function lockInitialisation(dataDir: string): Promise<() => void> {
  const lock = path.join(dataDir, 'postgres.lock');
  for (;;) {
    try {
      closeSync(openSync(lock, 'wx'));
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw explain((error as Error).message, dataDir);
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0);
      if (age > 60_000) rmSync(lock, { force: true });
      else await sleep(100);
    }
  }
}

/** Builds the cluster beside its place and moves it there whole: an interrupted run leaves nothing half-made. */
function initialise(home: string, binaries: Binaries, account: Account, dataDir: string): void {
  const draft = `${home}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  account.own(draft);
  const [command, args, options] = account.command(
    binaries.initdb,
    [
      `--pgdata=${draft}`,
      `--username=${USER}`,
      `--pwfile=${path.join(dataDir, 'postgres.password')}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The same order of strings on every machine.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ],
    {},
  );
  const run = spawnSync(command, args, { ...options, cwd: dataDir, encoding: 'utf8' });
  if (run.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw explain(`${run.error?.message ?? ''}${run.stderr ?? ''}${run.stdout ?? ''}`, dataDir);
  }
  renameSync(draft, home);
}

/** The port of the server that runs on this cluster. A pid file that outlived its server is removed. */
function runningServer(home: string): number | undefined {
  const server = readPidFile(home);
  if (!server) return undefined;
  if (isPostgres(server.pid)) return server.port;
  // After a crash the number may belong to any process by now, and PostgreSQL would refuse to start.
  rmSync(path.join(home, 'postmaster.pid'), { force: true });
  return undefined;
}

function readPidFile(home: string): { pid: number; port: number } | undefined {
  let lines: string[];
  try {
    lines = readFileSync(path.join(home, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw explain((error as Error).message, home);
  }
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 ? { pid, port } : undefined;
}

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  if (process.platform === 'win32') return true;
  const ps = existsSync(`/proc/${pid}/comm`)
    ? readFileSync(`/proc/${pid}/comm`, 'utf8')
    : (spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '');
  return ps.includes('postgres');
}

/** Starts the server on a free port, apart from our process group so that Ctrl-C does not reach it. */
async function launch(home: string, binaries: Binaries, account: Account, dataDir: string): Promise<number> {
  const port = await freePort();
  const log = openSync(path.join(dataDir, 'postgres.log'), 'a', 0o600);
  const [command, args, options] = account.command(
    binaries.postgres,
    ['-D', home, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    { detached: true, stdio: ['ignore', log, log], cwd: dataDir },
  );
  const child = spawn(command, args, options);
  child.on('error', () => undefined); // reported by waitUntilReady, from the log and the missing pid file
  child.unref();
  closeSync(log);
  return port;
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

async function waitUntilReady(url: string, home: string, dataDir: string): Promise<void> {
  const deadline = Date.now() + STARTUP_MS;
  const mark = Date.now();
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      client.end().catch(() => undefined);
      const gone = Date.now() - mark > 1500 && !readPidFile(home);
      if (gone || Date.now() > deadline) throw explain(`${logTail(dataDir)}\n${(error as Error).message}`, dataDir);
      await sleep(25);
    }
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'isnad'`);
    if (rowCount === 0) await client.query('create database isnad');
  } catch (error) {
    // Another process made it in between: 42P04 duplicate_database, 23505 on the catalogue's index.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}

async function stop(home: string): Promise<void> {
  const server = readPidFile(home);
  if (!server || !isPostgres(server.pid)) return;
  process.kill(server.pid, 'SIGINT');
  for (let waited = 0; waited < STARTUP_MS; waited += 25) {
    if (!isPostgres(server.pid)) return;
    await sleep(25);
  }
  throw new StartError(`The database (process ${server.pid}) did not stop within ${STARTUP_MS / 1000} seconds.`);
}

function logTail(dataDir: string): string {
  const file = path.join(dataDir, 'postgres.log');
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-6).join('\n') : '';
}

/** Puts the way out in front of what the system said. */
function explain(said: string, dataDir: string): StartError {
  const reason = said.trim();
  const advice = /no space left|ENOSPC/i.test(reason)
    ? `The disk that holds ${dataDir} is full. Free some space, or set ISNAD_DATA_DIR to a folder on another disk.`
    : /EACCES|EPERM|EROFS|permission denied|read-only file system|not permitted/i.test(reason)
      ? `This account cannot write to ${dataDir}. Give it the right to, or set ISNAD_DATA_DIR to another folder.`
      : /address already in use/i.test(reason)
        ? 'Another program took the database port just now. Start again.'
        : /incompatible with server|database files are incompatible/i.test(reason)
          ? `The database in ${dataDir} was made by another version of PostgreSQL. Go back to the version of Isnad that made it, back up there, and restore here.`
          : `The embedded PostgreSQL did not start. Its log is ${path.join(dataDir, 'postgres.log')}.`;
  return new StartError(`${advice}\n${reason}`);
}
