import type { Metadata } from 'next';
import { currentLocale, currentTranslator } from '@/app/locale';
import { LanguageSwitch } from '@/app/ui/switches';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('mail.stopTitle'), robots: { index: false } };
}

/** Where a mail's link that ends all mails leads. Programs follow links: only the button ends anything. */
export default async function StopPage({
  params,
  searchParams,
}: {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const [{ token }, { done }, locale, t] = await Promise.all([
    params,
    searchParams,
    currentLocale(),
    currentTranslator(),
  ]);
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-5 p-6">
      <h1 className="font-display text-2xl font-bold">{t('mail.stopTitle')}</h1>
      {done === undefined ? (
        <form method="post" action={`/api/stop/${encodeURIComponent(token)}`} className="grid gap-4">
          <p>{t('mail.stopHelp')}</p>
          <input type="hidden" name="List-Unsubscribe" value="One-Click" />
          <button type="submit" className="btn primary justify-self-start">
            {t('mail.stop')}
          </button>
        </form>
      ) : (
        <p role="status">{t('mail.stopped')}</p>
      )}
      <a href="/account#told" className="text-accent">
        {t('bell.choose')}
      </a>
      <LanguageSwitch locale={locale} />
    </main>
  );
}
