'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { act } from '@/app/act';
import { rateClaim, relateClaims } from '@/lib/claims/claims';
import { RATINGS, RELATIONS } from '@/lib/review/words';

const rating = z.object({ id: z.uuid(), version: z.int(), rating: z.enum(RATINGS), summary: z.string().max(5000) });

export async function rate(input: z.infer<typeof rating>) {
  return act(rating, input, async (actor, given) => {
    await rateClaim(actor, given.id, given.version, given.rating, given.summary);
    revalidatePath('/', 'layout');
  });
}

const relation = z.object({ fromId: z.uuid(), toId: z.uuid(), kind: z.enum(RELATIONS).nullable() });

export async function relate(input: z.infer<typeof relation>) {
  return act(relation, input, async (actor, given) => {
    const before = await relateClaims(actor, given.fromId, given.toId, given.kind);
    revalidatePath('/', 'layout');
    return before;
  });
}
