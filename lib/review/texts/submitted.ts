import { MOST_SHOWN } from '@/lib/import/limits';
import type { ReadDocument } from '@/lib/import/read';

/** What a file holds, before it is brought in. The text is left out where it is too long to be shown. */
export interface Submitted extends Pick<ReadDocument, 'text' | 'language' | 'blocks' | 'warnings' | 'title' | 'about'> {
  /** How many notes it has, and how many remarks in its margin. */
  readonly footnotes: number;
  readonly comments: number;
}

export function shownOf({ text, language, blocks, warnings, title, about, ...told }: ReadDocument): Submitted {
  const shown = text.length > MOST_SHOWN ? { text: '', blocks: [] } : { text, blocks };
  const { footnotes, comments } = told;
  return { ...shown, language, warnings, title, about, footnotes: footnotes.length, comments: comments.length };
}
