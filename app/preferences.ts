'use server';

import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { LOCALES } from '@/messages';
import { ownCookie } from './cookies';
import { LOCALE_COOKIE } from './locale';
import { DESK_COOKIE } from './session';

const YEAR = 365 * 24 * 60 * 60;

/** Keeps the language of the interface on this device. */
export async function chooseLocale(input: unknown): Promise<void> {
  (await cookies()).set(LOCALE_COOKIE, z.enum(LOCALES).parse(input), ownCookie(YEAR));
  revalidatePath('/', 'layout');
}

/** Keeps which desk the person works at. Whether they belong to it is checked at every request. */
export async function chooseDesk(input: unknown): Promise<void> {
  (await cookies()).set(DESK_COOKIE, z.uuid().parse(input), ownCookie(YEAR));
  revalidatePath('/', 'layout');
}
