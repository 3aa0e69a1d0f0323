'use client';

import { useOptimistic, useState, useTransition } from 'react';
import { useTranslations } from 'use-intl/react';
import { CheckField } from '@/app/ui/field';
import { NameForm } from '@/app/ui/name-form';
import { Refusal, useSending } from '@/app/ui/sending';
import { LanguageSwitch, ThemeSwitch } from '@/app/ui/switches';
import type { Locale } from '@/messages/locales';
import { keepKeys, rename } from './actions';

/** What the person is called. */
export function OwnName({ name }: { name: string }) {
  const t = useTranslations();
  const { send, problem, busy, door } = useSending();
  const [done, setDone] = useState(false);
  const keep = (given: string) => {
    setDone(false);
    void send(
      () => rename(given),
      () => setDone(true),
    );
  };
  return (
    <>
      <NameForm
        label={t('account.name')}
        help={t('account.nameHelp')}
        name={name}
        most={200}
        act={t('app.save')}
        autoComplete="name"
        busy={busy}
        onName={keep}
        after={<span role="status">{done && t('account.renamed')}</span>}
      >
        <Refusal problem={problem} />
      </NameForm>
      {door}
    </>
  );
}

/** Language, look and keys of the person's interface. */
export function InterfaceForm({ locale, singleKeys }: { locale: Locale; singleKeys: boolean }) {
  const t = useTranslations();
  const { send, problem, door } = useSending();
  // At once, as it will be; what was refused goes back.
  const [keys, setKeys] = useOptimistic(singleKeys);
  const [, start] = useTransition();
  return (
    <section className="grid gap-4">
      <h2 className="font-display text-xl font-bold">{t('account.interface')}</h2>
      <LanguageSwitch locale={locale} />
      <ThemeSwitch />
      {/* Single keys can be switched off (WCAG 2.1.4). */}
      <CheckField
        label={<b className="font-semibold">{t('account.keys')}</b>}
        help={t('account.keysHelp')}
        checked={keys}
        onChange={(e) => {
          const on = e.target.checked;
          start(async () => {
            setKeys(on);
            await send(
              () => keepKeys(on),
              () => undefined,
            );
          });
        }}
      />
      <Refusal problem={problem} />
      {door}
    </section>
  );
}
