'use client';

import { useRouter } from 'next/navigation';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ProblemReport, Result } from '@/app/act';
import { send } from '@/app/commands';
import { keepDraft, readDraft } from '@/app/ui/drafts';
import type { QuoteView, Workbench } from '@/lib/review/read/workbench';
import type { Edge } from '@/lib/text/boundary';
import type { Span } from '@/lib/text/span';
import { progress } from './actions';
import { nameOf, type Op, type OpName, versionOf } from './ops';

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

/** What the page last said: something done (to be undone), or something refused (to be mended). */
export type Notice =
  | { readonly kind: 'done' | 'undone' | 'redone'; readonly name: OpName }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'nothing-to-redo' }
  | { readonly kind: 'problem'; readonly problem: ProblemReport }
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

export interface Rights {
  readonly check: boolean;
  readonly annotate: boolean;
  readonly import: boolean;
  readonly assign: boolean;
  readonly sign: boolean;
  readonly export: boolean;
}

export function useBenchState(data: Workbench) {
  const router = useRouter();
  const [pending, setPending] = useState<readonly { show: (w: Workbench) => Workbench }[]>([]);
  const view = useMemo(() => pending.reduce((w, p) => p.show(w), data), [data, pending]);
  const [currentId, setCurrentId] = useState<string>();
  const [mode, setMode] = useState<Mode>({ kind: 'read' });
  const [panel, setPanel] = useState<Panel>();
  const [notice, setNotice] = useState<Notice>();
  const [conflict, setConflict] = useState<Conflict>();
  const [interrupted, setInterrupted] = useState<Interrupted>();

  const latest = useRef(data);
  const arrived = useRef<(() => void)[]>([]);
  useEffect(() => {
    latest.current = data;
    for (const tell of arrived.current.splice(0)) tell();
  }, [data]);

  const queue = useRef<Promise<unknown>>(Promise.resolve());

  /** Sends one operation after those before it, with the version that the page has by then. */
  const enqueue = useCallback(<T>(op: Op<T>, said: (value: T) => Notice, version?: number): Promise<boolean> => {
    const shown = op.show && { show: op.show };
    if (shown) setPending((p) => [...p, shown]);
    const sent = queue.current.then(async (): Promise<boolean | 'signed-out'> => {
      const next = new Promise<void>((resolve) => arrived.current.push(resolve));
      const result = await sendSafely(op, version ?? versionOf(latest.current, op.target));
      if (result.ok) {
        // The answer brings the page's new data along; what is shown early stays until it is there.
        await Promise.race([next, new Promise((resolve) => setTimeout(resolve, 3000))]);
        setNotice(said(result.value));
      } else if (result.problem.code === 'conflict' && result.problem.current) {
        setConflict({ op, current: result.problem.current as Record<string, unknown> });
      } else {
        setNotice(refused(result.problem));
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
  }, []);

  const perform = useCallback(
    <T>(op: Op<T>, version?: number) => enqueue(op, () => ({ kind: 'done', name: op.name }), version),
    [enqueue],
  );

  const { id } = data.article;
  /** The log knows what comes next, back or forth; what was done a moment ago and is still on its way goes before. */
  const step = useCallback(
    (way: 'undo' | 'redo') =>
      void enqueue({ name: 'revise', send: () => send(way, { articleId: id }) }, ({ was }) => ({
        kind: way === 'undo' ? 'undone' : 'redone',
        name: nameOf(was),
      })),
    [enqueue, id],
  );
  const undo = useCallback(() => step('undo'), [step]);
  const redo = useCallback(() => step('redo'), [step]);

  const refresh = useCallback(() => router.refresh(), [router]);
  const { done, of } = data.compared;
  /** Draws the page anew, unless the session ended: a page that went to the sign-in by itself would take what is typed along. */
  const refreshIf = useCallback(
    async (changed: (now: { done: number; of: number }) => boolean) => {
      const now = await sendSafely({ send: () => progress(id) }, 0);
      if (now.ok && changed(now.value)) refresh();
    },
    [id, refresh],
  );
  useEffect(() => {
    // Others work on the same article: whoever comes back to the page sees it as it is now.
    const onFocus = () => document.visibilityState === 'visible' && void refreshIf(() => true);
    document.addEventListener('visibilitychange', onFocus);
    return () => document.removeEventListener('visibilitychange', onFocus);
  }, [refreshIf]);

  const comparing = done < of;
  useEffect(() => {
    // What is compared in the background comes onto the cards by itself.
    if (!comparing) return;
    const clock = setInterval(() => void refreshIf((now) => now.done !== done || now.of !== of), 1200);
    return () => clearInterval(clock);
  }, [comparing, done, of, refreshIf]);

  const kept = useMemo(() => view.quotes.filter((q) => !q.rejected), [view.quotes]);
  const current: QuoteView | undefined = kept.find((q) => q.id === currentId);

  return {
    view,
    kept,
    current,
    currentId,
    setCurrentId,
    mode,
    setMode,
    panel,
    setPanel,
    notice,
    setNotice,
    conflict,
    setConflict,
    interrupted,
    setInterrupted,
    perform,
    undo,
    redo,
    refresh,
  };
}

/** That there is nothing more to go back or forth to is no problem. */
function refused(problem: ProblemReport): Notice {
  const { code } = problem;
  return code === 'nothing-to-undo' || code === 'nothing-to-redo' ? { kind: code } : { kind: 'problem', problem };
}

async function sendSafely<T>(
  op: { send: (version: number) => Promise<Result<T>> },
  version: number,
): Promise<Result<T>> {
  try {
    return await op.send(version);
  } catch (error) {
    console.error(error);
    return { ok: false, problem: { code: 'offline', params: {} } };
  }
}

export type BenchState = ReturnType<typeof useBenchState> & {
  readonly can: Rights;
  readonly me: { readonly id: string; readonly name: string };
  readonly choose: (id: string | undefined, bring?: boolean) => void;
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
