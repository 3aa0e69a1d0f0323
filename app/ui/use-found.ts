'use client';

import { useEffect, useState } from 'react';
import type { Result } from '@/app/act';

/** What the desk has by the words typed so far, asked for once the typing rests. */
export function useFound<T>(find: (typed: string) => Promise<Result<T[]>>, typed: string): readonly T[] {
  const [found, setFound] = useState<readonly T[]>([]);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      find(typed.trim().slice(0, 200)).then(
        (result) => {
          if (wanted && result.ok) setFound(result.value);
        },
        // The list stays as it was; sending what is typed still works and reports what is wrong.
        (error) => console.error(error),
      );
    }, 150);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [find, typed]);
  return found;
}
