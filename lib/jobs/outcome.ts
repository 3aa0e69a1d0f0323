import type { ItemState, JobProblem } from '@/lib/review/read/jobs';

/** What became of one item of a job. */
export interface Outcome {
  readonly state: ItemState;
  readonly documentId?: string;
  readonly problem?: JobProblem;
  /** SHA-256 of its text, where that may be the next one of a document that the desk has. */
  readonly offered?: string;
}
