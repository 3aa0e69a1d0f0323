/** How a language is written, as far as it says what a stretch of text is: a file each, and its line in `index.ts`. */
export interface Writing {
  /** Titles and other shortened words, folded, whose point ends no sentence. */
  readonly abbreviations: string;
  /** What is elided before a vowel, so that the words behind its apostrophe are words of their own: l'État, qu'il. */
  readonly elided: string;
  /** Of these what stands for nobody: d'ajouter, l'assume. */
  readonly bareElided: string;
  /** A letter behind which an apostrophe may say whose it is: parents’ house. */
  readonly genitive: string;
  /** Titles that may stand with a point in the label of a turn, as they are written. */
  readonly pointed: string;
  /** A label that is a title and a name, and nothing besides. */
  readonly titled: string;
  /** Lines that lead away from an article: read more. */
  readonly leftovers: readonly string[];
  /** The words of a note that the text was corrected; and how else such a note begins, or names the version before. */
  readonly corrected: string;
  readonly correction: string;
  /** Small words that something must follow: a line that one of them ends is cut. */
  readonly unfinished: string;
  /** The words for the sign of per cent, a slash between them. */
  readonly percent: string;
}

/** A name of one word or two, for a label. */
export const LABEL_NAME = "\\p{Lu}[\\p{L}\\p{M}’'-]*(?: \\p{Lu}[\\p{L}\\p{M}’'-]*)?";
