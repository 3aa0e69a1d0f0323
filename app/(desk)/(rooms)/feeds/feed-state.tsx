'use client';

import { useTranslations } from 'use-intl/react';
import { Moment, useProblemText } from '@/app/ui/words';
import type { FeedRow } from '@/lib/review/read/feeds';

/** How a feed fares: where it is, how often it is read, when it answered last, and what it failed by. */
export function FeedState({ feed }: { feed: FeedRow }) {
  const t = useTranslations();
  const textOf = useProblemText();
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3 text-[14px] text-ink-2">
        <span dir="ltr" className="max-w-full truncate">
          {feed.address}
        </span>
        <span>{t('feeds.items', { n: feed.items })}</span>
        <span>{feed.ended ? t('feeds.ended') : t('feeds.every', { every: String(feed.every) })}</span>
        {feed.lookedAt ? (
          <span>
            {t('feeds.looked')} <Moment at={feed.lookedAt} hour />
          </span>
        ) : (
          <span>{t('feeds.never')}</span>
        )}
      </p>
      {feed.problem && !feed.ended && (
        <p className="problem">
          {t('feeds.failed')} {textOf(feed.problem)}
        </p>
      )}
    </>
  );
}
