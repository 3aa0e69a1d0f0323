'use client';

import { useTranslations } from 'use-intl/react';
import { useProblemText } from '@/app/ui/words';
import { layerOf } from '@/lib/review/words';
import { useBench } from '../state/state';

/** A line in the foot of the card: what was done to which quotation, with the way back; or what was refused, with the way out. */
export function Said() {
  const t = useTranslations();
  const textOf = useProblemText();
  const { notice, setNotice, undo, redo, perform, view, can, open } = useBench();
  if (!notice || (notice.kind === 'card-coming' && open)) return null;
  if (notice.kind === 'problem') {
    const { problem, again } = notice;
    return (
      <div
        role="alert"
        className="flex items-center gap-2 border-t border-rule bg-wash-disputed px-4 py-1.5 text-[13px]"
      >
        <p className="min-w-0 flex-1 text-disputed">{textOf(problem)}</p>
        {again && (
          <button type="button" className="btn small" onClick={() => void perform(again)}>
            {t('app.tryAgain')}
          </button>
        )}
        <button type="button" className="btn small" onClick={() => setNotice(undefined)}>
          {t('app.close')}
        </button>
      </div>
    );
  }
  const quote = 'name' in notice ? view.quotes.find((q) => q.id === notice.subject) : undefined;
  const which =
    quote && quote.number > 0
      ? t(layerOf(quote) === 'quoted' ? 'review.quote' : 'review.reportedQuote', { n: quote.number })
      : '';
  const words = () => {
    if (notice.kind === 'nothing-to-correct') return t('correct.nothing');
    if (notice.kind === 'card-coming') return t('review.cardComing');
    if (!('name' in notice)) return t(`problems.${notice.kind}`);
    const did = [t(`op.${notice.name}`), notice.detail && t('app.quoted', { words: notice.detail })]
      .filter(Boolean)
      .join(' ');
    const what = which ? `${which}${t('app.colon')}${did}` : did;
    return notice.kind === 'done' ? what : t(`notice.${notice.kind}`, { what });
  };
  return (
    <div
      role="status"
      data-notice={notice.kind}
      className="flex items-center gap-2 border-t border-rule bg-paper px-4 py-1 text-[13px] text-ink-2"
    >
      <p className="min-w-0 flex-1 truncate">{words()}</p>
      {notice.kind === 'done' && can.annotate && (
        <button type="button" className="btn quiet small" onClick={undo}>
          {t('act.undo')} <kbd>Z</kbd>
        </button>
      )}
      {notice.kind === 'undone' && (
        <button type="button" className="btn quiet small" onClick={redo}>
          {t('act.redo')} <kbd>Shift Z</kbd>
        </button>
      )}
    </div>
  );
}
