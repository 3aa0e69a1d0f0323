/** How surely a verb reports: by itself, or only right before a mark, a colon or a complementizer (called, added). */
export type Strength = 'strong' | 'weak';

/**
 * A language's verbs of saying, each once: its dictionary form and the class by which the language inflects it
 * (what is irregular, where it is), from which every form follows by rule.
 */
export interface Verb {
  readonly lemma: string;
  readonly class: string;
  readonly strength: Strength;
}

/** Reads rows like `say said`, parted by commas: the dictionary form, and its class. */
export const verbRows = (table: Readonly<Partial<Record<Strength, string>>>): Verb[] =>
  Object.entries(table).flatMap(([strength, rows]) =>
    rows
      .split(',')
      .map((row) => row.trim().split(/\s+/))
      .filter(([lemma]) => lemma)
      .map(([lemma = '', ...inflection]) => ({ lemma, class: inflection.join(' '), strength: strength as Strength })),
  );
