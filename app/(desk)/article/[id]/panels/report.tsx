'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { send as sendCommand } from '@/app/commands';
import { Dialog } from '@/app/ui/dialog';
import { SendForm } from '@/app/ui/send-form';
import { Refusal, useSending } from '@/app/ui/sending';
import { useBench } from '../state/state';

const LEAVES = ['notes', 'anonymous', 'addresses'] as const;
/** The button that was pressed is gone: whoever has no mouse goes on from what came of it. */
const takeFocus = (link: HTMLAnchorElement | null) => link?.focus();

const NOTHING_ELSE = { notes: false, anonymous: false, addresses: false };

/** Freezes the review as it stands, and hands it out. */
export function ReportPanel({ onClose }: { onClose: () => void }) {
  const t = useTranslations();
  const { view, quoted, formats, settled } = useBench();
  const { send, problem, busy, door } = useSending();
  const [made, setMade] = useState<{ id: string; number: number }>();
  const [leaves, setLeaves] = useState(NOTHING_ELSE);
  const make = () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const input = { articleId: view.article.id, zone, leaves };
    // What the page shows is what is frozen, also what is still on its way.
    void send(() => settled().then(() => sendCommand('create-report', input)), setMade);
  };
  return (
    <Dialog title={t('report.dialogTitle')} lead={t('report.dialogHelp')} onClose={onClose}>
      {made ? (
        <>
          <p role="status" className="text-verified">
            {t('report.made', { n: made.number })}
          </p>
          <ul className="grid grid-cols-[max-content_minmax(0,1fr)] items-center gap-x-3 gap-y-1.5">
            {formats.map(({ name, label }, i) => (
              <li key={name} className="contents">
                <a
                  ref={i === 0 ? takeFocus : undefined}
                  className={`btn justify-center ${i === 0 ? 'primary' : ''}`}
                  href={`/api/reports/${made.id}?format=${name}`}
                >
                  {t('report.download', { format: label })}
                </a>
                <span className="text-[14px] text-ink-2">{t(`report.formats.${name}`)}</span>
              </li>
            ))}
            <li className="contents">
              <a className="btn justify-center" href={`/api/reports/${made.id}/signature`}>
                {t('report.signature')}
              </a>
              <span className="text-[14px] text-ink-2">{t('report.signatureHelp')}</span>
            </li>
            <li className="contents">
              <a className="btn justify-center" href={`/reports/${made.id}`}>
                {t('links.share')}
              </a>
              <span className="text-[14px] text-ink-2">{t('links.shareHelp')}</span>
            </li>
          </ul>
        </>
      ) : (
        <SendForm label={t('report.make')} disabled={busy} onSend={make} onClose={onClose}>
          <p>{t('report.open', { n: quoted.filter((q) => !q.signed).length })}</p>
          <Refusal problem={problem} />
          <fieldset className="grid gap-1">
            <legend className="mb-1 text-ink-2">{t('report.leavesTitle')}</legend>
            {LEAVES.map((what) => (
              <label key={what} className="flex items-baseline gap-2">
                <input
                  type="checkbox"
                  checked={leaves[what]}
                  onChange={(e) => setLeaves({ ...leaves, [what]: e.target.checked })}
                />
                {t(`report.leaves.${what}`)}
              </label>
            ))}
          </fieldset>
        </SendForm>
      )}
      {door}
    </Dialog>
  );
}
