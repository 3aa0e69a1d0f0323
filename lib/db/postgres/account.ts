import { type SpawnOptions, spawnSync } from 'node:child_process';
import { chownSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * How to run PostgreSQL, which refuses to run as root. For everyone else this is the identity; root
 * hands the work to an unprivileged account that every system has.
 */
export interface Account {
  /** Gives a file or an empty folder to the account. */
  own(file: string): void;
  /** The command, arguments and options for `spawn`. */
  command(program: string, args: readonly string[], options: SpawnOptions): [string, string[], SpawnOptions];
}

/** The account to run the program under, given the paths that it must be able to reach. */
export function findAccount(mustReach: readonly string[]): Account {
  if (process.getuid?.() !== 0) {
    return { own: () => undefined, command: (program, args, options) => [program, [...args], options] };
  }
  const { uid, gid } = unprivileged();
  const hidden = mustReach.find((p) => !passable(p, uid, gid));
  if (hidden === undefined) {
    return {
      own: (file) => chownSync(file, uid, gid),
      command: (program, args, options) => [program, [...args], { ...options, uid, gid }],
    };
  }
  // A checkout below /root or a private temporary folder: pass the closed folders with one
  // capability (reading and searching), writing stays limited to what the account owns.
  const setpriv = [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--inh-caps=-all,+dac_read_search',
    '--ambient-caps=-all,+dac_read_search',
    '--bounding-set=-all,+dac_read_search',
  ];
  if (spawnSync('setpriv', [...setpriv, 'true']).status !== 0) {
    throw new Error(
      `PostgreSQL does not run as root, and the unprivileged account it would use cannot pass ${hidden}. Run Isnad as an ordinary user, move it to a folder that others can pass, or set DATABASE_URL.`,
    );
  }
  return {
    own: (file) => chownSync(file, uid, gid),
    command: (program, args, options) => ['setpriv', [...setpriv, program, ...args], options],
  };
}

function unprivileged(): { uid: number; gid: number } {
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const row = rows.find((r) => r[0] === name);
    if (row) return { uid: Number(row[2]), gid: Number(row[3]) };
  }
  throw new Error('PostgreSQL does not run as root, and there is no account "postgres" or "nobody" to run it under.');
}

/** Whether the account can search every folder on the way to the path. */
function passable(file: string, uid: number, gid: number): boolean {
  for (let dir = path.dirname(path.resolve(file)); ; dir = path.dirname(dir)) {
    const { mode, uid: owner, gid: group } = statSync(dir);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (dir === path.dirname(dir)) return true;
  }
}
