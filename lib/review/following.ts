import { type Moved, moveRanges } from '@/lib/anchor/move';
import { selectorOf } from '@/lib/anchor/selector';
import type { Prisma, Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import type { Change } from '@/lib/desk/changes';
import { overlaps, pairs, type Span, trimSpan } from '@/lib/text/span';
import { moveTo, wordsChanged } from './anchoring';
import { wordsOf } from './proposal';
import { changingQuote } from './quote-state';

/** A revision with what stands in it. */
export type Held = Prisma.RevisionGetPayload<{
  include: { quotes: { include: { attribution: true } }; annotations: true };
}>;

interface Next {
  readonly id: string;
  readonly text: string;
  /** Where a quotation has been moved to already. */
  readonly taken: Span[];
  /** The kind and the range of each: of one kind a range is one quotation. */
  readonly places: Set<string>;
}

/**
 * Moves quotations, with their attributions, and notes from an older revision to the next one; `same`: only those
 * whose words stand there as they were, and where no other does.
 */
export async function follow(tx: Tx, actor: Actor, from: Held, to: Next, which: 'all' | 'same') {
  const counts = { same: 0, changed: 0, gone: 0 };
  const changes: (Change | undefined)[] = [];
  // Nearly every older revision: its quotations went on, and its text need not be matched.
  if (from.quotes.length === 0 && from.annotations.length === 0) return { counts, changes };
  const moved = mover(from.text, to.text, [
    ...from.quotes.flatMap((q) => [...pairs(q.spans), ...attributionSpans(q.attribution)]),
    ...from.annotations.map((a): Span => [a.start as number, a.end as number]),
  ]);
  for (const quote of from.quotes) {
    let fate = fateOf(pairs(quote.spans).map(moved), to.text);
    if (which === 'same' && (fate.kind !== 'same' || fate.spans.some((s) => to.taken.some((t) => overlaps(s, t)))))
      continue;
    if ('spans' in fate && !quote.rejected) {
      const at = `${quote.kind} ${fate.spans}`;
      if (to.places.has(at)) fate = { kind: 'gone', candidates: [] };
      else to.places.add(at);
    }
    counts[fate.kind]++;
    if (fate.kind === 'gone') {
      await tx.quote.update({ where: { id: quote.id }, data: { candidates: fate.candidates.flat() } });
      continue;
    }
    to.taken.push(...fate.spans);
    const go = async () => {
      await moveTo(tx, quote, to, fate.spans);
      const isBack = wordsOf(to.text, fate.spans.flat()) === quote.was;
      const was = fate.kind === 'same' ? quote.was : isBack ? null : wordsOf(from.text, quote.spans);
      await tx.quote.update({ where: { id: quote.id }, data: { was, version: { increment: 1 } } });
      const a = quote.attribution;
      if (a) await tx.attribution.update({ where: { quoteId: quote.id }, data: movedAttribution(a, moved) });
    };
    if (fate.kind === 'same') await go();
    else
      changes.push(
        await changingQuote(tx, actor, quote.id, async () => {
          await go();
          await wordsChanged(tx, quote.id, actor.personId);
        }),
      );
  }
  for (const note of from.annotations) {
    const move = moved([note.start as number, note.end as number]);
    if (move.state !== 'same' && (move.state !== 'changed' || which === 'same')) continue;
    await tx.annotation.update({
      where: { id: note.id },
      data: {
        revisionId: to.id,
        start: move.span[0],
        end: move.span[1],
        ...selectorOf(to.text, move.span),
        was: move.state === 'changed' ? note.exact : note.was,
      },
    });
    await tx.annotation.updateMany({ where: { parentId: note.id }, data: { revisionId: to.id } });
  }
  return { counts, changes };
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
