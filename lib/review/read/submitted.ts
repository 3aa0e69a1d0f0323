import type { z } from 'zod';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import { MOST_SHOWN } from '@/lib/import/limits';
import type { ReadDocument } from '@/lib/import/read';
import { readSubmission, type submission } from '../submission';

/** What a file holds, before it is brought in. The text is left out where it is too long to be shown. */
export type Submitted = Pick<ReadDocument, 'text' | 'language' | 'blocks' | 'warnings'>;

/**
 * Reads what somebody is about to bring in, as it would be kept, and keeps nothing.
 * @throws Problem `forbidden`, and what reading it throws
 */
export async function readSubmitted(actor: Actor, given: z.output<typeof submission>): Promise<Submitted> {
  demand(actor, 'import');
  const { text, language, blocks, warnings } = (await readSubmission(given)).document;
  return text.length > MOST_SHOWN ? { text: '', language, blocks: [], warnings } : { text, language, blocks, warnings };
}
