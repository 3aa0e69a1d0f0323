import type { Cue } from './cue';

/** A word as a transcriber heard it. */
export interface Word {
  readonly text: string;
  /** In seconds; undefined for marks. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly speaker: string | undefined;
  /** It follows the word before it without a space. */
  readonly joined?: boolean;
  /** It is the first of another channel or turn. */
  readonly begins?: boolean | undefined;
}

/** A sentence that never ends is cut after so many words. */
const MOST_WORDS = 60;
/** In seconds: so long a pause ends a sentence. */
const PAUSE = 2;
const ENDS = /[.!?؟…۔]$/u;

/**
 * Words as sentences, each with its time and its speaker.
 * @param space what stands between words; nothing where the words bring it with them
 */
export function sentencesOf(words: readonly Word[], space = ' '): Cue[] {
  const cues: Cue[] = [];
  let parts: string[] = [];
  let [from, to] = [0, 0];
  let speaker: string | undefined;
  const end = () => {
    const text = parts.join('').trim();
    if (text) cues.push({ from, to, text, speaker });
    parts = [];
  };
  for (const word of words) {
    if (!word.joined && space !== '') {
      const pause = word.from !== undefined && word.from - to > PAUSE;
      if (
        parts.length > 0 &&
        (pause ||
          word.begins ||
          word.speaker !== speaker ||
          parts.length >= 2 * MOST_WORDS ||
          ENDS.test(parts.at(-1) ?? ''))
      )
        end();
    }
    if (parts.length === 0) {
      from = word.from ?? to;
      if (word.begins) to = from;
      speaker = word.speaker;
    } else if (!word.joined) parts.push(space);
    parts.push(word.text);
    to = Math.max(to, word.to ?? word.from ?? to);
  }
  end();
  return cues;
}
