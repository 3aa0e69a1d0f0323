'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { act } from '@/app/act';
import { withdrawSource } from '@/lib/review/sources';

const form = z.object({ id: z.uuid(), version: z.int(), reason: z.string().min(1).max(1000).nullable() });

export async function setWithdrawn(input: z.infer<typeof form>) {
  return act(form, input, async (actor, { id, version, reason }) => {
    await withdrawSource(actor, id, version, reason);
    revalidatePath('/sources', 'layout');
  });
}
