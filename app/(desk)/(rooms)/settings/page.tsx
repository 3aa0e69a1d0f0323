import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { currentTranslator } from '@/app/locale';
import { currentActor } from '@/app/session';
import { listInvited } from '@/lib/auth/invitations';
import { listMembers } from '@/lib/auth/members';
import { SUBJECTS } from '@/lib/commands';
import type { Actor } from '@/lib/desk/actor';
import { verifyEvents } from '@/lib/desk/events';
import { may } from '@/lib/desk/roles';
import { findStrayed } from '@/lib/desk/strayed';
import { readRules } from '@/lib/review/read/rules';
import { AddMember, EvidenceRule, InvitedRows, MemberRows, Switch } from './forms';
import { HouseRules } from './house-rules';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('settings.title') };
}

export default async function SettingsPage() {
  const actor = await currentActor();
  if (!may(actor.role, 'administer')) notFound();
  const [rules, members, invited, t] = await Promise.all([
    readRules(actor),
    listMembers(actor),
    listInvited(actor),
    currentTranslator(),
  ]);
  return (
    <div className="grid gap-9">
      <header>
        <h1 className="font-display text-[32px] leading-tight font-bold">{t('settings.title')}</h1>
        <p className="text-ink-2">
          <bdi>{rules.name}</bdi>
        </p>
      </header>
      <Switch
        what="secondReader"
        on={rules.secondReader}
        version={rules.version}
        label={t('settings.secondReader')}
        help={t('settings.secondReaderHelp')}
      />
      <Switch
        what="blind"
        on={rules.blind}
        version={rules.version}
        label={t('settings.blind')}
        help={t('settings.blindHelp')}
      />
      <EvidenceRule evidence={rules.evidence} version={rules.version} />
      <Switch
        what="gate"
        on={rules.gate}
        version={rules.version}
        label={t('settings.gate')}
        help={t('settings.gateHelp')}
      />
      <Switch
        what="layers"
        on={rules.reportedShown}
        version={rules.version}
        label={t('settings.layers')}
        help={t('settings.layersHelp')}
      />
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
      <section>
        <h2 className="mb-1 font-display text-xl font-bold">{t('settings.log')}</h2>
        <Suspense fallback={<p className="text-ink-2">{t('app.working')}</p>}>
          <Log actor={actor} />
        </Suspense>
      </section>
    </div>
  );
}

/** Whether the log is whole, and the rows as it left them: what takes longest on the page, and comes last. */
async function Log({ actor }: { actor: Actor }) {
  const [log, strayed, t] = await Promise.all([verifyEvents(actor), findStrayed(actor, SUBJECTS), currentTranslator()]);
  return (
    <>
      <p className={log.broken === undefined ? 'text-verified' : 'problem'}>
        {log.broken === undefined
          ? t('settings.logWhole', { n: log.count })
          : t('settings.logBroken', { line: log.broken })}
      </p>
      {strayed.length > 0 && (
        <div className="problem mt-2">
          <p>{t('settings.logStrayed', { n: strayed.length })}</p>
          <ul dir="ltr" className="text-[13px]">
            {strayed.slice(0, 20).map((thing) => (
              <li key={thing}>{thing}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
