'use client';

import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { TextField } from '@/app/ui/field';
import { Refusal, useSending } from '@/app/ui/sending';
import type { Invitation } from '@/lib/auth/invitations';
import { join } from './actions';

/** The desks that have invited the person, each joined with the code that was handed to them. */
export function Invitations({ invitations }: { invitations: readonly Invitation[] }) {
  const t = useTranslations();
  const { send, problem, busy, door } = useSending();
  if (invitations.length === 0) return null;
  const submit = (deskId: string) => (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code'));
    void send(
      () => join({ deskId, code }),
      () => undefined,
    );
  };
  return (
    <section>
      <h2 className="mb-3 font-display text-xl font-bold">{t('account.invitations')}</h2>
      {invitations.map((i) => (
        <form key={i.deskId} onSubmit={submit(i.deskId)} className="mb-3 grid gap-3 border-y border-rule bg-sheet p-3">
          <p>
            <bdi className="font-semibold">{i.desk}</bdi> <span className="text-ink-2">{t(`role.${i.role}`)}</span>
          </p>
          <TextField label={t('account.code')} name="code" dir="ltr" autoComplete="off" required maxLength={200} />
          <button type="submit" className="btn primary justify-self-start" disabled={busy}>
            {t('account.join')}
          </button>
        </form>
      ))}
      <Refusal problem={problem} />
      {door}
    </section>
  );
}
