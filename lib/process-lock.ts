import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeOnce } from './data-folder';

/** What a process has taken for itself; it ends with the process, however that ends. */
export type Release = () => void;

/**
 * Takes the lock that the file stands for. It names its holder by number and time of start, and the folder it is for,
 * so that one whose holder is dead, or that came along with a copy of the folder, is taken over at once.
 * @returns how to let it go, or the number of the living process that has it, be it ours
 */
export function takeLock(file: string): Release | number {
  const mine = [process.pid, startOf(process.pid), folderOf(file)].join(' ');
  while (existsSync(file) || !writeOnce(file, mine)) {
    const theirs = readHolder(file);
    const [pid, start, folder] = theirs.split(' ');
    if (folder === folderOf(file) && start === startOf(Number(pid))) return Number(pid);
    // Two may find the same dead holder: whoever moved a living one's lock away puts it back.
    const aside = `${file}.${process.pid}.dead`;
    if (!existsSync(file)) continue;
    renameSync(file, aside);
    const moved = readHolder(aside);
    rmSync(aside);
    if (moved !== theirs) writeOnce(file, moved);
  }
  return () => {
    if (readHolder(file) === mine) rmSync(file);
  };
}

/** As takeLock, but waits for whoever has it. */
export async function waitForLock(file: string): Promise<Release> {
  for (;;) {
    const taken = takeLock(file);
    if (typeof taken === 'function') return taken;
    await sleep(50);
  }
}

/** When the process started, in the system's own words; undefined when it is dead, or dead and not yet buried. */
export function startOf(pid: number): string | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (process.platform === 'linux') {
    // The name, in brackets, may hold anything; behind it come the state and, as the 20th, the start.
    const fields = readIfThere(`/proc/${pid}/stat`)
      ?.replace(/^.*\) /s, '')
      .split(' ');
    return fields && !/[ZX]/.test(fields[0] as string) ? fields[19] : undefined;
  }
  const { stdout } = spawnSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const [, state, start] = /^\s*(\S+)\s+(\S.*\S)\s*$/.exec(stdout ?? '') ?? [];
  return state && !state.startsWith('Z') ? start?.replaceAll(' ', '_') : undefined;
}

const readHolder = (file: string) => readIfThere(file) ?? '';

const folderOf = (file: string) => {
  const { dev, ino } = statSync(path.dirname(file));
  return `${dev}:${ino}`;
};

/** What the file holds; undefined when it is gone, as a process or a lock may be at any moment. */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
