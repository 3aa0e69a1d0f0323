import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';

export interface ReportRow {
  readonly id: string;
  readonly articleId: string;
  readonly title: string;
  readonly language: string;
  readonly number: number;
  readonly sha256: string;
  readonly createdAt: string;
  readonly createdBy: string;
}

/** The desk's reports, newest first. */
export async function listReports(actor: Actor, search = ''): Promise<ReportRow[]> {
  demand(actor, 'read');
  const rows = await db().report.findMany({
    where: {
      article: { deskId: actor.deskId, ...(search ? { title: { contains: search, mode: 'insensitive' } } : {}) },
    },
    orderBy: { createdAt: 'desc' },
    take: 200,
    select: {
      id: true,
      articleId: true,
      number: true,
      sha256: true,
      createdAt: true,
      article: { select: { title: true } },
      createdBy: { select: { name: true } },
      revision: { select: { language: true } },
    },
  });
  return rows.map((r) => ({
    id: r.id,
    articleId: r.articleId,
    title: r.article.title,
    language: r.revision.language,
    number: r.number,
    sha256: r.sha256,
    createdAt: r.createdAt.toISOString(),
    createdBy: r.createdBy.name,
  }));
}
