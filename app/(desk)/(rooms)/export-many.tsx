'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { send as sendCommand } from '@/app/commands';
import { Dialog } from '@/app/ui/dialog';
import { SendForm } from '@/app/ui/send-form';
import { Refusal, useSending } from '@/app/ui/sending';
import type { FormatName, OfferedFormat } from '@/lib/report/formats';
import { isLocale, LOCALES } from '@/messages/locales';

/** Takes the reports of all articles that the list is narrowed to as one .zip, made in the background. */
export function ExportMany({
  search,
  archived = false,
  formats,
}: {
  search: string;
  archived?: boolean;
  formats: readonly OfferedFormat[];
}) {
  const t = useTranslations();
  const router = useRouter();
  const shown = useLocale().slice(0, 2);
  const { send, problem, busy, door } = useSending();
  const [open, setOpen] = useState(false);
  const start = (form: FormData) => {
    const chosen = form.getAll('format') as FormatName[];
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const locale = isLocale(shown) ? shown : LOCALES[0];
    void send(
      () => sendCommand('export-many', { search, archived, formats: chosen, locale, zone }),
      (id) => router.push(`/jobs/${id}`),
    );
  };
  return (
    <>
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {t('export.open')}
      </button>
      {open && (
        <Dialog title={t('export.title')} lead={t('export.help')} onClose={() => setOpen(false)}>
          <SendForm label={t('export.start')} disabled={busy} onSend={start} onClose={() => setOpen(false)}>
            <fieldset className="grid gap-1">
              <legend className="mb-1 text-ink-2">{t('export.formats')}</legend>
              {formats.map(({ name, label }) => (
                <label key={name} className="flex items-baseline gap-2">
                  <input type="checkbox" name="format" value={name} defaultChecked={name === 'pdf'} />
                  <bdi className="whitespace-nowrap">{label}</bdi>
                  <span className="text-[14px] text-ink-2">{t(`report.formats.${name}`)}</span>
                </label>
              ))}
            </fieldset>
            <Refusal problem={problem} />
          </SendForm>
          {door}
        </Dialog>
      )}
    </>
  );
}
