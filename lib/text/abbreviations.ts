import { wordsEverywhere } from './writing';

const ABBREVIATIONS: ReadonlySet<string> = new Set(wordsEverywhere(({ abbreviations }) => abbreviations));

/** Whether a word stands short before a point. @param folded the word as `foldWord` folds it */
export const isAbbreviation = (folded: string): boolean => ABBREVIATIONS.has(folded);
