'use client';

import { type ReactNode, useState } from 'react';
import type { Result } from '../act';
import { Refusal, useSending } from './sending';

/**
 * Saves a whole that colleagues may be changing too, by the version that the person began with: what one of them saved
 * meanwhile is not overwritten, and whoever began before them is told.
 * @param saved what is said once it is saved, until something is changed again
 */
export function useSaving(version: number, saved: string) {
  const { send, problem, setProblem, busy, door } = useSending();
  const [seen, setSeen] = useState(version);
  const [isSaved, setSaved] = useState(false);
  const changed = () => {
    setSaved(false);
    setProblem(undefined);
  };
  const save = (work: (version: number) => Promise<Result<unknown>>) => {
    setSaved(false);
    void send(
      () => work(seen),
      () => {
        setSeen(seen + 1);
        setSaved(true);
      },
    );
  };
  const said: ReactNode = (
    <>
      <p role="status" className="text-verified empty:hidden">
        {isSaved && saved}
      </p>
      <Refusal problem={problem} />
      {door}
    </>
  );
  return { save, changed, busy, said };
}
