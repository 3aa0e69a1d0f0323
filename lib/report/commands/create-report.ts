import { createHash } from 'node:crypto';
import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { type CheckView, readWorkbench, type Workbench } from '@/lib/review/read/workbench';
import { itemsFor } from '@/lib/review/rules/checklist';
import { layerOf } from '@/lib/review/words';
import { leaves, type ReportContent, reportContent } from '../content';
import { isZone } from '../dates';
import { readCorrections } from '../read/corrections';
import { withheld } from '../withheld';

/** Freezes the review of an article as it stands: the next number of the article, never changed again. */
export const createReport = command({
  name: 'create-report',
  permission: 'export',
  input: z.object({
    articleId: fields.id,
    /** Where whoever makes it is: its moments are told as it is there. */
    zone: fields.text(100).refine(isZone).default('UTC'),
    leaves: leaves.default({ notes: false, anonymous: false, addresses: false }),
  }),
  async run(tx, actor, { articleId, zone, leaves }) {
    const workbench = await readWorkbench(actor, articleId, tx);
    const last = await tx.report.aggregate({ where: { articleId }, _max: { number: true } });
    const number = (last._max.number ?? 0) + 1;
    const corrections = await readCorrections(tx, workbench);
    const made = { number, zone, leaves, createdBy: actor.name, createdAt: new Date().toISOString() };
    // What the page shows beside is none of the report's.
    const whole = reportContent.parse(contentOf(workbench, corrections, made));
    const content = JSON.stringify(withheld(whole, leaves));
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
function contentOf(
  w: Workbench,
  corrections: Awaited<ReturnType<typeof readCorrections>>,
  made: Pick<ReportContent, 'number' | 'zone' | 'leaves' | 'createdBy' | 'createdAt'>,
): z.input<typeof reportContent> {
  const kept = w.quotes.filter((q) => !q.rejected);
  const counted = kept.filter((q) => layerOf(q) === 'quoted');
  return {
    format: 'isnad-report/1',
    ...made,
    desk: w.desk.name,
    article: w.article,
    revision: { ...w.revision, blocks: w.blocks },
    readiness: w.readiness,
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
      correction: corrections.get(q.id) ?? null,
      checklist: itemsFor(w.desk.checklist, q).map(({ id, text, when }) => {
        const tick = q.ticks.find((given) => given.item === id);
        return { text, when, ticked: tick ? { by: tick.by, at: tick.at } : null };
      }),
    })),
    annotations: w.annotations.filter((a) => !a.withdrawn && a.id !== corrections.get(a.quoteId ?? '')?.noteId),
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
