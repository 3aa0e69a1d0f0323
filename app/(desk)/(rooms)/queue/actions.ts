'use server';

import { z } from 'zod';
import { acting, ask, type Result, settle } from '@/app/act';
import { type InputOf, rehearse } from '@/lib/commands';
import * as fields from '@/lib/desk/fields';
import { listTwins, type Twin } from '@/lib/review/read/twins';
import type { Settled } from '@/lib/review/rows/each-quote';

/** What can be done to several quotations at once. */
export type Deed = 'assign-quotes' | 'confirm-quotes' | 'sign-quotes';

/** What a command for several quotations would do, and what it would leave out. Nothing of it stays. */
export async function tryOut(name: Deed, input: InputOf<Deed>): Promise<Result<Settled>> {
  return settle(() => acting((actor) => rehearse(actor, name, input)));
}

/** The twins of these quotations that are still to be settled. */
export const findTwins = async (input: string[]): Promise<Result<Twin[]>> =>
  ask(z.array(fields.id).max(200), input, (actor, ids) => listTwins(actor, ids));
