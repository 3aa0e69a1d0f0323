import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { currentLocale, currentTranslator } from '@/app/locale';
import { signedIn } from '@/app/session';
import { readInvitations } from '@/lib/auth/invitations';
import { readTelling } from '@/lib/auth/own';
import { readSessions } from '@/lib/auth/session';
import { PasswordForm } from './forms';
import { InterfaceForm, OwnName } from './interface';
import { Invitations } from './invitations';
import { Sessions } from './sessions';
import { TellingForm } from './telling';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('account.title') };
}

export default async function AccountPage() {
  const [who, t] = await Promise.all([signedIn(), currentTranslator()]);
  if (!who) redirect('/sign-in');
  const sessions = (await readSessions(who)).map((s) => ({
    ...s,
    createdAt: s.createdAt.toISOString(),
    lastSeenAt: s.lastSeenAt.toISOString(),
  }));
  return (
    <div className="mx-auto grid max-w-lg gap-9">
      <header>
        <h1 className="font-display text-[32px] leading-tight font-bold">{t('account.title')}</h1>
        <p className="text-ink-2">
          <bdi>{who.name}</bdi>
          {t('app.between')}
          <bdi>{who.email}</bdi>
        </p>
      </header>
      {who.mustChangePassword && (
        <p role="status" className="rounded border-s-[3px] border-corrected bg-wash-corrected px-3 py-2 text-corrected">
          {t('account.mustChange')}
        </p>
      )}
      {!who.mustChangePassword && (
        <>
          <OwnName name={who.name} />
          <InterfaceForm locale={await currentLocale()} singleKeys={who.singleKeys} />
          <TellingForm {...(await readTelling(who))} />
          <Invitations invitations={await readInvitations(who)} />
        </>
      )}
      <h2 className="-mb-3 font-display text-xl font-bold">{t('account.change')}</h2>
      <PasswordForm first={who.mustChangePassword} email={who.email} />
      <Sessions sessions={sessions} />
    </div>
  );
}
