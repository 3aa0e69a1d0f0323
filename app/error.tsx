'use client';

import { useTranslations } from 'use-intl/react';

/** A page that failed. The digest is the id under which the server logged why. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations();
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center justify-items-start gap-4 p-6">
      <h1 className="font-display text-3xl font-bold">{t('error.title')}</h1>
      <p className="text-ink-2">{t('problems.unexpected', { id: error.digest ?? '?' })}</p>
      <button type="button" className="btn primary" onClick={reset}>
        {t('app.tryAgain')}
      </button>
    </main>
  );
}
