'use client';

import { useTranslations } from 'use-intl/react';
import { SelectField, TextField } from '@/app/ui/field';
import { useLanguageName } from '@/app/ui/language-name';
import type { Submitted } from '@/lib/review/texts/submitted';
import { LANGUAGES } from '@/lib/text/languages';

/** What is known of the article beside its text: as it was understood, to be corrected before it is kept. */
export function Corrections({ look }: { look: Submitted | undefined }) {
  const t = useTranslations();
  const about = look?.about;
  const nameOf = useLanguageName();
  return (
    // What is understood anew begins anew.
    <details key={look ? `${look.title} ${about?.address}` : ''} open={look !== undefined}>
      <summary className="cursor-pointer text-accent">{t('import.correct')}</summary>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        <TextField label={t('import.titleField')} name="title" dir="auto" maxLength={300} defaultValue={look?.title} />
        <TextField
          label={t('import.told.author')}
          name="author"
          dir="auto"
          maxLength={300}
          defaultValue={about?.author}
        />
        <TextField
          label={t('import.told.outlet')}
          name="outlet"
          dir="auto"
          maxLength={300}
          defaultValue={about?.outlet}
        />
        <TextField
          label={t('import.told.date')}
          name="publishedAt"
          type="date"
          defaultValue={about?.date && new Date(about.date).toISOString().slice(0, 10)}
        />
        <TextField
          label={t('import.url')}
          name="url"
          type="url"
          dir="ltr"
          maxLength={2000}
          defaultValue={about?.address}
        />
        <SelectField label={t('import.language')} name="language" defaultValue="">
          <option value="">
            {look ? t('import.languageTold', { language: nameOf(look.language) }) : t('import.languageOf')}
          </option>
          {LANGUAGES.map((code) => (
            <option key={code} value={code}>
              {nameOf(code)}
            </option>
          ))}
        </SelectField>
      </div>
    </details>
  );
}
