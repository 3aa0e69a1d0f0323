'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ProblemReport } from '@/app/act';
import { send } from '@/app/commands';
import { CheckField } from '@/app/ui/field';
import { offline } from '@/app/ui/offline';
import { SendForm } from '@/app/ui/send-form';
import { useProblemText } from '@/app/ui/words';
import type { Checklist } from '@/lib/review/read/checklist';
import { type ChecklistItem, CONDITIONS, type Condition } from '@/lib/review/rules/checklist';

/** The items in their order: words, condition, place. Nothing is kept before it is sent. */
export function ChecklistForm({ items: kept, required: isRequired, version }: Checklist) {
  const t = useTranslations();
  const textOf = useProblemText();
  const [items, setItems] = useState(kept);
  // What a colleague saved meanwhile is not overwritten: whoever began before them is told.
  const [seen, setSeen] = useState(version);
  const [required, setRequired] = useState(isRequired);
  const [said, setSaid] = useState<ProblemReport | 'saved'>();
  const change = (id: string, data: Partial<ChecklistItem>) =>
    setItems((all) => all.map((item) => (item.id === id ? { ...item, ...data } : item)));
  const moveUp = (at: number) =>
    setItems((all) => all.map((item, i) => (i === at - 1 ? all[at] : i === at ? all[at - 1] : item) ?? item));
  const save = async () => {
    const given = items.filter((item) => item.text.trim() !== '');
    const result = await send('set-checklist', { version: seen, items: [...given], required }).catch(offline);
    if (result.ok) setSeen(seen + 1);
    setSaid(result.ok ? 'saved' : result.problem);
  };
  return (
    <SendForm label={t('app.save')} onSend={() => void save()}>
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
      <CheckField label={t('checklist.required')} checked={required} onChange={(e) => setRequired(e.target.checked)} />
      {said &&
        (said === 'saved' ? (
          <p role="status" className="text-verified">
            {t('checklist.saved')}
          </p>
        ) : (
          <p role="alert" className="problem">
            {textOf(said)}
          </p>
        ))}
    </SendForm>
  );
}
