'use client';

import { useEffect } from 'react';
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
  usePreload(LATER);
  return open && <OpenPalette entries={entries} onClose={() => onOpenChange(false)} />;
}
