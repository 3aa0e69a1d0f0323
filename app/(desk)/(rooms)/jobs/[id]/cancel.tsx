'use client';

import { useTranslations } from 'use-intl/react';
import { send } from '@/app/commands';
import { Refusal, useSending } from '@/app/ui/sending';

/** Ends a job; what it has done stays. */
export function Cancel({ id }: { id: string }) {
  const t = useTranslations();
  const sending = useSending();
  return (
    <>
      <button
        type="button"
        className="btn small"
        disabled={sending.busy}
        onClick={() =>
          void sending.send(
            () => send('cancel-job', { jobId: id }),
            () => undefined,
          )
        }
      >
        {t('jobs.cancel')}
      </button>
      <Refusal problem={sending.problem} />
      {sending.door}
    </>
  );
}
