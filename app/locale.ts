import { cookies, headers } from 'next/headers';
import { isLocale, LOCALES, type Locale, translatorOf } from '@/messages';
import { interfaceOf } from './session';

export const LOCALE_COOKIE = 'isnad-locale';

/** The interface's language: as it was chosen on this device, or by the person elsewhere, or as their browser asks, or Arabic. */
export async function currentLocale(): Promise<Locale> {
  const [own, chosen, sent] = await Promise.all([interfaceOf(), cookies(), headers()]);
  return localeOf(chosen.get(LOCALE_COOKIE)?.value ?? own?.locale, sent.get('accept-language') ?? '');
}

/** What was chosen; else what the browser asks for, or Arabic. */
export function localeOf(chosen: unknown, asked: string): Locale {
  if (isLocale(chosen)) return chosen;
  const wanted = asked.split(',').map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return wanted.find(isLocale) ?? LOCALES[0];
}

export const currentTranslator = async () => translatorOf(await currentLocale());
