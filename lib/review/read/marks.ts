import type { Verdict } from '@/lib/align';
import type { Tx } from '@/lib/db/client';
import { foldName, withoutCase } from '@/lib/text/fold';
import { pairs, type Span } from '@/lib/text/span';
import { groupBy } from '../group-by';
import { leadingCheck } from '../rules/chain';
import { wordsOf } from '../rules/proposal';
import type { Status } from '../words';
import type { QuoteMark } from './view';

/** So many neighbours of a quotation are named; the others are counted. */
const NAMED = 4;
/** No more contradictions of one quotation are counted than these. */
const COUNTED = 100;

interface Row {
  readonly id: string;
  readonly version: number;
  readonly kind: QuoteMark['kind'];
  readonly spans: number[];
  readonly status: Status;
  readonly rejected: boolean;
  readonly signed: boolean;
  readonly saidBy: string;
  readonly via: string | null;
  readonly mentionStart: number | null;
  readonly mentionEnd: number | null;
  readonly cueStart: number | null;
  readonly cueEnd: number | null;
}

/** The quotations of a revision in the order of the text, rejected ones too (their number is 0). */
export async function readMarks(tx: Tx, revisionId: string, text: string): Promise<QuoteMark[]> {
  const [rows, verdicts, neighbours] = await Promise.all([
    tx.$queryRaw<Row[]>`
      SELECT q.id, q.version, q.kind, q.spans, q.status, q.rejected, s.quote_id IS NOT NULL AS signed,
        coalesce(sp.name, a.proposed_name, '') AS "saidBy", a.via_name AS via,
        a.mention_start AS "mentionStart", a.mention_end AS "mentionEnd",
        a.cue_start AS "cueStart", a.cue_end AS "cueEnd"
      FROM quote q
      LEFT JOIN sign_off s ON s.quote_id = q.id
      LEFT JOIN attribution a ON a.quote_id = q.id
      LEFT JOIN speaker sp ON sp.id = a.speaker_id
      WHERE q.revision_id = ${revisionId}::uuid ORDER BY q.start, q."end", q.id`,
    readVerdicts(tx, revisionId),
    readOpposed(tx, revisionId),
  ]);
  let last = 0;
  const numbered = rows.map((row) => ({ ...row, number: row.rejected ? 0 : ++last }));
  const kept = numbered.filter((row) => !row.rejected);
  const numberOf = new Map(kept.map((row) => [row.id, row.number]));
  // Twins may stand in different grammatical cases: a heading «عمل إرهابي», the body «عملاً إرهابياً».
  const keyOf = new Map(kept.map((row) => [row.id, withoutCase(foldName(wordsOf(text, row.spans)))]));
  const twins = groupBy(kept, (row) => keyOf.get(row.id));
  return numbered.map(({ mentionStart, mentionEnd, cueStart, cueEnd, spans, ...row }): QuoteMark => {
    const alike = (row.rejected ? undefined : twins.get(keyOf.get(row.id))) ?? [];
    const named = alike.slice(0, NAMED + 1).filter((t) => t.id !== row.id);
    const opposed = row.rejected ? [] : neighbours(row.id, numberOf);
    return {
      ...row,
      spans: pairs(spans),
      verdict: verdicts.get(row.id) ?? null,
      mention: spanOf(mentionStart, mentionEnd),
      cue: spanOf(cueStart, cueEnd),
      twins: named.slice(0, NAMED).map((t) => t.number),
      moreTwins: Math.max(0, alike.length - 1 - NAMED),
      contradicts: opposed.slice(0, NAMED),
      moreContradicts: Math.max(0, opposed.length - NAMED),
    };
  });
}

/** The verdict of the comparison that tells most, by quotation. */
async function readVerdicts(tx: Tx, revisionId: string): Promise<Map<string, Verdict>> {
  const checks = await tx.$queryRaw<
    { quoteId: string; verdict: Verdict | null; proposedVerdict: Verdict; similarity: number }[]
  >`
    SELECT c.quote_id AS "quoteId", c.verdict, c.proposed_verdict AS "proposedVerdict", c.similarity
    FROM "check" c JOIN quote q ON q.id = c.quote_id WHERE q.revision_id = ${revisionId}::uuid ORDER BY c.created_at`;
  const leading = [...groupBy(checks, (c) => c.quoteId)].map(([id, own]) => [id, leadingCheck(own)] as const);
  return new Map(leading.flatMap(([id, c]) => (c ? [[id, c.verdict ?? c.proposedVerdict]] : [])));
}

/** The numbers of the quotations whose claims contradict those of one. */
async function readOpposed(
  tx: Tx,
  revisionId: string,
): Promise<(id: string, numberOf: ReadonlyMap<string, number>) => number[]> {
  const asserted = await tx.$queryRaw<{ quoteId: string; claimId: string }[]>`
    SELECT qc.quote_id AS "quoteId", qc.claim_id AS "claimId" FROM quote_claim qc JOIN quote q ON q.id = qc.quote_id
    WHERE q.revision_id = ${revisionId}::uuid AND NOT q.rejected AND qc.stance = 'asserts' ORDER BY q.start, q."end", q.id`;
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
  return (id, numberOf) => {
    const numbers = new Set<number>();
    for (const { claimId } of byQuote.get(id) ?? [])
      for (const { other } of opposedTo.get(claimId) ?? [])
        for (const { quoteId } of bySaying.get(other) ?? []) {
          if (numbers.size >= COUNTED) return [...numbers];
          numbers.add(numberOf.get(quoteId) as number);
        }
    return [...numbers].sort((a, b) => a - b);
  };
}

export const spanOf = (start: number | null | undefined, end: number | null | undefined): Span | null =>
  start != null && end != null ? [start, end] : null;
