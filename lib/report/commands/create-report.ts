import { createHash } from 'node:crypto';
import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { type CheckView, readWorkbench, type Workbench } from '@/lib/review/read/workbench';
import { layerOf } from '@/lib/review/words';
import { reportContent } from '../content';

/** Freezes the review of an article as it stands: the next number of the article, never changed again. */
export const createReport = command({
  name: 'create-report',
  permission: 'export',
  input: z.object({ articleId: fields.id }),
  async run(tx, actor, { articleId }) {
    const workbench = await readWorkbench(actor, articleId, tx);
    const last = await tx.report.aggregate({ where: { articleId }, _max: { number: true } });
    const number = (last._max.number ?? 0) + 1;
    // What the page shows beside is none of the report's.
    const content = JSON.stringify(reportContent.parse(contentOf(workbench, number, actor.name, new Date())));
    const sha256 = createHash('sha256').update(content).digest('hex');
    const { id } = await tx.report.create({
      data: {
        deskId: actor.deskId,
        articleId,
        revisionId: workbench.revision.id,
        number,
        content,
        sha256,
        createdById: actor.personId,
      },
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

/** @returns what the schema of reports keeps of it */
function contentOf(w: Workbench, number: number, createdBy: string, now: Date): z.input<typeof reportContent> {
  const kept = w.quotes.filter((q) => !q.rejected);
  const counted = kept.filter((q) => layerOf(q) === 'quoted');
  return {
    format: 'isnad-report/1',
    number,
    createdAt: now.toISOString(),
    createdBy,
    desk: w.desk.name,
    article: w.article,
    revision: { ...w.revision, blocks: w.blocks },
    progress: {
      quotes: counted.length,
      signedOff: counted.filter((q) => q.signOff && !q.conflict).length,
      rejected: w.quotes.length - kept.length,
      conflicts: counted.filter((q) => q.conflict).length,
    },
    quotes: kept.map((q) => ({
      ...q,
      // The form has it; nobody's position is known.
      speaker: q.speaker && { ...q.speaker, position: '' },
      checks: q.checks.map((c) => reportedCheck(c, q.words)),
      cueText: q.cue ? w.revision.text.slice(...q.cue) : '',
    })),
    annotations: w.annotations,
    sources: w.sources,
    gone: w.gone.quotes.map((q) => q.words),
  };
}

const reportedCheck = (check: CheckView, words: string) => ({
  ...check,
  sentences: check.pairs.map((p) => ({
    quote: words.slice(...p.quote),
    source: check.offered.find((s) => s.span[0] === p.source?.[0])?.text ?? '',
    judgement: p.judgement,
    note: p.note,
  })),
});
