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

const ENDS_SENTENCE = /[.!?؟…۔]["'”’»“)\]]*\s*$/u;

export const endsSentence = (words: string): boolean => ENDS_SENTENCE.test(words.slice(-8));
