import type { Metadata } from 'next';
import Link from 'next/link';
import { currentLocale, currentTranslator } from '@/app/locale';
import { LanguageSwitch, ThemeSwitch } from '@/app/ui/switches';
import { CheckForm } from './check-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('verify.title') };
}

/** Where anybody who was given a report can have it checked. */
export default async function VerifyPage() {
  const [locale, t] = await Promise.all([currentLocale(), currentTranslator()]);
  return (
    <main className="mx-auto grid min-h-dvh max-w-lg content-center gap-6 p-6">
      <header>
        <p className="font-display text-3xl font-bold text-accent">
          <Link href="/">{t('app.name')}</Link>
        </p>
        <h1 className="mt-3 font-display text-2xl font-bold">{t('verify.title')}</h1>
        <p className="mt-1 text-ink-2">{t('verify.lead')}</p>
      </header>
      <CheckForm />
      <footer className="flex flex-wrap items-center justify-between gap-3">
        <LanguageSwitch locale={locale} />
        <ThemeSwitch />
      </footer>
    </main>
  );
}
