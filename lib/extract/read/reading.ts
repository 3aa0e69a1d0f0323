import type { CueKind } from '../grammar';
import type { Item } from './items';
import type { Written } from './written';

/** One block as it is read: its text, its items, and the grammar of its language. What every stage is handed. */
export interface Reading extends Written {
  readonly all: readonly Item[];
  /** What kind of cue the word at an item is, as far as it was asked: every stage asks. */
  readonly cues: (CueKind | 'none' | undefined)[];
  /** The phrases that a language has read in it, by its own key, and as it keeps them. */
  readonly phrases: Map<number, unknown>;
}

/** @param all the items of the text, or of a part of it */
export const readingOf = ({ text, grammar, words }: Written, all: readonly Item[]): Reading => ({
  text,
  grammar,
  words,
  all,
  cues: new Array(all.length).fill(undefined),
  phrases: new Map(),
});
