import { isPassing, Problem } from '@/lib/problem';
import type { ItemState, JobProblem } from '@/lib/review/read/jobs';

/** What became of one item of a job. */
export interface Outcome {
  readonly state: ItemState;
  readonly documentId?: string;
  readonly problem?: JobProblem;
  /** SHA-256 of its text, where that may be the next one of a document that the desk has. */
  readonly offered?: string;
}

/** What cannot be done says why, and keeps no other item from it. @throws what nobody expected, and what passes */
export async function refusals<O extends Outcome>(work: () => Promise<O>): Promise<O | Outcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem) || isPassing(error)) throw error;
    return { state: 'refused', problem: { code: error.code, params: error.params } };
  }
}
