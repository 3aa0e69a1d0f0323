'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { FetchedPage } from '@/app/ui/address-field';
import { DocumentFields } from '@/app/ui/document-fields';
import { TextField } from '@/app/ui/field';
import { DocumentForm } from '@/app/ui/sending';
import { Preview } from './preview';

/** Paste or upload. Whatever is refused stays in the form, with the reason. */
export function ImportForm() {
  const t = useTranslations();
  const router = useRouter();
  const [text, setText] = useState('');
  const [file, setFile] = useState<File>();
  const [page, setPage] = useState<FetchedPage>();
  return (
    <DocumentForm<string>
      what="article"
      label={t('import.submit')}
      working={t('import.reading')}
      onDone={(id) => router.push(`/article/${id}`)}
    >
      <DocumentFields
        textLabel={t('import.paste')}
        textHelp={t('import.pasteHelp')}
        onText={setText}
        onFile={setFile}
        onFetched={setPage}
      />
      <Preview text={text} given={page?.capture ?? file} />
      <details>
        <summary className="cursor-pointer text-accent">{t('act.more')}</summary>
        <div className="mt-3 grid gap-4">
          <TextField label={t('import.titleField')} name="title" dir="auto" maxLength={300} />
          <TextField label={t('import.url')} name="url" type="url" dir="ltr" maxLength={2000} />
        </div>
      </details>
    </DocumentForm>
  );
}
