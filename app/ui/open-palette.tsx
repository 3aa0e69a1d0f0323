'use client';

import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { foldName } from '@/lib/text/fold';
import { Chooser } from './chooser';
import { Dialog } from './dialog';
import type { PaletteEntry } from './palette';

const SHOWN = 40;

/** The palette once it is open. Words are compared folded: hamza and vowel signs do not matter. */
export function OpenPalette({
  entries,
  begun,
  onClose,
}: {
  entries: readonly PaletteEntry[];
  /** What was typed before it was here. */
  begun: string;
  onClose: () => void;
}) {
  const t = useTranslations();
  const router = useRouter();
  const [typed, setTyped] = useState(begun);
  const found = useMemo(() => {
    const wanted = foldName(typed).split(' ').filter(Boolean);
    return entries.filter((e) => wanted.every((w) => foldName(e.label).includes(w))).slice(0, SHOWN);
  }, [entries, typed]);
  const go = (id: string) => {
    const entry = found.find((e) => e.id === id);
    onClose();
    if (entry?.href) router.push(entry.href);
    // After the dialog has given the focus back, so that a command can take it.
    else requestAnimationFrame(() => entry?.run?.());
  };
  return (
    <Dialog title={t('palette.title')} onClose={onClose}>
      <Chooser
        label={t('palette.placeholder')}
        typed={typed}
        onType={setTyped}
        choices={found.map((e) => ({
          id: e.id,
          label: e.label,
          hint: e.why ?? e.group,
          keys: e.keys,
          off: e.why !== undefined,
        }))}
        onChoose={go}
        nothing={t('palette.nothing')}
      />
    </Dialog>
  );
}
