import { groupBy } from '@/lib/review/group-by';
import type { Translator } from '@/messages';
import type { FrozenReport, ReportContent, ReportedQuote } from './content';
import { isCheckDecided, isMediumDecided, isSpeakerDecided, isViaDecided } from './decided';
import { leadingOf } from './leading-of';
import { differencesOf, saidChecklist, saidConflict, saidNote, saidNumber, saidStanding, saidStated } from './said';

/** A column of the table of quotations: its head, and what stands in it of each. */
export type Column = readonly [head: string, cell: (q: ReportedQuote) => string | null | undefined];

/**
 * The table of quotations, for spreadsheets. Moments stay as they are kept (ISO 8601, UTC): a spreadsheet sorts them. The
 * last column names the report, so that a table that was changed can be told from a stranger's.
 */
export function columnsIn(t: Translator, { content, sha256 }: FrozenReport): Column[] {
  const notes = groupBy(content.annotations, (a) => a.quoteId);
  const state = (decided: boolean) => t(decided ? 'report.decided' : 'report.proposal');
  return [
    [t('report.columnNumber'), (q) => saidNumber(q, { format: String })],
    [t('queue.columnWords'), (q) => q.words],
    [t('report.columnKind'), (q) => t(`kind.${q.kind}`)],
    [t('queue.columnSpeaker'), (q) => q.speaker?.name],
    [t('report.columnSpeakerState'), (q) => q.speaker && state(isSpeakerDecided(q))],
    [t('speaker.medium'), (q) => q.medium && t(`medium.${q.medium}`)],
    [t('report.columnMediumState'), (q) => q.medium && state(isMediumDecided(q))],
    [t('speaker.via'), (q) => q.via],
    [t('report.columnViaState'), (q) => q.via && state(isViaDecided(q))],
    [t('report.columnConflict'), (q) => saidConflict(q, t)],
    [t('queue.columnStatus'), (q) => saidStanding(q, t)],
    [t('report.columnVerdict'), withCheck((c) => t(`verdict.${c.verdict ?? c.proposedVerdict}`))],
    [t('report.columnVerdictState'), withCheck((c) => state(isCheckDecided(c)))],
    [t('report.columnDecidedBy'), withCheck((c) => c.verdict && c.by?.name)],
    [t('report.columnDecidedAt'), withCheck((c) => c.verdict && c.at)],
    [t('report.columnSource'), withCheck((c) => c.source.title)],
    [t('report.columnSourceKind'), withCheck((c) => t(`sourceKind.${c.source.kind}`))],
    [t('report.columnNote'), withCheck((c) => c.note)],
    [
      t('report.columnDifferences'),
      withCheck((c) =>
        differencesOf(c, t)
          .map((d) => `${d.said} (${d.nature})`)
          .join('\n'),
      ),
    ],
    [t('report.columnSignedBy'), (q) => q.signOff?.by.name],
    [t('report.columnSignedAt'), (q) => q.signOff?.at],
    [t('checklist.title'), (q) => saidChecklist(q, t, (iso) => iso).join('\n')],
    [t('report.columnOverride'), (q) => q.signOff?.override],
    [t('report.columnStated'), withCheck((c) => saidStated(c, t))],
    [t('notes.title'), (q) => (notes.get(q.id) ?? []).flatMap((a) => withAnswers(a, t)).join('\n')],
    [t('report.digest'), () => `sha256 ${sha256}`],
  ];
}

/** Of the comparison that tells most; nothing where there is none. */
const withCheck =
  (cell: (c: ReportedQuote['checks'][number]) => string | null | undefined): Column[1] =>
  (q) => {
    const check = leadingOf(q);
    return check && cell(check);
  };

/** A note and the answers to it, a line each, behind whoever wrote it. */
const withAnswers = (a: ReportContent['annotations'][number], t: Translator): string[] =>
  [{ ...a, body: saidNote(a, t).join(' ') }, ...a.answers].map(
    ({ author, body }) => author.name + t('app.colon') + body,
  );
