/** Words that are heard or shown from one moment to another, in seconds. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  /** Its lines. */
  readonly text: string;
  readonly speaker?: string | undefined;
}

/** In seconds: after so long a pause somebody begins anew. */
export const PAUSE = 3;
