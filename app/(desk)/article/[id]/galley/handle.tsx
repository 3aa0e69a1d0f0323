'use client';

import type { PointerEvent } from 'react';
import type { Edge } from '@/lib/text/boundary';
import { dragEnd } from '../state/ends';
import { moveQuote } from '../state/ops/quote';
import { type Mode, useBench } from '../state/state';
import { offsetAt } from './place';
import { withEnds } from './with-ends';

/** One end of the current quotation, to be dragged. The keyboard's way is E. */
export function Handle({ edge }: { edge: Edge }) {
  const { current, can, mode, setMode, perform, view } = useBench();
  if (!current || !can.check || current.signed) return null;
  const whole = [
    (current.spans[0] as readonly [number, number])[0],
    (current.spans.at(-1) as readonly [number, number])[1],
  ] as const;

  const grab = (event: PointerEvent<HTMLSpanElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const drag = (move: globalThis.PointerEvent): Mode | undefined => {
      const at = offsetAt(move.clientX, move.clientY);
      if (at === undefined) return undefined;
      const span = dragEnd({ text: view.revision.text, blocks: view.blocks }, whole, edge, at);
      return { kind: 'ends', quoteId: current.id, span, edge };
    };
    let last: Mode | undefined;
    const onMove = (move: globalThis.PointerEvent) => {
      const next = drag(move);
      if (!next) return;
      last = next;
      setMode(next);
    };
    const onUp = () => {
      document.removeEventListener('pointermove', onMove);
      document.removeEventListener('pointercancel', onUp);
      setMode({ kind: 'read' });
      if (last?.kind !== 'ends') return;
      const spans = withEnds(current.spans, last.span);
      if (last.span[0] !== whole[0] || last.span[1] !== whole[1])
        void perform(moveQuote(current.id, spans, view.revision.text.slice(...last.span)));
    };
    document.addEventListener('pointermove', onMove);
    document.addEventListener('pointerup', onUp, { once: true });
    document.addEventListener('pointercancel', onUp, { once: true });
  };
  return (
    <span
      aria-hidden="true"
      className={`handle ${mode.kind === 'ends' ? 'pointer-events-none' : ''}`}
      data-edge={edge}
      onPointerDown={grab}
    />
  );
}
