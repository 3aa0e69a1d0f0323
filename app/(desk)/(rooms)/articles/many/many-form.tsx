'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { SelectField } from '@/app/ui/field';
import { FileField } from '@/app/ui/file-field';
import { DocumentForm } from '@/app/ui/sending';
import { likeliestDelimiter } from '@/lib/import/delimiter';
import { FIELDS } from '@/lib/import/fields';

/** In bytes: so much of a table is read to know its columns. */
const HEAD = 20_000;

/** A file of many documents, what they are to be, and of a table which column holds what. */
export function ManyForm() {
  const t = useTranslations();
  const router = useRouter();
  const [file, setFile] = useState<File>();
  const [columns, setColumns] = useState<readonly string[]>([]);
  return (
    <DocumentForm<string> what="many" label={t('many.submit')} onDone={(id) => router.push(`/jobs/${id}`)}>
      <div className="grid gap-1">
        <FileField
          label={t('many.file')}
          help={file && t('import.chosen', { name: file.name, kb: Math.ceil(file.size / 1024) })}
          required
          accept=".zip,.jsonl,.ndjson,.json,.csv,.tsv,.txt"
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            setFile(chosen);
            void columnsOf(chosen).then(setColumns);
          }}
        />
      </div>
      <SelectField label={t('many.as')} name="as">
        {(['article', 'source'] as const).map((as) => (
          <option key={as} value={as}>
            {t(`many.${as}`)}
          </option>
        ))}
      </SelectField>
      {columns.length > 1 && (
        <fieldset className="grid gap-3 rounded-md border border-rule-2 px-4 py-3 sm:grid-cols-2">
          <legend className="px-1 font-semibold">{t('many.columns')}</legend>
          {FIELDS.map((field) => (
            <SelectField key={field} label={t(`manyField.${field}`)} name={`column.${field}`} defaultValue="">
              <option value="">{t('many.told')}</option>
              {columns.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </SelectField>
          ))}
        </fieldset>
      )}
    </DocumentForm>
  );
}

/** The names in the first line of a table; none for any other file. */
async function columnsOf(file: File | undefined): Promise<readonly string[]> {
  const head = (await file?.slice(0, HEAD).text()) ?? '';
  const line = head.replace(/^\ufeff?(?:sep=.\r?\n)?/i, '').split(/\r?\n/, 1)[0] ?? '';
  if (!line || /^(?:PK|\s*[[{])/.test(line)) return [];
  return [
    ...new Set(line.split(likeliestDelimiter(line)).map((name) => name.trim().replace(/^"|"$/g, '').trim())),
  ].filter(Boolean);
}
