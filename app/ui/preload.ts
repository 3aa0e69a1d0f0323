'use client';

import { useEffect } from 'react';

/** The first signs that somebody is there. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'touchstart', 'scroll'] as const;

/** Loads what the page will need once it is used: not while it is being drawn, and before it is asked for. */
export function usePreload(parts: readonly { readonly load: () => Promise<unknown> }[]): void {
  useEffect(() => {
    const options = { capture: true, passive: true };
    const go = () => {
      stop();
      // What fails to come is asked for again when it is needed, and says so then.
      for (const part of parts) part.load().catch((error) => console.error(error));
    };
    const stop = () => {
      for (const sign of SIGNS) document.removeEventListener(sign, go, options);
    };
    for (const sign of SIGNS) document.addEventListener(sign, go, options);
    return stop;
  }, [parts]);
}
