'use client';

import { useFormatter, useTranslations } from 'use-intl/react';
import { Refusal, useSending } from '@/app/ui/sending';
import { useTimeZone } from '@/app/ui/words';
import { endOwnSession } from './actions';
import { deviceOf } from './device';

/** A session as the account page lists it; times as they come over the wire. */
export interface SessionRow {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly address: string;
  readonly agent: string;
  readonly here: boolean;
}

/** Where one is signed in; each but this one can be ended. */
export function Sessions({ sessions }: { sessions: readonly SessionRow[] }) {
  const t = useTranslations('account');
  const between = useTranslations('app')('between');
  const format = useFormatter();
  const timeZone = useTimeZone();
  const { send, problem, busy, door } = useSending();
  const time = (iso: string) => format.dateTime(new Date(iso), { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return (
    <section>
      <h2 className="font-display text-xl font-bold">{t('sessions')}</h2>
      <p className="mb-3 text-[14px] text-ink-2">{t('sessionsHelp')}</p>
      <ul className="border-y border-rule bg-sheet">
        {sessions.map((s) => {
          const { browser, system } = deviceOf(s.agent);
          const device = [browser, system].filter(Boolean).join(between) || t('unknownDevice');
          return (
            <li key={s.id} className="flex flex-wrap items-center gap-3 border-b border-rule px-3 py-2 last:border-0">
              <span className="min-w-48 flex-1">
                <bdi className="font-semibold">{device}</bdi>{' '}
                {s.here && <span className="text-verified">{t('here')}</span>}
                <span className="block text-[13px] text-ink-2">
                  {t('seen', { time: time(s.lastSeenAt) })}
                  {between}
                  {t('since', { time: time(s.createdAt) })}
                  {s.address && (
                    <>
                      {between}
                      <bdi dir="ltr">{s.address}</bdi>
                    </>
                  )}
                </span>
              </span>
              {!s.here && (
                <button
                  type="button"
                  className="btn small"
                  disabled={busy}
                  aria-label={t('endOf', { device })}
                  onClick={() =>
                    void send(
                      () => endOwnSession(s.id),
                      () => undefined,
                    )
                  }
                >
                  {t('end')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <Refusal problem={problem} />
      {door}
    </section>
  );
}
