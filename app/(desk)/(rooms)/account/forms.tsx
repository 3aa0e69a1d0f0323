'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ProblemReport } from '@/app/act';
import { PasswordField } from '@/app/ui/field';
import { offline } from '@/app/ui/offline';
import { useProblemText } from '@/app/ui/words';
import { PASSWORD_LENGTH } from '@/lib/auth/password-length';
import { setPassword } from './actions';

export function PasswordForm({ first, email }: { first: boolean; email: string }) {
  const t = useTranslations();
  const router = useRouter();
  const textOf = useProblemText();
  const [problem, setProblem] = useState<ProblemReport>();
  const [done, setDone] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    setDone(false);
    // A field that is full cuts off what is pasted, and says nothing of it.
    if (String(data.get('next')).length > PASSWORD_LENGTH.most)
      return setProblem({ code: 'password-weak', params: PASSWORD_LENGTH });
    const result = await setPassword({ current: String(data.get('current')), next: String(data.get('next')) }).catch(
      offline,
    );
    if (!result.ok) return setProblem(result.problem);
    setProblem(undefined);
    form.reset();
    if (!first) return setDone(true);
    router.push('/');
    router.refresh();
  };
  return (
    <form onSubmit={submit} className="grid gap-4 rounded-lg border border-rule bg-sheet p-5">
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField label={t('account.current')} name="current" autoComplete="current-password" required />
      <PasswordField
        label={t('account.new')}
        help={t('account.newHelp')}
        name="next"
        autoComplete="new-password"
        required
      />
      {problem && (
        <p role="alert" className="problem">
          {textOf(problem)}
        </p>
      )}
      {done && <p role="status">{t('account.changed')}</p>}
      <button type="submit" className="btn primary justify-self-start">
        {t('account.change')}
      </button>
    </form>
  );
}
