'use client';

import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Bell } from '@/app/ui/bell';
import { pressed, singleKeysOn } from '@/app/ui/keys';
import { later } from '@/app/ui/later';
import { leave } from '@/app/ui/leaving';
import { Menu } from '@/app/ui/menu';
import { Palette, type PaletteEntry } from '@/app/ui/palette';
import { LanguageSwitch, ThemeSwitch } from '@/app/ui/switches';
import { takeWritten } from '@/app/ui/written';
import type { Locale } from '@/messages/locales';
import { chooseDesk } from './choose-desk';

const Help = later(async () => (await import('@/app/ui/help')).Help);

const ROOMS = [
  ['queue', '/'],
  ['articles', '/articles'],
  ['sources', '/sources'],
  ['claims', '/claims'],
  ['speakers', '/speakers'],
  ['reports', '/reports'],
  ['dashboard', '/dashboard'],
] as const;

/** Where whoever may bring in does so. */
const BRINGING = [
  ['import', '/articles/new'],
  ['feeds', '/feeds'],
  ['inbox', '/inbox'],
] as const;

/** The bar over the lists: the rooms, the palette, bringing in an article, and what is one's own. */
export function TopBar({
  name,
  unread,
  desks,
  desk,
  locale,
  canImport,
  canSign,
  canAudit,
  hasSettings,
  queueKeys,
}: {
  name: string;
  /** How much they have not read of what they are told; undefined at no desk. */
  unread: number | undefined;
  desks: readonly { id: string; name: string }[];
  desk: string;
  locale: Locale;
  canImport: boolean;
  canSign: boolean;
  canAudit: boolean;
  hasSettings: boolean;
  /** What the person may do to the rows of the queue, each by its key. */
  queueKeys: readonly { readonly keys: string; readonly act: 'choose' | 'confirm' | 'sign' | 'assign' }[];
}) {
  const t = useTranslations();
  const path = usePathname();
  const router = useRouter();
  useEffect(() => {
    if (takeWritten()) router.refresh();
  }, [router]);
  // On a phone the rooms stand in one line that is drawn sideways: the one that one is in is in sight.
  const rooms = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each room
  useEffect(() => {
    const here = rooms.current?.querySelector('[aria-current]');
    here?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [path]);
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => pressed(event) === '?' && singleKeysOn(event) && setHelp(true);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const queueActs = {
    choose: t('bulk.choose'),
    confirm: t('bulk.confirm'),
    sign: t('bulk.sign'),
    assign: t('bulk.assign'),
  };
  const pages: PaletteEntry[] = [
    ...ROOMS.map(([room, href]) => ({ id: href, label: t(`nav.${room}`), group: t('palette.pages'), href })),
    ...(canImport ? BRINGING : []).map(([room, href]) => ({
      ...{ id: room, href, label: t(`nav.${room}`), group: t('palette.pages') },
    })),
    { id: 'account', label: t('nav.account'), group: t('palette.pages'), href: '/account' },
    ...(canAudit ? [{ id: 'log', label: t('nav.log'), group: t('palette.pages'), href: '/log' }] : []),
    ...(canSign ? [{ id: 'checklist', label: t('nav.checklist'), group: t('palette.pages'), href: '/checklist' }] : []),
    ...(hasSettings
      ? [{ id: 'assigning', label: t('nav.assigning'), group: t('palette.pages'), href: '/assigning' }]
      : []),
    ...(hasSettings
      ? [{ id: 'settings', label: t('nav.settings'), group: t('palette.pages'), href: '/settings' }]
      : []),
  ];
  return (
    <header className="sticky top-0 z-20 flex min-h-[52px] flex-wrap items-center gap-x-4 gap-y-1 lg:max-2xl:gap-x-3 max-sm:gap-x-2 border-b border-rule bg-sheet px-5 max-md:pt-2 max-sm:px-3">
      <Link href="/" className="font-display text-[22px] leading-none font-bold text-accent">
        {t('app.name')}
      </Link>
      <nav
        ref={rooms}
        aria-label={t('nav.main')}
        className="flex max-w-full gap-1 overflow-x-auto py-1 [scrollbar-width:none] max-md:order-last max-md:w-full"
      >
        {ROOMS.map(([room, href]) => {
          const here = href === '/' ? path === '/' : path.startsWith(href);
          return (
            <Link
              key={room}
              href={href}
              aria-current={here ? 'page' : undefined}
              className={`rounded-md px-3 py-1 whitespace-nowrap lg:max-2xl:px-2 ${here ? 'bg-accent-wash font-semibold text-accent' : 'text-ink-2 hover:text-ink'}`}
            >
              {t(`nav.${room}`)}
            </Link>
          );
        })}
      </nav>
      <span className="flex-1" />
      <button type="button" className="btn max-lg:hidden" onClick={() => setPalette(true)}>
        {t('nav.commands')} <kbd>Ctrl K</kbd>
      </button>
      <button
        type="button"
        aria-label={t('act.help')}
        className="btn quiet max-md:hidden"
        onClick={() => setHelp(true)}
      >
        <kbd>?</kbd>
      </button>
      {canImport && (
        <Link href="/articles/new" className="btn primary">
          {t('nav.import')}
        </Link>
      )}
      {unread !== undefined && <Bell unread={unread} listens />}
      <Menu
        label={<bdi className="block truncate">{name}</bdi>}
        look="btn quiet block max-w-[40vw] max-sm:max-w-[18vw]"
        place="absolute end-0 top-full mt-1 w-64 gap-3 p-4"
      >
        {desks.length > 1 ? (
          <label className="grid gap-1 text-[14px] text-ink-2">
            {t('nav.desk')}
            <select className="field" value={desk} onChange={(e) => chooseDesk(e.target.value)}>
              {desks.map((d) => (
                <option key={d.id} value={d.id}>
                  {d.name}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <p className="text-[14px] text-ink-2">
            <bdi>{desks[0]?.name}</bdi>
          </p>
        )}
        <button type="button" data-closes className="btn justify-center lg:hidden" onClick={() => setPalette(true)}>
          {t('nav.commands')}
        </button>
        <Link href="/account">{t('nav.account')}</Link>
        {canAudit && <Link href="/log">{t('nav.log')}</Link>}
        {canSign && <Link href="/checklist">{t('nav.checklist')}</Link>}
        {hasSettings && <Link href="/settings">{t('nav.settings')}</Link>}
        <LanguageSwitch locale={locale} />
        <ThemeSwitch />
        <button type="button" className="btn justify-center" onClick={() => void leave()}>
          {t('nav.signOut')}
        </button>
      </Menu>
      {help && (
        <Help
          keys={[
            { id: 'next', label: t('help.nextRow'), keys: 'J' },
            { id: 'previous', label: t('help.previousRow'), keys: 'K' },
            ...(path === '/' ? queueKeys : []).map(({ keys, act }) => ({ id: act, label: queueActs[act], keys })),
          ]}
          onClose={() => setHelp(false)}
        />
      )}
      <Palette entries={pages} open={palette} onOpenChange={setPalette} />
    </header>
  );
}
