'use client';

import { useTranslations } from 'use-intl/react';
import type { Held } from '@/lib/review/texts/held';
import type { ProblemReport } from '../act';

/** What the desk has already of what somebody brings in, as a refusal tells it. */
export const heldIn = (problem: ProblemReport | undefined): readonly Held[] =>
  problem?.code === 'held-already' ? (problem.current as { held: readonly Held[] }).held : [];

/** The same is there already: it is opened, becomes what was chosen, or is kept as another one. Nothing is doubled unasked. */
export function HeldChoice({
  held,
  kind,
  chosen,
  onChoose,
}: {
  held: readonly Held[];
  kind: 'article' | 'source';
  /** What it is to become the next text of, or to be used instead; nothing where it is kept as another one. */
  chosen: Held | undefined;
  onChoose: (held: Held | undefined) => void;
}) {
  const t = useTranslations();
  if (held.length === 0) return null;
  return (
    <fieldset className="grid gap-2 rounded-md border border-rule-2 bg-sheet px-4 py-3">
      <legend className="px-1 font-semibold">{t('held.title')}</legend>
      {held.map((one) => (
        <div key={one.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <label className="flex min-w-0 items-baseline gap-2">
            <input type="radio" name="choice" checked={chosen?.id === one.id} onChange={() => onChoose(one)} />
            <span>{t(`held.${kind}`, { title: one.title })}</span>
          </label>
          <span className="text-[13px] text-ink-2">
            {t(`heldAs.${one.how}`, { share: Math.floor(one.share * 100) })}
          </span>
          <a
            href={kind === 'article' ? `/article/${one.id}` : `/sources/${one.id}`}
            target="_blank"
            rel="noreferrer"
            className="text-[13px] text-accent underline"
          >
            {t('held.open')}
          </a>
        </div>
      ))}
      <label className="flex items-baseline gap-2">
        <input type="radio" name="choice" checked={chosen === undefined} onChange={() => onChoose(undefined)} />
        {t('held.anyway')}
      </label>
      {chosen === undefined && <input type="hidden" name="anyway" value="on" />}
    </fieldset>
  );
}
