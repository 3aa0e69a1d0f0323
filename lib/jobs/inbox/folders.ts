import { lstat, opendir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { db } from '@/lib/db/client';
import { slugOf } from '@/lib/desk/slug';

/** The folder that files for a desk are dropped into. */
export interface DeskFolder {
  readonly deskId: string;
  /** Its absolute path: a folder itself, and no link to one. */
  readonly path: string;
}

/** Where files go that are done with: never looked into. */
export const [DONE, REFUSED] = ['done', 'refused'] as const;

/** So many desks, and so many entries of a folder, are looked at. */
const [MOST_DESKS, MOST_ENTRIES] = [5000, 20_000];

/**
 * The folders of the desks in the watched one: each is called as its desk, in letters and digits, or by its id. Where there
 * is one desk, the watched folder is its folder too. What is called like several desks is nobody's.
 */
export async function deskFolders(root: string): Promise<DeskFolder[]> {
  const [top, desks] = await Promise.all([
    realpath(root),
    db().desk.findMany({ select: { id: true, name: true }, take: MOST_DESKS }),
  ]);
  const called = new Map<string, string[]>();
  for (const { id, name } of desks)
    for (const key of [id, slugOf(name)]) called.set(key, [...(called.get(key) ?? []), id]);
  const folders: DeskFolder[] = desks.length === 1 && desks[0] ? [{ deskId: desks[0].id, path: top }] : [];
  for (const name of await namesIn(top, (entry) => entry.isDirectory(), MOST_DESKS)) {
    const [deskId, another] = called.get(slugOf(name)) ?? [];
    if (deskId && !another && name !== DONE && name !== REFUSED) folders.push({ deskId, path: path.join(top, name) });
  }
  return folders;
}

/** So many files of one folder are looked at, at a time: the next ones when these are done with. */
const MOST_FILES = 500;
/** What programs call a file while they write it, and what systems leave behind. */
const UNDONE = /^(?:\.|~\$)|\.(?:part|partial|filepart|crdownload|tmp|temp)$|^(?:Thumbs\.db|desktop\.ini)$/i;

/** The names of the files in a folder that somebody may have dropped there. */
export const droppedIn = async (folder: string): Promise<string[]> =>
  (await lstat(folder)).isDirectory()
    ? namesIn(folder, (entry) => entry.isFile() && !UNDONE.test(entry.name), MOST_FILES)
    : [];

type Entry = { readonly name: string; isFile(): boolean; isDirectory(): boolean };

/** A link is neither a file nor a folder here. */
async function namesIn(folder: string, wanted: (entry: Entry) => boolean, most: number): Promise<string[]> {
  const names: string[] = [];
  let seen = 0;
  for await (const entry of await opendir(folder)) {
    if (++seen > MOST_ENTRIES || names.length === most) break;
    if (wanted(entry)) names.push(entry.name);
  }
  return names.sort();
}
