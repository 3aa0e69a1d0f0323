'use client';

import type { FormEvent, ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';

/** A form that does one thing: its button, Enter in a line and Ctrl+Enter anywhere in it send. In a dialog it has a way out. */
export function SendForm({
  label,
  disabled = false,
  onSend,
  onClose,
  children,
}: {
  label: string;
  disabled?: boolean;
  onSend: (form: FormData) => void;
  onClose?: () => void;
  children?: ReactNode;
}) {
  const t = useTranslations();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!disabled) onSend(new FormData(event.currentTarget));
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      {children}
      <div className="dialog-foot flex gap-2">
        <button type="submit" className="btn primary" disabled={disabled}>
          {label}
        </button>
        {onClose && (
          <button type="button" className="btn" onClick={onClose}>
            {t('app.cancel')}
          </button>
        )}
      </div>
    </form>
  );
}
