'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useId, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { foldName } from '@/lib/text/fold';
import { Dialog } from './dialog';

/** One line of the palette: a command to run or a page to go to. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly keys?: string | undefined;
  readonly href?: string | undefined;
  readonly run?: (() => void) | undefined;
}

/** Commands and search, on Ctrl K anywhere. Words are compared folded: hamza and vowel signs do not matter. */
export function Palette({ entries, open, onOpenChange }: { entries: readonly PaletteEntry[]; open: boolean; onOpenChange: (open: boolean) => void }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.code !== 'KeyK') return;
      event.preventDefault();
      onOpenChange(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onOpenChange]);
  return open ? <OpenPalette entries={entries} onClose={() => onOpenChange(false)} /> : null;
}

const SHOWN = 40;

function OpenPalette({ entries, onClose }: { entries: readonly PaletteEntry[]; onClose: () => void }) {
  const t = useTranslations();
  const router = useRouter();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => {
    const wanted = foldName(typed).split(' ').filter(Boolean);
    return entries.filter((e) => wanted.every((w) => foldName(e.label).includes(w))).slice(0, SHOWN);
  }, [entries, typed]);

  const go = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onClose();
    if (entry.href) router.push(entry.href);
    // After the dialog has given the focus back, so that a command can take it.
    else requestAnimationFrame(() => entry.run?.());
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setAt((found.length + at + step) % Math.max(1, found.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(found[at]);
    }
  };

  return (
    <Dialog title={t('palette.title')} onClose={onClose}>
      <input
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={found[at] ? `${list}-${at}` : undefined}
        aria-label={t('palette.placeholder')}
        placeholder={t('palette.placeholder')}
        className="field"
        value={typed}
        onChange={(e) => {
          setTyped(e.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label={t('palette.title')} className="max-h-[50vh] overflow-y-auto">
        {found.map((entry, i) => (
          <div
            key={entry.id}
            id={`${list}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            ref={i === at ? (node) => node?.scrollIntoView({ block: 'nearest' }) : undefined}
            className={`flex cursor-pointer items-baseline gap-3 rounded px-3 py-1.5 ${i === at ? 'bg-accent-wash' : ''}`}
            onClick={() => go(entry)}
            onKeyDown={onKeyDown}
          >
            <span dir="auto" className="min-w-0 flex-1 truncate">
              {entry.label}
            </span>
            <small className="text-ink-3">{entry.group}</small>
            {entry.keys && <kbd>{entry.keys}</kbd>}
          </div>
        ))}
        {found.length === 0 && <p className="p-3 text-ink-2">{t('palette.nothing')}</p>}
      </div>
    </Dialog>
  );
}
