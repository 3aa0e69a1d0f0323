import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { makeDataFolder, syncFolder } from '@/lib/data-folder';
import { keptSecret } from '@/lib/kept-secret';
import { waitForLock } from '@/lib/process-lock';
import { StartError } from '@/lib/start-error';
import { type Account, findAccount, give, start } from './account';
import { type Binaries, findBinaries } from './binaries';
import { freePort, launch, runningServer, stopServer } from './server';

/**
 * The embedded PostgreSQL of one data folder. It runs as a process of its own, apart from ours:
 * when ours is killed it goes on, and the next start adopts it.
 */
export interface Cluster {
  /** Connection string of the database `isnad`, by the account that the application uses. */
  readonly url: string;
  /** The same, by the account that owns its tables. */
  readonly ownerUrl: string;
  /** The process was running already and was taken over. */
  readonly adopted: boolean;
  /** Whether the process is alive. */
  runs(): boolean;
  /** Orderly shutdown: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /** Where it is to listen when it is not running yet; any free port without. */
  readonly port?: number;
  readonly account?: Account;
}

/** Owns the cluster and the tables in it. */
const OWNER = 'isnad';
/** What the application signs in as: it has what lib/db/grants.ts gives it. */
export const APPLICATION = 'isnad_application';
/** Without an answer for so long, the start has failed. */
const SILENCE_MS = 30_000;

/**
 * Initialises the cluster when there is none, starts it when it is not running, and waits until it
 * answers. Safe to call from several processes at once.
 * @throws StartError with the reason and the way out (disk full, folder not writable …)
 */
export async function startCluster(dataDir: string, options: ClusterOptions = {}): Promise<Cluster> {
  makeDataFolder(dataDir);
  const home = path.join(dataDir, 'postgres');
  const account = options.account ?? findAccount();
  const binaries = findBinaries(account);
  const release = await waitForLock(path.join(dataDir, 'starting.lock')).catch((error: Error) => {
    throw explain(error.message, dataDir);
  });
  try {
    const exists = isCluster(home);
    const password = keptSecret(
      dataDir,
      'postgres.password',
      exists ? { advice: 'It opens the database beside it: put it back from a backup.' } : 'make another',
    );
    if (!exists) await initialise(home, binaries, account, dataDir);
    const { port, adopted } = await bringUp(home, binaries, account, dataDir, password, options.port);
    // Lost or damaged, it is only set anew: the owner can.
    const applicationPassword = keptSecret(dataDir, 'application.password', 'make another');
    await ensureDatabase(urlOf(OWNER, password, port, 'postgres'), applicationPassword);
    return {
      url: urlOf(APPLICATION, applicationPassword, port, 'isnad'),
      ownerUrl: urlOf(OWNER, password, port, 'isnad'),
      adopted,
      runs: () => runningServer(home) !== undefined,
      stop: () => stopServer(home),
    };
  } finally {
    release();
  }
}

const urlOf = (account: string, password: string, port: number, database: string) =>
  `postgresql://${account}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

/** @throws StartError when something else has the cluster's name */
function isCluster(home: string): boolean {
  if (existsSync(path.join(home, 'PG_VERSION'))) return true;
  if (existsSync(home) && !(statSync(home).isDirectory() && readdirSync(home).length === 0))
    throw new StartError(`${home} is not a database of Isnad's. Set ISNAD_DATA_DIR to another folder.`);
  return false;
}

/** Builds the cluster beside its place and moves it there whole: an interrupted run leaves nothing half-made. */
async function initialise(home: string, binaries: Binaries, account: Account, dataDir: string): Promise<void> {
  const begun = readdirSync(dataDir).filter((name) => name.startsWith('postgres.new'));
  if (begun.length > 0) console.error('The last start was cut off while it made the database; making it anew …');
  // One that is being written to by what the last start left behind takes a few attempts.
  for (const name of begun)
    rmSync(path.join(dataDir, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  const draft = `${home}.new.${process.pid}`;
  const passwordFile = path.join(dataDir, 'postgres.password');
  try {
    mkdirSync(draft, { mode: 0o700 });
    give(account, draft);
    give(account, passwordFile);
    const child = start(
      account,
      binaries.initdb,
      [draft, passwordFile],
      ([folder, password]) => [
        `--pgdata=${folder}`,
        `--username=${OWNER}`,
        `--pwfile=${password}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // The same order of strings on every machine.
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      ['ignore', 'pipe', 'pipe'],
    );
    const { status, said } = await finished(child);
    if (status !== 0) throw new Error(said);
    if (existsSync(home)) rmSync(home, { recursive: true });
    renameSync(draft, home);
    syncFolder(dataDir);
  } catch (error) {
    throw explain((error as Error).message, dataDir);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function finished(child: ChildProcess): Promise<{ status: number | null; said: string }> {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += chunk;
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, said }));
  });
}

/** Adopts the server that runs, or starts one, and waits until it answers. */
async function bringUp(
  home: string,
  binaries: Binaries,
  account: Account,
  dataDir: string,
  password: string,
  wished?: number,
): Promise<{ port: number; adopted: boolean }> {
  const log = path.join(dataDir, 'postgres.log');
  let spare = await freePort();
  let attempt: Attempt | undefined;
  let heard = Date.now();
  for (;;) {
    const server = runningServer(home);
    if (!server && (!attempt || attempt.ended)) {
      // Orphans of a killed server may be at their last work yet: PostgreSQL waits for them to go.
      if (attempt && !/still in use|Address already in use/i.test(attempt.said()))
        throw explain(attempt.said(), dataDir);
      if (attempt) await sleep(200);
      attempt = watch(() => launch(account, binaries.postgres, home, wished ?? spare, log), log);
      spare = await freePort();
    }
    const answer = server ? await knock(urlOf(OWNER, password, server.port, 'postgres')) : 'silent';
    if (server && answer === 'open') return { port: server.port, adopted: server.pid !== attempt?.pid };
    if (answer === 'busy') heard = Date.now();
    if (Date.now() - heard > SILENCE_MS) throw explain(attempt?.said() ?? 'It does not answer.', dataDir);
    await sleep(25);
  }
}

/** One try to start the server: whether it is over, and what the server wrote into its log since. */
interface Attempt {
  readonly pid: number | undefined;
  readonly ended: boolean;
  said(): string;
}

function watch(begin: () => ChildProcess, log: string): Attempt {
  const from = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  const child = begin();
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  return {
    pid: child.pid,
    get ended() {
      return failure !== undefined || child.exitCode !== null || child.signalCode !== null;
    },
    said: () => failure?.message ?? readFileSync(log).subarray(from).toString(),
  };
}

/** Whether the server lets us in, says that it is starting, recovering or stopping, or says nothing. */
async function knock(url: string): Promise<'open' | 'busy' | 'silent'> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined); // one that breaks at once; the answer says so
  try {
    await client.connect();
    return 'open';
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === '28P01')
      throw new StartError(
        'The database does not take the password kept in postgres.password beside it: put both back from one backup.',
      );
    return code === '57P03' ? 'busy' : 'silent';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Makes the database and the application's account where they are missing. */
async function ensureDatabase(url: string, applicationPassword: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const database = await client.query(`select from pg_database where datname = 'isnad'`);
    if (database.rowCount === 0) await client.query('create database isnad');
    const account = await client.query('select from pg_roles where rolname = $1', [APPLICATION]);
    await client.query(
      `${account.rowCount === 0 ? 'create' : 'alter'} role ${APPLICATION} with login nosuperuser nocreatedb nocreaterole
       noreplication nobypassrls password ${client.escapeLiteral(applicationPassword)}`,
    );
  } finally {
    await client.end();
  }
}

/** Puts the way out in front of what the system said. */
function explain(said: string, dataDir: string): StartError {
  const reason = said.trim().split('\n').slice(-6).join('\n');
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
