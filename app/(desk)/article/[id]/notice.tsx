'use client';

import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { useProblemText } from '@/app/ui/words';
import { useBench } from './state/state';

/** What was just done, with the way back; or what was refused, with the way out. */
export function NoticeBar() {
  const t = useTranslations();
  const textOf = useProblemText();
  const { notice, setNotice, undo, redo } = useBench();
  const problem = notice?.kind === 'problem' ? notice.problem : undefined;

  useEffect(() => {
    if (!notice || notice.kind === 'problem') return;
    const timer = setTimeout(() => setNotice(undefined), 8000);
    return () => clearTimeout(timer);
  }, [notice, setNotice]);

  const said =
    notice === undefined || notice.kind === 'problem'
      ? ''
      : 'name' in notice
        ? t(`notice.${notice.kind}`, { what: t(`op.${notice.name}`) })
        : t(`problems.${notice.kind}`);
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-16 z-30 grid justify-items-start px-6 max-md:top-14 max-md:bottom-auto max-md:px-3">
      <div
        role="status"
        className={
          said
            ? 'pointer-events-auto flex items-center gap-3 rounded-lg border border-rule-2 bg-sheet px-4 py-2 shadow-lg'
            : ''
        }
      >
        {said}
        {notice?.kind === 'done' && (
          <button type="button" className="btn quiet small" onClick={undo}>
            {t('act.undo')} <kbd>Z</kbd>
          </button>
        )}
        {notice?.kind === 'undone' && (
          <button type="button" className="btn quiet small" onClick={redo}>
            {t('act.redo')}
          </button>
        )}
      </div>
      {problem && (
        <div role="alert" className="problem pointer-events-auto flex items-center gap-3 shadow-lg">
          {textOf(problem)}
          <button type="button" className="btn small" onClick={() => setNotice(undefined)}>
            {t('app.close')}
          </button>
        </div>
      )}
    </div>
  );
}
