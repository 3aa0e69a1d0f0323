'use client';

import { type FormEvent, useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '@/app/ui/dialog';
import { SelectField, TextField } from '@/app/ui/field';
import type { Colleague } from '@/lib/review/read/colleagues';
import type { Plan, Target } from './deeds';

/** Stands for what stays as it is. */
const SAME = 'same';

/** Whom the chosen quotations are given to, and by when; leads on to the preview. */
export function Assigning({
  items,
  colleagues,
  me,
  onPlan,
  onClose,
}: {
  items: readonly Target[];
  colleagues: readonly Colleague[];
  me: string;
  onPlan: (plan: Plan) => void;
  onClose: () => void;
}) {
  const t = useTranslations();
  const clear = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const [who, due] = [String(data.get('who')), String(data.get('due'))];
    onPlan({
      name: 'assign-quotes',
      items,
      ...(who === SAME ? {} : { personId: who || null }),
      ...(data.get('clear') ? { due: null } : due ? { due: new Date(due).toISOString() } : {}),
    });
  };
  return (
    <Dialog title={t('bulk.title.assign-quotes')} lead={t('bulk.chosen', { n: items.length })} onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        <SelectField label={t('queue.columnAssignee')} name="who" defaultValue={me} autoFocus>
          <option value={SAME}>{t('bulk.asItIs')}</option>
          {colleagues.map((c) => (
            <option key={c.id} value={c.id}>
              {c.id === me ? t('bulk.me', { name: c.name }) : c.name}
            </option>
          ))}
          <option value="">{t('sign.assignNobody')}</option>
        </SelectField>
        <TextField
          label={t('bulk.due')}
          name="due"
          type="datetime-local"
          min="1970-01-01T00:00"
          max="2199-12-31T00:00"
        />
        <label htmlFor={clear} className="flex items-center gap-3">
          <input id={clear} type="checkbox" name="clear" className="size-4 accent-accent" />
          {t('bulk.noDue')}
        </label>
        <div className="flex gap-2">
          <button type="submit" className="btn primary">
            {t('bulk.preview')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {t('app.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
