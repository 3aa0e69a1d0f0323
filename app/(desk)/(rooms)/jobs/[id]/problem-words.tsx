'use client';

import { useProblemText } from '@/app/ui/words';
import type { JobProblem } from '@/lib/review/read/jobs';

/** Why something did not come to be, in words. */
export function ProblemWords({ problem }: { problem: JobProblem }) {
  return <span className="block text-[13px] text-ink-2">{useProblemText()(problem)}</span>;
}
