import type { Metadata } from 'next';
import Link from 'next/link';
import { currentTranslator } from '@/app/locale';
import { actorWhoMay } from '@/app/session';
import { ImportForm } from './import-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('import.title') };
}

/** Where texts come in that are not one by one. */
const OTHER_WAYS = [
  ['/articles/many', 'many.title'],
  ['/feeds', 'feeds.title'],
  ['/inbox', 'inbox.title'],
] as const;

export default async function ImportPage() {
  await actorWhoMay('import');
  const t = await currentTranslator();
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="font-display text-[32px] leading-tight font-bold">{t('import.title')}</h1>
      <p className="mt-1 text-ink-2">{t('import.lead')}</p>
      <ul className="mt-1 mb-6 flex flex-wrap gap-x-5 gap-y-1">
        {OTHER_WAYS.map(([href, title]) => (
          <li key={href}>
            <Link href={href} className="text-accent underline">
              {t(title)}
            </Link>
          </li>
        ))}
      </ul>
      <ImportForm />
    </div>
  );
}
