'use client';

import type { SelectHTMLAttributes } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Language } from '@/lib/text/languages';
import { ENDONYMS } from '@/messages/locales';
import { SelectField } from './field';

const NAMES: Readonly<Record<Language, string>> = { ...ENDONYMS, de: 'Deutsch' };

/** In which language an article is, of those that quotations are found in; empty for any. */
export function LanguageField(props: SelectHTMLAttributes<HTMLSelectElement>) {
  const t = useTranslations();
  return (
    <SelectField label={t('share.language')} {...props}>
      <option value="">{t('share.anyLanguage')}</option>
      {Object.entries(NAMES).map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

/** The language that somebody chose in the field. */
export const languageOf = (value: string): Language | null => (value in NAMES ? (value as Language) : null);
