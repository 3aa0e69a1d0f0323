/** What tells whether words were found in a source: their place there, by the program, sentence by sentence, or as a person states it. */
interface Found {
  readonly sourceSpans: readonly number[];
  /** As `TranslationPair`s. */
  readonly pairs: unknown;
  readonly statedAt: Date | null;
}

/** Whether a comparison names a passage of its source (its page and time code follow from that), or a person a page or time code of it. */
export const hasPassage = ({ sourceSpans, pairs, statedAt }: Found): boolean =>
  sourceSpans.length > 0 || statedAt !== null || (Array.isArray(pairs) && pairs.some((p) => Array.isArray(p?.source)));

/** Whether a verdict says that the source has the words, in some form: that wants to be shown where. */
export const namesPassage = (verdict: string | null): boolean => verdict !== null && verdict !== 'not-found';

/** A comparison as far as the evidence gate goes by it. */
export interface Shown {
  readonly verdict: string | null;
  readonly passage: boolean;
  readonly source: { readonly withdrawn?: boolean };
}

/** Whether somebody decided where the words stand in a source that the desk holds. */
export const isBacked = (checks: readonly Shown[]): boolean =>
  checks.some((c) => namesPassage(c.verdict) && c.passage && !c.source.withdrawn);
