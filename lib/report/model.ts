import { createHash } from 'node:crypto';
import { type Actor, demand } from '@/lib/auth/roles';
import { db } from '@/lib/db/client';
import { Problem } from '@/lib/problem';
import { type CheckView, type QuoteView, readWorkbench, type Workbench } from '@/lib/review/workbench';
import { write } from '@/lib/review/write';

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

/**
 * Freezes the review of an article as it stands: the next number of the article, never changed again.
 * @returns the report's id and number
 */
export async function createReport(actor: Actor, articleId: string): Promise<{ id: string; number: number }> {
  return write(actor, 'export', async (tx) => {
    // Every write of a desk ends under this lock: while we hold it, what we read cannot change.
    await tx.$queryRaw`SELECT 1 FROM desk WHERE id = ${actor.deskId}::uuid FOR UPDATE`;
    const workbench = await readWorkbench(actor, articleId, tx);
    const last = await tx.report.aggregate({ where: { articleId }, _max: { number: true } });
    const number = (last._max.number ?? 0) + 1;
    const content = JSON.stringify(contentOf(workbench, number, actor.name, new Date()));
    const sha256 = createHash('sha256').update(content).digest('hex');
    const { id } = await tx.report.create({
      data: { articleId, revisionId: workbench.revision.id, number, content, sha256, createdById: actor.personId },
    });
    return {
      result: { id, number },
      event: { kind: 'report-created', subject: articleId, data: { report: id, number, sha256 } },
    };
  });
}

function contentOf(w: Workbench, number: number, createdBy: string, now: Date): ReportContent {
  const kept = w.quotes.filter((q) => !q.rejected);
  return {
    format: 'isnad-report/1',
    number,
    createdAt: now.toISOString(),
    createdBy,
    desk: w.desk.name,
    article: { title: w.article.title, author: w.article.author, url: w.article.url },
    revision: { ...w.revision, blocks: w.blocks },
    progress: {
      quotes: kept.length,
      signedOff: kept.filter((q) => q.signOff).length,
      rejected: w.quotes.length - kept.length,
    },
    quotes: kept.map(({ version: _, rejected: __, assignee: ___, reasons: ____, ...q }) => ({
      ...q,
      checks: q.checks.map((c) => reportedCheck(c, q.words)),
      cueText: q.cue ? w.revision.text.slice(...q.cue) : '',
    })),
    annotations: w.annotations.map(({ version: _, ...a }) => a),
    sources: w.sources,
    gone: w.gone.quotes.map((q) => q.words),
  };
}

const reportedCheck = ({ offered, version: _, ...check }: CheckView, words: string): ReportedCheck => ({
  ...check,
  sentences: check.pairs.map((p) => ({
    quote: words.slice(...p.quote),
    source: offered.find((s) => s.span[0] === p.source?.[0])?.text ?? '',
    judgement: p.judgement,
    note: p.note,
  })),
});

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
