'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { act } from '@/app/act';
import { describeSource, withdrawSource } from '@/lib/review/sources';
import { SOURCE_KINDS } from '@/lib/review/words';

const described = z.object({
  id: z.uuid(),
  version: z.int(),
  title: z.string().max(300),
  kind: z.enum(SOURCE_KINDS),
  author: z.string().max(300),
  url: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(2000)]),
  publishedAt: z.union([z.literal(''), z.iso.date()]),
  reliability: z.string().max(5000),
});
export async function mendSource(input: z.input<typeof described>) {
  return act(described, input, async (actor, { id, version, publishedAt, ...about }) => {
    await describeSource(actor, id, version, {
      ...about,
      publishedAt: publishedAt ? new Date(publishedAt) : undefined,
    });
    revalidatePath('/sources', 'layout');
  });
}

const form = z.object({ id: z.uuid(), version: z.int(), reason: z.string().min(1).max(1000).nullable() });

export async function setWithdrawn(input: z.infer<typeof form>) {
  return act(form, input, async (actor, { id, version, reason }) => {
    await withdrawSource(actor, id, version, reason);
    revalidatePath('/sources', 'layout');
  });
}
