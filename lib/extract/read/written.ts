import type { LanguageCode } from '../../text/language';
import type { Grammar } from '../grammar';
import { type Entry, type Vocabulary, vocabularyOf } from './vocabulary';

/** A text as one of its languages reads it. */
export interface Written {
  readonly text: string;
  readonly grammar: Grammar;
  readonly words: Words;
}

/** A text as each of its languages reads it, where we know it. */
export type As = (language: LanguageCode) => Written | undefined;

export const writtenIn = (text: string, grammar: Grammar): Written => ({
  text,
  grammar,
  words: new Words(text, grammar),
});

/** The words of a text by where they begin: however often one is cut out of it again, it is looked up once. */
class Words {
  private readonly known: (Entry | undefined)[];
  private readonly vocabulary: Vocabulary;

  constructor(
    private readonly text: string,
    grammar: Grammar,
  ) {
    this.known = new Array(text.length).fill(undefined);
    this.vocabulary = vocabularyOf(grammar);
  }

  /** What the word that stands there is, as it is written. */
  at(start: number, end: number): Entry {
    const known = this.known[start];
    if (known?.length === end - start) return known;
    const entry = this.vocabulary.at(this.text, start, end);
    this.known[start] = entry;
    return entry;
  }
}
