import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { Problem } from '@/lib/problem';
import { fileOf } from '@/lib/report/file';
import { fileNameOf } from '@/lib/report/file-name';
import { FORMATS } from '@/lib/report/formats';
import type { ToExport } from '@/lib/report/many/export-job';
import { newestReport } from '@/lib/report/read/newest';
import { readReport } from '@/lib/report/read/report';
import { rememberWritten } from '@/lib/report/written';
import { type Outcome, refusals } from './outcome';

/** Writes the report of one article in each of the formats, to be downloaded. @throws what nobody expected, and what passes */
export async function writeOut(
  actor: Actor,
  job: { readonly id: string; readonly input: ToExport },
  { ordinal, documentId: articleId }: { readonly ordinal: number; readonly documentId: string | null },
): Promise<Outcome> {
  const { formats, locale, zone } = job.input;
  const outcome = await refusals(async () => {
    if (!articleId) throw new Problem('not-found');
    const id =
      (await newestReport(actor, articleId)) ?? (await execute(actor, 'create-report', { articleId, zone })).id;
    const report = await readReport(actor, id);
    for (const [part, format] of formats.entries()) {
      const { body } = await fileOf(report, format, locale);
      await rememberWritten(report, id, format, body);
      const key = { jobId: job.id, ordinal, part };
      const written = {
        name: fileNameOf(report.content, FORMATS[format].ending),
        bytes: typeof body === 'string' ? new TextEncoder().encode(body) : body,
        dated: new Date(report.content.createdAt),
      };
      // Begun before by a worker that ended: written once more, and there once.
      await db().jobFile.upsert({
        where: { jobId_ordinal_part: key },
        create: { ...key, ...written },
        update: written,
      });
    }
    return { state: 'kept' } as const;
  });
  return articleId ? { ...outcome, documentId: articleId } : outcome;
}
