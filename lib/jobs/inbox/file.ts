import { createHash } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { MAX_BYTES } from '@/lib/import/limits';
import { Problem } from '@/lib/problem';
import type { Taken } from '@/lib/review/inbox/drop';
import type { DONE, REFUSED } from './folders';

/** What a file is told by without reading it: while this changes, somebody writes. */
export interface Look {
  readonly size: number;
  /** In milliseconds: when it was last written, and when anything of it last changed. */
  readonly written: number;
  readonly changed: number;
}

/** Undefined for what is gone, or is no file. */
export async function lookAt(file: string): Promise<Look | undefined> {
  const stat = await statOf(file);
  return stat?.isFile() ? { size: stat.size, written: stat.mtimeMs, changed: stat.ctimeMs } : undefined;
}

/** Undefined where nothing is; what cannot be looked at is not gone. */
async function statOf(file: string): Promise<Stats | undefined> {
  try {
    return await lstat(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export const isSame = (a: Look, b: Look): boolean =>
  a.size === b.size && a.written === b.written && a.changed === b.changed;

const MB = 1024 * 1024;

/** Reads a file, never by a link. @returns undefined where it is gone, or changed since that look */
export async function take(file: string, look: Look): Promise<Taken | undefined> {
  const refused = (problem: Problem): Taken => ({
    digest: sha256(JSON.stringify([path.basename(file), look.size, look.written])),
    problem,
  });
  if (look.size > MAX_BYTES)
    return refused(new Problem('file-too-large', { mb: Math.ceil(look.size / MB), most: MAX_BYTES / MB }));
  try {
    const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const before = await handle.stat();
      if (!before.isFile() || before.size !== look.size) return undefined;
      // One byte more than there should be shows whether it grew.
      const room = new Uint8Array(look.size + 1);
      let length = 0;
      for (let read = -1; read !== 0; length += read)
        read = (await handle.read(room, length, room.length - length, length)).bytesRead;
      const now = await lookAt(file);
      if (length !== look.size || !now || !isSame(look, now)) return undefined;
      const bytes = room.slice(0, length);
      return { digest: sha256(bytes), bytes };
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'EPERM') return refused(new Problem('file-unreadable'));
    if (code === 'ENOENT' || code === 'ELOOP') return undefined;
    throw error;
  }
}

const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex');

/**
 * Moves a file that is done with to where such files go, under its own name or, where one of that name is there, with a
 * number; and says beside it what was not brought in. Whoever else moved it first is welcome. What was dropped under its
 * name since that look stays, or goes back.
 * @param reasons empty where nothing was refused
 */
export async function putAway(
  file: string,
  look: Look,
  where: typeof DONE | typeof REFUSED,
  reasons: string,
): Promise<void> {
  const folder = path.join(path.dirname(file), where);
  await mkdir(folder, { recursive: true });
  if (!(await lstat(folder)).isDirectory()) throw new Error(`${folder} is no folder`);
  const name = await freeName(folder, path.basename(file));
  const there = path.join(folder, name);
  const now = await lookAt(file);
  if (!now || !isSame(look, now)) return;
  if (!(await move(file, there))) return;
  // Being moved changes no size, and not when it was written.
  const moved = await lookAt(there);
  if (moved && (moved.size !== look.size || moved.written !== look.written)) {
    await move(there, path.join(path.dirname(file), await freeName(path.dirname(file), path.basename(file))));
    return;
  }
  if (reasons) await writeFile(path.join(folder, `${name}.txt`), reasons, { flag: 'wx' });
}

/** What a name has in place of what is no UTF-8. */
export const UNREADABLE = '\uFFFD';

/** Gives files whose names are no UTF-8, as old programs write them, names by which they are found again. */
export async function makeReadable(folder: string): Promise<void> {
  for (const bytes of await readdir(folder, { encoding: 'buffer' })) {
    const name = bytes.toString();
    if (Buffer.from(name).equals(bytes)) continue;
    const file = Buffer.concat([Buffer.from(`${folder}${path.sep}`), bytes]);
    if ((await lstat(file)).isFile()) await move(file, path.join(folder, await freeName(folder, name)));
  }
}

/** @returns false for what is gone */
async function move(from: string | Buffer, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** In bytes: the longest name that leaves room for a number and an ending. */
const LONGEST = 200;

async function freeName(folder: string, name: string): Promise<string> {
  const ending = /\.\w{1,10}$/.exec(name)?.[0] ?? '';
  let stem = name.slice(0, name.length - ending.length);
  while (Buffer.byteLength(stem) > LONGEST) stem = [...stem].slice(0, -1).join('');
  for (let n = 1; ; n++) {
    const free = n === 1 ? `${stem}${ending}` : `${stem} (${n})${ending}`;
    const there = await Promise.all([free, `${free}.txt`].map((at) => statOf(path.join(folder, at))));
    if (there.every((stat) => stat === undefined)) return free;
  }
}
