'use client';

import { useEffect } from 'react';
import { singleKeysOn } from './keys';

/** J and K walk the rows of a list, as they walk the quotations of an article; Enter opens, as on any link. */
export function ListKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = { KeyJ: 1, KeyK: -1 }[event.code];
      if (!step || !singleKeysOn(event)) return;
      const links = [...document.querySelectorAll<HTMLElement>('[data-row] a[href]')].filter(
        (a, i, all) => all.findIndex((b) => b.closest('[data-row]') === a.closest('[data-row]')) === i,
      );
      const now = links.findIndex((a) => a.closest('[data-row]')?.contains(document.activeElement));
      links[Math.min(links.length - 1, Math.max(0, now + step))]?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return null;
}
