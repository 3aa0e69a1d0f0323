import { type Moved, moveRanges } from '@/lib/anchor/move';
import { selectorOf } from '@/lib/anchor/selector';
import { type Actor, demand } from '@/lib/auth/roles';
import { db, type Prisma, type Tx } from '@/lib/db/client';
import { extract } from '@/lib/extract';
import type { TextToKeep } from '@/lib/import/read';
import { Problem } from '@/lib/problem';
import type { Block } from '@/lib/text/blocks';
import type { Language } from '@/lib/text/language';
import { overlaps, pairs, type Span, trimSpan } from '@/lib/text/span';
import { wordsOf } from './checks';
import { askToCompare } from './comparing';
import { articleAt, keepQuotes, keepRevision, origin, type Provenance } from './documents';
import { lookAgain, moveTo } from './placing';
import { write } from './write';

/** What became of the quotations and notes of an article when it was corrected. */
export interface Revised {
  readonly number: number;
  readonly same: number;
  readonly changed: number;
  /** Gone from the text, or with more than one place that fits: kept, and listed. */
  readonly gone: number;
  /** Taken out by an earlier correction and there again. */
  readonly back: number;
  readonly added: number;
}

/**
 * Brings in a corrected text of an article as its next revision. Quotations, notes and checks follow their words;
 * what changed is flagged with the old words and compared anew; what is gone stays with the old revision and is
 * listed; what is new is proposed. One transaction.
 * @param number the newest revision that the person saw
 * @throws Problem `conflict` when there is a newer one, `text-unchanged`
 */
export async function reviseArticle(
  actor: Actor,
  articleId: string,
  number: number,
  document: TextToKeep,
  provenance: Provenance,
): Promise<Revised> {
  return write(actor, 'import', async (tx) => {
    const { author } = await articleAt(tx, actor, articleId);
    // Every write of a desk ends under this lock: nothing is decided on the old text while it is moved.
    await tx.$queryRaw`SELECT 1 FROM desk WHERE id = ${actor.deskId}::uuid FOR UPDATE`;
    const revisions = await tx.revision.findMany({
      where: { documentId: articleId },
      orderBy: { number: 'desc' },
      include: {
        quotes: { include: { attribution: true } },
        annotations: { where: { parentId: null, quoteId: null, withdrawnAt: null, start: { not: null } } },
      },
    });
    const [old, ...older] = revisions as [Held, ...Held[]];
    if (old.number !== number) throw new Problem('conflict', {}, { what: 'revision', number: old.number });
    if (old.text === document.text) throw new Problem('text-unchanged');
    const { revisionId, sha256 } = await keepRevision(tx, actor, articleId, number + 1, document, provenance);
    const to = { revisionId, text: document.text, taken: [] };
    const counts = await follow(tx, old, to, 'all');
    // What an earlier correction took out and this one brings back.
    let back = 0;
    for (const held of older) back += (await follow(tx, held, to, 'same')).same;
    const { quotes } = extract(document.text, {
      language: document.language,
      blocks: document.blocks,
      author: author ?? undefined,
    });
    const added = quotes.filter((q) => !q.spans.some((s) => to.taken.some((t) => overlaps(s, t))));
    await keepQuotes(tx, actor, revisionId, document.text, added);
    await tx.articleSource.updateMany({ where: { articleId }, data: { comparedAt: null } });
    await askToCompare(tx);
    const result = { number: number + 1, ...counts, back, added: added.length };
    return {
      result,
      event: {
        kind: 'article-revised',
        subject: articleId,
        data: { revision: revisionId, sha256, before: old.id, ...result, ...origin(provenance) },
      },
    };
  });
}

/**
 * Brings in the text of an earlier revision as the next one: how a correction is taken back, for no text is ever
 * removed.
 * @throws Problem `not-found`, and what `reviseArticle` throws
 */
export async function restoreText(actor: Actor, articleId: string, number: number, to: number): Promise<Revised> {
  demand(actor, 'import');
  const revision = await db().revision.findFirst({
    where: { number: to, document: { id: articleId, deskId: actor.deskId, kind: 'article' } },
    include: { blocks: { orderBy: { ordinal: 'asc' } }, document: { select: { title: true } } },
  });
  if (!revision) throw new Problem('not-found');
  const document = {
    title: revision.document.title,
    text: revision.text,
    language: revision.language as Language,
    blocks: revision.blocks.map(({ kind, start, end, language }) => ({ kind, start, end, language }) as Block),
  };
  const provenance = { obtained: 'pasted', capturedFrom: `revision:${revision.id}` } as const;
  return reviseArticle(actor, articleId, number, document, provenance);
}

type Held = Prisma.RevisionGetPayload<{ include: { quotes: { include: { attribution: true } }; annotations: true } }>;

interface Next {
  readonly revisionId: string;
  readonly text: string;
  /** Where a quotation has been moved to already. */
  readonly taken: Span[];
}

/**
 * Moves quotations, with their attributions, and notes from an older revision to the next one; `same`: only those
 * whose words stand there as they were, and where no other does.
 */
async function follow(tx: Tx, from: Held, to: Next, which: 'all' | 'same') {
  const counts = { same: 0, changed: 0, gone: 0 };
  // Nearly every older revision: its quotations went on, and its text need not be matched.
  if (from.quotes.length === 0 && from.annotations.length === 0) return counts;
  const moved = mover(from.text, to.text, [
    ...from.quotes.flatMap((q) => [...pairs(q.spans), ...attributionSpans(q.attribution)]),
    ...from.annotations.map((a): Span => [a.start as number, a.end as number]),
  ]);
  for (const quote of from.quotes) {
    const fate = fateOf(pairs(quote.spans).map(moved), to.text);
    if (which === 'same' && (fate.kind !== 'same' || fate.spans.some((s) => to.taken.some((t) => overlaps(s, t)))))
      continue;
    counts[fate.kind]++;
    if (fate.kind === 'gone') {
      await tx.quote.update({ where: { id: quote.id }, data: { candidates: fate.candidates.flat() } });
      continue;
    }
    to.taken.push(...fate.spans);
    const before = wordsOf(from.text, quote.spans);
    const isBack = wordsOf(to.text, fate.spans.flat()) === quote.was;
    await moveTo(tx, quote, to.revisionId, to.text, fate.spans, {
      was: fate.kind === 'same' ? quote.was : isBack ? null : before,
    });
    const a = quote.attribution;
    if (a) await tx.attribution.update({ where: { quoteId: quote.id }, data: movedAttribution(a, moved) });
    if (fate.kind === 'changed') await lookAgain(tx, quote.id, to.revisionId, to.text, fate.spans);
  }
  for (const note of from.annotations) {
    const move = moved([note.start as number, note.end as number]);
    if (move.state !== 'same' && (move.state !== 'changed' || which === 'same')) continue;
    await tx.annotation.update({
      where: { id: note.id },
      data: {
        revisionId: to.revisionId,
        start: move.span[0],
        end: move.span[1],
        ...selectorOf(to.text, move.span),
        was: move.state === 'changed' ? note.exact : note.was,
      },
    });
    await tx.annotation.updateMany({ where: { parentId: note.id }, data: { revisionId: to.revisionId } });
  }
  return counts;
}

type Attribution = {
  mentionStart: number | null;
  mentionEnd: number | null;
  cueStart: number | null;
  cueEnd: number | null;
  viaStart: number | null;
  viaEnd: number | null;
};

const RANGES = ['mention', 'cue', 'via'] as const;

const rangeOf = (a: Attribution, name: (typeof RANGES)[number]): Span | undefined => {
  const [start, end] = [a[`${name}Start`], a[`${name}End`]];
  return start !== null && end !== null ? [start, end] : undefined;
};

const attributionSpans = (a: Attribution | null): Span[] =>
  RANGES.map((name) => a && rangeOf(a, name)).filter((range): range is Span => Boolean(range));

/** The mention, the cue and the carrier follow their words as well; what is gone is nowhere. */
function movedAttribution(a: Attribution, moved: Mover): Partial<Attribution> {
  return Object.fromEntries(
    RANGES.flatMap((name) => {
      const range = rangeOf(a, name);
      const move = range && moved(range);
      const span = move && 'span' in move ? move.span : undefined;
      return [
        [`${name}Start`, span?.[0] ?? null],
        [`${name}End`, span?.[1] ?? null],
      ];
    }),
  );
}

type Mover = (span: Span) => Moved;

/** Where each of the ranges stands in the new text: all moved together, for the sentences are matched once. */
function mover(before: string, after: string, ranges: readonly Span[]): Mover {
  const moves = moveRanges(before, after, ranges);
  const found = new Map(ranges.map((range, i) => [range.join(), moves[i] as Moved]));
  return (span) => found.get(span.join()) ?? { state: 'orphan' };
}

type Fate =
  | { readonly kind: 'same' | 'changed'; readonly spans: readonly Span[] }
  | { readonly kind: 'gone'; readonly candidates: readonly Span[] };

/** What becomes of a quotation, by what became of its pieces. */
function fateOf(moves: readonly Moved[], text: string): Fate {
  const unclear = moves.find((m) => m.state === 'ambiguous');
  if (unclear) return { kind: 'gone', candidates: moves.length === 1 ? unclear.candidates : [] };
  const spans = moves.flatMap((m) => ('span' in m ? [trimSpan(text, m.span)] : []));
  const inOrder = spans.every((s, i) => s[0] < s[1] && (i === 0 || s[0] >= (spans[i - 1] as Span)[1]));
  if (spans.length === 0 || !inOrder) return { kind: 'gone', candidates: [] };
  return { kind: moves.every((m) => m.state === 'same') ? 'same' : 'changed', spans };
}
