import { type ChildProcess, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, lstatSync, openSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readIfThere, startOf } from '@/lib/process-lock';
import { type Account, give, start } from './account';

/** A PostgreSQL server that is alive. */
export interface Server {
  readonly pid: number;
  readonly port: number;
}

/** How long an orderly stop may take before the server is told to go at once; it recovers at the next start. */
const STOP_MS = 5000;

/**
 * The server that runs on this very cluster. A pid file alone says little: it may have come along with a copy of the
 * folder, or have outlived its server, and its number belongs to any process by now, another PostgreSQL too.
 */
export function runningServer(home: string): Server | undefined {
  const [pid, , , port] = (readIfThere(pidFileOf(home)) ?? '').split('\n').map(Number);
  return pid && port && serves(pid, home) ? { pid, port } : undefined;
}

/** Starts the server, apart from our process group so that Ctrl-C does not reach it. */
export function launch(account: Account, postgres: string, home: string, port: number, logFile: string): ChildProcess {
  disarm(home);
  give(account, home);
  // PostgreSQL wants its folder closed to others; a plain copy of a backup is not.
  if ((lstatSync(home).mode & 0o077) !== 0) chmodSync(home, 0o700);
  const log = openSync(logFile, 'a', 0o600);
  const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '', [MARK]: realpathSync(home) };
  try {
    const child = start(
      account,
      postgres,
      [home],
      ([folder]) => ['-D', folder as string, ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
      ['ignore', log, log],
    );
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** Orderly shutdown of the server that runs on the cluster, if one does: what is open is rolled back, the rest kept. */
export async function stopServer(home: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    const server = runningServer(home);
    if (!server) return;
    process.kill(server.pid, signal);
    for (let waited = 0; waited < STOP_MS; waited += 25) {
      if (!serves(server.pid, home)) return;
      await sleep(25);
    }
  }
  throw new Error(`The database in ${home} did not stop.`);
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** On every server's command line: the cluster that it serves. */
const MARK = 'isnad.cluster';

const pidFileOf = (home: string) => path.join(home, 'postmaster.pid');

/** Whether the process is alive and its command line names this cluster. */
function serves(pid: number, home: string): boolean {
  if (startOf(pid) === undefined) return false;
  const real = realpathSync(home);
  if (process.platform === 'linux') {
    const words = (readIfThere(`/proc/${pid}/cmdline`) ?? '').split('\0');
    return words.includes(`${MARK}=${real}`) || (words.includes('-D') && words.includes(home));
  }
  const { stdout } = spawnSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  return (stdout ?? '').includes(`${MARK}=${real}`);
}

/**
 * Keeps a pid file that is left over from stopping the start. Its number is set to ours, which PostgreSQL, our child,
 * knows not to be another server's; the rest stays, for by it PostgreSQL finds orphans that still write.
 */
function disarm(home: string): void {
  const file = pidFileOf(home);
  const text = readIfThere(file);
  if (text === undefined) return;
  const [pid, ...rest] = text.split('\n');
  if (/^-?\d+$/.test(pid as string) && rest.length > 1) writeFileSync(file, [process.pid, ...rest].join('\n'));
  else rmSync(file);
}
