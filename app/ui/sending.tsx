'use client';

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ProblemReport, Result } from '../act';
import { later } from './later';
import { offline } from './offline';
import { type Uploaded, upload } from './upload';
import { useProblemText } from './words';

const SignInAgain = later(async () => (await import('./sign-in-again')).SignInAgain);

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

/** Sends work, once however often it is pressed, keeps what was refused to say it, and after a new sign-in sends it again. */
export function useSending() {
  const [problem, setProblem] = useState<ProblemReport>();
  const [busy, setBusy] = useState(false);
  const [again, setAgain] = useState<() => void>();
  // A second press comes before the page is drawn anew: state is too late for it.
  const underway = useRef(false);
  const send = async <T,>(work: () => Promise<Result<T>>, onDone: (value: T) => void): Promise<void> => {
    if (underway.current) return;
    underway.current = true;
    setBusy(true);
    setProblem(undefined);
    const result = await work().catch(offline);
    underway.current = false;
    setBusy(false);
    if (result.ok) return onDone(result.value);
    if (result.problem.code === 'signed-out') setAgain(() => () => void send(work, onDone));
    setProblem(result.problem);
  };
  return { send, problem, setProblem, busy, door: <Door again={again} setAgain={setAgain} /> };
}

/** What was refused, in words; brought into sight, however long the form is that it stands in. */
export function Refusal({ problem }: { problem: ProblemReport | undefined }) {
  const textOf = useProblemText();
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (problem) said.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  return (
    problem && (
      <p ref={said} role="alert" className="problem scroll-my-20">
        {textOf(problem)}
      </p>
    )
  );
}

/** A form that brings in a document: refused here if it is too large, sent once, kept if it is refused. */
export function DocumentForm<T>({
  what,
  articleId,
  sourceId,
  given,
  label,
  working,
  onDone,
  onRefused,
  children,
}: {
  what: Uploaded;
  /** The article, or the source, that it belongs to, where it does. */
  articleId?: string | undefined;
  sourceId?: string | undefined;
  /** What is brought in, where the page knows: of another one nothing has been refused. */
  given?: unknown;
  label: string;
  /** What is said while it is read. */
  working?: string;
  onDone: (value: T) => void;
  /** Told what was refused, beside its being shown. */
  onRefused?: (problem: ProblemReport) => void;
  children: ReactNode;
}) {
  const t = useTranslations();
  const sending = useSending();
  const { setProblem } = sending;
  const [sent, setSent] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each other thing that is given
  useEffect(() => setProblem(undefined), [given, setProblem]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    void sending.send(() => {
      setSent(0);
      return upload<T>(what, { article: articleId, source: sourceId }, data, setSent).then((result) => {
        if (!result.ok) onRefused?.(result.problem);
        return result;
      });
    }, onDone);
  };
  const travels = sent > 0 && sent < 1;
  const said = travels ? t('import.sending') : (working ?? t('app.working'));
  return (
    <>
      <form onSubmit={submit} className="grid gap-4">
        {children}
        <Refusal problem={sending.problem} />
        <div className="dialog-foot flex items-center gap-3">
          <button type="submit" className="btn primary" disabled={sending.busy}>
            {label}
          </button>
          <span role="status" className="text-ink-2">
            {sending.busy && (
              <>
                <progress aria-label={said} value={travels ? sent : undefined} className="me-2 align-middle" />
                {said}
              </>
            )}
          </span>
        </div>
      </form>
      {sending.door}
    </>
  );
}
