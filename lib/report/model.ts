import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';
import type { CheckView, QuoteView, Workbench } from '@/lib/review/read/workbench';

/** What a report says: the JSON form is this and nothing else, the other forms are drawn from it. */
export interface ReportContent {
  readonly format: 'isnad-report/1';
  readonly number: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly desk: string;
  readonly article: { readonly title: string; readonly author: string; readonly url: string };
  readonly revision: Workbench['revision'] & { readonly blocks: Workbench['blocks'] };
  readonly progress: { readonly quotes: number; readonly signedOff: number; readonly rejected: number };
  readonly quotes: readonly ReportedQuote[];
  readonly annotations: readonly Omit<Workbench['annotations'][number], 'version'>[];
  readonly sources: Workbench['sources'];
  /** Quotations that a correction took out of the text and that nobody has decided on. */
  readonly gone: readonly string[];
}

export type ReportedQuote = Omit<QuoteView, 'version' | 'rejected' | 'assignee' | 'reasons' | 'checks'> & {
  readonly cueText: string;
  readonly checks: readonly ReportedCheck[];
};

export type ReportedCheck = Omit<CheckView, 'offered' | 'version'> & {
  /** The sentences of a translation, in words. */
  readonly sentences: readonly {
    readonly quote: string;
    readonly source: string;
    readonly judgement: CheckView['pairs'][number]['judgement'];
    readonly note: string;
  }[];
};

/** A kept report: its content as it was frozen, and the SHA-256 of those bytes. */
export interface KeptReport {
  readonly id: string;
  readonly content: string;
  readonly sha256: string;
}

/** @throws Problem `not-found` for a report of another desk */
export async function readReport(actor: Actor, reportId: string): Promise<KeptReport> {
  demand(actor, 'read');
  const report = await db().report.findFirst({ where: { id: reportId, article: { deskId: actor.deskId } } });
  if (!report) throw new Problem('not-found');
  return { id: report.id, content: report.content, sha256: report.sha256 };
}

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
