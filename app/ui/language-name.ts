'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { UNKNOWN } from '@/lib/text/languages';

/** What a language is called in the person's own; the platform calls the one that nobody knows “root”. */
export function useLanguageName(): (code: string) => string {
  const t = useTranslations();
  const locale = useLocale();
  return (code) =>
    code === UNKNOWN
      ? t('import.unknownLanguage')
      : (new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code);
}
