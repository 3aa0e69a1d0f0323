'use client';

import { type KeyboardEvent, useId, useState } from 'react';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly keys?: string | undefined;
  /** It cannot be done now; choosing it says why. */
  readonly off?: boolean;
}

/** A field to type in, and what it finds below: arrows walk, Enter takes, as in any combobox. */
export function Chooser({
  label,
  typed,
  onType,
  choices,
  onChoose,
  nothing,
  focus = true,
}: {
  label: string;
  typed: string;
  onType: (text: string) => void;
  choices: readonly Choice[];
  onChoose: (id: string) => void;
  nothing?: string;
  /** Whether it takes the focus when it comes. What comes late, beside other fields, must not. */
  focus?: boolean;
}) {
  const list = useId();
  const [at, setAt] = useState(0);
  const here = Math.min(at, Math.max(0, choices.length - 1));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setAt((choices.length + here + step) % Math.max(1, choices.length));
    } else if (event.key === 'Enter' && choices[here]) {
      event.preventDefault();
      onChoose(choices[here].id);
    }
  };
  return (
    <div className="grid gap-2">
      <input
        autoFocus={focus}
        role="combobox"
        aria-expanded={choices.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={choices[here] ? `${list}-${here}` : undefined}
        aria-label={label}
        placeholder={label}
        dir="auto"
        className="field"
        value={typed}
        onChange={(e) => {
          onType(e.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label={label} className="max-h-[45vh] overflow-y-auto">
        {choices.map((choice, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, as in any combobox
          <div
            key={choice.id}
            id={`${list}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === here}
            aria-disabled={choice.off}
            ref={i === here && (focus || at > 0) ? (node) => node?.scrollIntoView({ block: 'nearest' }) : undefined}
            className={`flex cursor-pointer items-baseline gap-3 rounded px-3 py-1.5 ${i === here ? 'bg-accent-wash' : ''}`}
            onClick={() => onChoose(choice.id)}
          >
            <span className={`min-w-0 flex-1 truncate ${choice.off ? 'text-ink-3' : ''}`}>
              <bdi>{choice.label}</bdi>
            </span>
            {choice.hint && <small className="max-w-[60%] text-end text-ink-2">{choice.hint}</small>}
            {choice.keys && <kbd>{choice.keys}</kbd>}
          </div>
        ))}
      </div>
      {choices.length === 0 && nothing && <p className="px-3 text-ink-2">{nothing}</p>}
    </div>
  );
}
