'use server';

import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { type Result, settle } from '@/app/act';
import { ownCookie, YEAR } from '@/app/cookies';
import { LOCALE_COOKIE } from '@/app/locale';
import { signedIn } from '@/app/session';
import { THEME_COOKIE } from '@/app/theme';
import { speakDemonstration } from '@/lib/auth/demonstration';
import { keepLooks, type Looks } from '@/lib/auth/own';
import { THEMES } from '@/lib/auth/themes';
import { parse } from '@/lib/desk/parse';
import { LOCALES } from '@/messages';

/** Keeps the language of the interface on this device, and for whoever is signed in. */
export async function chooseLocale(input: unknown): Promise<Result<void>> {
  return settle(async () => {
    const locale = parse(z.enum(LOCALES), input);
    const who = await signedIn();
    if (who) await speakDemonstration(who.email, locale);
    await keep(LOCALE_COOKIE, locale, { locale });
  });
}

/** The same of light and dark. */
export async function chooseTheme(input: unknown): Promise<Result<void>> {
  return settle(async () => {
    const theme = parse(z.enum(THEMES), input);
    await keep(THEME_COOKIE, theme, { theme });
  });
}

async function keep(cookie: string, value: string, looks: Looks): Promise<void> {
  const who = await signedIn();
  if (who) await keepLooks(who, looks);
  (await cookies()).set(cookie, value, ownCookie(YEAR));
  revalidatePath('/', 'layout');
}
