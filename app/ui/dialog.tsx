'use client';

import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'use-intl/react';

/**
 * A dialog in the middle of the page (a sheet from below on a phone). Escape, the cross and a press outside close it;
 * the focus goes back to where it was.
 */
export function Dialog({
  title,
  lead,
  wide,
  onClose,
  children,
}: {
  title: string;
  lead?: string | undefined;
  wide?: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const t = useTranslations();
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  const [before] = useState(() => document.activeElement as HTMLElement | null);
  useLayoutEffect(() => {
    const dialog = box.current as HTMLDialogElement;
    // A field that asked for the focus has it already; the browser would give it to the first.
    const asked = dialog.contains(document.activeElement) ? (document.activeElement as HTMLElement) : undefined;
    dialog.showModal();
    (asked ?? dialog.querySelector<HTMLElement>('.dialog-body :is(input, textarea, select, button, a)'))?.focus();
    return () => {
      dialog.close();
      before?.focus();
    };
  }, [before]);
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press outside is the mouse's way; Escape is the keyboard's
    <dialog
      ref={box}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className={`fixed m-auto block max-h-[88dvh] w-full overflow-y-auto rounded-lg border border-rule-2 bg-sheet text-ink shadow-xl backdrop:bg-black/40 max-sm:mb-0 max-sm:max-w-none max-sm:rounded-b-none ${wide ? 'max-w-3xl' : 'max-w-lg'}`}
    >
      <div className="p-5">
        <div className="flex items-start gap-3">
          <h2 id={id} className="flex-1 font-display text-2xl font-bold">
            {title}
          </h2>
          <button type="button" aria-label={t('app.close')} className="btn quiet" onClick={onClose}>
            ✕
          </button>
        </div>
        {lead && <p className="mt-1 text-ink-2">{lead}</p>}
        <div className="dialog-body mt-4 grid gap-4">{children}</div>
      </div>
    </dialog>,
    document.body,
  );
}
