import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';
import { inZip } from '../formats/packed';
import { KEPT_DAYS } from './export-job';

/** What came of an export, as one .zip that is packed while it travels: no more of it is held than a file. */
export interface Exported {
  readonly name: string;
  readonly bytes: () => AsyncGenerator<Uint8Array>;
}

/** @throws Problem `not-found` for a job of another desk, of another kind, that is not done, or whose files are gone */
export async function readExport(actor: Actor, jobId: string): Promise<Exported> {
  demand(actor, 'export');
  const job = await db().job.findFirst({
    where: { id: jobId, deskId: actor.deskId, kind: 'export-many', state: { in: ['done', 'cancelled'] } },
    select: {
      title: true,
      files: { select: { ordinal: true, part: true, name: true }, orderBy: [{ ordinal: 'asc' }, { part: 'asc' }] },
    },
  });
  if (!job || job.files.length === 0) throw new Problem('not-found');
  const names = uniqueNames(job.files.map(({ name }) => name));
  return { name: job.title, bytes: () => packed(jobId, job.files, names) };
}

/**
 * The same names, each once: two files of one name would be one when they are unpacked, also where a system does not
 * tell capitals or composed letters apart.
 */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  const keyOf = (name: string) => name.normalize('NFKC').toLowerCase();
  return names.map((name) => {
    const [, stem = name, ending = ''] = /^([^.]*)(\..*)?$/s.exec(name) ?? [];
    let unique = name;
    for (let n = 2; taken.has(keyOf(unique)); n++) unique = `${stem}-${n}${ending}`;
    taken.add(keyOf(unique));
    return unique;
  });
}

/** What is packed already, which packing again makes no smaller. */
const DENSE = /\.(?:pdf|docx|xlsx)$/;

async function* packed(
  jobId: string,
  files: readonly { readonly ordinal: number; readonly part: number }[],
  names: readonly string[],
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const [i, { ordinal, part }] of files.entries()) {
    const file = await db().jobFile.findUnique({ where: { jobId_ordinal_part: { jobId, ordinal, part } } });
    // Cleared away while it travelled: a .zip without its end is no .zip.
    if (!file) throw new Problem('not-found');
    const name = names[i] as string;
    const entry = DENSE.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    entry.mtime = inZip(file.dated);
    zip.add(entry);
    entry.push(file.bytes, true);
    yield* ready;
    ready = [];
  }
  zip.end();
  yield* ready;
}

/** Takes away what was there to be downloaded for long enough. */
export const clearFiles = (): Promise<number> =>
  db().$executeRaw`DELETE FROM job_file WHERE created_at < now() - make_interval(days => ${KEPT_DAYS}::int)`;
