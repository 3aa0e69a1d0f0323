import { type Alignment, align, type PreparedSource, prepareSource, type Verdict } from '@/lib/align';
import type { Prisma, Tx } from '@/lib/db/client';
import { detectLanguage } from '@/lib/text/language';
import { liftedFrom } from './documents';
import { FAITHFUL, type Status } from './words';

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
export function compare(words: string, source: string | PreparedSource): Proposal {
  const alignment = align(words.replace(/[,،]\s*$/, ''), source);
  if (alignment.verdict !== 'not-found') return alignment;
  const text = typeof source === 'string' ? source : source.text;
  const language = detectLanguage(text);
  return detectLanguage(words, language) === language ? alignment : { ...alignment, verdict: 'translated' };
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
 * Compares other words of a quotation with all sources in play. A decision about the words before is no decision
 * about these: it lapses, and what the comparison says now is a proposal again.
 */
export async function compareAnew(
  tx: Tx,
  quote: { readonly id: string; readonly kind: string },
  articleId: string,
  words: string,
): Promise<void> {
  const decided = await tx.check.findMany({
    where: { quoteId: quote.id, verdict: { not: null } },
    include: { sourceRevision: { select: { text: true } } },
  });
  await tx.check.deleteMany({ where: { quoteId: quote.id, verdict: null } });
  for (const check of decided) {
    await tx.check.update({
      where: { id: check.id },
      data: {
        ...columns(compare(words, check.sourceRevision.text)),
        verdict: null,
        madeById: null,
        madeAt: null,
        pairs: [],
        version: { increment: 1 },
      },
    });
  }
  const found = (await sourcesInPlay(tx, articleId)).flatMap(
    (source) => proposalOf(quote, words, source, source.text) ?? [],
  );
  await tx.check.createMany({ data: found, skipDuplicates: true });
}

/** The status that a verdict leads to. */
const statusAfter = (verdict: string): Status => (FAITHFUL.has(verdict) ? 'in-review' : 'disputed');

/** What the decided checks of a quotation lead to, the strictest finding first, and who decided last. */
export async function findingOf(tx: Tx, quoteId: string): Promise<{ status: Status; decidedById: string | null }> {
  const decided = await tx.check.findMany({
    where: { quoteId, verdict: { not: null } },
    orderBy: { madeAt: 'desc' },
    select: { verdict: true, madeById: true },
  });
  if (decided.length === 0) return { status: 'open', decidedById: null };
  // A quotation that one source bears out is borne out; "not in this source" speaks only of that source.
  const telling = decided.filter((c) => c.verdict !== 'not-found');
  const disputed = (telling.length > 0 ? telling : decided).some(
    (c) => statusAfter(c.verdict as string) === 'disputed',
  );
  return { status: disputed ? 'disputed' : 'in-review', decidedById: decided[0]?.madeById ?? null };
}

interface InPlay {
  readonly revisionId: string;
  readonly text: string;
  readonly capturedFrom: string;
}

/** A block quotation that was lifted out as a source is no evidence of itself. */
export const isItself = (quoteId: string, source: InPlay): boolean => source.capturedFrom === liftedFrom(quoteId);

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

/** The newest text of each source in play for the article, or of the one asked for. */
export async function sourcesInPlay(tx: Tx, articleId: string, sourceId?: string): Promise<InPlay[]> {
  return tx.$queryRaw`
    SELECT DISTINCT ON (r.document_id) r.id AS "revisionId", r.text, r.captured_from AS "capturedFrom"
    FROM article_source a JOIN document d ON d.id = a.source_id JOIN revision r ON r.document_id = d.id
    WHERE a.article_id = ${articleId}::uuid AND d.withdrawn_at IS NULL AND (${sourceId ?? null}::uuid IS NULL OR d.id = ${sourceId ?? null}::uuid)
    ORDER BY r.document_id, r.number DESC`;
}

/** A proposal as its row has it. */
export const columns = (a: Proposal) => ({
  proposedVerdict: a.verdict,
  sourceSpans: a.spans.flat(),
  edits: a.edits as unknown as Prisma.InputJsonValue,
  alternatives: a.alternatives.map((spans) => spans.flat()),
  similarity: a.similarity,
});
