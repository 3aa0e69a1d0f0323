import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';
import { type FrozenReport, reportContent } from '../content';

/** @throws Problem `not-found` for a report of another desk */
export async function readReport(actor: Actor, reportId: string): Promise<FrozenReport> {
  demand(actor, 'read');
  const report = await db().report.findFirst({ where: { id: reportId, article: { deskId: actor.deskId } } });
  if (!report) throw new Problem('not-found');
  return {
    content: reportContent.parse(JSON.parse(report.content)),
    json: report.content,
    sha256: report.sha256,
  };
}
