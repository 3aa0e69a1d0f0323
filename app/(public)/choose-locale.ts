'use server';

import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { type Result, settle } from '@/app/act';
import { ownCookie, YEAR } from '@/app/cookies';
import { LOCALE_COOKIE } from '@/app/locale';
import { parse } from '@/lib/desk/parse';
import { LOCALES } from '@/messages';

/** Keeps the language of the interface on this device. */
export async function chooseLocale(input: unknown): Promise<Result<void>> {
  return settle(async () => {
    (await cookies()).set(LOCALE_COOKIE, parse(z.enum(LOCALES), input), ownCookie(YEAR));
    revalidatePath('/', 'layout');
  });
}
