'use client';

import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { named, type Person, peopleFor, typingAt } from './mentions';

/** No more are offered at once. */
const MOST = 8;

/**
 * A field for a note. Behind an @ it offers the people of the desk: arrows walk, Enter or Tab takes, Escape leaves it.
 * It stays a text field for whoever hears the page; how many are offered is told beside it.
 */
export function MentionField({
  id,
  label,
  value,
  onChange,
  onPick,
  people,
  focus = false,
}: {
  id?: string;
  label: string;
  value: string;
  onChange: (text: string) => void;
  onPick: (person: Person) => void;
  people: readonly Person[];
  focus?: boolean;
}) {
  const t = useTranslations();
  const list = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  /** Where an @ stands that nobody is wanted for. */
  const [left, setLeft] = useState<number>();
  const goTo = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (goTo.current === undefined) return;
    field.current?.setSelectionRange(goTo.current, goTo.current);
    setCaret(goTo.current);
    goTo.current = undefined;
  });
  const typing = typingAt(value, caret);
  const offered = typing && typing.start !== left ? peopleFor(typing.query, people).slice(0, MOST) : [];
  const here = Math.min(at, Math.max(0, offered.length - 1));
  const pick = (person: Person | undefined) => {
    if (!typing || !person) return;
    const made = named(value, typing, person);
    goTo.current = made.caret;
    setLeft(typing.start);
    onChange(made.text);
    onPick(person);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (offered.length === 0 || event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((offered.length + here + step) % offered.length);
    else if (event.key === 'Enter' || event.key === 'Tab') pick(offered[here]);
    else if (event.key === 'Escape') setLeft(typing?.start);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="relative grid">
      <textarea
        ref={field}
        {...(id ? { id } : {})}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? list : undefined}
        aria-activedescendant={offered[here] ? `${list}-${here}` : undefined}
        placeholder={label}
        autoFocus={focus}
        dir="auto"
        rows={2}
        maxLength={10000}
        className="field text-[14px]"
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
          setCaret(event.target.selectionStart);
          setAt(0);
          if (event.target.value[left ?? -1] !== '@') setLeft(undefined);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
      <span role="status" className="sr-only">
        {offered.length > 0 && t('notes.offered', { n: offered.length })}
      </span>
      {offered.length > 0 && (
        <div
          id={list}
          role="listbox"
          aria-label={t('notes.people')}
          className="absolute inset-x-0 top-full z-10 rounded-md border border-rule-2 bg-sheet py-1 shadow-lg"
        >
          {offered.map((person, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, as in any list beside one
            <div
              key={person.id}
              id={`${list}-${i}`}
              role="option"
              aria-selected={i === here}
              className={`cursor-pointer px-3 py-1 text-[14px] ${i === here ? 'bg-accent-wash' : ''}`}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(person)}
            >
              <bdi>{person.name}</bdi>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
