import { MOST_SHOWN } from '@/lib/import/limits';
import type { ReadDocument } from '@/lib/import/read';
import type { Held } from './held';
import { identityOf, type ReadyText } from './ready';

/** What a file holds, before it is brought in. The text is left out where it is too long to be shown. */
export interface Submitted extends Pick<ReadDocument, 'text' | 'language' | 'blocks' | 'warnings' | 'title' | 'about'> {
  /** How many notes it has, and how many remarks in its margin. */
  readonly footnotes: number;
  readonly comments: number;
  /** What the desk has of the same already. */
  readonly held: readonly Held[];
}

/** The same before the desk is asked, with what it is asked by. */
export interface Look extends Omit<Submitted, 'held'>, Pick<ReadyText, 'sha256' | 'sketch'> {}

export function shownOf({ text, language, blocks, warnings, title, about, ...told }: ReadDocument): Look {
  const shown = text.length > MOST_SHOWN ? { text: '', blocks: [] } : { text, blocks };
  const { footnotes, comments } = told;
  return {
    ...shown,
    ...identityOf(text, blocks),
    language,
    warnings,
    title,
    about,
    footnotes: footnotes.length,
    comments: comments.length,
  };
}
