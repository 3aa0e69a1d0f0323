'use client';

import { useTranslations } from 'use-intl/react';
import type { JobView } from '@/lib/review/read/jobs';
import { itemWord } from './item-word';

/** What became of items, what a person has to look at first. */
const OUTCOMES = ['failed', 'refused', 'held', 'kept'] as const;

/** How far a job is, in words and as a bar while it is under way; and how many of its items became what. */
export function Progress({ job: { kind, state, counts, endedAt } }: { job: JobView }) {
  const t = useTranslations();
  const of = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const done = of - counts.waiting;
  return (
    <span role="status" className="flex flex-wrap items-center gap-x-3">
      <span>{t(`jobState.${state}`)}</span>
      {endedAt === null && <progress value={done} max={of} aria-label={t('jobs.progress', { done, of })} />}
      <span>{t('jobs.progress', { done, of })}</span>
      {OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => (
        <span key={outcome} className={outcome === 'failed' || outcome === 'refused' ? 'text-disputed' : undefined}>
          {t('jobs.tally', { what: itemWord(t, kind, outcome), n: counts[outcome] })}
        </span>
      ))}
    </span>
  );
}
