'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ProblemReport } from '@/app/act';
import { DocumentFields, tooLarge } from '@/app/ui/document-fields';
import { TextField } from '@/app/ui/field';
import { SignInAgain } from '@/app/ui/sign-in-again';
import { useProblemText } from '@/app/ui/words';
import { bringIn } from './actions';
import { Preview } from './preview';

/** Paste or upload. Whatever is refused stays in the form, with the reason. */
export function ImportForm() {
  const t = useTranslations();
  const router = useRouter();
  const textOf = useProblemText();
  const [problem, setProblem] = useState<ProblemReport>();
  const [busy, setBusy] = useState(false);
  const [text, setText] = useState('');
  const [again, setAgain] = useState<FormData>();

  const send = async (data: FormData) => {
    const large = tooLarge(data);
    if (large) return setProblem(large);
    setBusy(true);
    setProblem(undefined);
    const result = await bringIn(data).catch(() => ({ ok: false, problem: { code: 'offline', params: {} } }) as const);
    if (result.ok) return router.push(`/article/${result.value}`);
    setBusy(false);
    if (result.problem.code === 'signed-out') setAgain(data);
    setProblem(result.problem);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void send(new FormData(event.currentTarget));
  };

  return (
    <form onSubmit={submit} className="grid gap-5">
      <DocumentFields textLabel={t('import.paste')} textHelp={t('import.pasteHelp')} onText={setText} />
      <Preview text={text} />
      <details>
        <summary className="cursor-pointer text-accent">{t('act.more')}</summary>
        <div className="mt-3 grid gap-4">
          <TextField label={t('import.titleField')} name="title" dir="auto" maxLength={300} />
          <TextField label={t('import.url')} name="url" type="url" dir="ltr" maxLength={2000} />
        </div>
      </details>
      {problem && (
        <p role="alert" className="problem">
          {textOf(problem)}
        </p>
      )}
      <div className="flex items-center gap-4">
        <button type="submit" className="btn primary" disabled={busy}>
          {t('import.submit')}
        </button>
        <span role="status" className="text-ink-2">
          {busy && (
            <>
              <progress aria-label={t('import.reading')} className="me-2 align-middle" />
              {t('import.reading')}
            </>
          )}
        </span>
      </div>
      {again && (
        <SignInAgain
          onClose={() => setAgain(undefined)}
          onDone={() => {
            setAgain(undefined);
            void send(again);
          }}
        />
      )}
    </form>
  );
}
