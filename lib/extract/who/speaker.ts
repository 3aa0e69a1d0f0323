import { foldName } from '../../text/fold';
import type { Span } from '../../text/span';
import type { Written } from '../read/written';
import type { Sort } from './nominal';
import type { Principal } from './spokesperson';

export type SpeakerKind = 'person' | 'organisation' | 'group' | 'anonymous';

/** A speaker as the text names them here, and whom that stands for. */
export interface Speaker {
  readonly name: string;
  readonly mention?: Span;
  /** Where the text names them, if a pronoun is the mention. */
  readonly named?: Span;
  readonly kind: SpeakerKind;
  /** What the words name. */
  readonly sort: Sort | 'pronoun';
  /** One word, which nothing else in the text tells to be a name. */
  readonly unproven?: true;
  /** The names of those who speak together. */
  readonly together?: readonly string[];
  /** Whom they speak for. */
  readonly for?: Principal;
}

/** The speaker, where the words beside the quotation do not name them. */
export const withoutMention = ({ mention: _, named: __, ...speaker }: Speaker): Speaker => speaker;

/** What kind of speaker a phrase of each sort names. */
export const KINDS: Record<Sort, SpeakerKind> = {
  name: 'person',
  office: 'person',
  noun: 'person',
  body: 'organisation',
  document: 'organisation',
  group: 'group',
  unnamed: 'anonymous',
};

/** Ida Ott trägt das Kind. Das Kind fragt … „Bald“, sagt sie: whom neither he nor she means. */
export const isNeuter = ({ mention }: Speaker, { text, grammar }: Written): boolean =>
  mention !== undefined && grammar.references.neuter?.test(foldName(text.slice(...mention))) === true;
