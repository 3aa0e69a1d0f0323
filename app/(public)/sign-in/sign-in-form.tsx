'use client';

import { useRouter } from 'next/navigation';
import { signIn } from 'next-auth/react';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ProblemReport } from '@/app/act';
import { TextField } from '@/app/ui/field';
import { useProblemText } from '@/app/ui/words';

/** E-mail and password. `onDone` is for signing in again in the middle of something; without it the queue opens. */
export function SignInForm({ onDone }: { onDone?: () => void }) {
  const t = useTranslations();
  const router = useRouter();
  const textOf = useProblemText();
  const [problem, setProblem] = useState<ProblemReport>();
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(undefined);
    const answer = await signIn('credentials', {
      email: form.get('email'),
      password: form.get('password'),
      redirect: false,
    }).catch(() => undefined);
    if (answer?.ok && !answer.error) {
      if (onDone) return onDone();
      router.push('/');
      router.refresh();
      return;
    }
    setBusy(false);
    if (!answer) return setProblem({ code: 'offline', params: {} });
    const [code, value = '?'] = (answer.error ?? '').split(' ');
    switch (code) {
      case 'sign-in-failed':
      case 'database-down':
        return setProblem({ code, params: {} });
      case 'sign-in-throttled':
        return setProblem({ code, params: { minutes: Number(value) } });
      default:
        return setProblem({ code: 'unexpected', params: { id: value } });
    }
  };

  return (
    <form onSubmit={submit} className="grid gap-4">
      <TextField
        label={t('signIn.email')}
        name="email"
        type="email"
        dir="ltr"
        autoComplete="username"
        required
        maxLength={254}
      />
      <TextField
        label={t('signIn.password')}
        name="password"
        type="password"
        dir="ltr"
        autoComplete="current-password"
        required
        maxLength={200}
      />
      {problem && (
        <p role="alert" className="problem">
          {textOf(problem)}
        </p>
      )}
      <button type="submit" className="btn primary justify-center" disabled={busy}>
        {busy ? t('app.working') : t('signIn.submit')}
      </button>
    </form>
  );
}
