import type { Metadata } from 'next';
import Link from 'next/link';
import { currentTranslator } from '@/app/locale';
import { actorWhoMay } from '@/app/session';
import { listInvited } from '@/lib/auth/invitations';
import { listMembers } from '@/lib/auth/members';
import type { Actor } from '@/lib/desk/actor';
import { may } from '@/lib/desk/roles';
import { readRules } from '@/lib/review/read/rules';
import { DeskName } from './desk-name';
import { AddMember, EvidenceRule, InvitedRows, NoteTags, Switch } from './forms';
import { HouseRules } from './house-rules';
import { MemberRows } from './members';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('settings.title') };
}

export default async function SettingsPage() {
  const actor = await actorWhoMay('assign');
  const t = await currentTranslator();
  return (
    <div className="grid gap-9">
      <h1 className="font-display text-[32px] leading-tight font-bold">{t('settings.title')}</h1>
      <DeskName key={actor.deskName} name={actor.deskName} />
      <nav aria-label={t('settings.title')} className="flex flex-wrap gap-4">
        {(['assigning', 'checklist', 'log'] as const).map((room) => (
          <Link key={room} href={`/${room}`} className="text-accent underline">
            {t(`nav.${room}`)}
          </Link>
        ))}
      </nav>
      {may(actor.role, 'administer') && <Administration actor={actor} />}
    </div>
  );
}

/** What administrators decide. */
async function Administration({ actor }: { actor: Actor }) {
  const [rules, members, invited, t] = await Promise.all([
    readRules(actor),
    listMembers(actor),
    listInvited(actor),
    currentTranslator(),
  ]);
  return (
    <>
      <Switch what="secondReader" on={rules.secondReader} version={rules.version} />
      <Switch what="blind" on={rules.blind} version={rules.version} />
      <EvidenceRule evidence={rules.evidence} version={rules.version} />
      <Switch what="gate" on={rules.gate} version={rules.version} />
      <Switch what="layers" on={rules.reportedShown} version={rules.version} />
      <NoteTags key={rules.version} tags={rules.tags} version={rules.version} />
      <HouseRules rules={rules.house} version={rules.version} />
      <section>
        <h2 className="mb-3 font-display text-xl font-bold">{t('settings.members')}</h2>
        <MemberRows members={members} me={actor.personId} />
        <InvitedRows invited={invited} />
      </section>
      <section className="max-w-lg">
        <h2 className="mb-3 font-display text-xl font-bold">{t('settings.add')}</h2>
        <AddMember />
      </section>
    </>
  );
}
