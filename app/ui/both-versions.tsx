'use client';

import { useTranslations } from 'use-intl/react';
import { Dialog } from './dialog';

/** Two people changed the same thing: both versions in words, and the person decides. */
export function BothVersions({
  theirs,
  mine,
  onKeep,
  onApply,
}: {
  theirs: readonly string[];
  mine: readonly string[];
  onKeep: () => void;
  onApply: () => void;
}) {
  const t = useTranslations();
  const column = (title: string, lines: readonly string[], border: string) => (
    <div className={`rounded-md border p-3 ${border}`}>
      <dt className="font-semibold">{title}</dt>
      <dd>
        {lines.filter(Boolean).map((line) => (
          <p key={line} dir="auto" className="wrap-anywhere">
            {line}
          </p>
        ))}
      </dd>
    </div>
  );
  return (
    <Dialog title={t('conflict.title')} lead={t('conflict.lead')} onClose={onKeep}>
      <dl className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        {column(t('conflict.theirs'), theirs, 'border-rule')}
        {column(t('conflict.mine'), mine, 'border-accent')}
      </dl>
      <div className="flex flex-wrap gap-2">
        <button type="button" className="btn primary" onClick={onKeep}>
          {t('conflict.keep')}
        </button>
        <button type="button" className="btn" onClick={onApply}>
          {t('conflict.apply')}
        </button>
      </div>
    </Dialog>
  );
}
