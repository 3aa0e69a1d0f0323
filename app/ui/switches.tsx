'use client';

import { useState, useSyncExternalStore, useTransition } from 'react';
import { useTranslations } from 'use-intl/react';
import { isTheme, THEMES, type Theme } from '@/lib/auth/themes';
import { ENDONYMS, LOCALES, type Locale } from '@/messages/locales';
import { chooseLocale, chooseTheme } from '../(public)/choose';

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
  const theme = useSyncExternalStore(never, themeOfPage, () => 'system');
  const [chosen, setChosen] = useState<Theme>();
  const choose = (next: Theme) => {
    setChosen(next);
    // At once; the server gives the next page so.
    document.documentElement.dataset.theme = next;
    chooseTheme(next).catch(() => undefined);
  };
  return (
    <label className="flex items-center gap-2 text-[14px] text-ink-2">
      {t('app.theme')}
      <select className="field w-auto py-0.5" value={chosen ?? theme} onChange={(e) => choose(e.target.value as Theme)}>
        {THEMES.map((th) => (
          <option key={th} value={th}>
            {t(`theme.${th}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

const never = () => () => {};
const themeOfPage = (): Theme => {
  const { theme } = document.documentElement.dataset;
  return isTheme(theme) ? theme : 'system';
};
