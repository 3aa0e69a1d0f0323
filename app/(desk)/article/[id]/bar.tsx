'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import { Bell } from '@/app/ui/bell';
import { Menu } from '@/app/ui/menu';
import { LanguageSwitch, ThemeSwitch } from '@/app/ui/switches';
import { useProblemText } from '@/app/ui/words';
import { isChecked, standingOf } from '@/lib/review/words';
import type { Locale } from '@/messages/locales';
import { Others } from './others';
import type { Command } from './state/commands';
import { useBench } from './state/state';

/** Where I am, how far the article is, commands, report. */
export function Bar({
  openPalette,
  commands,
  locale,
  unread,
}: {
  openPalette: () => void;
  commands: readonly Command[];
  locale: Locale;
  unread: number;
}) {
  const t = useTranslations();
  const textOf = useProblemText();
  const { view, quoted, current, choose, lock } = useBench();
  const signed = quoted.filter((q) => q.signed && !q.conflict).length;
  const conflicts = quoted.filter((q) => q.conflict).length;
  const checked = quoted.filter(isChecked).length;
  const progress = { checked, signed, all: quoted.length };
  const report = commands.find((c) => c.id === 'report');
  const ready = commands.find((c) => c.id === 'ready');
  const help = commands.find((c) => c.id === 'help');
  const tone = {
    verified: 'bg-verified',
    disputed: 'bg-disputed',
    corrected: 'bg-corrected',
    unverifiable: 'bg-unverifiable',
    open: 'bg-rule-2',
    conflict: 'bg-disputed',
    'speaker-open': 'bg-rule-2',
    'in-review': 'bg-field',
  };
  return (
    <header className="sticky top-0 z-20 flex h-[52px] shrink-0 items-center gap-4 border-b border-rule bg-sheet px-5 max-md:gap-2.5 max-md:px-3.5 max-[360px]:gap-1 max-[360px]:px-2">
      <Link href="/" className="font-display text-[22px] leading-none font-bold text-accent">
        {t('app.name')}
      </Link>
      <span className="flex min-w-0 items-center gap-2">
        <Link href="/articles" className="whitespace-nowrap text-ink-2 max-[1800px]:hidden">
          <bdi>{view.desk.name}</bdi> ›
        </Link>
        <b dir="auto" className="truncate font-semibold max-sm:hidden lg:min-w-24">
          {view.article.title}
        </b>
        <span className="tag shrink-0 max-lg:hidden">{t('review.revision', { n: view.revision.number })}</span>
      </span>
      <span className="flex-1" />
      <Others />
      <span className="flex items-center gap-2.5 whitespace-nowrap text-ink-2 tabular-nums">
        {quoted.length <= 40 && (
          <span
            role="img"
            aria-label={t('review.progress', progress)}
            className="flex h-2 w-[168px] gap-[2px] max-[1400px]:hidden"
          >
            {quoted.map((q) => (
              // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the numbers and J, K are the way
              // biome-ignore lint/a11y/useKeyWithClickEvents: as above
              <i
                key={q.id}
                onClick={() => choose(q.id, true)}
                className={`state-colour h-2 flex-1 cursor-pointer rounded-sm ${tone[standingOf(q)]} ${q.signed || !isChecked(q) ? '' : 'progress-checked'} ${q.id === current?.id ? 'outline-2 outline-offset-1 outline-accent' : ''}`}
              />
            ))}
          </span>
        )}
        <span className="max-lg:sr-only">{t('review.progress', progress)}</span>
        <span aria-hidden="true" className="lg:hidden">
          {t('review.progressShort', progress)}
        </span>
        {conflicts > 0 && (
          <b className="font-semibold text-disputed max-lg:hidden">{t('articles.conflicts', { n: conflicts })}</b>
        )}
      </span>
      <span role="status" className="flex items-center gap-2 whitespace-nowrap text-[13px] text-ink-2">
        {view.compared.done < view.compared.of && (
          <>
            <progress
              aria-label={t('review.comparing', view.compared)}
              value={view.compared.done}
              max={view.compared.of}
              className="h-1.5 w-16 accent-accent"
            />
            <span className="max-lg:hidden">{t('review.comparing', view.compared)}</span>
          </>
        )}
      </span>
      <button type="button" className="btn max-xl:hidden" onClick={openPalette}>
        <span className="max-[1800px]:sr-only">{t('nav.commands')}</span> <kbd>Ctrl K</kbd>
      </button>
      <button type="button" aria-label={t('act.help')} className="btn quiet max-md:hidden" onClick={help?.run}>
        <kbd>?</kbd>
      </button>
      <Bell unread={unread} />
      <Menu label={t('app.menu')} look="btn quiet" place="absolute end-0 top-full mt-1 w-60 gap-3 p-4">
        <Link href="/">{t('nav.queue')}</Link>
        <Link href="/articles">{t('nav.articles')}</Link>
        <Link href={`/history/article/${view.article.id}`}>{t('history.title')}</Link>
        <button type="button" data-closes className="btn justify-center" onClick={openPalette}>
          {t('nav.commands')}
        </button>
        <button type="button" data-closes className="btn justify-center" onClick={help?.run}>
          {t('act.help')}
        </button>
        {ready && !lock && (
          <button
            type="button"
            data-closes
            className="btn justify-center xl:hidden"
            aria-disabled={!ready.enabled}
            onClick={ready.run}
          >
            {ready.label}
          </button>
        )}
        {report?.enabled && (
          <button type="button" data-closes className="btn justify-center min-[361px]:hidden" onClick={report.run}>
            {t('review.report')}
          </button>
        )}
        <LanguageSwitch locale={locale} />
        <ThemeSwitch />
      </Menu>
      {ready && !lock && (
        <button
          type="button"
          className="btn max-xl:hidden"
          aria-disabled={!ready.enabled}
          title={ready.why && textOf(ready.why)}
          onClick={ready.run}
        >
          {ready.label}
        </button>
      )}
      {report?.enabled && (
        <button type="button" className="btn primary max-[360px]:hidden" onClick={report.run}>
          {t('review.report')}
        </button>
      )}
    </header>
  );
}
