'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ProblemReport } from '@/app/act';
import { Dialog } from '@/app/ui/dialog';
import { useProblemText } from '@/app/ui/words';
import { makeReport } from './actions';
import { Buttons, Door } from './panel-parts';
import { useBench } from './state';

/** Freezes the review as it stands, and hands it out. */
export function ReportPanel({ onClose }: { onClose: () => void }) {
  const t = useTranslations();
  const textOf = useProblemText();
  const { view, kept } = useBench();
  const [problem, setProblem] = useState<ProblemReport>();
  const [made, setMade] = useState<{ id: string; number: number }>();
  const [busy, setBusy] = useState(false);
  const [again, setAgain] = useState<() => void>();
  const make = async () => {
    setBusy(true);
    setProblem(undefined);
    const result = await makeReport({ articleId: view.article.id }).catch(
      () => ({ ok: false, problem: { code: 'offline', params: {} } }) as const,
    );
    setBusy(false);
    if (result.ok) return setMade(result.value);
    if (result.problem.code === 'signed-out') setAgain(() => () => void make());
    setProblem(result.problem);
  };
  return (
    <Dialog title={t('report.dialogTitle')} lead={t('report.dialogHelp')} onClose={onClose}>
      <p>{t('report.open', { n: kept.filter((q) => !q.signOff).length })}</p>
      {problem && (
        <p role="alert" className="problem">
          {textOf(problem)}
        </p>
      )}
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
        <Buttons send={() => void make()} label={t('report.make')} disabled={busy} onClose={onClose} />
      )}
      <Door again={again} setAgain={setAgain} />
    </Dialog>
  );
}
