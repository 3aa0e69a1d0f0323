'use client';

import { useTheme } from 'next-themes';
import { useEffect, useState, useTransition } from 'react';
import { useTranslations } from 'use-intl/react';
import { ENDONYMS, LOCALES, type Locale } from '@/messages/locales';
import { chooseLocale } from '../(public)/choose-locale';

/** The languages of the interface, each in its own name. */
export function LanguageSwitch({ locale }: { locale: Locale }) {
  const t = useTranslations();
  const [pending, start] = useTransition();
  return (
    <div role="group" aria-label={t('app.language')} className="flex gap-1" aria-busy={pending}>
      {LOCALES.map((l) => (
        <button
          key={l}
          type="button"
          lang={l}
          aria-pressed={l === locale}
          className={`btn quiet small ${l === locale ? 'font-semibold underline underline-offset-4' : ''}`}
          onClick={() => start(async () => void (await chooseLocale(l)))}
        >
          {ENDONYMS[l]}
        </button>
      ))}
    </div>
  );
}

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  const t = useTranslations();
  const { theme, setTheme } = useTheme();
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return (
    <label className="flex items-center gap-2 text-[14px] text-ink-2">
      {t('app.theme')}
      <select
        className="field w-auto py-0.5"
        value={mounted ? theme : 'system'}
        onChange={(e) => setTheme(e.target.value)}
      >
        <option value="system">{t('app.themeSystem')}</option>
        <option value="light">{t('app.themeLight')}</option>
        <option value="dark">{t('app.themeDark')}</option>
      </select>
    </label>
  );
}
