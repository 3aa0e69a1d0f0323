import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { currentLocale, currentTranslator } from '@/app/locale';
import { preferredDesk, signedIn } from '@/app/session';
import { readUnread } from '@/lib/auth/notices';
import { may } from '@/lib/desk/roles';
import { TopBar } from './top-bar';

/** See `BulkBar`, which obeys them. */
const QUEUE_KEYS = [
  { keys: 'X', act: 'choose', needs: 'check' },
  { keys: 'Y', act: 'confirm', needs: 'check' },
  { keys: 'S', act: 'sign', needs: 'sign-off' },
  { keys: 'A', act: 'assign', needs: 'assign' },
] as const;

export default async function RoomsLayout({ children }: { children: ReactNode }) {
  const [who, desk, locale, t] = await Promise.all([signedIn(), preferredDesk(), currentLocale(), currentTranslator()]);
  if (!who) redirect('/sign-in');
  const here = who.desks.find((d) => d.id === desk) ?? who.desks[0];
  return (
    <>
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-sheet focus:p-2">
        {t('app.skip')}
      </a>
      <TopBar
        name={who.name}
        unread={here && !who.mustChangePassword ? await readUnread(who.personId) : undefined}
        desks={who.desks}
        desk={here?.id ?? ''}
        locale={locale}
        canImport={here !== undefined && may(here.role, 'import')}
        canAudit={here !== undefined && may(here.role, 'audit')}
        canSign={here !== undefined && may(here.role, 'sign-off')}
        hasSettings={here !== undefined && may(here.role, 'assign')}
        queueKeys={QUEUE_KEYS.filter(({ needs }) => here && may(here.role, needs))}
      />
      <main id="content" className="mx-auto max-w-[1180px] px-6 py-7 max-sm:px-4">
        {children}
      </main>
    </>
  );
}
