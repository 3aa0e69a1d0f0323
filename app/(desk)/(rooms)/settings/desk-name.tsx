'use client';

import { useTranslations } from 'use-intl/react';
import { send as sendCommand } from '@/app/commands';
import { NameForm } from '@/app/ui/name-form';
import { useSend } from './use-send';

/** What the desk is called. */
export function DeskName({ name }: { name: string }) {
  const t = useTranslations();
  const { send, shown } = useSend();
  return (
    <div className="max-w-lg">
      <NameForm
        label={t('settings.deskName')}
        help={t('settings.deskNameHelp')}
        name={name}
        most={200}
        act={t('app.save')}
        onName={(given) => void send(() => sendCommand('rename-desk', { was: name, name: given }))}
      >
        {shown}
      </NameForm>
    </div>
  );
}
