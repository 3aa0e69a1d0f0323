import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { endsWhole } from '@/lib/import/whole';
import { type Became, drop, stillComing, type Taken, whatBecameOf } from '@/lib/review/inbox/drop';
import { LOCALES, translatorOf } from '@/messages';
import { isSame, type Look, lookAt, makeReadable, putAway, take, UNREADABLE } from './file';
import { type DeskFolder, DONE, deskFolders, droppedIn, REFUSED } from './folders';
import { openForWriting } from './writers';

/** In milliseconds: a file whose size and times rest for so long is whole, unless somebody has it open to write. */
const REST = 5000;
/** So many times as long must one rest that does not end as its kind does: whoever writes it may only have paused. */
const PATIENCE = 24;

/** What this process knows of a file that it has seen. */
interface Seen {
  readonly look: Look;
  /** When it was first seen so, by our own clock: that of the disk may be another one. */
  readonly since: number;
  /** Once it was read. */
  readonly digest?: string;
}

/**
 * Watches a folder with a folder for each desk (see `deskFolders`): what is dropped there comes in as articles, once, by a
 * job, and the file goes to `done` or `refused` when the job is done. What is where stands in the database and on the disk
 * alone, so that any number of processes may watch, and be killed: a file that is still there is looked at anew.
 * @param rest in milliseconds
 * @returns looks once
 */
export function watchInbox(root: string, rest = REST): () => Promise<void> {
  let seen = new Map<string, Seen>();
  let told = new Set<string>();
  return async () => {
    const here = new Map<string, Seen>();
    const telling = new Set<string>();
    // What cannot be moved keeps no other from it, and is told once for as long as it is so.
    const tell = (of: string, error: Error) => {
      if (!told.has(of)) console.error(`The watched folder: ${error.message}`);
      telling.add(of);
    };
    let written: Promise<ReadonlySet<string>> | undefined;
    const writing = async () => {
      written ??= realpath(root).then(openForWriting);
      return written;
    };
    for (const folder of await deskFolders(root)) {
      const names = await droppedIn(folder.path);
      if (names.some((name) => name.includes(UNREADABLE)))
        await makeReadable(folder.path).catch((error: Error) => tell(folder.path, error));
      const files = names.map((name) => path.join(folder.path, name));
      const known = files.flatMap((file) => seen.get(file)?.digest ?? []);
      const coming = await stillComing(folder.deskId, known);
      for (const file of files) {
        try {
          const now = await goOn(folder, file, seen.get(file), rest, writing, coming);
          if (now) here.set(file, now);
        } catch (error) {
          tell(file, error as Error);
          const before = seen.get(file);
          if (before) here.set(file, before);
        }
      }
    }
    seen = here;
    told = telling;
  };
}

/** Does what is next for one file. @returns what is known of it then; undefined where it is gone */
async function goOn(
  { deskId }: DeskFolder,
  file: string,
  before: Seen | undefined,
  rest: number,
  writing: () => Promise<ReadonlySet<string>>,
  coming: ReadonlySet<string>,
): Promise<Seen | undefined> {
  const look = await lookAt(file);
  if (!look) return undefined;
  if (!before || !isSame(before.look, look)) return { look, since: Date.now() };
  // Many programs make a file long before they write into it.
  if (look.size === 0) return before;
  if (Date.now() - before.since < rest) return before;
  const taken = before.digest === undefined ? await take(file, look) : undefined;
  if (taken && isHalf(file, taken, Date.now() - before.since, rest, await writing())) return before;
  const digest = before.digest ?? taken?.digest;
  if (digest === undefined) return { look, since: Date.now() };
  const known = { ...before, digest };
  // Hundreds may wait for their jobs: what is asked for all of them at once is not asked again.
  if (coming.has(digest)) return known;
  const became = await whatBecameOf(deskId, digest);
  if (became === 'coming') return known;
  // What was refused and is dropped again is tried again; what is there changes nothing.
  // A disk whose clock is ahead says that everything is; then it counts when we saw it.
  const dropped = Math.min(look.changed, before.since);
  const again = became?.refused && became.cameAt.getTime() < dropped;
  if (!became || again) {
    const read = taken ?? (await take(file, look));
    if (read) await drop(deskId, path.basename(file), read, became ? new Date(dropped) : new Date(0));
    return known;
  }
  await putAway(file, look, became.refused ? REFUSED : DONE, reasonsOf(became));
  return undefined;
}

/** Whether a file that rests is still to be written on. */
const isHalf = (file: string, taken: Taken, rested: number, rest: number, written: ReadonlySet<string>): boolean =>
  written.has(file) || ('bytes' in taken && rested < rest * PATIENCE && !endsWhole(taken.bytes));

/** Why something was not brought in, in every language of the workbench: a folder has no reader that is known. */
function reasonsOf({ refused, problems }: Became): string {
  if (!refused && problems.length === 0) return '';
  return LOCALES.map((locale) => {
    const t = translatorOf(locale);
    const lines = problems.map(([of, { code, params }]) => `${of}: ${t(`problems.${code}`, params as never)}`);
    // Whoever stopped its job gave no reason.
    return `${(lines.length > 0 ? lines.join('\n') : t('jobState.cancelled')).replace(/[\u2066-\u2069]/g, '')}\n`;
  }).join('\n');
}
