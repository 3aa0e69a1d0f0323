'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { send as sendCommand } from '@/app/commands';
import { TextField } from '@/app/ui/field';
import { SendForm } from '@/app/ui/send-form';
import { Refusal, useSending } from '@/app/ui/sending';
import { Moment } from '@/app/ui/words';
import type { SharedLinkRow } from '@/lib/report/read/links';
import type { Locale } from '@/messages';

/** In days: so long a link stays open where nobody says otherwise, and at most. */
const DAYS = { usual: 14, most: 365 };

/** A day from now on, as the browser's calendar has it. */
function dayIn(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
}

/** Who may read the report from outside: the links that there are, and a new one. */
export function SharedLinks({
  reportId,
  links,
  locale,
}: {
  reportId: string;
  links: readonly SharedLinkRow[];
  locale: Locale;
}) {
  const t = useTranslations();
  const { send, problem, busy, door } = useSending();
  const [made, setMade] = useState<string>();
  const [password, setPassword] = useState('');
  const make = (form: FormData) => {
    setMade(undefined);
    // To the end of the day, where the person is.
    const endsAt = new Date(`${form.get('until')}T23:59:59`).toISOString();
    const input = { reportId, endsAt, password };
    void send(
      () => sendCommand('share-report', input),
      ({ secret }) => {
        setMade(`${window.location.origin}/shared/${secret}?locale=${locale}`);
        // The next link has its own, or none: what stands in the field would be taken for it.
        setPassword('');
      },
    );
  };
  return (
    <section aria-labelledby="links">
      <h2 id="links" className="font-display text-xl font-bold">
        {t('links.title')}
      </h2>
      <p className="mb-3 text-ink-2">{t('links.help')}</p>
      {links.length > 0 && (
        <ul className="mb-5 grid gap-2">
          {links.map((link) => (
            <LinkRow key={link.id} link={link} />
          ))}
        </ul>
      )}
      {made !== undefined && <Address address={made} />}
      <div className="max-w-md">
        <SendForm label={t('links.make')} disabled={busy} onSend={make}>
          <TextField
            label={t('links.until')}
            name="until"
            type="date"
            dir="ltr"
            required
            min={dayIn(0)}
            max={dayIn(DAYS.most)}
            defaultValue={dayIn(DAYS.usual)}
            suppressHydrationWarning
          />
          <TextField
            label={t('links.password')}
            help={t('links.passwordHelp')}
            value={password}
            onChange={(e) => setPassword(e.target.value)}
            type="password"
            dir="ltr"
            autoComplete="new-password"
            maxLength={200}
          />
          <Refusal problem={problem} />
        </SendForm>
      </div>
      {door}
    </section>
  );
}

/** The address of a new link, shown this once. */
function Address({ address }: { address: string }) {
  const t = useTranslations();
  const [copied, setCopied] = useState(false);
  return (
    <div className="mb-5 rounded-lg border border-verified p-3">
      <p role="status" className="text-verified">
        {t('links.made')}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <input
          readOnly
          dir="ltr"
          value={address}
          aria-label={t('links.address')}
          onFocus={(e) => e.target.select()}
          className="field min-w-0 flex-1"
        />
        <button
          type="button"
          className="btn"
          onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
        >
          {copied ? t('links.copied') : t('links.copy')}
        </button>
      </div>
    </div>
  );
}

function LinkRow({ link }: { link: SharedLinkRow }) {
  const t = useTranslations();
  const { send, problem, busy, door } = useSending();
  const revoked = link.state === 'revoked';
  const toggle = () =>
    void send(
      () => sendCommand('revoke-link', { linkId: link.id, revoked: !revoked }),
      () => undefined,
    );
  return (
    <li className="grid gap-1 border-b border-rule pb-2">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className={link.state === 'open' ? 'tag good' : 'tag'}>{t(`links.state.${link.state}`)}</span>
        <span>
          {t('links.until')}
          {t('app.colon')}
          <Moment at={link.endsAt} />
        </span>
        {link.hasPassword && <span className="text-ink-2">{t('links.hasPassword')}</span>}
        <span className="flex-1" />
        {link.state !== 'ended' && (
          <button type="button" className="btn small" disabled={busy} onClick={toggle}>
            {revoked ? t('links.restore') : t('links.revoke')}
          </button>
        )}
      </p>
      <p className="flex flex-wrap gap-x-3 text-[14px] text-ink-2">
        <bdi>{link.createdBy}</bdi>
        <Moment at={link.createdAt} hour />
        <span>{t('links.visits', { n: link.visits })}</span>
        {link.visitedAt && <Moment at={link.visitedAt} hour />}
      </p>
      <Refusal problem={problem} />
      {door}
    </li>
  );
}
