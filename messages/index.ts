import { createTranslator } from 'use-intl/core';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import { formatLocale, type Locale, type Messages } from './locales';

export * from './locales';

export const MESSAGES: Record<Locale, Messages> = { ar, en, fr };

/** Looks words up outside React: in pages, reports and routes. */
export const translatorOf = (locale: Locale) =>
  createTranslator({ locale: formatLocale(locale), messages: MESSAGES[locale] });
export type Translator = ReturnType<typeof translatorOf>;
