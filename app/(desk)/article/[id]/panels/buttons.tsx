'use client';

import { useTranslations } from 'use-intl/react';

/** What a dialog does, and the way out of it. */
export function Buttons({
  send,
  label,
  disabled,
  onClose,
}: {
  send: () => void;
  label: string;
  disabled: boolean;
  onClose: () => void;
}) {
  const t = useTranslations();
  return (
    <div className="flex gap-2">
      <button type="button" className="btn primary" disabled={disabled} onClick={send}>
        {label}
      </button>
      <button type="button" className="btn" onClick={onClose}>
        {t('app.cancel')}
      </button>
    </div>
  );
}
