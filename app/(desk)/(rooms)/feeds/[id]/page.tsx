import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { settle } from '@/app/act';
import { currentTranslator } from '@/app/locale';
import { actorWhoMay } from '@/app/session';
import { Moment } from '@/app/ui/words';
import { readFeed } from '@/lib/review/read/feeds';
import { ProblemWords } from '../../jobs/[id]/problem-words';
import { Refresh } from '../../jobs/refresh';
import { OneOf } from '../../one-of';
import { FeedState } from '../feed-state';
import { FeedActions } from './feed-actions';
import { Take } from './take';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('feeds.title') };
}

/** One feed: how it fares, and what became of each of its items. */
export default async function FeedPage({ params }: { params: Promise<{ id: string }> }) {
  const id = z.uuid().safeParse((await params).id);
  const actor = await actorWhoMay('import');
  if (!id.success) notFound();
  const [found, t] = await Promise.all([settle(() => readFeed(actor, id.data)), currentTranslator()]);
  if (!found.ok) notFound();
  const feed = found.value;
  const isComing = feed.came.some(({ state }) => state === 'waiting');
  return (
    <div className="mx-auto max-w-4xl">
      <OneOf href="/feeds" all={t('feeds.all')}>
        <bdi>{feed.title}</bdi>
      </OneOf>
      <FeedState feed={feed} />
      <FeedActions feed={feed} />
      {feed.came.length === 0 && <p className="text-ink-2">{t('feeds.cameNone')}</p>}
      <ul className="grid">
        {feed.came.map((item) => (
          <li key={item.key} className="grid gap-1 border-b border-rule py-2">
            <span className="flex flex-wrap items-baseline gap-x-3">
              <bdi className="font-semibold">{item.title}</bdi>
              <span className="text-[14px] text-ink-2">
                {t(`itemState.${item.state}`)}
                {t('app.between')}
                <Moment at={item.at} hour />
              </span>
              {item.documentId && (
                <Link
                  href={feed.as === 'article' ? `/article/${item.documentId}` : `/sources/${item.documentId}`}
                  className="text-accent underline"
                >
                  {t('jobs.open')}
                </Link>
              )}
            </span>
            {item.state !== 'held' && item.problem && <ProblemWords problem={item.problem} />}
            {item.documentId && feed.as === 'article' && <Take articleId={item.documentId} offered={item.offered} />}
          </li>
        ))}
      </ul>
      <Refresh active={isComing || (feed.lookedAt === null && feed.problem === null && !feed.ended)} />
    </div>
  );
}
