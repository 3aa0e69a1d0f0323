'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { send as sendCommand } from '@/app/commands';
import { Dialog } from '@/app/ui/dialog';
import { DueField, dueIn } from '@/app/ui/due-field';
import { SelectField, TextField } from '@/app/ui/field';
import { LanguageField, languageOf } from '@/app/ui/language-field';
import { SendForm } from '@/app/ui/send-form';
import { Refusal, useSending } from '@/app/ui/sending';
import type { Colleague } from '@/lib/review/read/colleagues';
import { WAYS, type Way } from '@/lib/review/rules/share-out';

/** Shares out what nobody has yet, by a rule; of one speaker where the list is narrowed to them. */
export function ShareOut({ colleagues, speaker }: { colleagues: readonly Colleague[]; speaker: string }) {
  const t = useTranslations();
  const router = useRouter();
  const { send, problem, busy, door } = useSending();
  const [open, setOpen] = useState(false);
  const [given, setGiven] = useState<number>();
  const share = (data: FormData) => {
    const outlet = String(data.get('outlet') ?? '').trim();
    const language = languageOf(String(data.get('language')));
    void send(
      () =>
        sendCommand('share-quotes', {
          among: data.getAll('among').map(String),
          way: String(data.get('way')) as Way,
          due: dueIn(data),
          which: {
            ...(speaker && { speakerId: speaker }),
            ...(outlet && { outlet }),
            ...(language && { language }),
          },
        }),
      ({ quotes }) => {
        setOpen(false);
        setGiven(quotes);
        router.refresh();
      },
    );
  };
  return (
    <div className="mb-3 flex flex-wrap items-center gap-3">
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {t('share.open')}
      </button>
      <p role="status" className="text-[14px] text-ink-2">
        {given !== undefined && t('share.done', { n: given })}
      </p>
      {open && (
        <Dialog
          title={t('share.open')}
          lead={t(speaker ? 'share.leadSpeaker' : 'share.lead')}
          onClose={() => setOpen(false)}
        >
          <SendForm label={t('share.give')} disabled={busy} onSend={share} onClose={() => setOpen(false)}>
            <fieldset className="grid gap-1.5">
              <legend className="mb-1 font-semibold">{t('share.among')}</legend>
              {colleagues.map((c) => (
                <label key={c.id} className="flex items-center gap-3">
                  <input type="checkbox" name="among" value={c.id} className="size-4 accent-accent" />
                  <bdi>{c.name}</bdi>
                </label>
              ))}
            </fieldset>
            <SelectField label={t('share.way')} name="way">
              {WAYS.map((way) => (
                <option key={way} value={way}>
                  {t(way === 'in-turn' ? 'share.inTurn' : 'share.leastLoaded')}
                </option>
              ))}
            </SelectField>
            <TextField label={t('share.outlet')} name="outlet" dir="auto" maxLength={300} />
            <LanguageField name="language" />
            <DueField />
            <Refusal problem={problem} />
          </SendForm>
        </Dialog>
      )}
      {door}
    </div>
  );
}
