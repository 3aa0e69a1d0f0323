'use client';

import { useRouter } from 'next/navigation';
import { signIn } from 'next-auth/react';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ProblemReport } from '@/app/act';
import { PasswordField, TextField } from '@/app/ui/field';
import { OFFLINE } from '@/app/ui/offline';
import { useProblemText } from '@/app/ui/words';

/** E-mail and password. `onDone` is for signing in again in the middle of something; without it the page `next` opens. */
export function SignInForm({ onDone, next = '/' }: { onDone?: () => void; next?: string }) {
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
      // A way that leads on from there is the browser's to follow.
      if (next !== '/') return location.assign(next);
      router.push('/');
      router.refresh();
      return;
    }
    setBusy(false);
    if (!answer) return setProblem(OFFLINE);
    setProblem(problemIn(answer.error));
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
      <PasswordField label={t('signIn.password')} name="password" autoComplete="current-password" required />
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

/** What the server said, which comes through as the text of an error. */
function problemIn(error: string | null): ProblemReport {
  try {
    return JSON.parse(error ?? '') as ProblemReport;
  } catch {
    return OFFLINE;
  }
}
