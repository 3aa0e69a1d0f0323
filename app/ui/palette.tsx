'use client';

import { useEffect, useState } from 'react';
import { later } from './later';
import { usePreload } from './preload';

const OpenPalette = later(async () => (await import('./open-palette')).OpenPalette);
const LATER = [OpenPalette];

/** One line of the palette: a command to run or a page to go to. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** What kind of thing it is, where its label and keys do not say it. */
  readonly group?: string | undefined;
  readonly keys?: string | undefined;
  readonly href?: string | undefined;
  readonly run?: (() => void) | undefined;
  /** Why it cannot be done now: it is shown, and running it says so. */
  readonly why?: string | undefined;
}

/** Commands and search, on Ctrl K anywhere. Words are compared folded: hamza and vowel signs do not matter. */
export function Palette({
  entries,
  open,
  onOpenChange,
}: {
  entries: readonly PaletteEntry[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.code !== 'KeyK') return;
      event.preventDefault();
      onOpenChange(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onOpenChange]);
  const [begun, setBegun] = useState('');
  useEffect(() => {
    setBegun('');
    if (!open) return;
    // What is typed while its code is on its way is typed into it, and is no key of the page.
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector('dialog') || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') onOpenChange(false);
      else if ([...event.key].length === 1) setBegun((typed) => typed + event.key);
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [open, onOpenChange]);
  usePreload(LATER);
  return open && <OpenPalette entries={entries} begun={begun} onClose={() => onOpenChange(false)} />;
}
