import type ar from './ar.json';

/** The languages of the interface; the first is the default. */
export const LOCALES = ['ar', 'en', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];
export type Messages = typeof ar;

export const isLocale = (value: unknown): value is Locale => LOCALES.includes(value as Locale);

/** What each language calls itself. */
export const ENDONYMS: Record<Locale, string> = { ar: 'العربية', en: 'English', fr: 'Français' };

/** The locale that formats numbers and dates: Arabic in its own digits, English with the day first. */
export const formatLocale = (locale: Locale): string => ({ ar: 'ar-u-nu-arab', en: 'en-GB', fr: 'fr' })[locale];

declare module 'use-intl/core' {
  interface AppConfig {
    Locale: string;
    Messages: Messages;
  }
}
