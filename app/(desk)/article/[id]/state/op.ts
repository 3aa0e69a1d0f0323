import type { Result } from '@/app/act';
import { carryOut as send } from '@/app/commands';
import type { CommandName, InputOf, ResultOf } from '@/lib/commands';
import type { QuoteCard, QuoteMark } from '@/lib/review/read/view';
import type { Held } from './held';
import type { OpName } from './op-name';

/** What an operation works on: the row whose version says whether it is still what the person saw. */
export interface Target {
  readonly kind: 'quote' | 'check' | 'annotation';
  readonly id: string;
}

/** A command as the page gives it: how it is called, how it is sent, and how it shows before the server has answered. */
export interface Op<T = unknown> {
  readonly name: OpName;
  readonly target?: Target;
  readonly send: (version: number) => Promise<Result<T>>;
  /** What came of it, where that is told more exactly than by the name. */
  came?(value: T): OpName;
  readonly show?: (w: Held) => Held;
  /** What came of it, in words: the verdict, the name. */
  readonly detail?: string;
  /** What is left to do once it is sent, at whichever try: what was typed is there no longer to be sent twice. */
  onSent?(): void;
  /** What the person wanted, in words, for when somebody else was faster. */
  readonly mine?: string;
}

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

/** Shows a quotation as it will be. */
export const patched =
  (id: string, patch: Partial<QuoteMark>) =>
  (w: Held): Held => ({ ...w, quotes: w.quotes.map((q) => (q.id === id ? { ...q, ...patch } : q)) });

/** Shows a card as it will be, where it is here. */
export const onCard =
  (id: string, patch: (card: QuoteCard) => Partial<QuoteCard>) =>
  (w: Held): Held => {
    const card = w.cards[id];
    return card ? { ...w, cards: { ...w.cards, [id]: { ...card, ...patch(card) } } } : w;
  };

type More<T = never> = Pick<Op<T>, 'show' | 'mine' | 'came' | 'detail'>;

/** A command without a version of its own. */
export const plain = <N extends CommandName>(
  name: OpName,
  command: N,
  input: InputOf<N>,
  more: More<ResultOf<N>> = {},
): Op<ResultOf<N>> => ({
  name,
  send: () => send(command, input),
  ...more,
});

/** A command on a quotation: the version is the page's when it is sent. */
export const onQuote =
  <N extends CommandName>(name: OpName, command: N) =>
  (quoteId: string, input: Omit<InputOf<N>, 'quoteId' | 'version'>, more: More<ResultOf<N>> = {}): Op<ResultOf<N>> => ({
    name,
    target: { kind: 'quote', id: quoteId },
    send: (version) => send(command, { quoteId, version, ...input } as unknown as InputOf<N>),
    ...more,
  });
