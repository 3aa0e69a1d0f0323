'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { act, type Result } from '@/app/act';
import { readSubmission } from '@/app/import';
import { demand } from '@/lib/auth/roles';
import { importArticle } from '@/lib/review/articles';

/** Brings in an article. @returns its id */
export async function bringIn(data: FormData): Promise<Result<string>> {
  return act(z.instanceof(FormData), data, async (actor, given) => {
    demand(actor, 'import');
    const { document, provenance } = await readSubmission(given);
    const id = await importArticle(actor, document, provenance);
    revalidatePath('/', 'layout');
    return id;
  });
}
