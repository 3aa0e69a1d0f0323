'use client';

import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';

interface Around {
  readonly label: string;
  readonly help?: string | undefined;
  readonly problem?: string | undefined;
}

function Field({
  label,
  help,
  problem,
  children,
}: Around & {
  children: (ids: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean | undefined;
  }) => ReactNode;
}) {
  const id = useId();
  const described = [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {children({ id, 'aria-describedby': described, 'aria-invalid': problem ? true : undefined })}
      {help && (
        <p id={`${id}-help`} className="text-[13px] text-ink-2">
          {help}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} role="alert" className="text-[14px] text-disputed">
          {problem}
        </p>
      )}
    </div>
  );
}

export function TextField({ label, help, problem, ...input }: Around & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field label={label} help={help} problem={problem}>
      {(ids) => <input {...input} {...ids} className="field" />}
    </Field>
  );
}

/** A password, which whoever types it may look at: so nobody has to choose a short one. */
export function PasswordField({ label, help, problem, ...input }: Around & InputHTMLAttributes<HTMLInputElement>) {
  const t = useTranslations();
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} help={help} problem={problem}>
      {(ids) => (
        <span className="flex gap-2">
          <input
            {...input}
            {...ids}
            type={shown ? 'text' : 'password'}
            dir="ltr"
            spellCheck={false}
            autoCapitalize="off"
            className="field min-w-0 flex-1"
          />
          <button
            type="button"
            className="btn small"
            aria-pressed={shown}
            aria-controls={ids.id}
            onClick={() => setShown(!shown)}
          >
            {shown ? t('app.hide') : t('app.show')}
          </button>
        </span>
      )}
    </Field>
  );
}

export function TextArea({
  label,
  help,
  problem,
  className = '',
  ...input
}: Around & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field label={label} help={help} problem={problem}>
      {(ids) => <textarea {...input} {...ids} className={`field ${className}`} />}
    </Field>
  );
}

export function SelectField({
  label,
  help,
  problem,
  children,
  ...input
}: Around & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Field label={label} help={help} problem={problem}>
      {(ids) => (
        <select {...input} {...ids} className="field">
          {children}
        </select>
      )}
    </Field>
  );
}

/** A box to tick, with what it means beside it. */
export function CheckField({
  label,
  help,
  ...input
}: { label: ReactNode; help?: ReactNode } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label className="flex items-start gap-3">
      <input {...input} type="checkbox" className="mt-1.5 size-4 accent-accent" />
      <span>
        {label}
        {help && <span className="block text-[14px] text-ink-2">{help}</span>}
      </span>
    </label>
  );
}
