'use client';

import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

/** A dialog in the middle of the page (a sheet from below on a phone). Escape and a click outside close it. */
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
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className="fixed inset-0 z-40 grid place-items-center overflow-y-auto bg-black/40 p-4 max-sm:place-items-end max-sm:p-0"
    >
      <Modal
        className={`w-full rounded-lg border border-rule-2 bg-sheet shadow-xl max-sm:rounded-b-none ${wide ? 'max-w-3xl' : 'max-w-lg'}`}
      >
        <AriaDialog className="max-h-[88dvh] overflow-y-auto p-5 outline-none">
          <Heading slot="title" className="font-display text-2xl font-bold">
            {title}
          </Heading>
          {lead && <p className="mt-1 text-ink-2">{lead}</p>}
          <div className="mt-4 grid gap-4">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
