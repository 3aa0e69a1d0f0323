import { MOST_SHOWN } from '@/lib/import/limits';
import type { ReadDocument } from '@/lib/import/read';

/** What a file holds, before it is brought in. The text is left out where it is too long to be shown. */
export type Submitted = Pick<ReadDocument, 'text' | 'language' | 'blocks' | 'warnings'>;

export const shownOf = ({ text, language, blocks, warnings }: ReadDocument): Submitted =>
  text.length > MOST_SHOWN ? { text: '', language, blocks: [], warnings } : { text, language, blocks, warnings };
