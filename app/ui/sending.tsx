'use client';

import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ProblemReport, Result } from '../act';
import { tooLarge } from './document-fields';
import { SignInAgain } from './sign-in-again';
import { useProblemText } from './words';

/** The door over a form whose session ended: after it, what was sent is sent again. */
function Door({ again, setAgain }: { again: (() => void) | undefined; setAgain: (again: undefined) => void }) {
  if (!again) return null;
  return (
    <SignInAgain
      onClose={() => setAgain(undefined)}
      onDone={() => {
        setAgain(undefined);
        again();
      }}
    />
  );
}

/** Sends work, keeps what was refused to say it, and after a new sign-in sends it again. */
export function useSending() {
  const [problem, setProblem] = useState<ProblemReport>();
  const [busy, setBusy] = useState(false);
  const [again, setAgain] = useState<() => void>();
  const send = async <T,>(work: () => Promise<Result<T>>, onDone: (value: T) => void): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const result = await work().catch(() => ({ ok: false, problem: { code: 'offline', params: {} } }) as const);
    setBusy(false);
    if (result.ok) return onDone(result.value);
    if (result.problem.code === 'signed-out') setAgain(() => () => void send(work, onDone));
    setProblem(result.problem);
  };
  return { send, problem, setProblem, busy, door: <Door again={again} setAgain={setAgain} /> };
}

/** What was refused, in words. */
export function Refusal({ problem }: { problem: ProblemReport | undefined }) {
  const textOf = useProblemText();
  return (
    problem && (
      <p role="alert" className="problem">
        {textOf(problem)}
      </p>
    )
  );
}

/** A form that brings in a document: refused here if it is too large, sent once, kept if it is refused. */
export function DocumentForm<T>({
  send,
  label,
  working,
  onDone,
  children,
}: {
  send: (data: FormData) => Promise<Result<T>>;
  label: string;
  /** What is said while it is on its way. */
  working?: string;
  onDone: (value: T) => void;
  children: ReactNode;
}) {
  const t = useTranslations();
  const sending = useSending();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const large = tooLarge(data);
    if (large) return sending.setProblem(large);
    void sending.send(() => send(data), onDone);
  };
  return (
    <>
      <form onSubmit={submit} className="grid gap-4">
        {children}
        <Refusal problem={sending.problem} />
        <div className="flex items-center gap-3">
          <button type="submit" className="btn primary" disabled={sending.busy}>
            {label}
          </button>
          <span role="status" className="text-ink-2">
            {sending.busy && (
              <>
                <progress aria-label={working ?? t('app.working')} className="me-2 align-middle" />
                {working ?? t('app.working')}
              </>
            )}
          </span>
        </div>
      </form>
      {sending.door}
    </>
  );
}
