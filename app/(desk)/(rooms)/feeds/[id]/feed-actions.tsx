'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { send } from '@/app/commands';
import { Refusal, useSending } from '@/app/ui/sending';
import type { FeedRow } from '@/lib/review/read/feeds';

/** Has a feed looked at now, or given up, which can be taken back. */
export function FeedActions({ feed }: { feed: FeedRow }) {
  const t = useTranslations();
  const { send: work, busy, problem, door } = useSending();
  const [done, setDone] = useState<'called' | 'unsubscribed' | 'again'>();
  const undo = () =>
    void work(
      () => send('undo', { articleId: null }),
      () => setDone('again'),
    );
  return (
    <div className="my-4 flex flex-wrap items-center gap-3">
      {!feed.ended && (
        <>
          <button
            type="button"
            className="btn"
            disabled={busy}
            onClick={() =>
              void work(
                () => send('call-feed', { feedId: feed.id }),
                () => setDone('called'),
              )
            }
          >
            {t('feeds.now')}
          </button>
          <button
            type="button"
            className="btn"
            disabled={busy}
            onClick={() =>
              void work(
                () => send('unsubscribe-feed', { feedId: feed.id }),
                () => setDone('unsubscribed'),
              )
            }
          >
            {t('feeds.unsubscribe')}
          </button>
        </>
      )}
      <p role="status">{done && t(`feeds.done.${done}`)}</p>
      {done === 'unsubscribed' && (
        <button type="button" className="btn quiet small" disabled={busy} onClick={undo}>
          {t('act.undo')}
        </button>
      )}
      <Refusal problem={problem} />
      {door}
    </div>
  );
}
