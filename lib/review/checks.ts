import { type Alignment, align, type PreparedSource, prepareSource, type Verdict } from '@/lib/align';
import type { Actor } from '@/lib/auth/roles';
import type { Prisma, Tx } from '@/lib/db/client';
import { Problem } from '@/lib/problem';
import { detectLanguage } from '@/lib/text/language';
import { liftedFrom } from './documents';
import { changeQuote, quoteAt } from './quote-row';
import { FAITHFUL, type Status, verdictsFor } from './words';
import { write } from './write';

export const statusAfter = (verdict: string): Status => (FAITHFUL.has(verdict) ? 'in-review' : 'disputed');

/** The text of a quotation as it is compared: its pieces with the gap between them left open. */
export const wordsOf = (text: string, spans: readonly number[]): string => {
  const pieces: string[] = [];
  for (let i = 0; i + 1 < spans.length; i += 2) pieces.push(text.slice(spans[i], spans[i + 1]));
  return pieces.join(' … ');
};

/** What the program proposes: what the words say, or that a text in another language must be a translation. */
type Proposal = Omit<Alignment, 'verdict'> & { readonly verdict: Exclude<Verdict, 'paraphrased'> };

/**
 * A comparison worth a proposal: the words were found. Of indirect speech, whose words are the article's, only where
 * they stand in the source as they are; whether it is a fair paraphrase, a person says.
 */
const isFinding = (kind: string, { spans, verdict }: Proposal): boolean =>
  spans.length > 0 && (kind !== 'indirect' || FAITHFUL.has(verdict));

/** Lays words beside a source. The comma before “he said” is the article's, wherever its marks stand. */
function compare(words: string, source: string | PreparedSource): Proposal {
  const alignment = align(words.replace(/[,،]\s*$/, ''), source);
  if (alignment.verdict !== 'not-found') return alignment;
  const text = typeof source === 'string' ? source : source.text;
  return detectLanguage(words) === detectLanguage(text) ? alignment : { ...alignment, verdict: 'translated' };
}

/**
 * Compares the article's quotations with one of its sources in play and keeps a proposal
 * where the words were found. Decided checks are left as they are.
 * @returns how many proposals came of it
 */
export async function proposeChecks(tx: Tx, articleId: string, sourceId: string): Promise<number> {
  const article = await tx.revision.findFirst({
    where: { documentId: articleId },
    orderBy: { number: 'desc' },
    include: { quotes: { where: { rejected: false } } },
  });
  if (!article || article.quotes.length === 0) return 0;
  const [source] = await sourcesInPlay(tx, articleId, sourceId);
  if (!source) return 0;
  const prepared = prepareSource(source.text);
  const found = article.quotes.flatMap((quote) => {
    const words = wordsOf(article.text, quote.spans);
    return proposalOf(quote, words, source, prepared) ?? [];
  });
  const { count } = await tx.check.createMany({ data: found, skipDuplicates: true });
  return count;
}

/**
 * Compares one quotation anew with all sources in play: after its ends were moved, or when it was added.
 * A decision stands while the comparison proposes what it did; otherwise it lapses.
 * @returns whether a decision lapsed
 */
export async function recheckQuote(
  tx: Tx,
  quote: { id: string; revisionId: string; kind: string },
  text: string,
  spans: readonly number[],
): Promise<boolean> {
  const revision = await tx.revision.findUniqueOrThrow({
    where: { id: quote.revisionId },
    select: { documentId: true },
  });
  const decided = await tx.check.findMany({
    where: { quoteId: quote.id, verdict: { not: null } },
    include: { sourceRevision: { select: { text: true } } },
  });
  await tx.check.deleteMany({ where: { quoteId: quote.id, verdict: null } });
  const words = wordsOf(text, spans);
  let lapsed = false;
  for (const check of decided) {
    const alignment = compare(words, check.sourceRevision.text);
    const stands = alignment.verdict === check.proposedVerdict;
    lapsed ||= !stands;
    await tx.check.update({
      where: { id: check.id },
      data: {
        ...columns(alignment),
        version: { increment: 1 },
        ...(stands ? {} : { verdict: null, madeById: null, madeAt: null }),
      },
    });
  }
  const found = (await sourcesInPlay(tx, revision.documentId)).flatMap(
    (source) => proposalOf(quote, words, source, source.text) ?? [],
  );
  await tx.check.createMany({ data: found, skipDuplicates: true });
  return lapsed;
}

/** Lays a quotation beside a source that the program found nothing in (a translation, a paraphrase). */
export async function compareWith(actor: Actor, quoteId: string, sourceId: string): Promise<string> {
  return write(actor, 'check', async (tx) => {
    const quote = await quoteAt(tx, actor, quoteId);
    const [source] = await sourcesInPlay(tx, quote.revision.documentId, sourceId);
    if (!source || isItself(quoteId, source)) throw new Problem('not-found');
    const alignment = compare(wordsOf(quote.revision.text, quote.spans), source.text);
    const key = { quoteId, sourceRevisionId: source.revisionId };
    const check = await tx.check.upsert({
      where: { quoteId_sourceRevisionId: key },
      create: { ...key, ...columns(alignment) },
      update: {},
    });
    return {
      result: check.id,
      event: {
        kind: 'check-proposed',
        subject: quoteId,
        data: { check: check.id, source: sourceId, verdict: alignment.verdict },
      },
    };
  });
}

/** What a check was before a decision: enough to take the decision back. */
export interface Decision {
  readonly verdict: Verdict | null;
  readonly note: string;
}

/**
 * Decides a check: confirms the proposed verdict or overrules it, with a note; null takes the decision
 * back. The quotation's status follows.
 * @returns the decision that stood before, for undo
 * @throws Problem `conflict` when somebody decided in between, `signed-off-already`, `paraphrase-direct`
 */
export async function decideCheck(
  actor: Actor,
  checkId: string,
  version: number,
  decision: Decision,
): Promise<Decision> {
  return write(actor, 'check', async (tx) => {
    const check = await tx.check.findFirst({
      where: { id: checkId, quote: { revision: { document: { deskId: actor.deskId } } } },
    });
    if (!check) throw new Problem('not-found');
    const quote = await quoteAt(tx, actor, check.quoteId);
    const before = await decideIn(tx, actor, quote, checkId, version, decision);
    const status = await statusFromChecks(tx, quote.id);
    await changeQuote(tx, quote, quote.version, {
      status,
      was: null,
      decidedById: decision.verdict ? actor.personId : null,
    });
    return {
      result: before,
      event: {
        kind: 'check-decided',
        subject: check.quoteId,
        data: {
          check: checkId,
          proposed: check.proposedVerdict,
          verdict: decision.verdict,
          before: check.verdict,
          note: decision.note,
        },
      },
    };
  });
}

/** The decision itself, within a transaction. @returns the one before */
export async function decideIn(
  tx: Tx,
  actor: Actor,
  quote: { kind: string; signOff: unknown },
  checkId: string,
  version: number,
  decision: Decision,
): Promise<Decision> {
  if (quote.signOff) throw new Problem('signed-off-already');
  if (decision.verdict && !verdictsFor(quote).includes(decision.verdict)) throw new Problem('paraphrase-direct');
  const before = await tx.check.findUniqueOrThrow({
    where: { id: checkId },
    include: { madeBy: { select: { name: true } } },
  });
  const made = decision.verdict ? { madeById: actor.personId, madeAt: new Date() } : { madeById: null, madeAt: null };
  const changed = await tx.check.updateMany({
    where: { id: checkId, version },
    data: { verdict: decision.verdict, note: decision.note, ...made, version: { increment: 1 } },
  });
  if (changed.count === 0)
    throw new Problem(
      'conflict',
      {},
      {
        what: 'check',
        version: before.version,
        verdict: before.verdict,
        note: before.note,
        by: before.madeBy?.name ?? '',
      },
    );
  return { verdict: before.verdict as Verdict | null, note: before.note };
}

/** The status that the decided checks of a quotation lead to: the strictest finding counts. */
export async function statusFromChecks(tx: Tx, quoteId: string): Promise<Status> {
  const decided = await tx.check.findMany({ where: { quoteId, verdict: { not: null } }, select: { verdict: true } });
  if (decided.length === 0) return 'open';
  // A quotation that one source bears out is borne out; "not in this source" speaks only of that source.
  const telling = decided.filter((c) => c.verdict !== 'not-found');
  return (telling.length > 0 ? telling : decided).some((c) => statusAfter(c.verdict as string) === 'disputed')
    ? 'disputed'
    : 'in-review';
}

interface InPlay {
  readonly revisionId: string;
  readonly text: string;
  readonly capturedFrom: string;
}

/** A block quotation that was lifted out as a source is no evidence of itself. */
const isItself = (quoteId: string, source: InPlay): boolean => source.capturedFrom === liftedFrom(quoteId);

/** The check that comparing a quotation with a source proposes, where its words were found there. */
function proposalOf(
  quote: { id: string; kind: string },
  words: string,
  source: InPlay,
  text: Parameters<typeof compare>[1],
) {
  if (isItself(quote.id, source)) return undefined;
  const alignment = compare(words, text);
  return isFinding(quote.kind, alignment)
    ? { quoteId: quote.id, sourceRevisionId: source.revisionId, ...columns(alignment) }
    : undefined;
}

async function sourcesInPlay(tx: Tx, articleId: string, sourceId?: string): Promise<InPlay[]> {
  return tx.$queryRaw`
    SELECT DISTINCT ON (r.document_id) r.id AS "revisionId", r.text, r.captured_from AS "capturedFrom"
    FROM article_source a JOIN document d ON d.id = a.source_id JOIN revision r ON r.document_id = d.id
    WHERE a.article_id = ${articleId}::uuid AND d.withdrawn_at IS NULL AND (${sourceId ?? null}::uuid IS NULL OR d.id = ${sourceId ?? null}::uuid)
    ORDER BY r.document_id, r.number DESC`;
}

const columns = (a: Proposal) => ({
  proposedVerdict: a.verdict,
  sourceSpans: a.spans.flat(),
  edits: a.edits as unknown as Prisma.InputJsonValue,
  alternatives: a.alternatives.map((spans) => spans.flat()),
  similarity: a.similarity,
});
