'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ProblemReport } from '@/app/act';
import { send } from '@/app/commands';
import { offline } from '@/app/ui/offline';
import { SendForm } from '@/app/ui/send-form';
import { useProblemText } from '@/app/ui/words';
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
  const textOf = useProblemText();
  const [rules, setRules] = useState(kept);
  // What a colleague saved meanwhile is not overwritten: whoever began before them is told.
  const [seen, setSeen] = useState(version);
  const [said, setSaid] = useState<ProblemReport | 'saved'>();
  const change = (id: string, data: Partial<AssignRule>) => {
    setSaid(undefined);
    setRules((all) => all.map((rule) => (rule.id === id ? { ...rule, ...data } : rule)));
  };
  const moveUp = (at: number) =>
    setRules((all) => all.map((rule, i) => (i === at - 1 ? all[at] : i === at ? all[at - 1] : rule) ?? rule));
  const isMember = (id: string) => colleagues.some((c) => c.id === id);
  const save = async () => {
    // Whoever has left the desk is given nothing, and is let go of.
    const given = rules.map((rule) => ({ ...rule, among: rule.among.filter(isMember) }));
    const result = await send('set-assign-rules', { version: seen, rules: given }).catch(offline);
    if (result.ok) setSeen(seen + 1);
    setSaid(result.ok ? 'saved' : result.problem);
  };
  const isWhole = rules.every((rule) => rule.name.trim() !== '' && rule.among.some(isMember));
  return (
    <SendForm label={t('app.save')} disabled={!isWhole} onSend={() => void save()}>
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
      {said &&
        (said === 'saved' ? (
          <p role="status" className="text-verified">
            {t('assigning.saved')}
          </p>
        ) : (
          <p role="alert" className="problem">
            {textOf(said)}
          </p>
        ))}
    </SendForm>
  );
}

const anyRule = (): AssignRule => ({
  ...{ id: crypto.randomUUID(), name: '', speakerId: null, outlet: '', language: null, among: [], dueIn: null },
});
