'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '@/app/ui/dialog';
import { DueField, dueIn } from '@/app/ui/due-field';
import { SelectField } from '@/app/ui/field';
import { SendForm } from '@/app/ui/send-form';
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
  const plan = (data: FormData) => {
    const [who, due] = [String(data.get('who')), dueIn(data)];
    onPlan({
      name: 'assign-quotes',
      items,
      ...(who === SAME ? {} : { personId: who || null }),
      ...(data.get('clear') ? { due: null } : due ? { due } : {}),
    });
  };
  return (
    <Dialog title={t('bulk.title.assign-quotes')} lead={t('bulk.chosen', { n: items.length })} onClose={onClose}>
      <SendForm label={t('bulk.preview')} onSend={plan} onClose={onClose}>
        <SelectField label={t('queue.columnAssignee')} name="who" defaultValue={me} autoFocus>
          <option value={SAME}>{t('bulk.asItIs')}</option>
          {colleagues.map((c) => (
            <option key={c.id} value={c.id}>
              {c.id === me ? t('bulk.me', { name: c.name }) : c.name}
            </option>
          ))}
          <option value="">{t('sign.assignNobody')}</option>
        </SelectField>
        <DueField />
        <label htmlFor={clear} className="flex items-center gap-3">
          <input id={clear} type="checkbox" name="clear" className="size-4 accent-accent" />
          {t('bulk.noDue')}
        </label>
      </SendForm>
    </Dialog>
  );
}
