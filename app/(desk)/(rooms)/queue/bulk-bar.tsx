'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { send as sendCommand } from '@/app/commands';
import { singleKeysOn } from '@/app/ui/keys';
import { Refusal, useSending } from '@/app/ui/sending';
import type { Colleague } from '@/lib/review/read/colleagues';
import type { Settled } from '@/lib/review/rows/each-quote';
import { awaitsSignature } from '@/lib/review/words';
import type { Deed } from './actions';
import { Assigning } from './assigning';
import { carryOut, isVerbatim, type Plan } from './deeds';
import { Preview } from './preview';
import { type Item, useSelection } from './selection';

export interface Rights {
  readonly check: boolean;
  readonly sign: boolean;
  /** Whom work can be given to; undefined for whoever gives none out. */
  readonly colleagues: readonly Colleague[] | undefined;
  readonly me: string;
}

/** What was done, and where it is taken back. */
interface Done {
  readonly name: Deed | 'undo';
  readonly count: number;
  readonly articleId: string | null;
  /** What was done in a dialog: whoever closes it goes on behind it. */
  readonly ids: readonly string[];
}

/**
 * What can be done to the rows of the page: Y, S and A to the row with the focus at once, or to all that are chosen after a
 * preview; X chooses. Each can be undone with one step.
 */
export function BulkBar({ rights }: { rights: Rights }) {
  const t = useTranslations();
  const { items, chosen, choose } = useSelection();
  const router = useRouter();
  const { send, problem, setProblem, door } = useSending();
  // What somebody else changed meanwhile is shown, so that the same step can be taken on what stands now.
  useEffect(() => {
    if (problem?.code === 'conflict') router.refresh();
  }, [problem, router]);
  const [plan, setPlan] = useState<Plan>();
  const [assigned, setAssigned] = useState<readonly Item[]>();
  const [done, setDone] = useState<Done>();
  const [isBarred, setBarred] = useState(false);

  const takeBack = useRef<HTMLButtonElement>(null);
  // Once the dialog has given the focus back to what opened it, which may be gone.
  useEffect(() => {
    if (done && done.ids.length > 0) (rowBehind(done.ids) ?? takeBack.current)?.focus();
  }, [done]);

  const finish = (name: Deed, { done: ids, articleId }: Settled) => {
    setPlan(undefined);
    choose(ids, false);
    setDone({ name, count: ids.length, articleId, ids: plan ? ids : [] });
  };
  const begin = (name: 'confirm-quotes' | 'sign-quotes', row?: Item) => {
    setDone(undefined);
    if (chosen.length > 0) return setPlan({ name, items: chosen });
    if (!row) return;
    walkOn();
    void send(
      () => carryOut({ name, items: [row] }),
      (settled) => finish(name, settled),
    );
  };
  const undo = (last: Done) =>
    void send(
      () => sendCommand('undo', { articleId: last.articleId }),
      () => setDone({ ...last, name: 'undo', ids: [] }),
    );
  useRowKeys({
    x: (row) => row && choose([row.id], !chosen.includes(row)),
    ...(rights.check && { y: (row) => begin('confirm-quotes', row) }),
    ...(rights.sign && { s: (row) => begin('sign-quotes', row) }),
    ...(rights.colleagues && { a: (row) => setAssigned(chosen.length > 0 ? chosen : row && [row]) }),
    ...(done && done.name !== 'undo' && { z: () => undo(done) }),
  });
  const verbatim = items.filter(isVerbatim);
  const decided = items.filter((i) => i.status !== 'open' && !i.signed);
  const signable = decided.filter(awaitsSignature).length;
  const canSign = signable > 0;
  return (
    <>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        {rights.check && verbatim.length > 0 && (
          <button
            type="button"
            className="btn small"
            onClick={() => setPlan({ name: 'confirm-quotes', items: verbatim, only: 'verbatim' })}
          >
            {t('bulk.confirmVerbatim', { n: verbatim.length })}
          </button>
        )}
        {rights.sign && decided.length > 0 && (
          <button
            type="button"
            className="btn small"
            aria-disabled={!canSign}
            title={canSign ? undefined : t('bulk.signBarred')}
            // What stays as it is, the preview lists with its reasons.
            onClick={() => (canSign ? setPlan({ name: 'sign-quotes', items: decided }) : setBarred(true))}
          >
            {t('bulk.signPage', { n: signable })}
          </button>
        )}
        <p role="status" className="text-[14px] text-ink-2">
          {isBarred && !canSign && t('bulk.signBarred')}
        </p>
      </div>
      <div className="sticky bottom-0 z-10 mt-2 empty:hidden">
        {chosen.length > 0 && (
          <div
            role="toolbar"
            aria-label={t('bulk.toolbar')}
            className="flex flex-wrap items-center gap-2 rounded-t-lg border border-b-0 border-rule-2 bg-sheet px-4 py-2 shadow-lg"
          >
            <b className="font-semibold">{t('bulk.chosen', { n: chosen.length })}</b>
            {rights.check && (
              <button type="button" className="btn small" onClick={() => begin('confirm-quotes')}>
                {t('bulk.confirm')} <kbd>Y</kbd>
              </button>
            )}
            {rights.sign && (
              <button type="button" className="btn small" onClick={() => begin('sign-quotes')}>
                {t('bulk.sign')} <kbd>S</kbd>
              </button>
            )}
            {rights.colleagues && (
              <button type="button" className="btn small" onClick={() => setAssigned(chosen)}>
                {t('bulk.assign')} <kbd>A</kbd>
              </button>
            )}
            <button
              type="button"
              className="btn quiet small"
              onClick={() =>
                choose(
                  chosen.map((i) => i.id),
                  false,
                )
              }
            >
              {t('bulk.none')}
            </button>
          </div>
        )}
        <div
          role="status"
          className={
            done ? 'flex items-center gap-3 rounded-t-lg border border-rule-2 bg-sheet px-4 py-2 shadow-lg' : ''
          }
        >
          {done && t(`bulk.done.${done.name}`, { n: done.count })}
          {done && done.name !== 'undo' && (
            <button ref={takeBack} type="button" className="btn quiet small" onClick={() => undo(done)}>
              {t('act.undo')} <kbd>Z</kbd>
            </button>
          )}
        </div>
        <Refusal problem={problem} />
      </div>
      {plan && (
        <Preview
          plan={plan}
          onDone={(settled) => finish(plan.name, settled)}
          onClose={() => {
            setProblem(undefined);
            setPlan(undefined);
          }}
        />
      )}
      {assigned && rights.colleagues && (
        <Assigning
          items={assigned}
          colleagues={rights.colleagues}
          me={rights.me}
          onPlan={(next) => {
            setAssigned(undefined);
            setPlan(next);
          }}
          onClose={() => setAssigned(undefined)}
        />
      )}
      {door}
    </>
  );
}

const rowOf = (node: Element | null): HTMLElement | null => node?.closest<HTMLElement>('[data-row]') ?? null;

/** On to the next row, or to the one before the last: what is done to a row may take it out of the list. */
function walkOn(): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const here = rowOf(document.activeElement);
  const at = here ? rows.indexOf(here) : -1;
  const next = rows[at + 1] ?? rows[at - 1];
  next?.querySelector<HTMLElement>('a[href]')?.focus();
}

/** The link of the row behind the first of those that something was done to, or else before it, that is none of them. */
function rowBehind(ids: readonly string[]): HTMLElement | null {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const isDone = (row: HTMLElement) => ids.includes(row.dataset.row ?? '');
  const first = rows.findIndex(isDone);
  const others = [...rows.slice(first), ...rows.slice(0, Math.max(0, first)).reverse()].filter((row) => !isDone(row));
  return others[0]?.querySelector<HTMLElement>('a[href]') ?? null;
}

/** Single keys, each with the row that has the focus. */
function useRowKeys(keys: Readonly<Record<string, ((row: Item | undefined) => unknown) | undefined>>): void {
  const { items } = useSelection();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = keys[event.code.replace(/^Key/, '').toLowerCase()];
      if (!act || event.shiftKey || !singleKeysOn(event)) return;
      event.preventDefault();
      const id = rowOf(document.activeElement)?.dataset.row;
      act(items.find((i) => i.id === id));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
