'use client';

import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ProblemReport } from '@/app/act';
import { TextField } from '@/app/ui/field';
import { useProblemText } from '@/app/ui/words';
import { setWithdrawn } from './actions';

/** Withdraws a source with the reason, or brings it back. */
export function Withdrawal({ id, version, withdrawn }: { id: string; version: number; withdrawn: boolean }) {
  const t = useTranslations();
  const textOf = useProblemText();
  const [problem, setProblem] = useState<ProblemReport>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = withdrawn ? null : String(new FormData(event.currentTarget).get('reason'));
    const result = await setWithdrawn({ id, version, reason }).catch(
      () => ({ ok: false, problem: { code: 'offline', params: {} } }) as const,
    );
    setProblem(result.ok ? undefined : result.problem);
  };
  return (
    <form onSubmit={submit} className="mt-8 grid max-w-lg gap-3 border-t border-rule pt-5">
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
      {problem && (
        <p role="alert" className="problem">
          {textOf(problem)}
        </p>
      )}
      <button type="submit" className="btn justify-self-start">
        {withdrawn ? t('sources.restore') : t('sources.withdraw')}
      </button>
    </form>
  );
}
