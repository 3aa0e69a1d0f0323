'use client';

import { useTranslations } from 'use-intl/react';
import type { JobView } from '@/lib/review/read/jobs';

/** How far a job is, in words and as a bar while it is under way. */
export function Progress({ job: { state, counts, endedAt } }: { job: JobView }) {
  const t = useTranslations();
  const of = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const done = of - counts.waiting;
  return (
    <span role="status" className="flex items-center gap-2">
      <span>{t(`jobState.${state}`)}</span>
      {endedAt === null && <progress value={done} max={of} aria-label={t('jobs.progress', { done, of })} />}
      <span>{t('jobs.progress', { done, of })}</span>
    </span>
  );
}
