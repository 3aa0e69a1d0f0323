'use client';

import { useTranslations } from 'use-intl/react';
import { BothVersions } from '@/app/ui/both-versions';
import type { Translator } from '@/messages';
import { useBench } from './state/state';

/** Somebody else was faster with an operation. */
export function ConflictDialog() {
  const t = useTranslations();
  const { conflict, setConflict, perform, catchUp } = useBench();
  if (!conflict) return null;
  const { op, current } = conflict;
  const close = () => {
    setConflict(undefined);
    void catchUp();
  };
  const apply = () => {
    setConflict(undefined);
    void perform(op, Number(current.version)).then(catchUp);
  };
  return (
    <BothVersions
      theirs={theirs(current, t)}
      mine={[t(`op.${op.name}`), op.mine ?? '']}
      onKeep={close}
      onApply={apply}
    />
  );
}

/** The newer state in words, whatever kind of row it is. */
function theirs(current: Record<string, unknown>, t: Translator): string[] {
  const text = (key: string) => (typeof current[key] === 'string' ? (current[key] as string) : '');
  const verdict = text('verdict');
  return [
    text('words') && t('app.quoted', { words: text('words') }),
    text('speaker'),
    text('status') && t(`status.${text('status') as 'open'}`),
    current.rejected === true ? t('conflict.rejected') : '',
    'verdict' in current ? (verdict ? t(`verdict.${verdict as 'altered'}`) : t('conflict.noVerdict')) : '',
    text('note'),
    text('body'),
    text('by'),
  ].filter(Boolean);
}
