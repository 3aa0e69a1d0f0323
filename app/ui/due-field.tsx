'use client';

import { useTranslations } from 'use-intl/react';
import { TextField } from './field';

/** By when, where the person is. */
export function DueField() {
  const t = useTranslations();
  return (
    <TextField label={t('bulk.due')} name="due" type="datetime-local" min="1970-01-01T00:00" max="2199-12-31T00:00" />
  );
}

/** The moment that was chosen in a form with the field; null for none. */
export function dueIn(data: FormData): string | null {
  const due = String(data.get('due') ?? '');
  return due ? new Date(due).toISOString() : null;
}
