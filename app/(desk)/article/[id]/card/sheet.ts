'use client';

import { type TouchEvent, useRef, useState } from 'react';
import { useBench } from '../state/state';

type Height = 'away' | 'half' | 'full';
const HEIGHTS: readonly Height[] = ['away', 'half', 'full'];
const CLASSES: Record<Height, string> = {
  away: 'sheet:h-[132px]',
  half: 'sheet:h-[max(50dvh,min(88dvh,260px))]',
  full: 'sheet:h-[88dvh]',
};

/** In pixels: a finger that moves less has not swiped. */
const SWIPE = 48;
/** In pixels from its upper edge: there the sheet is pulled, below it its text is scrolled. */
const GRIP = 72;

/** On a phone the card is a sheet: pulled up and down by its upper edge; a swipe across it turns to the next quotation. */
export function useSheet() {
  const { kept, current, choose } = useBench();
  const [height, setHeight] = useState<Height>('half');
  const from = useRef<{ x: number; y: number; atEdge: boolean }>(undefined);
  const onTouchStart = (event: TouchEvent<HTMLElement>) => {
    const touch = event.touches[0];
    if (!touch || (event.target as HTMLElement).closest('input, textarea, select')) return;
    const atEdge = touch.clientY - event.currentTarget.getBoundingClientRect().top < GRIP;
    from.current = { x: touch.clientX, y: touch.clientY, atEdge };
  };
  const onTouchEnd = (event: TouchEvent<HTMLElement>) => {
    const touch = event.changedTouches[0];
    const began = from.current;
    from.current = undefined;
    if (!touch || !began) return;
    const [across, down] = [touch.clientX - began.x, touch.clientY - began.y];
    if (Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(down)) {
      const forward = document.documentElement.dir === 'rtl' ? across > 0 : across < 0;
      const next = kept[kept.findIndex((q) => q.id === current?.id) + (forward ? 1 : -1)];
      if (next) choose(next.id, true);
    } else if (began.atEdge && Math.abs(down) > SWIPE) {
      const at = HEIGHTS.indexOf(height) + (down < 0 ? 1 : -1);
      setHeight(HEIGHTS[Math.min(HEIGHTS.length - 1, Math.max(0, at))] as Height);
    }
  };
  return {
    height: CLASSES[height],
    /** By a press: taller, and from the tallest away. */
    next: () => setHeight(HEIGHTS[(HEIGHTS.indexOf(height) + 1) % HEIGHTS.length] as Height),
    swipes: { onTouchStart, onTouchEnd },
  };
}
