import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { makeDataFolder, writeOnce } from './data-folder';
import { StartError } from './start-error';

/** What we make is 43 characters long; what a person put there has to be 32 at least. */
const WHOLE = /^[\x21-\x7e]{32,}$/;

/**
 * A secret kept in the data folder, made at random the first time.
 * @param whenDamaged what to do about a file that does not hold one (cut off on a full disk, emptied): make another,
 * or stop and say what
 * @throws StartError when it can be neither read nor kept, or is damaged and must not be made anew
 */
export function keptSecret(dataDir: string, name: string, whenDamaged: 'make another' | { advice: string }): string {
  makeDataFolder(dataDir);
  const file = path.join(dataDir, name);
  try {
    if (!read(file) && writeOnce(file, randomBytes(32).toString('base64url'))) return read(file) as string;
    const found = read(file) as string;
    if (WHOLE.test(found)) return found;
    if (whenDamaged !== 'make another') throw new StartError(`${file} is damaged. ${whenDamaged.advice}`);
    console.error(`${file} is damaged; it is kept as ${name}.damaged, and another is made.`);
    renameSync(file, `${file}.damaged`);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `The secret ${file} cannot be read or kept (${(error as Error).message}). Give this account the right to, free some space if the disk is full, or set ISNAD_DATA_DIR to another folder.`,
    );
  }
  return keptSecret(dataDir, name, whenDamaged);
}

/** Undefined when there is no such file. What others could read (after a plain copy) they no longer can. */
function read(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return undefined;
  if ((stat.mode & 0o077) !== 0 && stat.uid === process.getuid?.()) chmodSync(file, 0o600);
  return readFileSync(file, 'utf8').trim();
}
