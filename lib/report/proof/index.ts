import { standingOf } from '@/lib/review/words';
import { directionOf } from '@/lib/text/language';
import type { Locale } from '@/messages';
import { brief } from '../brief';
import type { FrozenReport, Leaves, ReportContent, ReportedQuote } from '../content';
import { type Correction, correctionsOf } from '../corrections';
import { standsOf } from '../decided';
import { isolated } from '../isolated';
import { leadingOf } from '../leading-of';
import { countsOf, partsOf } from '../parts';
import {
  differencesOf,
  placeOf,
  saidChecked,
  saidConflict,
  saidNumber,
  saidReady,
  saidSpeaker,
  saidStanding,
  saidTicks,
  saidVerdict,
  sourceOf,
} from '../said';
import { type Wording, wordingOf } from '../wording';
import { entryOf, noteOf } from './entry';
import { inArticle, inPlaceOf } from './foreign';
import type { Proof, ProofCorrection, ProofRow } from './proof';
import { blocksOf } from './text';

/** Puts a report in words, in the order in which a proof is read: what to change first, then the text, then the rest. */
export function proofOf({ content, sha256 }: FrozenReport, locale: Locale): Proof {
  const wording = wordingOf(locale, content);
  const { t, date, day } = wording;
  const { revision } = content;
  const parts = partsOf(content);
  const rows = (quotes: readonly ReportedQuote[]) => quotes.map((q) => rowOf(q, content, wording));
  return {
    locale,
    dir: directionOf(locale),
    number: content.number,
    createdAt: content.createdAt,
    desk: content.desk,
    heading: t('report.heading', { n: content.number }),
    title: inArticle(content.article.title, content),
    made: [
      t('report.made_by', { name: content.createdBy, desk: content.desk, date: date(content.createdAt) }),
      t('report.revision', { n: revision.number, date: date(revision.capturedAt) }),
      t('report.progress', { done: content.progress.signedOff, all: content.progress.quotes }),
      ...saidReady(content, t, date),
      ...(content.progress.conflicts > 0 ? [t('articles.conflicts', { n: content.progress.conflicts })] : []),
    ],
    counts: countsIn(content, wording),
    corrections: {
      heading: t('report.correctionsHeading'),
      items: correctionsOf(content).map((c) => correctionIn(c, content, wording)),
    },
    checked: saidChecked(content, t),
    text: { heading: t('report.textHeading'), items: blocksOf(content, wording) },
    entries: {
      heading: t('report.entriesHeading'),
      items: parts.telling.map((q) => entryOf(q, content, wording)),
    },
    plain: { heading: t('report.plainHeading'), items: rows(parts.plain) },
    open: { heading: t('report.openHeading'), items: rows(parts.open) },
    between: t('app.between'),
    columns: ['№', t('queue.columnWords'), t('queue.columnSpeaker'), t('queue.columnVerdict'), t('queue.columnStatus')],
    notes: {
      heading: t('report.notesHeading'),
      items: content.annotations.filter((a) => !a.quoteId).map((a) => noteOf(a, wording)),
    },
    sources: {
      heading: t('report.sourcesHeading'),
      items: content.sources.map((s) =>
        [isolated(s.title), t(`sourceKind.${s.kind}`), isolated(s.author), s.date ? day(s.date) : ''].filter(Boolean),
      ),
    },
    gone: {
      heading: t('gone.title', { n: content.gone.length }),
      items: content.gone.map((words) => inArticle(words, content)),
    },
    leftOut: leftOut(content.leaves, wording),
    digests: [
      { label: t('report.textDigest'), sha256: revision.sha256 },
      { label: t('report.digest'), sha256 },
    ],
  };
}

function countsIn(content: ReportContent, { t, number }: Wording): Proof['counts'] {
  const counts = countsOf(content);
  return [
    { n: number(content.progress.quotes), label: t('report.tally', { n: content.progress.quotes }), status: '' },
    ...STANDINGS_TOLD.flatMap((status) => {
      const n = counts.get(status) ?? 0;
      return n > 0 ? [{ n: number(n), label: t(`status.${status}`), status }] : [];
    }),
  ];
}

/** What has to be acted on comes first. */
const STANDINGS_TOLD = [
  'conflict',
  'disputed',
  'corrected',
  'unverifiable',
  'open',
  'speaker-open',
  'in-review',
  'verified',
] as const;

/** A correction: what stands there, what should, and why. */
export function correctionIn(c: Correction, content: ReportContent, { t, day, number }: Wording): ProofCorrection {
  const { quote, check } = c;
  const words = c.what === 'words';
  return {
    place: placeOf(quote),
    number: saidNumber(quote, { format: number }),
    was: { ...inPlaceOf(quote, c.was, content), label: t(words ? 'report.wasLabel' : 'report.saidByLabel') },
    is: {
      ...inPlaceOf(quote, c.is ?? '', content),
      label: t(
        c.is === null ? (check ? 'report.noWords' : 'report.seeNote') : words ? 'report.isLabel' : 'report.namesLabel',
      ),
    },
    why: [
      ...(check && words ? [saidVerdict(check, t)] : []),
      ...(check && words ? differencesOf(check, t).map((d) => `${d.said}${t('app.between')}${d.nature}`) : []),
      ...(check && sourceOf(check, t, day) ? [t('words.withSource', { source: sourceOf(check, t, day) })] : []),
      ...c.note.split('\n').filter(Boolean).map(isolated),
      ...(c.by ? [t('words.decided', { name: c.by })] : []),
    ],
  };
}

function rowOf(q: ReportedQuote, content: ReportContent, { t, day, number }: Wording): ProofRow {
  const check = leadingOf(q);
  return {
    place: placeOf(q),
    number: saidNumber(q, { format: number }),
    status: standingOf(standsOf(q)),
    quoted: inPlaceOf(q, brief(q.words), content),
    cells: [
      [saidSpeaker(q, t), saidConflict(q, t)].filter(Boolean).join(t('app.between')),
      check
        ? [saidVerdict(check, t), brief(sourceOf(check, t, day))].filter(Boolean).join(t('app.between'))
        : t('queue.noSource'),
      [saidStanding(q, t) + (q.signOff ? ` ✓ ${q.signOff.by.name}` : ''), saidTicks(q, t)]
        .filter(Boolean)
        .join(t('app.between')),
    ],
  };
}

function leftOut(leaves: Leaves, { t }: Wording): string {
  const out = (['notes', 'anonymous', 'addresses'] as const).filter((what) => !leaves[what]);
  if (out.length === 0) return '';
  return t('report.leftOut') + t('app.colon') + out.map((what) => t(`report.leaves.${what}`)).join(t('app.comma'));
}
