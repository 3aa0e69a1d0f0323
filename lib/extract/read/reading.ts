import type { Grammar } from '../grammar';
import type { Item } from './items';

/** One block as it is read: its text, its items, and the grammar of its language. What every stage is handed. */
export interface Reading {
  readonly text: string;
  readonly all: readonly Item[];
  readonly grammar: Grammar;
}
