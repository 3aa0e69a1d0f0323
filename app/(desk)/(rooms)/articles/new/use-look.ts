'use client';

import { useEffect, useState } from 'react';
import type { Result } from '@/app/act';
import { upload } from '@/app/ui/upload';
import type { Submitted } from '@/lib/review/texts/submitted';

/** What is read by the server: a file, or by its id what was fetched from an address. */
export type Given = File | string;

/** What the server reads in it; undefined until it has answered. */
export function useLook(given: Given | undefined): Result<Submitted> | undefined {
  const [look, setLook] = useState<Result<Submitted>>();
  useEffect(() => {
    setLook(undefined);
    if (!given) return;
    let stale = false;
    const data = new FormData();
    data.set(typeof given === 'string' ? 'capture' : 'file', given);
    upload<Submitted>('look', {}, data, () => undefined).then(
      (answer) => stale || setLook(answer),
      // Without a connection nothing is shown: sending the form says so.
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [given]);
  return look;
}
