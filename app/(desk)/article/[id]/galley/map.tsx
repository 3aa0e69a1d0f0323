'use client';

import { type RefObject, useEffect, useState } from 'react';
import { type Standing, standingOf } from '@/lib/review/words';
import { useBench } from '../state/state';

const COLOUR: Record<Standing, string> = {
  open: 'bg-open',
  conflict: 'bg-disputed',
  'speaker-open': 'bg-open',
  'in-review': 'bg-open',
  verified: 'bg-verified',
  disputed: 'bg-disputed',
  corrected: 'bg-corrected',
  unverifiable: 'bg-unverifiable',
};

/** The whole of the article at its edge: where the quotations stand, told by how far into the text, and what part is in view. */
export function PageMap({ scroller }: { scroller: RefObject<HTMLDivElement | null> }) {
  const { kept, current, choose, view } = useBench();
  const { length } = view.revision.text;

  return (
    <div aria-hidden="true" className="relative border-e border-rule bg-paper sheet:hidden">
      <InView scroller={scroller} />
      {kept.map((q) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for the mouse, hidden from readers; the numbers and J, K are the way
        // biome-ignore lint/a11y/noStaticElementInteractions: as above
        <i
          key={q.id}
          onClick={() => choose(q.id, true)}
          className={`state-colour absolute inset-x-0.5 cursor-pointer rounded-[1px] ${COLOUR[standingOf(q)]} ${q.id === current?.id ? 'h-3' : 'h-[5px]'}`}
          style={{ insetBlockStart: `${((q.spans[0]?.[0] ?? 0) / length) * 100}%` }}
        />
      ))}
    </div>
  );
}

/** What part of the text is in view. By itself, since it follows every movement of the text. */
function InView({ scroller }: { scroller: RefObject<HTMLDivElement | null> }) {
  const [seen, setSeen] = useState({ top: 0, height: 0 });
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const look = () =>
      setSeen({
        top: (box.scrollTop / Math.max(1, box.scrollHeight)) * box.clientHeight,
        height: Math.min(1, box.clientHeight / Math.max(1, box.scrollHeight)) * box.clientHeight,
      });
    const observer = new ResizeObserver(look);
    // The text grows while it is drawn, the box around it does not.
    for (const watched of [box, ...box.children]) observer.observe(watched);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [scroller]);
  return (
    <i
      className="absolute inset-x-0 top-0 border border-rule-2 bg-ink/6"
      style={{ translate: `0 ${seen.top}px`, blockSize: seen.height }}
    />
  );
}
