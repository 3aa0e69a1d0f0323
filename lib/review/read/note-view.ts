import type { Stretch as Laid } from '@/lib/anchor/compared';
import type { Span } from '@/lib/text/span';
import type { SuggestionState } from '../rules/suggestion';
import type { Named } from './view';

/** What somebody wrote in a note, or in answer to one. */
export interface NoteView {
  readonly id: string;
  readonly version: number;
  readonly body: string;
  readonly author: Named;
  readonly at: string;
  /** When its words were last changed; what they were is read when asked for. */
  readonly edited: string | null;
  /** Whom it names. */
  readonly mentions: readonly Named[];
}

export interface AnnotationView extends NoteView {
  readonly quoteId: string | null;
  readonly span: Span | null;
  readonly exact: string;
  /** The words it was written on, where a correction of the article changed them. */
  readonly was: string | null;
  /** Of a comment that came in with a file: who wrote it there, and when. */
  readonly from: { readonly name: string; readonly at: string | null } | null;
  readonly tags: readonly string[];
  readonly resolved: { readonly by: string; readonly at: string } | null;
  /** Deleted, with answers that are not: it says nothing any more. */
  readonly withdrawn: boolean;
  readonly answers: readonly NoteView[];
  /** Other words for its range. */
  readonly suggestion: SuggestionView | null;
}

/** Other words for a range of the article, that somebody suggested. */
export interface SuggestionView {
  readonly was: string;
  /** Empty where nothing should stand there. */
  readonly words: string;
  readonly state: SuggestionState;
  /** Who answered, when, and why it was declined; into which text it was accepted. */
  readonly by: string;
  readonly at: string | null;
  readonly reason: string;
  readonly number: number | null;
  /** Both laid together, to the letter. */
  readonly stretches: readonly Laid[];
}
