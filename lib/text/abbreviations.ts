/** Titles and other shortened words, folded, whose point ends no sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof st gen col lt sgt capt sen rep gov rev hon jr sr vs no nr u.s u.k m mm mme mlle bzw ca jan feb mar apr aug sept sep oct nov dec د'.split(
    ' ',
  ),
);

/** Whether a word stands short before a point. @param folded the word as `foldWord` folds it */
export const isAbbreviation = (folded: string): boolean => ABBREVIATIONS.has(folded);
