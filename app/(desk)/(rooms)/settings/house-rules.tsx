'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { send as sendCommand } from '@/app/commands';
import { CheckField } from '@/app/ui/field';
import { HOUSE_RULES, type HouseRule, PRESETS } from '@/lib/align/house-rules';
import { LEXICONS } from '@/lib/align/languages';
import { LANGUAGES, type Language } from '@/lib/text/languages';
import { useSend } from './use-send';

/** What the desk's style allows between speech and print, with an example of each. */
export function HouseRules({ rules, version }: { rules: readonly HouseRule[]; version: number }) {
  const t = useTranslations();
  const locale = useLocale();
  // The locale also says which digits: ar-u-nu-arab.
  const language: Language = LANGUAGES.find((l) => l === locale.split('-', 1)[0]) ?? 'en';
  const { send, shown } = useSend();
  const set = (next: readonly HouseRule[]) =>
    void send(() => sendCommand('set-house-rules', { version, rules: [...next] }));
  return (
    <fieldset className="max-w-2xl">
      <legend className="font-semibold">{t('house.title')}</legend>
      <p className="mb-2 text-[14px] text-ink-2">{t('house.help')}</p>
      <p className="mb-3 flex flex-wrap gap-2">
        {Object.entries(PRESETS).map(([name, preset]) => (
          <button key={name} type="button" className="btn small" onClick={() => set(preset)}>
            {t(`house.preset.${name as keyof typeof PRESETS}`)}
          </button>
        ))}
        <button type="button" className="btn small" onClick={() => set([])}>
          {t('house.preset.no')}
        </button>
      </p>
      <ul className="grid gap-2">
        {HOUSE_RULES.map((rule) => {
          const [said, printed] = LEXICONS[language].house[rule];
          return (
            <li key={rule}>
              <CheckField
                label={t(`house.rule.${rule}`)}
                help={
                  // Arabic has no capitals, French no short forms to write out.
                  <span lang={language}>
                    {said === printed ? t('house.elsewhere') : t('house.example', { words: said, printed })}
                  </span>
                }
                checked={rules.includes(rule)}
                onChange={(e) => set(e.target.checked ? [...rules, rule] : rules.filter((r) => r !== rule))}
              />
            </li>
          );
        })}
      </ul>
      {shown}
    </fieldset>
  );
}
