import { NEVER } from '../forms';

/** What tells, where names have capitals, whom a phrase names and whether that can speak. All words are folded. */
export interface SpeakerWords {
  /** Before a name and no part of it: Mr, Dr, Mme. */
  readonly titles: ReadonlySet<string>;
  /** Behind a name and no part of it: QC, MP. */
  readonly honours: ReadonlySet<string>;
  /** Before a phrase and no part of it, saying when, how or what else: then, toutefois, hier. */
  readonly lead: ReadonlySet<string>;
  /** What no phrase for a speaker begins with: of, contre, personne. */
  readonly never: ReadonlySet<string>;
  /** Articles, possessives and numbers that open a phrase. */
  readonly opens: ReadonlySet<string>;
  /** What joins a noun's complement to it: of, for, de. */
  readonly links: ReadonlySet<string>;
  /** Where a phrase ends, who, dont, was, and how such words look, with their accents. */
  readonly ends: ReadonlySet<string>;
  readonly endForm: RegExp;
  /** Nouns for people, and how they look. */
  readonly persons: ReadonlySet<string>;
  readonly personForm: RegExp;
  readonly bodies: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  /** Nouns for what cannot speak, and how they look. */
  readonly mute: ReadonlySet<string>;
  readonly muteForm: RegExp;
  /** Nouns for a time, which a link joins to what somebody does and not to who they are: for the first time. */
  readonly moments: ReadonlySet<string>;
  /** Some of those who were told of, by folded words: l'un d'eux, d'autres élus. */
  readonly others: RegExp | undefined;
  /** The noun stands before its adjectives. */
  readonly headFirst: boolean;
  readonly plural: RegExp;
}

const NONE: ReadonlySet<string> = new Set();

/** For a language that tells speakers by other means. */
export const NO_WORDS: SpeakerWords = {
  titles: NONE,
  honours: NONE,
  lead: NONE,
  never: NONE,
  opens: NONE,
  links: NONE,
  ends: NONE,
  endForm: NEVER,
  persons: NONE,
  personForm: NEVER,
  bodies: NONE,
  documents: NONE,
  mute: NONE,
  muteForm: NEVER,
  moments: NONE,
  others: undefined,
  headFirst: false,
  plural: NEVER,
};

/** A noun for people. */
export const isPersonal = (folded: string, { persons, personForm }: SpeakerWords): boolean =>
  persons.has(folded) || personForm.test(folded);
