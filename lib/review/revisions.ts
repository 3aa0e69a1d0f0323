import { type Moved, moveRanges } from '@/lib/anchor/move';
import { selectorOf } from '@/lib/anchor/selector';
import type { Actor } from '@/lib/auth/roles';
import type { Tx } from '@/lib/db/client';
import { extract } from '@/lib/extract';
import type { ReadDocument } from '@/lib/import/read';
import { Problem } from '@/lib/problem';
import { isSound, overlaps, pairs, type Span, trimSpan } from '@/lib/text/span';
import { recheckQuote, statusFromChecks, wordsOf } from './checks';
import { askToCompare } from './comparing';
import { articleAt, keepQuotes, keepRevision, origin, type Provenance } from './documents';
import { changeQuote, demandUnsigned, quoteAt } from './quote-row';
import { write } from './write';

/** What became of the quotations and notes of an article when it was corrected. */
export interface Revised {
  readonly number: number;
  readonly same: number;
  readonly changed: number;
  /** Gone from the text, or with more than one place that fits: kept, and listed. */
  readonly gone: number;
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
  document: ReadDocument,
  provenance: Provenance,
): Promise<Revised> {
  return write(actor, 'import', async (tx) => {
    await articleAt(tx, actor, articleId);
    // Every write of a desk ends under this lock: nothing is decided on the old text while it is moved.
    await tx.$queryRaw`SELECT 1 FROM desk WHERE id = ${actor.deskId}::uuid FOR UPDATE`;
    const old = await tx.revision.findFirstOrThrow({
      where: { documentId: articleId },
      orderBy: { number: 'desc' },
      include: {
        quotes: { include: { attribution: true, signOff: true } },
        annotations: { where: { parentId: null, quoteId: null, withdrawnAt: null, start: { not: null } } },
      },
    });
    if (old.number !== number) throw new Problem('conflict', {}, { what: 'revision', number: old.number });
    if (old.text === document.text) throw new Problem('text-unchanged');
    const { revisionId, sha256 } = await keepRevision(tx, actor, articleId, number + 1, document, provenance);

    const follow = follower(old.text, document.text, [
      ...old.quotes.flatMap((q) => [...pairs(q.spans), ...attributionSpans(q.attribution)]),
      ...old.annotations.map((a): Span => [a.start as number, a.end as number]),
    ]);
    const counts = { same: 0, changed: 0, gone: 0 };
    const taken: Span[] = [];
    for (const quote of old.quotes) {
      const fate = fateOf(pairs(quote.spans).map(follow), document.text);
      counts[fate.kind]++;
      if (fate.kind === 'gone') {
        await tx.quote.update({ where: { id: quote.id }, data: { candidates: fate.candidates.flat() } });
        continue;
      }
      taken.push(...fate.spans);
      await moveTo(tx, quote, revisionId, document.text, fate.spans, {
        was: fate.kind === 'changed' ? wordsOf(old.text, quote.spans) : quote.was,
      });
      const a = quote.attribution;
      if (a) await tx.attribution.update({ where: { quoteId: quote.id }, data: movedAttribution(a, follow) });
      if (fate.kind === 'changed') await lookAgain(tx, quote.id, revisionId, document.text, fate.spans);
    }
    for (const note of old.annotations) {
      const move = follow([note.start as number, note.end as number]);
      if (move.state !== 'same' && move.state !== 'changed') continue;
      await tx.annotation.update({
        where: { id: note.id },
        data: {
          revisionId,
          start: move.span[0],
          end: move.span[1],
          ...selectorOf(document.text, move.span),
          was: move.state === 'changed' ? note.exact : note.was,
        },
      });
      await tx.annotation.updateMany({ where: { parentId: note.id }, data: { revisionId } });
    }
    const { quotes } = extract(document.text, { language: document.language, blocks: document.blocks });
    const added = quotes.filter((q) => !q.spans.some((s) => taken.some((t) => overlaps(s, t))));
    await keepQuotes(tx, actor, revisionId, document.text, added);
    await tx.articleSource.updateMany({ where: { articleId }, data: { comparedAt: null } });
    await askToCompare(tx);
    const result = { number: number + 1, ...counts, added: added.length };
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
function movedAttribution(a: Attribution, follow: Follow): Partial<Attribution> {
  return Object.fromEntries(
    RANGES.flatMap((name) => {
      const range = rangeOf(a, name);
      const move = range && follow(range);
      const span = move && 'span' in move ? move.span : undefined;
      return [
        [`${name}Start`, span?.[0] ?? null],
        [`${name}End`, span?.[1] ?? null],
      ];
    }),
  );
}

type Follow = (span: Span) => Moved;

/** Where each of the ranges stands in the new text: all moved together, for the sentences are matched once. */
function follower(before: string, after: string, ranges: readonly Span[]): Follow {
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

/** Anchors the quotation, and the notes on it, in another revision. */
async function moveTo(
  tx: Tx,
  quote: { id: string },
  revisionId: string,
  text: string,
  spans: readonly Span[],
  data: { was: string | null },
): Promise<void> {
  const [start, end] = [(spans[0] as Span)[0], (spans.at(-1) as Span)[1]];
  await tx.quote.update({
    where: { id: quote.id },
    data: {
      revisionId,
      spans: spans.flat(),
      start,
      end,
      ...selectorOf(text, [start, end]),
      candidates: [],
      ...data,
      version: { increment: 1 },
    },
  });
  await tx.annotation.updateMany({ where: { quoteId: quote.id }, data: { revisionId } });
}

/** Compares changed words anew and asks for another look: the sign-off lapses, and decisions that no longer fit. */
async function lookAgain(tx: Tx, id: string, revisionId: string, text: string, spans: readonly Span[]): Promise<void> {
  const { kind } = await tx.quote.findUniqueOrThrow({ where: { id }, select: { kind: true } });
  await recheckQuote(tx, { id, revisionId, kind }, text, spans.flat());
  await tx.signOff.deleteMany({ where: { quoteId: id } });
  await tx.quote.update({ where: { id }, data: { status: await statusFromChecks(tx, id), decidedById: null } });
}

/**
 * Puts a quotation that a correction lost where it belongs: one of the places that fit, or words that a person chose.
 * @throws Problem `span-outside`, `conflict`
 */
export async function placeQuote(
  actor: Actor,
  quoteId: string,
  version: number,
  revisionId: string,
  span: Span,
): Promise<void> {
  await write(actor, 'check', async (tx) => {
    const quote = await quoteAt(tx, actor, quoteId);
    const revision = await tx.revision.findFirst({ where: { id: revisionId, documentId: quote.revision.documentId } });
    const newest = await tx.revision.aggregate({
      where: { documentId: quote.revision.documentId },
      _max: { number: true },
    });
    if (!revision || revision.number !== newest._max.number) throw new Problem('not-found');
    if (!isSound(revision.text, span)) throw new Problem('span-outside');
    const trimmed = trimSpan(revision.text, span);
    if (trimmed[0] === trimmed[1]) throw new Problem('span-empty');
    await changeQuote(tx, quote, version, {});
    const before = wordsOf(quote.revision.text, quote.spans);
    const same = revision.text.slice(...trimmed) === before;
    await moveTo(tx, quote, revisionId, revision.text, [trimmed], { was: same ? null : before });
    await lookAgain(tx, quoteId, revisionId, revision.text, [trimmed]);
    return {
      result: undefined,
      event: {
        kind: 'quote-placed',
        subject: quoteId,
        data: { revision: revisionId, start: trimmed[0], end: trimmed[1], before },
      },
    };
  });
}

/** Says that a changed quotation has been looked at: the flag with the old words goes. @returns the old words */
export async function acknowledgeChange(actor: Actor, quoteId: string, version: number): Promise<void> {
  await write(actor, 'check', async (tx) => {
    const quote = await quoteAt(tx, actor, quoteId);
    demandUnsigned(quote);
    await changeQuote(tx, quote, version, { was: null });
    return { result: undefined, event: { kind: 'change-seen', subject: quoteId, data: { was: quote.was } } };
  });
}
