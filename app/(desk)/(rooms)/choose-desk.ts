'use server';

import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { type Result, settle } from '@/app/act';
import { ownCookie, YEAR } from '@/app/cookies';
import { DESK_COOKIE, signedIn } from '@/app/session';
import * as fields from '@/lib/desk/fields';
import { parse } from '@/lib/desk/parse';
import { Problem } from '@/lib/problem';

/** Keeps which desk the person works at. Whether they belong to it is checked at every request. */
export async function chooseDesk(input: unknown): Promise<Result<void>> {
  return settle(async () => {
    if (!(await signedIn())) throw new Problem('signed-out');
    (await cookies()).set(DESK_COOKIE, parse(fields.id, input), ownCookie(YEAR));
    revalidatePath('/', 'layout');
  });
}
