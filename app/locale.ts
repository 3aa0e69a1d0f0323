import { cookies, headers } from 'next/headers';
import { isLocale, LOCALES, type Locale, translatorOf } from '@/messages';

export const LOCALE_COOKIE = 'isnad-locale';

/** The interface's language: what the person chose, or what their browser asks for, or Arabic. */
export async function currentLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  if (isLocale(chosen)) return chosen;
  const asked = (await headers()).get('accept-language') ?? '';
  const wanted = asked.split(',').map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return wanted.find(isLocale) ?? LOCALES[0];
}

export const currentTranslator = async () => translatorOf(await currentLocale());
