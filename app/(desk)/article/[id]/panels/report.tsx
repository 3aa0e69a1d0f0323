'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { send as sendCommand } from '@/app/commands';
import { Dialog } from '@/app/ui/dialog';
import { Refusal, useSending } from '@/app/ui/sending';
import { useBench } from '../state/state';
import { Buttons } from './buttons';

/** Freezes the review as it stands, and hands it out. */
export function ReportPanel({ onClose }: { onClose: () => void }) {
  const t = useTranslations();
  const { view, quoted, formats } = useBench();
  const { send, problem, busy, door } = useSending();
  const [made, setMade] = useState<{ id: string; number: number }>();
  const make = () => void send(() => sendCommand('create-report', { articleId: view.article.id }), setMade);
  return (
    <Dialog title={t('report.dialogTitle')} lead={t('report.dialogHelp')} onClose={onClose}>
      <p>{t('report.open', { n: quoted.filter((q) => !q.signed).length })}</p>
      <Refusal problem={problem} />
      {made ? (
        <>
          <p role="status" className="text-verified">
            {t('report.made', { n: made.number })}
          </p>
          <ul className="grid gap-2">
            {formats.map(({ name, label }, i) => (
              <li key={name} className="flex flex-wrap items-baseline gap-x-3">
                <a className={i === 0 ? 'btn primary' : 'btn'} href={`/api/reports/${made.id}?format=${name}`}>
                  {t('report.download', { format: label })}
                </a>
                <span className="text-[14px] text-ink-2">{t(`report.formats.${name}`)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Buttons send={make} label={t('report.make')} disabled={busy} onClose={onClose} />
      )}
      {door}
    </Dialog>
  );
}
