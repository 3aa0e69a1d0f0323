'use client';

import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { send } from '@/app/commands';
import { TextField } from '@/app/ui/field';
import { useMending } from './mending';

/** Withdraws a source with the reason, or brings it back. */
export function Withdrawal({ id, version, withdrawn }: { id: string; version: number; withdrawn: boolean }) {
  const t = useTranslations();
  const { mend, busy, said, door } = useMending(version);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = withdrawn ? null : String(new FormData(event.currentTarget).get('reason'));
    void mend({
      send: (at) => send('withdraw-source', { sourceId: id, version: at, reason }),
      mine: [t(withdrawn ? 'sources.restore' : 'sources.withdraw'), reason ?? ''],
      onDone: () => {},
    });
  };
  const form = (
    <form onSubmit={submit} className="mt-4 grid max-w-lg gap-3">
      {!withdrawn && (
        <TextField
          label={t('sources.reason')}
          help={t('sources.withdrawHelp')}
          name="reason"
          dir="auto"
          required
          maxLength={1000}
        />
      )}
      {said}
      <button type="submit" className="btn justify-self-start" disabled={busy}>
        {withdrawn ? t('sources.restore') : t('sources.withdraw')}
      </button>
    </form>
  );
  return (
    <div className="mt-8 border-t border-rule pt-5">
      {withdrawn ? (
        form
      ) : (
        <details>
          <summary className="cursor-pointer font-semibold text-accent">{t('sources.withdraw')}</summary>
          {form}
        </details>
      )}
      {door}
    </div>
  );
}
