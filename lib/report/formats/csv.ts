import { stringify } from 'csv-stringify/sync';
import { type Locale, type Translator, translatorOf } from '@/messages';
import type { ReportedQuote } from '../content';
import { isCheckDecided, isMediumDecided, isSpeakerDecided, isViaDecided } from '../decided';
import { leadingOf } from '../leading-of';
import { differencesOf, saidConflict } from '../said';
import type { Format } from './format';

/** One row a quotation, for a spreadsheet: with the mark by which Excel knows UTF-8, and nothing that it would reckon out. */
export const csv: Format = { label: 'CSV', ending: 'csv', mediaType: 'text/csv', write };

function write({ content }: Parameters<Format['write']>[0], locale: Locale): string {
  const t = translatorOf(locale);
  const columns = columnsIn(t);
  const rows = content.quotes.map((q) => columns.map(([, cell]) => harmless(cell(q) ?? '')));
  return stringify([columns.map(([head]) => head), ...rows], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

/**
 * The start of a formula within a cell. The library takes care of the first character. A program that parts cells by
 * semicolons, as in many a country, or that reads no quotation marks, would begin a cell at one of these.
 */
const BEGINNING = /([;\t\r\n] *)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

const harmless = (cell: string): string => cell.replace(BEGINNING, "$1'");

type Column = readonly [head: string, cell: (q: ReportedQuote) => string | null | undefined];

/** Moments stay as they are kept (ISO 8601, UTC): a spreadsheet sorts them. */
function columnsIn(t: Translator): Column[] {
  const state = (decided: boolean) => t(decided ? 'report.decided' : 'report.proposal');
  return [
    [t('report.columnNumber'), (q) => String(q.number)],
    [t('queue.columnWords'), (q) => q.words],
    [t('report.columnKind'), (q) => t(`kind.${q.kind}`)],
    [t('queue.columnSpeaker'), (q) => q.speaker?.name],
    [t('report.columnSpeakerState'), (q) => q.speaker && state(isSpeakerDecided(q))],
    [t('speaker.medium'), (q) => q.medium && t(`medium.${q.medium}`)],
    [t('report.columnMediumState'), (q) => q.medium && state(isMediumDecided(q))],
    [t('speaker.via'), (q) => q.via],
    [t('report.columnViaState'), (q) => q.via && state(isViaDecided(q))],
    [t('report.columnConflict'), (q) => saidConflict(q, t)],
    [t('queue.columnStatus'), (q) => t(`status.${q.status}`)],
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
  ];
}

/** Of the comparison that tells most; nothing where there is none. */
const withCheck =
  (cell: (c: ReportedQuote['checks'][number]) => string | null | undefined): Column[1] =>
  (q) => {
    const check = leadingOf(q);
    return check && cell(check);
  };
