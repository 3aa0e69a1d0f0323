import type { Metadata } from 'next';
import Link from 'next/link';
import { currentTranslator } from '@/app/locale';
import { actorWhoMay } from '@/app/session';
import { ManyForm } from './many-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('many.title') };
}

export default async function ManyPage() {
  await actorWhoMay('import');
  const t = await currentTranslator();
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="font-display text-[32px] leading-tight font-bold">{t('many.title')}</h1>
      <p className="mt-1 mb-6 text-ink-2">
        {t('many.lead')}{' '}
        <Link href="/jobs" className="text-accent underline">
          {t('jobs.all')}
        </Link>
      </p>
      <ManyForm />
    </div>
  );
}
