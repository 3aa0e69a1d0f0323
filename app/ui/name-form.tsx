'use client';

import type { FormEvent, ReactNode } from 'react';
import { TextField } from './field';

/**
 * What somebody or something is called, in a field with its button.
 * @param most in UTF-16 code units, as the command takes it
 * @param children what is said of it, above the button
 * @param after what is said beside the button
 */
export function NameForm({
  label,
  help,
  name,
  most,
  act,
  onName,
  autoComplete = 'off',
  focus = false,
  busy = false,
  main = false,
  optional = false,
  after,
  children,
}: {
  label: string;
  help?: string;
  name: string;
  most: number;
  act: string;
  onName: (name: string) => void;
  autoComplete?: string;
  focus?: boolean;
  busy?: boolean;
  /** It is what the place is for. */
  main?: boolean;
  /** It may be empty. */
  optional?: boolean;
  after?: ReactNode;
  children?: ReactNode;
}) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onName(String(new FormData(event.currentTarget).get('name')));
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <TextField
        label={label}
        help={help}
        name="name"
        dir="auto"
        autoComplete={autoComplete}
        required={!optional}
        maxLength={most}
        defaultValue={name}
        autoFocus={focus}
      />
      {children}
      <span className="flex items-center gap-3">
        <button type="submit" className={main ? 'btn primary' : 'btn'} disabled={busy}>
          {act}
        </button>
        {after}
      </span>
    </form>
  );
}
