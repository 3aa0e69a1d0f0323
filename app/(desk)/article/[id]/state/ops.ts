import type { Result } from '@/app/act';
import { carryOut as send } from '@/app/commands';
import type { Verdict } from '@/lib/align';
import type { CommandName, InputOf, ResultOf } from '@/lib/commands';
import type { EventKind } from '@/lib/desk/happening';
import type { Medium } from '@/lib/extract';
import type { Named, QuoteCard, QuoteMark, QuoteView } from '@/lib/review/read/view';
import type { VoiceAnswer } from '@/lib/review/rules/heard';
import type { TranslationPair } from '@/lib/review/rules/translation';
import type { RelationKind, Stance } from '@/lib/review/words';
import type { Span } from '@/lib/text/span';
import type { Held } from './held';

/** What an operation works on: the row whose version says whether it is still what the person saw. */
export interface Target {
  readonly kind: 'quote' | 'check' | 'annotation';
  readonly id: string;
}

/** A command as the page gives it: how it is called, how it is sent, and how it shows before the server has answered. */
export interface Op<T = unknown> {
  /** Which message names it: a key under `op`. */
  readonly name: OpName;
  readonly target?: Target;
  readonly send: (version: number) => Promise<Result<T>>;
  /** What came of it, where that is told more exactly than by the name. */
  came?(value: T): OpName;
  readonly show?: (w: Held) => Held;
  /** What came of it, in words: the verdict, the name. */
  readonly detail?: string;
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
  | 'sealed'
  | 'sendBack'
  | 'sendToTwo'
  | 'confirm'
  | 'confirmWords'
  | 'confirmWordsOnly'
  | 'confirmSpeaker'
  | 'voice'
  | 'assign'
  | 'rename'
  | 'archive'
  | 'correct'
  | 'sign'
  | 'unsign'
  | 'note'
  | 'suggest'
  | 'accept'
  | 'decline'
  | 'edit'
  | 'tag'
  | 'resolve'
  | 'withdraw'
  | 'link'
  | 'unlink'
  | 'relate'
  | 'compare'
  | 'pair'
  | 'where'
  | 'place'
  | 'seen'
  | 'revise'
  | 'lift'
  | 'ready'
  | 'tick'
  | 'unlock';

/** What was taken back or done again, by the event that it had left. */
const NAMES: Partial<Record<EventKind, OpName>> = {
  'quote-added': 'add',
  'quote-moved': 'move',
  'quote-rejected': 'reject',
  'quote-restored': 'restore',
  'quote-attributed': 'attribute',
  'quote-status': 'status',
  'check-decided': 'decide',
  'quote-confirmed': 'confirm',
  'voice-answered': 'voice',
  'quote-assigned': 'assign',
  'article-assigned': 'assign',
  'assigned-by-rule': 'assign',
  'quote-sent-back': 'sendBack',
  'quote-sent-to-two': 'sendToTwo',
  'article-renamed': 'rename',
  'article-archived': 'archive',
  'article-restored': 'archive',
  'article-deleted': 'archive',
  'article-ready': 'ready',
  'article-lifted': 'unlock',
  'quotes-assigned': 'assign',
  'quotes-confirmed': 'confirm',
  'quotes-signed-off': 'sign',
  'quote-corrected': 'correct',
  'quote-signed-off': 'sign',
  'sign-off-withdrawn': 'unsign',
  'annotation-written': 'note',
  'annotation-restored': 'note',
  'words-suggested': 'suggest',
  'suggestion-declined': 'decline',
  'annotation-edited': 'edit',
  'annotation-tagged': 'tag',
  'annotation-resolved': 'resolve',
  'annotation-reopened': 'resolve',
  'annotation-withdrawn': 'withdraw',
  'claim-linked': 'link',
  'claim-unlinked': 'unlink',
  'claims-related': 'relate',
  'translation-judged': 'pair',
  'place-stated': 'where',
  'place-unstated': 'where',
  'quote-placed': 'place',
  'change-seen': 'seen',
  'item-ticked': 'tick',
  'item-unticked': 'tick',
  'article-revised': 'revise',
};
export const nameOf = (was: EventKind): OpName => NAMES[was] ?? 'revise';

/** The version of the target as the page has it now; 0 for what has none. */
export function versionOf(w: Held, target: Target | undefined): number {
  switch (target?.kind) {
    case 'quote':
      return [...w.quotes, ...w.gone.quotes].find((q) => q.id === target.id)?.version ?? 0;
    case 'check':
      return (
        Object.values(w.cards)
          .flatMap((c) => c.checks)
          .find((c) => c.id === target.id)?.version ?? 0
      );
    case 'annotation':
      return (
        [...w.annotations.flatMap((a) => [a, ...a.answers]), ...w.gone.notes].find((a) => a.id === target.id)
          ?.version ?? 0
      );
    default:
      return 0;
  }
}

const patched =
  (id: string, patch: Partial<QuoteMark>) =>
  (w: Held): Held => ({ ...w, quotes: w.quotes.map((q) => (q.id === id ? { ...q, ...patch } : q)) });

const onCard =
  (id: string, patch: (card: QuoteCard) => Partial<QuoteCard>) =>
  (w: Held): Held => {
    const card = w.cards[id];
    return card ? { ...w, cards: { ...w.cards, [id]: { ...card, ...patch(card) } } } : w;
  };

type More<T = never> = Pick<Op<T>, 'show' | 'mine' | 'came' | 'detail'>;

/** A command without a version of its own. */
const plain = <N extends CommandName>(
  name: OpName,
  command: N,
  input: InputOf<N>,
  more: More<ResultOf<N>> = {},
): Op<ResultOf<N>> => ({
  name,
  send: () => send(command, input),
  ...more,
});

/** Commands on a quotation, on a check and on a note: the version is the page's when they are sent. */
const onQuote =
  <N extends CommandName>(name: OpName, command: N) =>
  (quoteId: string, input: Omit<InputOf<N>, 'quoteId' | 'version'>, more: More<ResultOf<N>> = {}): Op<ResultOf<N>> => ({
    name,
    target: { kind: 'quote', id: quoteId },
    send: (version) => send(command, { quoteId, version, ...input } as unknown as InputOf<N>),
    ...more,
  });

export const addQuote = (revisionId: string, span: Span) => plain('add', 'add-quote', { revisionId, span });

export const rejectQuote = (id: string, rejected: boolean) =>
  onQuote(rejected ? 'reject' : 'restore', 'reject-quote')(id, { rejected }, { show: patched(id, { rejected }) });

export const moveQuote = (id: string, spans: readonly Span[], words: string) =>
  onQuote('move', 'move-quote')(id, { spans: [...spans] }, { show: patched(id, { spans }), mine: words });

type AttributionChange = InputOf<'attribute-quote'>['change'];
export const attributeQuote = (id: string, change: AttributionChange, mine: string) =>
  onQuote('attribute', 'attribute-quote')(id, { change }, { mine, detail: mine });

export const setMinor = (id: string, minor: boolean, mine: string) =>
  onQuote('attribute', 'attribute-quote')(
    id,
    { change: { minor } },
    { show: onCard(id, () => ({ minor })), mine, detail: mine },
  );

export function tickItem(id: string, item: string, ticked: boolean, by: Named) {
  const tick = { item, by, at: new Date().toISOString() };
  const show = onCard(id, ({ ticks }) => ({
    ticks: [...ticks.filter((t) => t.item !== item), ...(ticked ? [tick] : [])],
  }));
  return plain('tick', 'tick-item', { quoteId: id, item, ticked }, { show });
}

export const setMedium = (id: string, medium: Medium | null, mine: string) =>
  onQuote('attribute', 'attribute-quote')(
    id,
    { change: { medium } },
    { show: onCard(id, () => ({ medium })), mine, detail: mine },
  );

type GivenStatus = InputOf<'give-status'>['status'];
export const giveStatus = (id: string, status: GivenStatus, mine: string, reason?: string) =>
  onQuote('status', 'give-status')(
    id,
    { status, reason },
    { mine, detail: mine, ...(status === 'open' ? {} : { show: patched(id, { status }) }) },
  );

export const confirmQuote = (id: string, checkId: string | null, mine: string, verdict: string | undefined) =>
  onQuote('confirm', 'confirm-quote')(
    id,
    { checkId },
    {
      mine,
      ...(checkId && { show: patched(id, { decided: true }) }),
      ...(verdict && { detail: verdict }),
      came: ({ words, speaker, unsure, sealed }) =>
        sealed
          ? 'sealed'
          : words && speaker
            ? 'confirm'
            : speaker
              ? 'confirmSpeaker'
              : unsure
                ? 'confirmWordsOnly'
                : 'confirmWords',
    },
  );

export const assignQuote = (id: string, personId: string | null, mine: string) =>
  onQuote('assign', 'assign-quote')(id, { personId }, { mine });

export const sendBack = (id: string, reason: string) =>
  onQuote('sendBack', 'send-back')(id, { reason }, { mine: reason });

export const sendToTwo = (id: string, reason: string) =>
  onQuote('sendToTwo', 'send-to-two')(id, { reason }, { mine: reason });

export const correctQuote = (id: string, note: string) =>
  onQuote('correct', 'correct-quote')(id, { note }, { show: patched(id, { status: 'corrected' }), mine: note });

/** @param override an editor's reason for signing without the passage that the desk asks for */
export const signQuote = (id: string, override?: string) =>
  onQuote('sign', 'sign-off')(id, override ? { override } : {}, override ? { mine: override } : {});
export const unsignQuote = (id: string) => onQuote('unsign', 'withdraw-sign-off')(id, {});

/** @param number the revision that the person sees */
export const markReady = (articleId: string, number: number) => plain('ready', 'mark-ready', { articleId, number });
export const liftReady = (articleId: string, reason: string) => plain('unlock', 'lift-ready', { articleId, reason });

export const placeQuote = (id: string, revisionId: string, span: Span) =>
  onQuote('place', 'place-quote')(id, { revisionId, span });

export const acknowledgeChange = (id: string) =>
  onQuote('seen', 'acknowledge-change')(id, {}, { show: onCard(id, () => ({ was: null })) });

export const decideCheck = (
  quote: QuoteView,
  checkId: string,
  verdict: Verdict | null,
  note: string,
  mine: string,
  detail: string,
): Op<ResultOf<'decide-check'>> => ({
  name: 'decide',
  detail,
  target: { kind: 'check', id: checkId },
  send: (version) => send('decide-check', { checkId, version, verdict, note }),
  came: ({ sealed }) => (sealed ? 'sealed' : 'decide'),
  show: onCard(quote.id, ({ checks }) => ({
    checks: checks.map((c) => (c.id === checkId ? { ...c, verdict, note } : c)),
  })),
  mine,
});

export const answerVoice = (checkId: string, answer: VoiceAnswer | null): Op => ({
  name: 'voice',
  target: { kind: 'check', id: checkId },
  send: (version) => send('answer-voice', { checkId, version, answer }),
});

/** @param mine the place in words */
export const statePlace = (
  checkId: string,
  place: InputOf<'state-place'>['place'],
  note: string,
  mine: string,
): Op => ({
  name: 'where',
  detail: mine,
  target: { kind: 'check', id: checkId },
  send: (version) => send('state-place', { checkId, version, place, note }),
  mine,
});

export const judgePairs = (quote: QuoteView, checkId: string, pairs: readonly TranslationPair[], mine: string): Op => ({
  name: 'pair',
  target: { kind: 'check', id: checkId },
  send: (version) => send('judge-pairs', { checkId, version, pairs }),
  show: onCard(quote.id, ({ checks }) => ({ checks: checks.map((c) => (c.id === checkId ? { ...c, pairs } : c)) })),
  mine,
});

export const writeNote = (target: InputOf<'write-note'>['target'], written: Omit<InputOf<'write-note'>, 'target'>) =>
  plain('note', 'write-note', { target, ...written }, { mine: written.body });

export const suggestWords = (
  revisionId: string,
  span: Span,
  written: Pick<InputOf<'suggest-words'>, 'words' | 'why' | 'mentions'>,
) => plain('suggest', 'suggest-words', { revisionId, span, ...written }, { mine: written.words });

/** Where another text came in between and left the words as they are, they are put into that one. */
export const acceptSuggestion = (id: string): Op => ({
  name: 'accept',
  target: { kind: 'annotation', id },
  send: async (version) => {
    const accept = () => send('accept-suggestion', { annotationId: id, version });
    const first = await accept();
    return first.ok || first.problem.code !== 'text-newer' ? first : accept();
  },
});

export const declineSuggestion = (id: string, reason: string): Op => ({
  name: 'decline',
  target: { kind: 'annotation', id },
  send: (version) => send('decline-suggestion', { annotationId: id, version, reason }),
  mine: reason,
});

export const editNote = (id: string, body: string, mentions: string[]): Op => ({
  name: 'edit',
  target: { kind: 'annotation', id },
  send: (version) => send('edit-note', { annotationId: id, version, body, mentions }),
  mine: body,
});

export const tagNote = (id: string, tags: string[]): Op => ({
  name: 'tag',
  target: { kind: 'annotation', id },
  send: (version) => send('tag-note', { annotationId: id, version, tags }),
  mine: tags.join(' · '),
});

export const withdrawNote = (id: string): Op => ({
  name: 'withdraw',
  target: { kind: 'annotation', id },
  send: (version) => send('withdraw-note', { annotationId: id, version, withdrawn: true }),
});

export const resolveNote = (id: string, resolved: boolean): Op => ({
  name: 'resolve',
  target: { kind: 'annotation', id },
  send: (version) => send('resolve-note', { annotationId: id, version, resolved }),
});

export const linkClaim = (quoteId: string, choice: InputOf<'link-claim'>['choice'], stance: Stance) =>
  plain('link', 'link-claim', { quoteId, choice, stance });

export const unlinkClaim = (quoteId: string, claimId: string) => plain('unlink', 'unlink-claim', { quoteId, claimId });

export const relateClaims = (articleId: string, fromId: string, toId: string, kind: RelationKind | null) =>
  plain('relate', 'relate-claims', { articleId, fromId, toId, kind });

export const compareQuote = (quoteId: string, sourceId: string) =>
  plain('compare', 'compare-quote', { quoteId, sourceId });

export const liftSource = (quoteId: string) =>
  plain('lift', 'lift-source', { quoteId }, { show: onCard(quoteId, () => ({ liftable: false })) });
