'use client';

import { send } from '@/app/commands';
import { Refusal, useSending } from '@/app/ui/sending';

/** Ends a job, or goes on with one that has ended; what it has done stays. */
export function StopOrGoOn({
  id,
  command,
  label,
}: {
  id: string;
  command: 'cancel-job' | 'resume-job';
  label: string;
}) {
  const sending = useSending();
  return (
    <>
      <button
        type="button"
        className="btn small"
        disabled={sending.busy}
        onClick={() =>
          void sending.send(
            () => send(command, { jobId: id }),
            () => undefined,
          )
        }
      >
        {label}
      </button>
      <Refusal problem={sending.problem} />
      {sending.door}
    </>
  );
}
