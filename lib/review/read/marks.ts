import type { Verdict } from '@/lib/align';
import { BY_KEY, type Tx } from '@/lib/db/client';
import { withoutCase } from '@/lib/text/fold';
import { pairs, type Span } from '@/lib/text/span';
import { groupBy } from '../group-by';
import { layerOf, type Status } from '../words';
import { BACKED, SPEAKER_DECIDED, VIA_DECIDED } from './as-sql';
import type { QuoteMark } from './view';

/** So many neighbours of a quotation are named; the others are counted. */
const NAMED = 4;
/** No more contradictions of one quotation are counted than these. */
const COUNTED = 100;

interface Row {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly kind: QuoteMark['kind'];
  readonly spans: number[];
  readonly status: Status;
  readonly rejected: boolean;
  readonly signed: boolean;
  readonly verdict: Verdict | null;
  readonly decided: boolean;
  readonly conflict: boolean;
  readonly readers: readonly string[];
  readonly backed: boolean;
  readonly speakerDecided: boolean;
  readonly folded: string | null;
  readonly saidBy: string;
  readonly via: string | null;
  readonly viaDecided: boolean;
  readonly mentionStart: number | null;
  readonly mentionEnd: number | null;
  readonly cueStart: number | null;
  readonly cueEnd: number | null;
  /** The claims that it makes. */
  readonly asserts: readonly string[];
}

/** The quotations of a revision in the order of the text, rejected ones too (their number is 0). */
export async function readMarks(tx: Tx, revisionId: string): Promise<QuoteMark[]> {
  const rows = await tx.$queryRaw<Row[]>`
    ${BY_KEY} SELECT q.id, q.number, q.version, q.kind, q.spans, q.status, q.rejected, q.signed, q.verdict, q.verdict_decided AS decided, q.conflict, q.readers, q.folded,
      ${BACKED} AS backed,
      ${SPEAKER_DECIDED} AS "speakerDecided", ${VIA_DECIDED} AS "viaDecided",
      coalesce(sp.name, a.proposed_name, '') AS "saidBy", a.via_name AS via,
      a.mention_start AS "mentionStart", a.mention_end AS "mentionEnd",
      a.cue_start AS "cueStart", a.cue_end AS "cueEnd",
      ARRAY(SELECT claim_id::text FROM quote_claim WHERE quote_id = q.id AND stance = 'asserts' AND NOT q.rejected) AS asserts
    FROM quote q
    LEFT JOIN attribution a ON a.quote_id = q.id
    LEFT JOIN speaker sp ON sp.id = a.speaker_id
    WHERE q.revision_id = ${revisionId}::uuid ORDER BY q.start, q."end", q.id`;
  const neighbours = await readOpposed(tx, rows);
  const kept = rows.filter((row) => !row.rejected);
  // Reported speech has numbers of its own: it is counted, and not named by them.
  const numberOf = new Map(kept.map((row) => [row.id, layerOf(row) === 'quoted' ? row.number : 0]));
  // Twins may stand in different grammatical cases: a heading «عمل إرهابي», the body «عملاً إرهابياً».
  const keyOf = new Map(kept.map((row) => [row.id, `${layerOf(row)} ${withoutCase(row.folded ?? '')}`]));
  const twins = groupBy(kept, (row) => keyOf.get(row.id));
  return rows.map(
    ({ mentionStart, mentionEnd, cueStart, cueEnd, spans, folded: _, asserts: __, ...row }): QuoteMark => {
      const alike = (row.rejected ? undefined : twins.get(keyOf.get(row.id))) ?? [];
      const named = alike.slice(0, NAMED + 1).filter((t) => t.id !== row.id);
      const opposed = row.rejected ? [] : neighbours(row.id);
      const numbered = opposed.flatMap((id) => numberOf.get(id) || []).sort((a, b) => a - b);
      return {
        ...row,
        spans: pairs(spans),
        mention: spanOf(mentionStart, mentionEnd),
        cue: spanOf(cueStart, cueEnd),
        twins: named.slice(0, NAMED).map((t) => t.number),
        moreTwins: Math.max(0, alike.length - 1 - NAMED),
        contradicts: numbered.slice(0, NAMED),
        moreContradicts: opposed.length - Math.min(numbered.length, NAMED),
      };
    },
  );
}

/** The quotations whose claims contradict those of one. */
async function readOpposed(tx: Tx, rows: readonly Row[]): Promise<(id: string) => string[]> {
  const asserted = rows.flatMap(({ id, asserts }) => asserts.map((claimId) => ({ quoteId: id, claimId })));
  if (asserted.length === 0) return () => [];
  const bySaying = groupBy(asserted, (a) => a.claimId);
  const byQuote = groupBy(asserted, (a) => a.quoteId);
  const claims = [...bySaying.keys()];
  const relations = await tx.claimRelation.findMany({
    where: { kind: 'contradicts', fromId: { in: claims }, toId: { in: claims } },
    select: { fromId: true, toId: true },
  });
  const opposedTo = groupBy(
    relations.flatMap(({ fromId, toId }) => [
      { claim: fromId, other: toId },
      { claim: toId, other: fromId },
    ]),
    (r) => r.claim,
  );
  return (id) => {
    const found = new Set<string>();
    for (const { claimId } of byQuote.get(id) ?? [])
      for (const { other } of opposedTo.get(claimId) ?? [])
        for (const { quoteId } of bySaying.get(other) ?? []) {
          if (found.size >= COUNTED) return [...found];
          found.add(quoteId);
        }
    return [...found];
  };
}

export const spanOf = (start: number | null | undefined, end: number | null | undefined): Span | null =>
  start != null && end != null ? [start, end] : null;
