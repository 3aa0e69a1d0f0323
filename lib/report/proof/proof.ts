import type { Locale } from '@/messages';

/**
 * The printed proof of a report as plain data: all that it says, in one language and in the order in which it is read.
 * What it looks like (HTML, PDF) is the formats' own.
 */
export interface Proof {
  readonly locale: Locale;
  readonly dir: Direction;
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly desk: string;
  readonly heading: string;
  readonly title: Foreign;
  /** Who made it, when, of which text. */
  readonly made: readonly string[];
  readonly counts: readonly { readonly n: string; readonly label: string; readonly status: string }[];
  readonly corrections: Part<ProofCorrection>;
  /** How much was checked; without corrections, that nothing of it has to change. */
  readonly checked: string;
  readonly text: Part<ProofBlock>;
  readonly entries: Part<ProofEntry>;
  readonly plain: Part<ProofRow>;
  readonly open: Part<ProofRow>;
  readonly columns: readonly string[];
  /** What parts one fact from the next. */
  readonly between: string;
  readonly notes: Part<ProofNote>;
  readonly sources: Part<readonly string[]>;
  readonly gone: Part<Foreign>;
  /** What does not leave the desk with it. */
  readonly leftOut: string;
  /** Digests, each behind what it is of. */
  readonly digests: readonly { readonly label: string; readonly sha256: string }[];
}

export type Direction = 'rtl' | 'ltr';

/** A part of the proof, behind its heading. */
export interface Part<T> {
  readonly heading: string;
  readonly items: readonly T[];
}

/** Words of a document: in their own language and direction. */
export interface Foreign {
  readonly words: string;
  readonly lang: string;
  readonly dir: Direction;
}

export interface ProofCorrection {
  readonly place: string;
  readonly number: string;
  readonly was: Foreign & { readonly label: string };
  /** Without words where no source has them: what is said then stands in the label. */
  readonly is: Foreign & { readonly label: string };
  readonly why: readonly string[];
}

export interface ProofBlock {
  readonly kind: string;
  readonly lang: string;
  readonly dir: Direction;
  readonly label: string;
  readonly pieces: readonly ProofPiece[];
}

/** A stretch of the text under the same marks. */
export interface ProofPiece {
  readonly text: string;
  readonly marks: readonly string[];
  /** Of the quotations that begin with it: for the margin. */
  readonly begins: readonly ProofNumber[];
  /** Of those that end with it, for behind their words. */
  readonly numbers: readonly ProofNumber[];
}

export interface ProofNumber {
  readonly place: string;
  readonly number: string;
  readonly status: string;
}

export interface ProofRow {
  readonly place: string;
  readonly number: string;
  readonly status: string;
  readonly quoted: Foreign;
  /** Speaker, verdict with its source, status. */
  readonly cells: readonly string[];
}

export interface ProofEntry {
  readonly place: string;
  readonly number: string;
  readonly status: string;
  readonly said: string;
  readonly quoted: Foreign;
  readonly facts: readonly string[];
  readonly chainTitle: string;
  readonly chain: readonly {
    readonly name: string;
    readonly what: string;
    readonly held: boolean;
    readonly changed: string;
  }[];
  readonly quiet: readonly string[];
  readonly checks: readonly ProofCheck[];
  readonly others: readonly string[];
  readonly claims: readonly (readonly string[])[];
  readonly notes: readonly ProofNote[];
  readonly sign: string;
}

export interface ProofCheck {
  /** Empty while it is only proposed. */
  readonly verdict: string;
  readonly said: string;
  readonly source: string;
  /** The words laid beside the source's; none where they are the same. */
  readonly stretches: readonly { readonly kind: string; readonly quote: string; readonly source: string }[];
  /** What the source says, where its words are not laid beside the article's. */
  readonly excerpt: Foreign | null;
  readonly differences: readonly { readonly said: string; readonly nature: string; readonly grave: boolean }[];
  readonly warningsTitle: string;
  readonly warnings: readonly string[];
  readonly sentencesTitle: string;
  readonly sentences: readonly {
    readonly quote: Foreign;
    readonly source: Foreign;
    readonly judged: string;
    readonly note: string;
    readonly judgement: string;
  }[];
  readonly decided: string;
}

export interface ProofNote {
  readonly head: string;
  readonly body: string;
  readonly answers: readonly { readonly head: string; readonly body: string }[];
}
