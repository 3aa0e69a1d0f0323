import { foldWord } from '../text/fold';
import type { ContextPatterns } from './context';

/** The words of a language by which a difference is told for what it is. All are folded (see `foldWord`). */
export interface Lexicon {
  readonly negations: ReadonlySet<string>;
  /** Of the negations those that are as well a common word: in a long cut they tell nothing. */
  readonly weakNegations: ReadonlySet<string>;
  /** Numbers in words. */
  readonly numbers: ReadonlySet<string>;
  /** What is counted and measured in. */
  readonly units: ReadonlySet<string>;
  /** Numbers in words and the digits for them. */
  readonly cardinals: ReadonlyMap<string, string>;
  /** Modals and words that hold a statement at a distance. */
  readonly hedges: ReadonlySet<string>;
  /** Of the hedges those that do nothing else. */
  readonly doubts: ReadonlySet<string>;
  /** Words that make a statement depend on something. */
  readonly conditions: ReadonlySet<string>;
  readonly functionWords: ReadonlySet<string>;
  /** Words that say who acts: pronouns and possessives. */
  readonly persons: ReadonlySet<string>;
  /** Irregular verbs, from form to verb. */
  readonly verbs: ReadonlyMap<string, string>;
  /** Endings that a verb has and a noun or adjective hardly. */
  readonly verbEndings: RegExp;
  /** Words run together and the words they stand for, each as one or more readings. */
  readonly contractions: ReadonlyMap<string, readonly string[]>;
  /** Verbs of a reporting clause that stands inside what it reports ("he said"). */
  readonly saying: ReadonlySet<string>;
  /** What around a passage turns it round. */
  readonly context: ContextPatterns;
}

export const set = (line: string): ReadonlySet<string> => new Set(line.split(' ').filter(Boolean).map(foldWord));

/** `be is are / have has`: each verb with its forms. */
export const verbs = (line: string): ReadonlyMap<string, string> =>
  new Map(
    line.split(' / ').flatMap((verb) => {
      const forms = verb.split(' ').map(foldWord);
      return forms.map((form): [string, string] => [form, forms[0] as string]);
    }),
  );

/** `2 two twain / 3 three`: each number with its words. */
export const cardinals = (line: string): ReadonlyMap<string, string> =>
  new Map(
    line.split(' / ').flatMap((entry) => {
      const [digits, ...forms] = entry.split(' ');
      return forms.map((form): [string, string] => [foldWord(form), digits as string]);
    }),
  );

/** `won't = will not / it's = it is, it has`. */
export const contractions = (line: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    line.split(' / ').map((entry): [string, string[]] => {
      const [short, long] = entry.split(' = ') as [string, string];
      return [foldWord(short), long.split(', ').map((words) => words.split(' ').map(foldWord).join(' '))];
    }),
  );
