import { createHash } from 'node:crypto';
import { take } from '@/lib/auth/throttle';
import { db } from '@/lib/db/client';
import { namedIn } from './named';

/** What a checked file is, for whoever has it: nothing is told of a report that its file does not tell itself. */
export type Finding =
  /** To the byte what was written here of that report. */
  | { readonly kind: 'genuine'; readonly report: CheckedReport }
  /** Written here, of another report than was said. */
  | { readonly kind: 'other-number'; readonly report: CheckedReport }
  /** It names a report of that number, and is not what was written of it. */
  | { readonly kind: 'changed'; readonly report: Omit<CheckedReport, 'title'> }
  | { readonly kind: 'unknown' };

interface CheckedReport {
  readonly number: number;
  readonly desk: string;
  readonly title: string;
  readonly createdAt: string;
}

/**
 * Says whether a file is a report of this workbench, whatever its format, as it was written. For anybody: nothing of the file is kept.
 * @param number the number that the report is said to have
 * @throws Problem `throttled`
 */
export async function checkFile(bytes: Uint8Array, number: number, address: string): Promise<Finding> {
  await take([{ kind: 'checking', of: address }]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const written = await db().report.findMany({
    where: { broughtIn: false, OR: [{ sha256 }, { written: { some: { sha256 } } }] },
    orderBy: { createdAt: 'asc' },
    select: TOLD,
    take: MOST,
  });
  const right = written.find((report) => report.number === number);
  if (right) return { kind: 'genuine', report: told(right) };
  if (written[0]) return { kind: 'other-number', report: told(written[0]) };
  const { digests, revisions } = namedIn(bytes);
  const meant = await db().report.findFirst({
    where: { broughtIn: false, number, OR: [{ sha256: { in: [...digests] } }, { revisionId: { in: [...revisions] } }] },
    select: TOLD,
  });
  if (!meant) return { kind: 'unknown' };
  const { title: _, ...report } = told(meant);
  return { kind: 'changed', report };
}

/** The same bytes may be of several reports: a table in which nothing changed between two of them. */
const MOST = 20;

const TOLD = {
  number: true,
  createdAt: true,
  desk: { select: { name: true } },
  article: { select: { title: true } },
} as const;

const told = (report: {
  number: number;
  createdAt: Date;
  desk: { name: string };
  article: { title: string };
}): CheckedReport => ({
  number: report.number,
  desk: report.desk.name,
  title: report.article.title,
  createdAt: report.createdAt.toISOString(),
});
