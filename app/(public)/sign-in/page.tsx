import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { face } from '@/app/face';
import { currentLocale, currentTranslator } from '@/app/locale';
import { signedIn } from '@/app/session';
import { LanguageSwitch, ThemeSwitch } from '@/app/ui/switches';
import { directionOf } from '@/lib/text/languages';
import { SignInForm } from './sign-in-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('signIn.title') };
}

/** The notice that somebody followed before they were signed in: where they go on. */
const go = z.uuid().optional().catch(undefined);

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ go?: string | string[] }> }) {
  const notice = go.parse((await searchParams).go);
  const next = notice ? `/go/${notice}` : '/';
  if (await signedIn()) redirect(next);
  const [locale, t] = await Promise.all([currentLocale(), currentTranslator()]);
  // Whoever comes for the first time has no face of headings yet.
  if (directionOf(locale) === 'rtl') face(new URL('../../fonts/amiri-700.woff2', import.meta.url));
  else face(new URL('../../fonts/serif-latin.woff2', import.meta.url));
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-6 p-6">
      <header>
        <p className="font-display text-4xl font-bold text-accent">{t('app.name')}</p>
        <p className="text-ink-2">{t('app.tagline')}</p>
      </header>
      <div className="rounded-lg border border-rule bg-sheet p-6">
        <h1 className="mb-4 font-display text-2xl font-bold">{t('signIn.title')}</h1>
        <SignInForm next={next} />
        <p className="mt-4 text-[14px] text-ink-2">{t('signIn.help')}</p>
      </div>
      <p className="text-[14px]">
        <Link href="/verify" className="text-accent underline">
          {t('verify.offer')}
        </Link>
      </p>
      <footer className="flex flex-wrap items-center justify-between gap-3">
        <LanguageSwitch locale={locale} />
        <ThemeSwitch />
      </footer>
    </main>
  );
}
