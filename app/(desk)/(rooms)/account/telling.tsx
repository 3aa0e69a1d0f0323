'use client';

import { useOptimistic, useState, useTransition } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ProblemReport, Result } from '@/app/act';
import { SelectField } from '@/app/ui/field';
import { offline } from '@/app/ui/offline';
import { Refusal } from '@/app/ui/sending';
import { useTimeZone } from '@/app/ui/words';
import type { Telling } from '@/lib/auth/own';
import { MAILS, type Mails } from '@/lib/desk/notices';
import { chooseMails, chooseTelling } from './actions';

/** Of what the person is told, in the page and by mail, and how often mails come. */
export function TellingForm({ canMail, ...kept }: Telling) {
  const t = useTranslations();
  const zone = useTimeZone();
  const [problem, setProblem] = useState<ProblemReport>();
  // Each at once, as it will be, however fast they follow; what was refused goes back.
  const [{ ways, mails }, choose] = useOptimistic(kept, (before, next: Partial<typeof kept>) => ({
    ...before,
    ...next,
  }));
  const [, start] = useTransition();
  const keep = (next: Partial<typeof kept>, work: () => Promise<Result<void>>) =>
    start(async () => {
      choose(next);
      const result = await work().catch(offline);
      setProblem(result.ok ? undefined : result.problem);
    });
  const tell = (told: (typeof ways)[number]) =>
    keep({ ways: ways.map((w) => (w.kind === told.kind ? told : w)) }, () => chooseTelling(told));
  const page = ['page', t('telling.page')] as const;
  const shown = canMail ? [page, ['mail', t('telling.mail')] as const] : [page];
  return (
    <section id="told" className="grid scroll-mt-20 gap-4">
      <h2 className="font-display text-xl font-bold">{t('telling.title')}</h2>
      <table className="w-full border-y border-rule bg-sheet">
        <thead>
          <tr className="border-b border-rule text-[13px] text-ink-2">
            <td className="px-3 py-1.5" />
            {shown.map(([way, label]) => (
              <th key={way} scope="col" className="px-3 py-1.5 font-normal">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ways.map((told) => (
            <tr key={told.kind} className="border-b border-rule last:border-0">
              <th scope="row" className="px-3 py-2 text-start font-normal">
                {t(`telling.kind.${told.kind}`)}
              </th>
              {shown.map(([way, label]) => (
                <td key={way} className="px-3 py-2 text-center">
                  <input
                    type="checkbox"
                    className="size-5 accent-accent"
                    aria-label={t('telling.box', { kind: t(`telling.kind.${told.kind}`), way: label })}
                    checked={told[way]}
                    onChange={(e) => tell({ ...told, [way]: e.target.checked })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {canMail ? (
        <SelectField
          label={t('telling.mails')}
          help={t('telling.mailsHelp')}
          value={mails}
          onChange={(e) => {
            const often = e.target.value as Mails;
            keep({ mails: often }, () => chooseMails({ mails: often, zone }));
          }}
        >
          {MAILS.map((m) => (
            <option key={m} value={m}>
              {t(`telling.often.${m}`)}
            </option>
          ))}
        </SelectField>
      ) : (
        <p className="text-[14px] text-ink-2">{t('telling.noMail')}</p>
      )}
      <Refusal problem={problem} />
    </section>
  );
}
