'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { findSpeakers } from '@/app/(desk)/find';
import { Chooser } from '@/app/ui/chooser';
import { TextField } from '@/app/ui/field';
import { LanguageField, languageOf } from '@/app/ui/language-field';
import { useFound } from '@/app/ui/use-found';
import type { Colleague } from '@/lib/review/read/colleagues';
import type { AssignRule } from '@/lib/review/rules/assign-rules';

/** One rule: what it is called, when it holds, to whom it gives, and by when. */
export function RuleFields({
  n,
  rule,
  speaker,
  colleagues,
  onChange,
  onUp,
  onRemove,
}: {
  n: number;
  rule: AssignRule;
  /** The name of its speaker, as it was kept. */
  speaker: string | undefined;
  colleagues: readonly Colleague[];
  onChange: (data: Partial<AssignRule>) => void;
  onUp: (() => void) | undefined;
  onRemove: () => void;
}) {
  const t = useTranslations();
  const toggle = (id: string, on: boolean) =>
    onChange({ among: on ? [...rule.among, id] : rule.among.filter((other) => other !== id) });
  return (
    <fieldset className="grid gap-3 rounded-lg border border-rule-2 bg-sheet p-4">
      <legend className="px-1 font-semibold">{t('assigning.rule', { n })}</legend>
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-60 flex-1">
          <TextField
            label={t('assigning.name')}
            dir="auto"
            maxLength={80}
            value={rule.name}
            onChange={(e) => onChange({ name: e.target.value })}
          />
        </div>
        <button
          type="button"
          className="btn small"
          disabled={!onUp}
          aria-label={t('assigning.up', { n })}
          onClick={onUp}
        >
          ↑
        </button>
        <button type="button" className="btn small" aria-label={t('assigning.remove', { n })} onClick={onRemove}>
          ✕
        </button>
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <LanguageField
          value={rule.language ?? ''}
          onChange={(e) => onChange({ language: languageOf(e.target.value) })}
        />
        <TextField
          label={t('share.outlet')}
          dir="auto"
          maxLength={300}
          value={rule.outlet}
          onChange={(e) => onChange({ outlet: e.target.value })}
        />
      </div>
      <Speaker named={speaker} isChosen={rule.speakerId !== null} onChange={(speakerId) => onChange({ speakerId })} />
      <fieldset className="grid gap-1.5">
        <legend className="mb-1 font-semibold">{t('assigning.among')}</legend>
        {colleagues.map((c) => (
          <label key={c.id} className="flex items-center gap-3">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={rule.among.includes(c.id)}
              onChange={(e) => toggle(c.id, e.target.checked)}
            />
            <bdi>{c.name}</bdi>
          </label>
        ))}
        {rule.among.length > 1 && <p className="text-[13px] text-ink-2">{t('assigning.least')}</p>}
      </fieldset>
      <TextField
        label={t('assigning.dueIn')}
        type="number"
        min={1}
        max={8760}
        value={rule.dueIn ?? ''}
        onChange={(e) => onChange({ dueIn: e.target.value === '' ? null : Math.trunc(Number(e.target.value)) })}
      />
    </fieldset>
  );
}

/** Whose quotations alone it is for: nobody’s in particular until a speaker is chosen. */
function Speaker({
  named,
  isChosen,
  onChange,
}: {
  named: string | undefined;
  isChosen: boolean;
  onChange: (id: string | null) => void;
}) {
  const t = useTranslations();
  const [typed, setTyped] = useState('');
  const [name, setName] = useState(named);
  const found = useFound(findSpeakers, typed);
  if (isChosen)
    return (
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{t('assigning.speaker')}</span>
        <bdi>{name}</bdi>
        <button type="button" className="btn quiet small" onClick={() => onChange(null)}>
          {t('assigning.anySpeaker')}
        </button>
      </p>
    );
  const choices = typed.trim() ? found.map((s) => ({ id: s.id, label: s.name })) : [];
  return (
    <div className="grid gap-1">
      <Chooser
        focus={false}
        label={t('assigning.onlySpeaker')}
        typed={typed}
        onType={setTyped}
        choices={choices}
        onChoose={(id) => {
          setName(choices.find((c) => c.id === id)?.label);
          setTyped('');
          onChange(id);
        }}
      />
    </div>
  );
}
