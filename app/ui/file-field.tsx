import { type ChangeEvent, type Ref, useId } from 'react';
import { useTranslations } from 'use-intl/react';

/** Where a file is chosen: in the words of the page, since browsers speak their own language in a bare file field. */
export function FileField({
  label,
  lead,
  help,
  input,
  accept,
  required = false,
  onChange,
}: {
  label: string;
  /** What stands before the button. */
  lead?: string;
  /** Which file was chosen, or what can be. */
  help?: string | undefined;
  input?: Ref<HTMLInputElement>;
  accept?: string;
  required?: boolean;
  onChange?: (event: ChangeEvent<HTMLInputElement>) => void;
}) {
  const t = useTranslations();
  const id = useId();
  return (
    <>
      <label className="font-semibold" htmlFor={id}>
        {label}
      </label>
      <div className="relative flex flex-wrap items-center gap-2">
        <input
          ref={input}
          id={id}
          type="file"
          name="file"
          accept={accept}
          required={required}
          aria-describedby={help ? `${id}-help` : undefined}
          onChange={onChange}
          className="peer sr-only"
        />
        {lead && <span className="text-ink-2">{lead}</span>}
        <label
          htmlFor={id}
          className="btn peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent"
        >
          {t('import.choose')}
        </label>
      </div>
      {help && (
        <p id={`${id}-help`} className="text-[13px] text-ink-2">
          {help}
        </p>
      )}
    </>
  );
}
