'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { send } from '@/app/commands';
import { CheckField } from '@/app/ui/field';
import { useSaving } from '@/app/ui/saving';
import { SendForm } from '@/app/ui/send-form';
import type { Checklist } from '@/lib/review/read/checklist';
import { type ChecklistItem, CONDITIONS, type Condition } from '@/lib/review/rules/checklist';

/** The items in their order: words, condition, place. Nothing is kept before it is sent. */
export function ChecklistForm({ items: kept, required: isRequired, version }: Checklist) {
  const t = useTranslations();
  const { save, changed, busy, said } = useSaving(version, t('checklist.saved'));
  const [items, setAll] = useState(kept);
  const [required, setRequired] = useState(isRequired);
  const setItems = (to: (all: readonly ChecklistItem[]) => readonly ChecklistItem[]) => {
    changed();
    setAll(to);
  };
  const change = (id: string, data: Partial<ChecklistItem>) =>
    setItems((all) => all.map((item) => (item.id === id ? { ...item, ...data } : item)));
  const moveUp = (at: number) =>
    setItems((all) => all.map((item, i) => (i === at - 1 ? all[at] : i === at ? all[at - 1] : item) ?? item));
  const given = items.filter((item) => item.text.trim() !== '');
  return (
    <SendForm
      label={t('app.save')}
      disabled={busy}
      onSend={() => save((version) => send('set-checklist', { version, items: given, required }))}
    >
      {items.length === 0 && <p className="text-ink-2">{t('checklist.none')}</p>}
      <ol className="grid gap-2">
        {items.map((item, i) => (
          <li key={item.id} className="flex flex-wrap items-center gap-2">
            <input
              aria-label={t('checklist.item', { n: i + 1 })}
              dir="auto"
              maxLength={500}
              className="field min-w-60 flex-1"
              value={item.text}
              onChange={(e) => change(item.id, { text: e.target.value })}
            />
            <select
              aria-label={t('checklist.whenItem', { n: i + 1 })}
              className="field w-auto"
              value={item.when}
              onChange={(e) => change(item.id, { when: e.target.value as Condition })}
            >
              {CONDITIONS.map((when) => (
                <option key={when} value={when}>
                  {t(`checklist.when.${when}`)}
                </option>
              ))}
            </select>
            <button
              type="button"
              className="btn small"
              disabled={i === 0}
              aria-label={t('checklist.up', { n: i + 1 })}
              onClick={() => moveUp(i)}
            >
              ↑
            </button>
            <button
              type="button"
              className="btn small"
              aria-label={t('checklist.remove', { n: i + 1 })}
              onClick={() => setItems((all) => all.filter(({ id }) => id !== item.id))}
            >
              ✕
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="btn justify-self-start"
        disabled={items.length >= 50}
        onClick={() => setItems((all) => [...all, { id: crypto.randomUUID(), text: '', when: 'always' }])}
      >
        {t('checklist.add')}
      </button>
      <CheckField
        label={t('checklist.required')}
        checked={required}
        onChange={(e) => {
          changed();
          setRequired(e.target.checked);
        }}
      />
      {said}
    </SendForm>
  );
}
