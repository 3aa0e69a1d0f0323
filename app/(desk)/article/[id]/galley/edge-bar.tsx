'use client';

import { useTranslations } from 'use-intl/react';
import type { Edge } from '@/lib/text/boundary';
import { stepEnd } from '../state/ends';
import { useBench } from '../state/state';

/** While ends are moved or words are chosen: what is happening, the keys, and the same by mouse. */
export function EdgeBar({ done }: { done: () => void }) {
  const t = useTranslations();
  const { mode, setMode, view } = useBench();
  if (mode.kind === 'read') return null;
  const { text } = view.revision;
  const number = mode.kind === 'ends' ? (view.quotes.find((q) => q.id === mode.quoteId)?.number ?? 0) : 0;
  const nudge = (step: 1 | -1) =>
    setMode({ ...mode, span: stepEnd({ text, blocks: view.blocks }, mode.span, mode.edge, step, 'word') });
  const edge = (which: Edge) => (
    <button
      type="button"
      aria-pressed={mode.edge === which}
      className={`btn small ${mode.edge === which ? 'primary' : ''}`}
      onClick={() => setMode({ ...mode, edge: which })}
    >
      {t(`ends.${which}`)}
    </button>
  );
  return (
    <div
      role="toolbar"
      aria-label={mode.kind === 'ends' ? t('ends.title', { n: number }) : t('select.title')}
      className="fixed inset-x-0 bottom-0 z-30 flex flex-wrap items-center gap-2 border-t border-rule-2 bg-sheet px-5 py-3 shadow-[0_-6px_24px_#0002]"
    >
      <b className="font-semibold">{mode.kind === 'ends' ? t('ends.title', { n: number }) : t('select.title')}</b>
      {edge('start')}
      {edge('end')}
      <button type="button" className="btn small" onClick={() => nudge(-1)}>
        {t('ends.earlier')}
      </button>
      <button type="button" className="btn small" onClick={() => nudge(1)}>
        {t('ends.later')}
      </button>
      <button type="button" className="btn small primary" onClick={done}>
        {mode.kind === 'ends' ? t('app.save') : t('select.continue')}
      </button>
      <button type="button" className="btn small" onClick={() => setMode({ kind: 'read' })}>
        {t('app.cancel')}
      </button>
      <span role="status" className="sr-only">
        {text.slice(...mode.span)}
      </span>
      <small className="text-ink-2 max-md:hidden">{t('ends.keys')}</small>
    </div>
  );
}
