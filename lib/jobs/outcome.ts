import type { ItemState, JobProblem } from '@/lib/review/read/jobs';

/** What became of one item of a job. */
export interface Outcome {
  readonly state: ItemState;
  readonly documentId?: string;
  readonly problem?: JobProblem;
}
