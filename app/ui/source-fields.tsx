'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { SOURCE_KINDS, type SourceKind } from '@/lib/review/words';
import { SelectField, TextArea, TextField } from './field';

/** What is known of a source beside its text. */
export function SourceFields({
  known,
  seems,
}: {
  /** What it seems to be, until somebody says. */
  seems?: SourceKind | undefined;
  known?: {
    kind: SourceKind;
    author: string;
    outlet: string;
    title: string;
    date: string | null;
    url: string;
    reliability: string;
  };
}) {
  const t = useTranslations();
  const [kind, setKind] = useState(known?.kind);
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t('source.kind')}
          name="kind"
          value={kind ?? seems ?? SOURCE_KINDS[0]}
          onChange={(e) => setKind(e.target.value as SourceKind)}
        >
          {SOURCE_KINDS.map((k) => (
            <option key={k} value={k}>
              {t(`sourceKind.${k}`)}
            </option>
          ))}
        </SelectField>
        <TextField label={t('source.author')} name="author" dir="auto" maxLength={300} defaultValue={known?.author} />
        <TextField
          label={t('import.told.outlet')}
          name="outlet"
          dir="auto"
          maxLength={300}
          defaultValue={known?.outlet}
        />
        <TextField label={t('source.name')} name="title" dir="auto" maxLength={300} defaultValue={known?.title} />
        <TextField label={t('source.date')} name="publishedAt" type="date" defaultValue={known?.date?.slice(0, 10)} />
      </div>
      <TextField label={t('source.url')} name="url" type="url" dir="ltr" maxLength={2000} defaultValue={known?.url} />
      <TextArea
        label={t('sources.reliability')}
        help={t('sources.reliabilityHelp')}
        name="reliability"
        dir="auto"
        rows={2}
        maxLength={5000}
        defaultValue={known?.reliability}
      />
    </>
  );
}
