'use client';

import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { confirm } from '../(desk)/(rooms)/account/actions';
import type { ProblemReport } from '../act';
import { Dialog } from './dialog';
import { PasswordField } from './field';
import { offline } from './offline';
import { useProblemText } from './words';

/** Asks for the password before what takes rights of administration; what was begun goes on after it. */
export function PasswordAgain({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const t = useTranslations();
  const textOf = useProblemText();
  const [problem, setProblem] = useState<ProblemReport>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    const given = String(new FormData(event.currentTarget).get('password'));
    const result = await confirm(given).catch(offline);
    setBusy(false);
    if (result.ok) return onDone();
    setProblem(result.problem);
  };
  return (
    <Dialog title={t('passwordAgain.title')} lead={t('passwordAgain.lead')} onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        <PasswordField
          label={t('account.current')}
          name="password"
          autoComplete="current-password"
          required
          autoFocus
          problem={problem && textOf(problem)}
        />
        <div className="flex gap-2">
          <button type="submit" className="btn primary" disabled={busy}>
            {t('passwordAgain.submit')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {t('app.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
