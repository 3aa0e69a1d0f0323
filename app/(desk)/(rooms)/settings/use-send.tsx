'use client';

import { useState } from 'react';
import type { ProblemReport, Result } from '@/app/act';
import { offline } from '@/app/ui/offline';
import { PasswordAgain } from '@/app/ui/password-again';
import { useProblemText } from '@/app/ui/words';

/** Sends what takes rights of administration: asks for the password where it is needed, and shows what was refused. */
export function useSend() {
  const textOf = useProblemText();
  const [problem, setProblem] = useState<ProblemReport>();
  const [again, setAgain] = useState<{ resume: () => void; give: () => void }>();
  const send = async <T,>(work: () => Promise<Result<T>>, onDone?: () => void): Promise<T | undefined> => {
    const result = await work().catch(offline);
    setProblem(result.ok ? undefined : result.problem);
    if (result.ok) {
      onDone?.();
      return result.value;
    }
    if (result.problem.code !== 'password-needed') return undefined;
    const given = await new Promise<boolean>((resolve) =>
      setAgain({ resume: () => resolve(true), give: () => resolve(false) }),
    );
    setAgain(undefined);
    // Whoever leaves the dialog has thought better of it: nothing is refused them.
    if (!given) setProblem(undefined);
    return given ? send(work, onDone) : undefined;
  };
  const shown = (
    <>
      {problem && !again && (
        <p role="alert" className="problem mt-2">
          {textOf(problem)}
        </p>
      )}
      {again && <PasswordAgain onDone={again.resume} onClose={again.give} />}
    </>
  );
  return { send, shown };
}
