import type { Metadata } from 'next';
import Link from 'next/link';
import { currentTranslator } from '@/app/locale';
import { actorWhoMay } from '@/app/session';
import { ImportForm } from './import-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('import.title') };
}

export default async function ImportPage() {
  await actorWhoMay('import');
  const t = await currentTranslator();
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="font-display text-[32px] leading-tight font-bold">{t('import.title')}</h1>
      <p className="mt-1 mb-6 text-ink-2">
        {t('import.lead')}{' '}
        <Link href="/articles/many" className="text-accent underline">
          {t('many.title')}
        </Link>{' '}
        <Link href="/feeds" className="text-accent underline">
          {t('feeds.title')}
        </Link>{' '}
        <Link href="/inbox" className="text-accent underline">
          {t('inbox.title')}
        </Link>
      </p>
      <ImportForm />
    </div>
  );
}
