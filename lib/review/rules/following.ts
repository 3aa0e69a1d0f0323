import type { Moved } from '@/lib/anchor/move';
import { asRows } from '@/lib/db/as-rows';
import { Prisma, type Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import type { Change } from '@/lib/desk/changes';
import { pairs, type Span, touching, trimSpan } from '@/lib/text/span';
import { work } from '@/lib/work/pool';
import { decidedAgain } from '../rows/quote-restored';
import { changeBegun } from '../rows/quote-state';
import { layerOf } from '../words';
import { wordsChanged } from './anchoring';
import type { Lapsed } from './lapsed';
import { place } from './place';
import { wordsOf } from './proposal';

/** What stands in a revision: its quotations, and the notes on its text. */
export const HELD = {
  quotes: { include: { attribution: true } },
  annotations: { where: { parentId: null, quoteId: null, withdrawnAt: null, start: { not: null } } },
} satisfies Prisma.RevisionInclude;
export type Held = Prisma.RevisionGetPayload<{ include: typeof HELD }>;

/** Where ranges of earlier revisions stand in the next text: by revision, then by range. */
export type Moves = ReadonlyMap<string, ReadonlyMap<string, Moved>>;

/** Where everything that stands in the revisions goes in the next text. The sentences are matched once for each, in a thread. */
export async function movesOf(revisions: readonly Held[], after: string): Promise<Moves> {
  const moves = new Map<string, ReadonlyMap<string, Moved>>();
  for (const held of revisions) moves.set(held.id, await movesFrom(held, after, new Map()));
  return moves;
}

async function movesFrom(held: Held, after: string, known: ReadonlyMap<string, Moved>) {
  const all = [
    ...held.quotes.flatMap((q) => [...pairs(q.spans), ...attributionSpans(q.attribution)]),
    ...held.annotations.map((a): Span => [a.start as number, a.end as number]),
  ];
  const ranges = all.filter((range) => !known.has(range.join()));
  // Nearly every older revision: its quotations went on, and its text need not be matched.
  if (ranges.length === 0) return known;
  const moved = await work('move', { before: held.text, after, ranges });
  return new Map([...known, ...ranges.map((range, i) => [range.join(), moved[i] as Moved] as const)]);
}

interface Next {
  readonly id: string;
  readonly text: string;
  /** Where a quotation has been moved to already. */
  readonly taken: Span[];
  /** The kind and the range of each: of one kind a range is one quotation. */
  readonly places: Set<string>;
  /** What was decided of quotations before their words were changed that this text may bring back. */
  readonly lapsed: Lapsed;
  /** Who suggested its words, where an editor accepted that. */
  readonly suggestedBy?: string | undefined;
}

/**
 * Moves quotations, with their attributions, and notes from an older revision to the next one; `same`: only those
 * whose words stand there as they were, and where no other does.
 */
export async function follow(tx: Tx, actor: Actor, from: Held, to: Next, moves: Moves, which: 'all' | 'same') {
  const counts = { same: 0, changed: 0, gone: 0 };
  // Ends that somebody moved since the moves were worked out are moved now.
  const known = await movesFrom(from, to.text, moves.get(from.id) ?? new Map());
  const moved: Mover = (span) => known.get(span.join()) ?? { state: 'orphan' };
  const isTaken = touching(to.taken);
  const asTheyWere: Move[] = [];
  const changed: Move[] = [];
  for (const quote of from.quotes) {
    let fate = fateOf(pairs(quote.spans).map(moved), to.text);
    if (which === 'same' && (fate.kind !== 'same' || fate.spans.some(isTaken))) continue;
    if ('spans' in fate && !quote.rejected) {
      const at = `${quote.kind} ${fate.spans}`;
      if (to.places.has(at)) fate = { kind: 'gone', candidates: [] };
      else to.places.add(at);
    }
    if (!quote.rejected && layerOf(quote) === 'quoted') counts[fate.kind]++;
    if (fate.kind === 'gone') {
      await tx.quote.update({ where: { id: quote.id }, data: { candidates: fate.candidates.flat() } });
      continue;
    }
    to.taken.push(...fate.spans);
    const move: Move = { quote, spans: fate.spans, attribution: movedAttribution(quote.attribution, moved) };
    (fate.kind === 'same' ? asTheyWere : changed).push(move);
  }
  const begun = [];
  for (const move of changed) begun.push({ move, end: await changeBegun(tx, actor, move.quote.id) });
  await moveTogether(tx, to, [...asTheyWere, ...changed]);
  const changes: (Change | undefined)[] = [];
  for (const { move, end } of begun) {
    await wordsAreOthers(tx, actor, to, move);
    changes.push(await end());
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
        exact: to.text.slice(...move.span),
        was: move.state === 'same' ? note.was : to.text.slice(...move.span) === note.was ? null : note.exact,
      },
    });
    await tx.annotation.updateMany({ where: { parentId: note.id }, data: { revisionId: to.id } });
  }
  return { counts, changes };
}

/** A quotation, where it goes, and where what was read beside it goes. */
interface Move {
  readonly quote: Held['quotes'][number];
  readonly spans: readonly Span[];
  readonly attribution: Attribution | undefined;
}

/** What follows where a quotation has gone to words that are others: they are compared anew, and the log has what that changed. */
async function wordsAreOthers(tx: Tx, actor: Actor, to: Next, { quote, spans }: Move): Promise<void> {
  const was = wordsOf(to.text, spans.flat()) === quote.was ? null : quote.words;
  await tx.quote.update({ where: { id: quote.id }, data: { was } });
  await wordsChanged(tx, quote.id, actor.personId, to.suggestedBy ?? actor.personId);
  const lapsed = to.lapsed.get(quote.id);
  if (lapsed) await decidedAgain(tx, actor, quote.id, lapsed);
}

/** Quotations go to the next revision in a few statements, however many they are. */
async function moveTogether(tx: Tx, to: Next, moves: readonly Move[]): Promise<void> {
  for (const rows of asRows(moves.map(({ quote, spans }) => ({ id: quote.id, ...place(to.text, spans) })))) {
    await tx.$executeRaw`
      UPDATE quote q SET revision_id = ${to.id}::uuid, spans = m.spans, start = m.start, "end" = m."end", words = m.words,
        folded = m.folded, candidates = '{}', version = q.version + 1
      FROM json_populate_recordset(NULL::quote, ${rows}::json) m WHERE q.id = m.id`;
    await tx.$executeRaw`
      UPDATE annotation a SET revision_id = ${to.id}::uuid
      FROM json_populate_recordset(NULL::quote, ${rows}::json) m WHERE a.quote_id = m.id`;
  }
  const attributions = moves.flatMap(({ quote, attribution: a }) =>
    a ? [{ quote_id: quote.id, ...Object.fromEntries(COLUMNS.map(([key, column]) => [column, a[key]])) }] : [],
  );
  for (const rows of asRows(attributions))
    await tx.$executeRaw`
      UPDATE attribution a SET ${Prisma.join(COLUMNS.map(([, column]) => Prisma.raw(`${column} = m.${column}`)))}
      FROM json_populate_recordset(NULL::attribution, ${rows}::json) m WHERE a.quote_id = m.quote_id`;
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

const COLUMNS = [
  ['mentionStart', 'mention_start'],
  ['mentionEnd', 'mention_end'],
  ['cueStart', 'cue_start'],
  ['cueEnd', 'cue_end'],
  ['viaStart', 'via_start'],
  ['viaEnd', 'via_end'],
] as const satisfies readonly (readonly [keyof Attribution, string])[];

/** The mention, the cue and the carrier follow their words as well; what is gone is nowhere. */
function movedAttribution(a: Attribution | null, moved: Mover): Attribution | undefined {
  if (!a) return undefined;
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
  ) as unknown as Attribution;
}

type Mover = (span: Span) => Moved;

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
