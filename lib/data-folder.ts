import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { StartError } from './start-error';

/**
 * Makes the data folder, for this account alone, where there is none. One that exists stays as it is: it may be
 * somebody else's too.
 * @throws StartError when it cannot be made, or is a file
 */
export function makeDataFolder(folder: string): void {
  try {
    // Recursive only where it must be: below /proc and its like, Node tries that for ever.
    if (!existsSync(folder)) mkdirSync(folder, { recursive: !existsSync(path.dirname(folder)), mode: 0o700 });
    if (!statSync(folder).isDirectory()) throw new Error('it is a file');
  } catch (error) {
    throw new StartError(
      `The data folder ${folder} cannot be used (${(error as Error).message}). Give this account the right to write there, or set ISNAD_DATA_DIR to another folder.`,
    );
  }
}

/**
 * Writes a file that is there whole or not at all, also after a power cut, and that only this account reads.
 * @returns false when there is such a file already, which is left alone
 */
export function writeOnce(file: string, text: string): boolean {
  const draft = `${file}.${process.pid}.new`;
  try {
    const fd = openSync(draft, 'w', 0o600);
    try {
      writeSync(fd, text);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    linkSync(draft, file);
    syncFolder(path.dirname(file));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    if (existsSync(draft)) unlinkSync(draft);
  }
}

/** Sees to it that names which were made or changed in the folder outlive a power cut. */
export function syncFolder(folder: string): void {
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
