'use client';

import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Result } from '@/app/act';
import { carryOut } from '@/app/commands';
import { keepDraft, readDraft } from '@/app/ui/drafts';
import { offline } from '@/app/ui/offline';
import { markWritten } from '@/app/ui/written';
import type { TakenBack } from '@/lib/desk/undo';
import type { OfferedFormat } from '@/lib/report/formats';
import type { ArticlePage, QuoteCard, QuoteMark, QuoteView } from '@/lib/review/read/view';
import type { Round } from '@/lib/review/rules/ready';
import { layerOf } from '@/lib/review/words';
import type { Edge } from '@/lib/text/boundary';
import type { Span } from '@/lib/text/span';
import { askCard, type Held, withCard } from './held';
import { useKeepingUp } from './keeping-up';
import { useListening } from './listening';
import { doneNotice, lastNotice, type Notice, refusedNotice } from './notice';
import { type Op, versionOf } from './op';
import { nameOf } from './op-name';
import { keepReportedShown, reportedShown } from './reported-shown';
import type { Rights } from './rights';

/** What the text is being used for: reading, moving the ends of a quotation, or choosing words. */
export type Mode =
  | { readonly kind: 'read' }
  | { readonly kind: 'ends'; readonly quoteId: string; readonly span: Span; readonly edge: Edge }
  | { readonly kind: 'select'; readonly span: Span; readonly edge: Edge };

export type Panel =
  | 'speaker'
  | 'claim'
  | 'correct'
  | 'source'
  | 'revision'
  | 'report'
  | 'help'
  | 'assign'
  | 'note'
  | 'signIn'
  | undefined;

export interface Conflict {
  readonly op: Op;
  readonly current: Record<string, unknown>;
}

/** What a session that ended kept from being saved; `settle` tells whoever waits for it how it went. */
export interface Interrupted {
  readonly op: Op;
  readonly settle: (done: boolean) => void;
}

/** The page as it was read on the server: what lies on the text, and the card that is open first. */
export interface PageData {
  readonly page: ArticlePage;
  readonly first: { readonly id: string; readonly card: QuoteCard } | null;
  /** What the person would take back next. */
  readonly back: TakenBack | null;
}

/** What a reason is being written for: a dispute, a sign-off without the passage that the desk asks for, lifting the lock. */
export type Asking = 'dispute' | 'override' | 'unlock';

/** In ms: so long after the server could not be reached the card is asked for again. */
const CARD_AGAIN = 2000;

export function useBenchState(data: PageData) {
  const [pending, setPending] = useState<readonly { show: (w: Held) => Held }[]>([]);
  const [currentId, setCurrent] = useState<string>();
  /** The comparison whose warnings somebody who confirms has been shown. */
  const [warned, setWarned] = useState<string>();
  const [mode, setMode] = useState<Mode>({ kind: 'read' });
  const [panel, setPanel] = useState<Panel>();
  const [asking, setAsking] = useState<Asking>();
  const [notice, setNotice] = useState<Notice>(() => lastNotice(data.back));
  const [conflict, setConflict] = useState<Conflict>();
  const [interrupted, setInterrupted] = useState<Interrupted>();
  const { held, latest, catchUp, warm, people, isAway } = useHeld(data, currentId);
  const view = useMemo(() => pending.reduce((w, p) => p.show(w), held), [held, pending]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  /** What the person began to change in a dialog or by its ends, and its version then: what others did since is theirs to see. */
  const begun = useRef<{ readonly id: string; readonly version: number }>(undefined);
  const begin = useCallback(
    (id: string | undefined) => {
      begun.current = id ? { id, version: versionOf(latest.current, { kind: 'quote', id }) } : undefined;
    },
    [latest],
  );
  const changing = panel !== undefined || mode.kind === 'ends';
  useEffect(() => begin(changing ? currentId : undefined), [begin, changing, currentId]);

  /** Sends one operation after those before it, with the version that the page has by then. */
  const enqueue = useCallback(
    <T>(op: Op<T>, said: (value: T) => Notice, version?: number): Promise<boolean> => {
      const from = version ?? (begun.current?.id === op.target?.id ? begun.current?.version : undefined);
      const shown = op.show && { show: op.show };
      if (shown) setPending((p) => [...p, shown]);
      const sent = queue.current.then(async (): Promise<boolean | 'signed-out'> => {
        const result = await sendSafely(op, from ?? versionOf(latest.current, op.target));
        if (result.ok) {
          op.onSent?.();
          markWritten();
          // What is shown early stays until what it changed is here.
          await catchUp();
          // One's own step is nobody else's.
          if (op.target && begun.current?.id === op.target.id) begin(op.target.id);
          setNotice(said(result.value));
        } else if (result.problem.code === 'conflict' && result.problem.current) {
          setConflict({ op, current: result.problem.current as Record<string, unknown> });
        } else {
          setNotice(refusedNotice(result.problem, op as Op));
        }
        if (shown) setPending((p) => p.filter((s) => s !== shown));
        return !result.ok && result.problem.code === 'signed-out' ? 'signed-out' : result.ok;
      });
      queue.current = sent;
      return sent.then((done) => {
        if (done !== 'signed-out') return done;
        setPanel('signIn');
        return new Promise<boolean>((settle) => setInterrupted({ op, settle }));
      });
    },
    [latest, catchUp, begin],
  );

  const chosen = useRef<string>(undefined);
  const setCurrentId = useCallback((id: string | undefined) => {
    // The same one again takes nothing away that was begun on it.
    if (id === chosen.current) return;
    chosen.current = id;
    setCurrent(id);
    setWarned(undefined);
    setAsking(undefined);
  }, []);

  const perform = useCallback(
    <T>(op: Op<T>, version?: number) => enqueue(op, (value) => doneNotice(op, value, latest.current.back), version),
    [enqueue, latest],
  );

  /** What was done a moment ago has arrived, or was refused. */
  const settled = useCallback(() => queue.current, []);

  const { id } = held.article;
  /** The log knows what comes next, back or forth; what was done a moment ago and is still on its way goes before. */
  const step = useCallback(
    (way: 'undo' | 'redo') =>
      void enqueue({ name: 'revise', send: () => carryOut(way, { articleId: id }) }, (back) => ({
        kind: way === 'undo' ? 'undone' : 'redone',
        name: nameOf(back),
        subject: back.subject,
      })),
    [enqueue, id],
  );
  const undo = useCallback(() => step('undo'), [step]);
  const redo = useCallback(() => step('redo'), [step]);

  const { reportedShown: byDesk } = held.desk;
  const [reported, setReported] = useState(byDesk);
  useEffect(() => setReported(reportedShown(byDesk)), [byDesk]);
  const showReported = useCallback((shown: boolean) => {
    keepReportedShown(shown);
    setReported(shown);
  }, []);
  /** What is listed, numbered and counted. */
  const quoted = useMemo(() => view.quotes.filter((q) => !q.rejected && layerOf(q) === 'quoted'), [view.quotes]);
  /** The same with reported speech, where the person has it shown. */
  const kept = useMemo(
    () => (reported ? view.quotes.filter((q) => !q.rejected) : quoted),
    [view.quotes, quoted, reported],
  );
  const current: QuoteMark | undefined = useMemo(() => kept.find((q) => q.id === currentId), [kept, currentId]);
  /** The same with its card, once that is here. */
  const open: QuoteView | undefined = useMemo(() => current && withCard(view, current), [view, current]);

  return {
    view,
    quoted,
    kept,
    reported,
    showReported,
    current,
    open,
    currentId,
    setCurrentId,
    warned,
    setWarned,
    mode,
    setMode,
    panel,
    setPanel,
    notice,
    setNotice,
    asking,
    setAsking,
    warm,
    conflict,
    setConflict,
    interrupted,
    setInterrupted,
    perform,
    settled,
    undo,
    redo,
    catchUp,
    people,
    isAway,
  };
}

/** What the page holds: as it was read, with what happened since, and the card of the current quotation. */
function useHeld({ page, first, back }: PageData, currentId: string | undefined) {
  const [held, setHeld] = useState<Held>(() => ({ ...page, back, cards: first ? { [first.id]: first.card } : {} }));
  const latest = useRef(held);
  const put = useCallback((change: (held: Held) => Held) => {
    latest.current = change(latest.current);
    setHeld(latest.current);
  }, []);
  const current = useRef(currentId);
  current.current = currentId;

  // The page was read anew: cards are shown as they were until they are as well.
  const stale = useRef(new Set<string>());
  const shown = useRef(page);
  const arrived = useRef<(() => void)[]>([]);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    stale.current = new Set(Object.keys(latest.current.cards));
    put(({ cards }) => ({ ...page, back, cards }));
    for (const tell of arrived.current.splice(0)) tell();
  }, [page, back, put]);

  const [tries, setTries] = useState(0);
  const asked = useRef(new Set<string>());
  /** Has the card of a quotation here, or on its way: whoever comes to it next does not wait. */
  const warm = useCallback(
    (id: string) => {
      const isHere = () => latest.current.cards[id] !== undefined && !stale.current.has(id);
      if (isHere() || asked.current.has(id)) return;
      asked.current.add(id);
      const { seq } = latest.current;
      void askCard(id).then((found) => {
        asked.current.delete(id);
        // What happened meanwhile may have brought a newer one, or made this one old.
        if (!found.ok && found.problem.code === 'offline' && id === current.current)
          setTimeout(() => setTries((n) => n + 1), CARD_AGAIN);
        if (!found.ok || isHere()) return;
        if (latest.current.seq !== seq) return id === current.current ? warm(id) : undefined;
        stale.current.delete(id);
        put((h) => ({ ...h, cards: { ...h.cards, [id]: found.value } }));
      });
    },
    [put],
  );
  const missing = currentId !== undefined && (!held.cards[currentId] || stale.current.has(currentId));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once more with each try
  useEffect(() => {
    if (missing && currentId) warm(currentId);
  }, [missing, currentId, tries, warm]);

  const { catchUp, happened } = useKeepingUp({ latest, put, current, stale, arrived });
  const since = useCallback(() => latest.current.seq, []);
  const { people, isAway } = useListening(held.article.id, currentId, since, happened);

  useEffect(() => {
    // The browser may have kept the page from before: whoever comes back sees it as it is now.
    void catchUp();
    const onFocus = () => document.visibilityState === 'visible' && void catchUp();
    document.addEventListener('visibilitychange', onFocus);
    return () => document.removeEventListener('visibilitychange', onFocus);
  }, [catchUp]);

  return { held, latest, catchUp, warm, people, isAway };
}

async function sendSafely<T>(
  op: { send: (version: number) => Promise<Result<T>> },
  version: number,
): Promise<Result<T>> {
  try {
    return await op.send(version);
  } catch (error) {
    console.error(error);
    return offline();
  }
}

export type BenchState = ReturnType<typeof useBenchState> & {
  /** What the person may do to the article as it stands: nothing is changed of one that is locked. */
  readonly can: Rights;
  /** What their role has. */
  readonly rights: Rights;
  readonly lock: Round | null;
  readonly me: { readonly id: string; readonly name: string };
  readonly choose: (id: string | undefined, bring?: boolean) => void;
  /** The forms of a report. */
  readonly formats: readonly OfferedFormat[];
};

export const BenchContext = createContext<BenchState | undefined>(undefined);

/** The state of the page, for everything on it. */
export function useBench(): BenchState {
  const bench = useContext(BenchContext);
  if (!bench) throw new Error('useBench outside of the workbench page');
  return bench;
}

/** Text that a person is typing, kept in the tab until it is sent: neither a refusal nor a reload loses it. */
export function useDraft(key: string): [string, (value: string) => void] {
  const { me } = useBench();
  const [value, setValue] = useState('');
  useEffect(() => setValue(readDraft(me.id, key)), [me.id, key]);
  const set = useCallback(
    (next: string) => {
      setValue(next);
      keepDraft(me.id, key, next);
    },
    [me.id, key],
  );
  return [value, set];
}
