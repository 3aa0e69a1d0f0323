'use client';

import { useTranslations } from 'use-intl/react';
import { Moment } from '@/app/ui/words';
import { isCorrectedSince, lockOf } from '@/lib/review/rules/ready';
import { isSettled } from '@/lib/review/rules/suggestion';
import { standingOf } from '@/lib/review/words';
import type { Command } from './state/commands';
import { useBench } from './state/state';

/**
 * Above the text: that the article is ready for publication and locked, or that it was and has been corrected since;
 * where the bar is too narrow for the act, that nothing is left before it.
 */
export function ReadyBand({ commands }: { commands: readonly Command[] }) {
  const t = useTranslations();
  const { view, quoted } = useBench();
  const { readiness, revision } = view;
  const lock = lockOf(readiness);
  const last = readiness.at(-1);
  const isCorrected = isCorrectedSince(readiness, revision.number);
  const unlock = commands.find((c) => c.id === 'unlock');
  const ready = commands.find((c) => c.id === 'ready');
  const notes = view.annotations.filter((a) => !a.withdrawn && !isSettled(a)).length;
  const isDone = !lock && ready?.enabled === true && quoted.length > 0;
  if (!last && !isDone) return null;
  return (
    <div
      role="status"
      className={`flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-rule px-5 py-1.5 text-[14px] max-md:px-3.5 ${lock || !last ? 'bg-wash-verified' : 'bg-wash-corrected'} ${last ? '' : 'xl:hidden'}`}
    >
      {lock ? (
        <>
          <b className="font-semibold text-verified">{t('ready.locked')}</b>
          <span>
            <bdi>{lock.by}</bdi>
            {t('app.between')}
            <Moment at={lock.at} hour />
          </span>
          {quoted.some((q) => standingOf(q) !== 'verified') && (
            <span>
              {(['conflict', 'disputed', 'corrected', 'unverifiable'] as const)
                .map((status) => ({ status, n: quoted.filter((q) => standingOf(q) === status).length }))
                .filter(({ n }) => n > 0)
                .map(({ status, n }) => t('ready.left', { n, status: t(`status.${status}`) }))
                .join(t('app.between'))}
            </span>
          )}
          {notes > 0 && <span>{t('ready.notes', { n: notes })}</span>}
          <span className="text-ink-2">{t('ready.lockedHelp')}</span>
        </>
      ) : (
        last?.lifted && <span>{t('ready.lifted', { by: last.lifted.by, reason: last.lifted.reason })}</span>
      )}
      {isCorrected && <b className="font-semibold text-corrected">{t('ready.corrected', { n: revision.number })}</b>}
      {isDone && (
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 xl:hidden">
          {t('ready.all')}
          {notes > 0 && <span>{t('ready.notes', { n: notes })}</span>}
          <button type="button" className="btn small" onClick={ready.run}>
            {ready.label}
          </button>
        </span>
      )}
      {lock && unlock && (
        <button type="button" className="btn small" onClick={unlock.run}>
          {unlock.label}
        </button>
      )}
    </div>
  );
}
