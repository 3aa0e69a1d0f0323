import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { currentTranslator } from '@/app/locale';
import { currentActor } from '@/app/session';
import { may } from '@/lib/desk/roles';
import { ManyForm } from './many-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('many.title') };
}

export default async function ManyPage() {
  if (!may((await currentActor()).role, 'import')) notFound();
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
