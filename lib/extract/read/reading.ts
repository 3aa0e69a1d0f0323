import type { CueKind, Grammar } from '../grammar';
import type { Item } from './items';

/** One block as it is read: its text, its items, and the grammar of its language. What every stage is handed. */
export interface Reading {
  readonly text: string;
  readonly all: readonly Item[];
  readonly grammar: Grammar;
  /** What kind of cue the word at an item is, as far as it was asked: every stage asks. */
  readonly cues: (CueKind | 'none' | undefined)[];
}

/** @param all the items of the text, or of a part of it */
export const readingOf = (text: string, all: readonly Item[], grammar: Grammar): Reading => ({
  text,
  all,
  grammar,
  cues: new Array(all.length).fill(undefined),
});
