'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { send } from '@/app/commands';
import { useSaving } from '@/app/ui/saving';
import { SendForm } from '@/app/ui/send-form';
import type { AssignRules } from '@/lib/review/read/assign-rules';
import type { Colleague } from '@/lib/review/read/colleagues';
import type { AssignRule } from '@/lib/review/rules/assign-rules';
import { RuleFields } from './rule';

/** The rules in their order. Nothing is kept before it is sent. */
export function AssignRulesForm({
  rules: kept,
  speakers,
  version,
  colleagues,
}: AssignRules & { colleagues: readonly Colleague[] }) {
  const t = useTranslations();
  const { save, changed, busy, said } = useSaving(version, t('assigning.saved'));
  const [rules, setAll] = useState(kept);
  const setRules = (to: (all: readonly AssignRule[]) => readonly AssignRule[]) => {
    changed();
    setAll(to);
  };
  const change = (id: string, data: Partial<AssignRule>) =>
    setRules((all) => all.map((rule) => (rule.id === id ? { ...rule, ...data } : rule)));
  const moveUp = (at: number) =>
    setRules((all) => all.map((rule, i) => (i === at - 1 ? all[at] : i === at ? all[at - 1] : rule) ?? rule));
  const isMember = (id: string) => colleagues.some((c) => c.id === id);
  // Whoever has left the desk is given nothing, and is let go of.
  const given = rules.map((rule) => ({ ...rule, among: rule.among.filter(isMember) }));
  const isWhole = rules.every((rule) => rule.name.trim() !== '' && rule.among.some(isMember));
  return (
    <SendForm
      label={t('app.save')}
      disabled={!isWhole || busy}
      onSend={() => save((version) => send('set-assign-rules', { version, rules: given }))}
    >
      {rules.length === 0 && <p className="text-ink-2">{t('assigning.none')}</p>}
      <ol className="grid gap-4">
        {rules.map((rule, i) => (
          <li key={rule.id}>
            <RuleFields
              n={i + 1}
              rule={rule}
              speaker={speakers.find((s) => s.id === rule.speakerId)?.name}
              colleagues={colleagues}
              onChange={(data) => change(rule.id, data)}
              onUp={i === 0 ? undefined : () => moveUp(i)}
              onRemove={() => setRules((all) => all.filter(({ id }) => id !== rule.id))}
            />
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="btn justify-self-start"
        disabled={rules.length >= 50}
        onClick={() => setRules((all) => [...all, anyRule()])}
      >
        {t('assigning.add')}
      </button>
      {!isWhole && <p className="text-[14px] text-ink-2">{t('assigning.unfinished')}</p>}
      {said}
    </SendForm>
  );
}

const anyRule = (): AssignRule => ({
  ...{ id: crypto.randomUUID(), name: '', speakerId: null, outlet: '', language: null, among: [], dueIn: null },
});
