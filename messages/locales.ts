import type ar from './ar.json';

/** The languages of the interface; the first is the default. */
export const LOCALES = ['ar', 'en', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];
export type Messages = typeof ar;

export const isLocale = (value: unknown): value is Locale => LOCALES.includes(value as Locale);

/** What each language calls itself. */
export const ENDONYMS: Record<Locale, string> = { ar: 'العربية', en: 'English', fr: 'Français' };

/** The locale with its digits: Arabic is set in its own. */
export const formatLocale = (locale: Locale): string => (locale === 'ar' ? 'ar-u-nu-arab' : locale);

declare module 'use-intl/core' {
  interface AppConfig {
    Locale: string;
    Messages: Messages;
  }
}
