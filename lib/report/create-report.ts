import { createHash } from 'node:crypto';
import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { type CheckView, readWorkbench, type Workbench } from '@/lib/review/read/workbench';
import type { ReportContent, ReportedCheck } from './model';

/** Freezes the review of an article as it stands: the next number of the article, never changed again. */
export const createReport = command({
  name: 'create-report',
  permission: 'export',
  input: z.object({ articleId: fields.id }),
  async run(tx, actor, { articleId }) {
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
      event: {
        kind: 'report-created',
        subject: articleId,
        article: articleId,
        data: { report: id, number, sha256 },
      },
    };
  },
});

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
