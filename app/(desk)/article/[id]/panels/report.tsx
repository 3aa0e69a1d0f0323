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
  const { view, kept } = useBench();
  const { send, problem, busy, door } = useSending();
  const [made, setMade] = useState<{ id: string; number: number }>();
  const make = () => void send(() => sendCommand('create-report', { articleId: view.article.id }), setMade);
  return (
    <Dialog title={t('report.dialogTitle')} lead={t('report.dialogHelp')} onClose={onClose}>
      <p>{t('report.open', { n: kept.filter((q) => !q.signed).length })}</p>
      <Refusal problem={problem} />
      {made ? (
        <>
          <p role="status" className="text-verified">
            {t('report.made', { n: made.number })}
          </p>
          <div className="flex flex-wrap gap-2">
            <a className="btn primary" href={`/api/reports/${made.id}?format=html`}>
              {t('report.html')}
            </a>
            <a className="btn" href={`/api/reports/${made.id}?format=json`}>
              {t('report.json')}
            </a>
          </div>
        </>
      ) : (
        <Buttons send={make} label={t('report.make')} disabled={busy} onClose={onClose} />
      )}
      {door}
    </Dialog>
  );
}
