'use client';

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { QueueRow } from '@/lib/review/read/quotes';

/** What is known of a row that something is done to. */
export type Item = Pick<
  QueueRow,
  | 'id'
  | 'version'
  | 'checkId'
  | 'words'
  | 'language'
  | 'article'
  | 'number'
  | 'verdict'
  | 'decided'
  | 'status'
  | 'signed'
  | 'conflict'
  | 'speakerDecided'
>;

interface Selection {
  readonly items: readonly Item[];
  readonly chosen: readonly Item[];
  readonly choose: (ids: readonly string[], on: boolean) => void;
}

const Context = createContext<Selection | undefined>(undefined);

export function useSelection(): Selection {
  const held = useContext(Context);
  if (!held) throw new Error('no selection around');
  return held;
}

/** Holds which rows of the page are chosen. A row that has gone is chosen no longer. */
export function Selecting({ items, children }: { items: readonly Item[]; children: ReactNode }) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const held = useMemo(
    () => ({
      items,
      chosen: items.filter((i) => ids.has(i.id)),
      choose: (some: readonly string[], on: boolean) =>
        setIds((before) => {
          const after = new Set(before);
          for (const id of some) on ? after.add(id) : after.delete(id);
          return after;
        }),
    }),
    [items, ids],
  );
  return <Context value={held}>{children}</Context>;
}

/** Chooses one row. */
export function ChooseRow({ id, label }: { id: string; label: string }) {
  const { chosen, choose } = useSelection();
  return (
    <label className="grid place-items-center p-1.5">
      <input
        type="checkbox"
        aria-label={label}
        className="size-4 accent-accent"
        checked={chosen.some((i) => i.id === id)}
        onChange={(e) => choose([id], e.target.checked)}
      />
    </label>
  );
}

/** Chooses all rows of the page, or none. */
export function ChooseAll() {
  const t = useTranslations();
  const { items, chosen, choose } = useSelection();
  const some = chosen.length > 0 && chosen.length < items.length;
  return (
    <label className="grid place-items-center p-1.5">
      <input
        type="checkbox"
        aria-label={t('bulk.all')}
        className="size-4 accent-accent"
        ref={(node) => {
          if (node) node.indeterminate = some;
        }}
        checked={items.length > 0 && chosen.length === items.length}
        onChange={(e) =>
          choose(
            items.map((i) => i.id),
            e.target.checked,
          )
        }
      />
    </label>
  );
}
