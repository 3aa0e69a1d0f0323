import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, closeSync, lchownSync, lstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { StartError } from '@/lib/start-error';

/**
 * The account that PostgreSQL, which refuses to run as root, runs under: our own; or, for root, one that every system
 * has; or, for a root that cannot become anybody else, our own under another number (a user namespace).
 */
export type Account =
  | { readonly kind: 'own' }
  | { readonly kind: 'other'; readonly uid: number; readonly gid: number }
  | { readonly kind: 'mapped'; readonly uid: number; readonly gid: number };

/** @param ways for root: what to try, in this order */
export function findAccount(ways: readonly ('other' | 'mapped')[] = ['other', 'mapped']): Account {
  if (process.getuid?.() !== 0) return { kind: 'own' };
  const ids = unprivileged();
  for (const kind of ways) {
    const account: Account = { kind, ...ids };
    const [command, args, options] = under(account, 'true', []);
    if (spawnSync(command, args, options).status === 0) return account;
  }
  throw new StartError(
    'PostgreSQL does not run as root, and this root may not become another account. Run Isnad as an ordinary user, or set DATABASE_URL.',
  );
}

/**
 * Starts a program under the account. A folder above may be closed to it (a checkout below /root): so what it is to
 * reach, it is handed open, and finds by the descriptor's name.
 * @param reach files and folders; `args` is given their names as the program sees them
 * @param stdio standard input, output and error
 */
export function start(
  account: Account,
  program: string,
  reach: readonly string[],
  args: (names: readonly string[]) => readonly string[],
  stdio: readonly ('ignore' | 'pipe' | number)[],
): ChildProcess {
  if (account.kind !== 'other' || process.platform !== 'linux') {
    const [command, all, options] = under(account, program, args(reach));
    return spawn(command, all, { ...options, stdio: [...stdio], cwd: '/', detached: true });
  }
  const open = reach.map((file) => openSync(file, 'r'));
  try {
    return spawn(program, [...args(open.map((_, i) => `/proc/self/fd/${stdio.length + i}`))], {
      ...under(account, program, [])[2],
      stdio: [...stdio, ...open],
      cwd: '/',
      detached: true,
    });
  } finally {
    for (const fd of open) closeSync(fd);
  }
}

/** The command, its arguments and options for `spawn`. */
export function under(
  account: Account,
  program: string,
  args: readonly string[],
): [string, string[], { uid?: number; gid?: number }] {
  if (account.kind === 'own') return [program, [...args], {}];
  const { uid, gid } = account;
  return account.kind === 'other'
    ? [program, [...args], { uid, gid }]
    : ['unshare', ['--user', `--map-user=${uid}`, `--map-group=${gid}`, program, ...args], {}];
}

/**
 * Gives a file, or a folder with all that is in it, to the account: a backup that root copied back belongs to root.
 * The folder itself comes last, so that it tells whether the rest is done.
 */
export function give(account: Account, file: string): void {
  const { uid: has, gid: group } = lstatSync(file);
  const { uid, gid } =
    account.kind === 'other' ? account : { uid: process.getuid?.() ?? has, gid: process.getgid?.() ?? group };
  if (has === uid) return;
  try {
    giveBelow(file, uid, gid);
    chownSync(file, uid, gid);
  } catch (error) {
    throw new StartError(
      `${file} belongs to another account (${(error as Error).message}). Give it to this one: sudo chown -R "$(id -un)" ${JSON.stringify(path.dirname(file))}`,
    );
  }
}

function giveBelow(folder: string, uid: number, gid: number): void {
  if (!lstatSync(folder).isDirectory()) return;
  for (const name of readdirSync(folder)) {
    const below = path.join(folder, name);
    giveBelow(below, uid, gid);
    lchownSync(below, uid, gid);
  }
}

function unprivileged(): { uid: number; gid: number } {
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const row = rows.find((r) => r[0] === name);
    if (row) return { uid: Number(row[2]), gid: Number(row[3]) };
  }
  throw new StartError(
    'PostgreSQL does not run as root, and there is no account "postgres" or "nobody" to run it under. Make one, run Isnad as an ordinary user, or set DATABASE_URL.',
  );
}
