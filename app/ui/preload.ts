'use client';

import { useEffect } from 'react';

/** The first signs that somebody is there. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'touchstart', 'scroll'] as const;

/** In ms: so long after it was drawn a page that nobody has touched yet brings the rest. */
const UNASKED = 3000;

/** Once nothing else is to be done: what has just been pressed is drawn first. */
const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 1000 });
  else setTimeout(work, 100);
};

/** Loads what the page will need once it is used: not while it is being drawn, and before it is asked for. */
export function usePreload(parts: readonly { readonly load: () => Promise<unknown> }[]): void {
  useEffect(() => {
    const options = { capture: true, passive: true };
    const go = () => {
      stop();
      whenIdle(() => {
        // What fails to come is asked for again when it is needed, and says so then.
        for (const part of parts) part.load().catch((error) => console.error(error));
      });
    };
    const stop = () => {
      clearTimeout(unasked);
      for (const sign of SIGNS) document.removeEventListener(sign, go, options);
    };
    for (const sign of SIGNS) document.addEventListener(sign, go, options);
    const unasked = setTimeout(go, UNASKED);
    return stop;
  }, [parts]);
}
