'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl/react';
import { send } from '@/app/commands';
import { SelectField, TextField } from '@/app/ui/field';
import { SendForm } from '@/app/ui/send-form';
import { Refusal, useSending } from '@/app/ui/sending';

/** In minutes. */
const OFTEN = [15, 60, 360, 1440] as const;

/** Subscribes the desk to a feed. */
export function SubscribeForm() {
  const t = useTranslations();
  const router = useRouter();
  const sending = useSending();
  const subscribe = (form: FormData) => {
    const said = (name: string) => String(form.get(name) ?? '');
    const given = {
      address: said('address'),
      as: said('as') as 'article' | 'source',
      pages: form.has('pages'),
      every: Number(said('every')),
    };
    void sending.send(
      () => send('subscribe-feed', given),
      (id) => router.push(`/feeds/${id}`),
    );
  };
  return (
    <>
      <SendForm label={t('feeds.subscribe')} disabled={sending.busy} onSend={subscribe}>
        <TextField label={t('feeds.address')} name="address" type="url" dir="ltr" required maxLength={2000} />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField label={t('feeds.as')} name="as">
            {(['article', 'source'] as const).map((as) => (
              <option key={as} value={as}>
                {t(`many.${as}`)}
              </option>
            ))}
          </SelectField>
          <SelectField label={t('feeds.everyLabel')} name="every" defaultValue="60">
            {OFTEN.map((every) => (
              <option key={every} value={every}>
                {t('feeds.every', { every: String(every) })}
              </option>
            ))}
          </SelectField>
        </div>
        <div>
          <label className="flex items-baseline gap-2">
            <input type="checkbox" name="pages" aria-describedby="pages-help" />
            {t('feeds.pages')}
          </label>
          <p id="pages-help" className="text-[13px] text-ink-2">
            {t('feeds.pagesHelp')}
          </p>
        </div>
        <Refusal problem={sending.problem} />
      </SendForm>
      {sending.door}
    </>
  );
}
