'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

/** A button with a box that it opens: Escape, a press outside and whatever is chosen in it close it again. */
export function Menu({
  label,
  title,
  look = 'btn',
  place,
  onOpen,
  children,
}: {
  label: ReactNode;
  /** What the button is called, where its label does not say it. */
  title?: string;
  look?: string;
  /** The classes of the box: where it stands and how wide it is. */
  place: string;
  onOpen?: () => void;
  children: ReactNode;
}) {
  const box = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  // The box opens before anything is told of it: whether it is open, it says itself.
  useEffect(() => {
    const close = () => {
      if (box.current) box.current.open = false;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !box.current?.open) return;
      event.preventDefault();
      close();
      box.current.querySelector('summary')?.focus();
    };
    const onPress = (event: PointerEvent) => !box.current?.contains(event.target as Node) && close();
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
    };
  }, []);
  return (
    <details
      ref={box}
      open={open}
      className="relative"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        if (event.currentTarget.open) onOpen?.();
      }}
    >
      <summary aria-label={title} className={`${look} cursor-pointer list-none`}>
        {label}
      </summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons in it are what is pressed */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div
        className={`z-30 grid rounded-lg border border-rule-2 bg-sheet shadow-lg ${place}`}
        onClick={(event) => (event.target as HTMLElement).closest('[data-closes], a') && setOpen(false)}
      >
        {children}
      </div>
    </details>
  );
}
