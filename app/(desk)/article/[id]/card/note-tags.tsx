'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useBench } from '../state/state';

/** What a note is gathered by: of the desk's list, or any other word. */
export function NoteTags({ tags, onChange }: { tags: readonly string[]; onChange: (tags: string[]) => void }) {
  const t = useTranslations();
  const { view } = useBench();
  const list = useId();
  const [typed, setTyped] = useState('');
  const add = (word: string) => {
    const tag = word.trim();
    if (tag && !tags.includes(tag)) onChange([...tags, tag]);
    setTyped('');
  };
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {tags.map((tag) => (
        <span key={tag} className="tag flex items-center gap-1">
          <bdi>{tag}</bdi>
          <button
            type="button"
            className="cursor-pointer px-1"
            aria-label={t('notes.untag', { text: tag })}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            ×
          </button>
        </span>
      ))}
      <input
        list={list}
        aria-label={t('notes.tag')}
        placeholder={t('notes.tag')}
        dir="auto"
        maxLength={40}
        className="field w-36 text-[13px]"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={(event) => add(event.target.value)}
        onKeyDown={(event) => {
          // In a form Enter would send it, and the word that is being typed is not in it yet.
          if (event.key !== 'Enter' || !event.currentTarget.value.trim()) return;
          event.preventDefault();
          add(event.currentTarget.value);
        }}
      />
      <datalist id={list}>
        {view.desk.tags
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
