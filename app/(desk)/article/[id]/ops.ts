import type { Result } from '@/app/act';
import type { Verdict } from '@/lib/align';
import type { Medium } from '@/lib/extract';
import type { AttributionChange, GivenStatus } from '@/lib/review/quotes';
import type { Revised } from '@/lib/review/revisions';
import type { TranslationPair } from '@/lib/review/translation';
import type { RelationKind, Stance, Status } from '@/lib/review/words';
import type { QuoteView, Workbench } from '@/lib/review/workbench';
import type { Span } from '@/lib/text/span';
import * as server from './actions';

/** What an operation works on: the row whose version says whether it is still what the person saw. */
export interface Target {
  readonly kind: 'quote' | 'check' | 'annotation';
  readonly id: string;
}

/**
 * One thing that a person does, as data: how to send it, how it shows before the server has answered,
 * and the operation that takes it back.
 */
export interface Op<T = never> {
  /** Which message names it: a key under `act`, `words`, `notes` … */
  readonly name: OpName;
  readonly target?: Target;
  readonly send: (version: number) => Promise<Result<T>>;
  readonly show?: (w: Workbench) => Workbench;
  readonly inverse?: (value: T) => AnyOp | undefined;
  /** What the person wanted, in words, for when somebody else was faster. */
  readonly mine?: string;
}

export type OpName =
  | 'add'
  | 'move'
  | 'reject'
  | 'restore'
  | 'attribute'
  | 'status'
  | 'decide'
  | 'confirm'
  | 'assign'
  | 'correct'
  | 'sign'
  | 'unsign'
  | 'note'
  | 'resolve'
  | 'withdraw'
  | 'link'
  | 'unlink'
  | 'relate'
  | 'compare'
  | 'pair'
  | 'place'
  | 'seen'
  | 'revise'
  | 'lift';

// biome-ignore lint/suspicious/noExplicitAny: an operation and its inverse agree on the value between them, and nobody else sees it
export type AnyOp = Op<any>;

/** The version of the target as the page has it now; 0 for what has none. */
export function versionOf(w: Workbench, target: Target | undefined): number {
  switch (target?.kind) {
    case 'quote':
      return [...w.quotes, ...w.gone.quotes].find((q) => q.id === target.id)?.version ?? 0;
    case 'check':
      return w.quotes.flatMap((q) => q.checks).find((c) => c.id === target.id)?.version ?? 0;
    case 'annotation':
      return (
        [...w.annotations.flatMap((a) => [a, ...a.answers]), ...w.gone.notes].find((a) => a.id === target.id)
          ?.version ?? 0
      );
    default:
      return 0;
  }
}

const onQuote = (id: string): Target => ({ kind: 'quote', id });
const patched =
  (id: string, patch: Partial<QuoteView>) =>
  (w: Workbench): Workbench => ({ ...w, quotes: w.quotes.map((q) => (q.id === id ? { ...q, ...patch } : q)) });

export const addQuote = (revisionId: string, span: Span): Op<{ id: string }> => ({
  name: 'add',
  send: () => server.add({ revisionId, span }),
  inverse: ({ id }) => rejectQuote(id, true),
});

export const rejectQuote = (id: string, rejected: boolean): Op<void> => ({
  name: rejected ? 'reject' : 'restore',
  target: onQuote(id),
  send: (version) => server.reject({ quoteId: id, version, rejected }),
  show: patched(id, { rejected }),
  inverse: () => rejectQuote(id, !rejected),
});

export const moveQuote = (id: string, spans: readonly Span[], words: string): Op<Span[]> => ({
  name: 'move',
  target: onQuote(id),
  send: (version) => server.move({ quoteId: id, version, spans }),
  show: patched(id, { spans }),
  inverse: (before) => moveQuote(id, before, words),
  mine: words,
});

export const attributeQuote = (id: string, change: AttributionChange, mine: string): Op<AttributionChange> => ({
  name: 'attribute',
  target: onQuote(id),
  send: (version) => server.setAttribution({ quoteId: id, version, change }),
  inverse: (before) => attributeQuote(id, before, mine),
  mine,
});

export const setMedium = (id: string, medium: Medium | null, mine: string): Op<AttributionChange> => ({
  ...attributeQuote(id, { medium }, mine),
  show: patched(id, { medium }),
});

export const giveStatus = (id: string, status: GivenStatus, mine: string): Op<Status> => ({
  name: 'status',
  target: onQuote(id),
  send: (version) => server.giveStatus({ quoteId: id, version, status }),
  ...(status === 'open' ? {} : { show: patched(id, { status }) }),
  inverse: (before) => giveStatus(id, isGiven(before) ? before : 'open', mine),
  mine,
});
const isGiven = (status: Status): status is GivenStatus =>
  status === 'disputed' || status === 'corrected' || status === 'unverifiable';

export const decideCheck = (
  quote: QuoteView,
  checkId: string,
  verdict: Verdict | null,
  note: string,
  mine: string,
): Op<{ verdict: Verdict | null; note: string }> => ({
  name: 'decide',
  target: { kind: 'check', id: checkId },
  send: (version) => server.decide({ checkId, version, verdict, note }),
  show: patched(quote.id, { checks: quote.checks.map((c) => (c.id === checkId ? { ...c, verdict, note } : c)) }),
  inverse: (before) => decideCheck(quote, checkId, before.verdict, before.note, mine),
  mine,
});

type Confirmation = Parameters<typeof server.unconfirm>[0]['confirmation'];

export const confirmQuote = (id: string, mine: string): Op<Confirmation> => ({
  name: 'confirm',
  target: onQuote(id),
  send: (version) => server.confirm({ quoteId: id, version }),
  inverse: (confirmation) => ({
    name: 'confirm',
    target: onQuote(id),
    send: (version: number) => server.unconfirm({ quoteId: id, version, confirmation }),
    inverse: () => confirmQuote(id, mine),
  }),
  mine,
});

export const assignQuote = (id: string, personId: string | null, mine: string): Op<string | null> => ({
  name: 'assign',
  target: onQuote(id),
  send: (version) => server.assign({ quoteId: id, version, personId }),
  inverse: (before) => assignQuote(id, before, mine),
  mine,
});

export const correctQuote = (id: string, note: string): Op<{ annotationId: string; before: Status }> => ({
  name: 'correct',
  target: onQuote(id),
  send: (version) => server.correct({ quoteId: id, version, note }),
  show: patched(id, { status: 'corrected' }),
  inverse: ({ before }) => giveStatus(id, isGiven(before) ? before : 'open', note),
  mine: note,
});

export const signQuote = (id: string): Op<void> => ({
  name: 'sign',
  target: onQuote(id),
  send: (version) => server.sign({ quoteId: id, version }),
  inverse: () => unsignQuote(id),
});
export const unsignQuote = (id: string): Op<void> => ({
  name: 'unsign',
  target: onQuote(id),
  send: (version) => server.unsign({ quoteId: id, version }),
  inverse: () => signQuote(id),
});

export const writeNote = (target: Parameters<typeof server.writeNote>[0]['target'], body: string): Op<string> => ({
  name: 'note',
  send: () => server.writeNote({ target, body }),
  inverse: (id) => withdrawNote(id, true),
  mine: body,
});

export const withdrawNote = (id: string, on: boolean): Op<void> => ({
  name: on ? 'withdraw' : 'note',
  target: { kind: 'annotation', id },
  send: (version) => server.withdrawNote({ annotationId: id, version, on }),
  inverse: () => withdrawNote(id, !on),
});

export const resolveNote = (id: string, on: boolean): Op<void> => ({
  name: 'resolve',
  target: { kind: 'annotation', id },
  send: (version) => server.resolveNote({ annotationId: id, version, on }),
  inverse: () => resolveNote(id, !on),
});

export const linkClaim = (
  quoteId: string,
  choice: Parameters<typeof server.link>[0]['choice'],
  stance: Stance,
): Op<{ claimId: string; before: Stance | null }> => ({
  name: 'link',
  send: () => server.link({ quoteId, choice, stance }),
  inverse: ({ claimId, before }) =>
    before ? linkClaim(quoteId, { kind: 'existing', id: claimId }, before) : unlinkClaim(quoteId, claimId, stance),
});

export const unlinkClaim = (quoteId: string, claimId: string, stance: Stance): Op<void> => ({
  name: 'unlink',
  send: () => server.unlink({ quoteId, claimId }),
  inverse: () => linkClaim(quoteId, { kind: 'existing', id: claimId }, stance),
});

export const relateClaims = (fromId: string, toId: string, kind: RelationKind | null): Op<RelationKind | null> => ({
  name: 'relate',
  send: () => server.relate({ fromId, toId, kind }),
  inverse: (before) => relateClaims(fromId, toId, before),
});

export const judgePairs = (
  quote: QuoteView,
  checkId: string,
  before: readonly TranslationPair[],
  pairs: readonly TranslationPair[],
  mine: string,
): Op<readonly TranslationPair[]> => ({
  name: 'pair',
  target: { kind: 'check', id: checkId },
  send: (version) => server.judge({ checkId, version, pairs }),
  show: patched(quote.id, { checks: quote.checks.map((c) => (c.id === checkId ? { ...c, pairs } : c)) }),
  inverse: () => judgePairs(quote, checkId, pairs, before, mine),
  mine,
});

export const placeQuote = (id: string, revisionId: string, span: Span): Op<void> => ({
  name: 'place',
  target: onQuote(id),
  send: (version) => server.place({ quoteId: id, version, revisionId, span }),
  inverse: () => ({
    name: 'place',
    target: onQuote(id),
    send: (version: number) => server.unplace({ quoteId: id, version }),
    inverse: () => placeQuote(id, revisionId, span),
  }),
});

export const acknowledgeChange = (id: string, was: string, seen = true): Op<void> => ({
  name: 'seen',
  target: onQuote(id),
  send: (version) => server.acknowledge({ quoteId: id, version, seen }),
  show: patched(id, { was: seen ? null : was }),
  inverse: () => acknowledgeChange(id, was, !seen),
});

/** Brings back the text of the revision before `number`, the newest. */
export const restoreText = (articleId: string, number: number): Op<Revised> => ({
  name: 'revise',
  send: () => server.restore({ articleId, number, to: number - 1 }),
  inverse: (revised) => restoreText(articleId, revised.number),
});

export const compareQuote = (quoteId: string, sourceId: string): Op<string> => ({
  name: 'compare',
  send: () => server.compare({ quoteId, sourceId }),
});

export const liftSource = (quoteId: string): Op<string> => ({
  name: 'lift',
  target: onQuote(quoteId),
  send: () => server.lift({ quoteId }),
  show: patched(quoteId, { liftable: false }),
});
