import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Sees to it that a folder holds what was made, whole, of the sources as they are. One process at a time makes it; the
 * others wait. A stamp, put there last and at one stroke, says of which sources: what was cut off, at whatever moment,
 * has none and is made again, and so is what was made while a source changed.
 * @param {object} what
 * @param {string} what.folder
 * @param {readonly string[]} what.sources files and folders, by their paths; one that is not there counts as such
 * @param {string} what.lock a file outside of the folder, there while somebody makes it
 * @param {(cutOff: boolean) => void} what.make told whether whoever made it last did not come to an end
 */
export async function ensureFresh({ folder, sources, lock, make }) {
  const stamp = path.join(folder, 'whole');
  const isFresh = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === printOf(sources);
  if (isFresh()) return;
  const { waitForLock } = await import('../lib/process-lock.ts');
  const wasHeld = existsSync(lock);
  const release = await waitForLock(lock);
  try {
    if (isFresh()) return;
    // What came to no end may have left something wrong in its caches.
    rmSync(existsSync(stamp) ? stamp : folder, { recursive: true, force: true });
    const print = printOf(sources);
    make(wasHeld);
    writeFileSync(`${stamp}.new`, print);
    renameSync(`${stamp}.new`, stamp);
  } finally {
    release();
  }
}

/** A digest of every file of the sources, with its path. */
function printOf(sources) {
  const hash = createHash('sha256');
  const add = (file) => {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat?.isDirectory()) for (const name of readdirSync(file).sort()) add(path.join(file, name));
    else hash.update(`${file}\0${stat ? stat.size : ''}\0`).update(stat ? readFileSync(file) : '');
  };
  for (const source of sources) add(source);
  return hash.digest('hex');
}
