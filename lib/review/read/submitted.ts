import type { z } from 'zod';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import { lookAt, type submission } from '../texts/submission';
import type { Submitted } from '../texts/submitted';

/**
 * Reads what somebody is about to bring in, as it would be kept, and keeps nothing.
 * @throws Problem `forbidden`, and what reading it throws
 */
export async function readSubmitted(actor: Actor, given: z.output<typeof submission>): Promise<Submitted> {
  demand(actor, 'check');
  return lookAt(actor, given);
}
