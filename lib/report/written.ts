import { createHash } from 'node:crypto';
import { db } from '@/lib/db/client';
import type { FrozenReport } from './content';
import type { FormatName } from './formats';

/**
 * Remembers by its digest that a file was written here of a report, so that anybody who has it can have it checked,
 * also when a later version of the workbench would write it otherwise.
 */
export async function rememberWritten(
  report: Pick<FrozenReport, 'sha256'>,
  reportId: string,
  format: FormatName,
  body: string | Uint8Array,
): Promise<void> {
  const sha256 = createHash('sha256').update(body).digest('hex');
  // The JSON is the report itself.
  if (sha256 === report.sha256) return;
  await db().writtenFile.createMany({ data: [{ sha256, reportId, format }], skipDuplicates: true });
}
