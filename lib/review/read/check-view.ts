import { comparisonOf, type Edit, type Verdict, warningsOf, wordsThatDiffer } from '@/lib/align';
import { houseOf } from '@/lib/align/house';
import type { HouseRule } from '@/lib/align/house-rules';
import type { Prisma } from '@/lib/db/client';
import type { Media } from '@/lib/import/media';
import { detectLanguage, isSupported, type Language } from '@/lib/text/language';
import { pairs as spansOf } from '@/lib/text/span';
import { clockOf, secondsOf, timeCodeAt } from '@/lib/text/time-code';
import { hasPassage } from '../rules/gate';
import type { Heard } from '../rules/heard';
import { wordsOf } from '../rules/proposal';
import { codeOf } from '../rules/stated';
import { offered, pairsOf } from '../rules/translation';
import type { SourceKind } from '../words';
import type { CheckView, PlaceView } from './view';

/** In characters: what is shown of a source where no words were found in it. */
const EXCERPT = 1200;
/** In characters: what is shown of a source around the words. */
const CONTEXT = 240;

type CheckRow = Prisma.CheckGetPayload<{
  include: {
    madeBy: { select: { id: true; name: true } };
    statedBy: { select: { id: true; name: true } };
    sourceRevision: { include: { document: { include: { recording: true } } } };
  };
}>;

/** A check as the card and the report show it, by what the desk's style allows, with the words of the quotation laid beside the source's. */
export function checkView(
  c: CheckRow,
  words: string,
  voice: Heard | null,
  place: PlaceView | null,
  house: ReadonlySet<HouseRule>,
): CheckView {
  const {
    sourceRevision: r,
    sourceRevision: { document: d },
  } = c;
  const edits = c.edits as unknown as Edit[];
  const comparison = comparisonOf(words, r.text, edits);
  const warnings = warningsOf(words, r.text, spansOf(c.sourceSpans), edits);
  const kind = d.sourceKind as SourceKind;
  const translated = (c.verdict ?? c.proposedVerdict) === 'translated';
  const translation = translated ? pairsOf(c.pairs, words, r.text, c.sourceSpans) : [];
  const [first, last] = [c.sourceSpans[0], c.sourceSpans.at(-1)];
  return {
    id: c.id,
    version: c.version,
    source: {
      id: d.id,
      name: d.author ?? d.title,
      title: d.title,
      kind,
      date: d.publishedAt?.toISOString() ?? null,
      language: r.language,
      sha256: r.sha256,
      withdrawn: d.withdrawnAt !== null,
      newer: d.currentRevisionId !== r.id,
      media: (d.recording?.media ?? null) as Media | null,
    },
    proposedVerdict: c.proposedVerdict as Verdict,
    verdict: c.verdict as Verdict | null,
    note: c.note,
    by: c.madeBy,
    at: c.madeAt?.toISOString() ?? null,
    similarity: c.similarity,
    passage: hasPassage(c),
    stated: statedOf(c),
    compared: c.sourceSpans.length > 0,
    voice,
    comparison,
    differ: wordsThatDiffer(comparison),
    house: houseOf(comparison, languageOf(words, r.language), house),
    excerpt: c.sourceSpans.length > 0 ? wordsOf(r.text, c.sourceSpans) : cut(r.text),
    warnings: warnings.map(({ kind, span }) => ({ kind, words: r.text.slice(...span) })),
    context: {
      before: first === undefined ? '' : r.text.slice(Math.max(0, first - CONTEXT), first).toWellFormed(),
      after: last === undefined ? '' : r.text.slice(last, last + CONTEXT).toWellFormed(),
    },
    alternatives: (c.alternatives as unknown as number[][]).map((spans) => cut(wordsOf(r.text, spans))),
    place,
    timeCode:
      typeof place?.from === 'number'
        ? clockOf(place.from)
        : first !== undefined && (kind === 'recording' || kind === 'transcript')
          ? (timeCodeAt(r.text, first) ?? null)
          : null,
    listen: d.recording ? (listenAt(place, r.text, first) ?? listenFrom(c.statedFrom)) : null,
    pairs: translation,
    offered: translated ? offered(r.text, translation).map((s) => ({ span: s, text: r.text.slice(...s) })) : [],
  };
}

const listenFrom = (from: number | null): CheckView['listen'] => (from === null ? null : { from, to: null });

const statedOf = (c: CheckRow) =>
  c.statedBy && c.statedAt
    ? {
        page: c.statedPage,
        from: c.statedFrom,
        timeCode: codeOf(c),
        note: c.statedNote,
        by: c.statedBy,
        at: c.statedAt.toISOString(),
      }
    : null;

/** From when to when the words are heard, in seconds; to the end of the recording where nobody knows until when. */
function listenAt(place: PlaceView | null, text: string, first: number | undefined): CheckView['listen'] {
  if (first === undefined) return null;
  if (typeof place?.from === 'number') return { from: place.from, to: place.to };
  const code = timeCodeAt(text, first);
  return code ? { from: secondsOf(code), to: null } : null;
}

/** The language whose words tell what a difference is; English where it is none of ours. */
function languageOf(words: string, around: string): Language {
  const told = detectLanguage(words, around);
  return isSupported(told) ? told : 'en';
}

const cut = (text: string): string => (text.length <= EXCERPT ? text : `${text.slice(0, EXCERPT).toWellFormed()}…`);
