import type { Metadata } from 'next';
import Link from 'next/link';
import { currentTranslator } from '@/app/locale';
import { actorWhoMay } from '@/app/session';
import { listFeeds } from '@/lib/review/read/feeds';
import { FeedState } from './feed-state';
import { SubscribeForm } from './subscribe-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('feeds.title') };
}

/** What the desk is subscribed to. */
export default async function FeedsPage() {
  const actor = await actorWhoMay('import');
  const [feeds, t] = await Promise.all([listFeeds(actor), currentTranslator()]);
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="font-display text-[32px] leading-tight font-bold">{t('feeds.title')}</h1>
      <p className="mt-1 mb-6 text-ink-2">{t('feeds.lead')}</p>
      {feeds.length === 0 && <p className="mb-6 text-ink-2">{t('feeds.empty')}</p>}
      <ul className="mb-8 grid gap-3">
        {feeds.map((feed) => (
          <li key={feed.id} className="grid gap-1 border-b border-rule pb-3">
            <Link href={`/feeds/${feed.id}`} className="font-semibold text-accent">
              <bdi>{feed.title}</bdi>
            </Link>
            <FeedState feed={feed} />
          </li>
        ))}
      </ul>
      <SubscribeForm />
    </div>
  );
}
