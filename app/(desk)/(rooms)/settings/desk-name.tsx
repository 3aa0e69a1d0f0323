'use client';

import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { send as sendCommand } from '@/app/commands';
import { TextField } from '@/app/ui/field';
import { useSend } from './use-send';

/** What the desk is called. */
export function DeskName({ name }: { name: string }) {
  const t = useTranslations();
  const { send, shown } = useSend();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = String(new FormData(event.currentTarget).get('desk'));
    void send(() => sendCommand('rename-desk', { was: name, name: given }));
  };
  return (
    <form onSubmit={submit} className="grid max-w-lg gap-3">
      <TextField
        label={t('settings.deskName')}
        help={t('settings.deskNameHelp')}
        name="desk"
        dir="auto"
        autoComplete="off"
        required
        maxLength={200}
        defaultValue={name}
      />
      {shown}
      <button type="submit" className="btn justify-self-start">
        {t('app.save')}
      </button>
    </form>
  );
}
