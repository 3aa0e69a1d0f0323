'use client';

import { useTranslations } from 'use-intl/react';
import { Dialog } from '@/app/ui/dialog';
import type { Translator } from '@/messages';
import { useBench } from './state';

/** Two people changed the same thing: both versions, and the person decides. */
export function ConflictDialog() {
  const t = useTranslations();
  const { conflict, setConflict, perform, refresh } = useBench();
  if (!conflict) return null;
  const { op, current } = conflict;
  const close = () => {
    setConflict(undefined);
    refresh();
  };
  const apply = () => {
    setConflict(undefined);
    void perform(op, Number(current.version)).then(refresh);
  };
  return (
    <Dialog title={t('conflict.title')} lead={t('conflict.lead')} onClose={close}>
      <dl className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        <div className="rounded-md border border-rule p-3">
          <dt className="font-semibold">{t('conflict.theirs')}</dt>
          <dd>
            {theirs(current, t).map((line) => (
              <p key={line} dir="auto">
                {line}
              </p>
            ))}
          </dd>
        </div>
        <div className="rounded-md border border-accent p-3">
          <dt className="font-semibold">{t('conflict.mine')}</dt>
          <dd>
            <p>{t(`op.${op.name}`)}</p>
            {op.mine && <p dir="auto">{op.mine}</p>}
          </dd>
        </div>
      </dl>
      <div className="flex flex-wrap gap-2">
        <button type="button" className="btn primary" onClick={close}>
          {t('conflict.keep')}
        </button>
        <button type="button" className="btn" onClick={apply}>
          {t('conflict.apply')}
        </button>
      </div>
    </Dialog>
  );
}

/** The newer state in words, whatever kind of row it is. */
function theirs(current: Record<string, unknown>, t: Translator): string[] {
  const text = (key: string) => (typeof current[key] === 'string' ? (current[key] as string) : '');
  const verdict = text('verdict');
  return [
    text('words') && `«${text('words')}»`,
    text('speaker'),
    text('status') && t(`status.${text('status') as 'open'}`),
    current.rejected === true ? t('conflict.rejected') : '',
    'verdict' in current ? (verdict ? t(`verdict.${verdict as 'altered'}`) : t('conflict.noVerdict')) : '',
    text('note'),
    text('body'),
    text('by'),
  ].filter(Boolean);
}
