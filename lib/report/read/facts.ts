import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';
import type { ReportRow } from './reports';

/** A report as its own page shows it. */
interface ReportFacts extends ReportRow {
  /** It came back as its JSON: this desk did not freeze it, and signs it not. */
  readonly broughtIn: boolean;
}

/** What a report is, without what it says. @throws Problem `not-found` for a report of another desk */
export async function readFacts(actor: Actor, id: string): Promise<ReportFacts> {
  demand(actor, 'read');
  const report = await db().report.findFirst({
    where: { id, deskId: actor.deskId },
    select: {
      number: true,
      sha256: true,
      broughtIn: true,
      articleId: true,
      createdAt: true,
      article: { select: { title: true } },
      revision: { select: { language: true } },
      createdBy: { select: { name: true } },
    },
  });
  if (!report) throw new Problem('not-found');
  const { number, sha256, articleId, createdAt, article, revision, createdBy } = report;
  return {
    ...{ id, number, sha256, articleId },
    title: article.title,
    language: revision.language,
    createdAt: createdAt.toISOString(),
    createdBy: createdBy.name,
    broughtIn: report.broughtIn,
  };
}
