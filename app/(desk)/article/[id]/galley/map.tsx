'use client';

import { type RefObject, useEffect, useState } from 'react';
import type { Status } from '@/lib/review/words';
import { useBench } from '../state/state';

const COLOUR: Record<Status, string> = {
  open: 'bg-open',
  'in-review': 'bg-open',
  verified: 'bg-verified',
  disputed: 'bg-disputed',
  corrected: 'bg-corrected',
  unverifiable: 'bg-unverifiable',
};

/** The whole of the article at its edge: where the quotations stand, and what part is in view. */
export function PageMap({ scroller }: { scroller: RefObject<HTMLDivElement | null> }) {
  const { kept, current, choose } = useBench();
  const [places, setPlaces] = useState<ReadonlyMap<string, number>>(new Map());
  const [seen, setSeen] = useState({ top: 0, height: 100 });

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const measure = () => {
      const base = box.getBoundingClientRect().top - box.scrollTop;
      const all = Math.max(1, box.scrollHeight);
      const tops = new Map<string, number>();
      for (const mark of box.querySelectorAll<HTMLElement>('[data-quote]')) {
        const id = mark.dataset.quote as string;
        if (!tops.has(id)) tops.set(id, ((mark.getBoundingClientRect().top - base) / all) * 100);
      }
      setPlaces(new Map(kept.map((q) => [q.id, tops.get(q.id) ?? 0])));
      look();
    };
    const look = () =>
      setSeen({
        top: (box.scrollTop / Math.max(1, box.scrollHeight)) * 100,
        height: (box.clientHeight / Math.max(1, box.scrollHeight)) * 100,
      });
    measure();
    const observer = new ResizeObserver(measure);
    // The text grows while it is drawn, the box around it does not.
    for (const watched of [box, ...box.children]) observer.observe(watched);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [kept, scroller]);

  return (
    <div aria-hidden="true" className="relative border-e border-rule bg-paper max-md:hidden">
      <i
        className="absolute inset-x-0 border border-rule-2 bg-ink/6"
        style={{ insetBlockStart: `${seen.top}%`, blockSize: `${Math.min(100, seen.height)}%` }}
      />
      {kept.map((q) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for the mouse, hidden from readers; the numbers and J, K are the way
        // biome-ignore lint/a11y/noStaticElementInteractions: as above
        <i
          key={q.id}
          onClick={() => choose(q.id, true)}
          className={`absolute inset-x-0.5 cursor-pointer rounded-[1px] ${COLOUR[q.status]} ${q.id === current?.id ? 'h-3' : 'h-[5px]'}`}
          style={{ insetBlockStart: `${places.get(q.id) ?? 0}%` }}
        />
      ))}
    </div>
  );
}
