'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Notices } from '@/lib/auth/notices';
import { noticeWords } from '@/messages/notices';
import { readAll } from '../(desk)/(rooms)/account/actions';
import { Around } from './words';

/**
 * What the person is told, the newest first, each leading to its thing.
 * @param look asks again
 * @param onNew hears the words of what came while the page was open
 */
export function BellList({
  told,
  look,
  onNew,
}: {
  told: Notices;
  look: () => Promise<void>;
  onNew: (words: string) => void;
}) {
  const t = useTranslations();
  const [newest] = told.newest;
  const [known, setKnown] = useState<string>();
  useEffect(() => {
    if (!newest || newest.id === known) return;
    setKnown(newest.id);
    // What was there when the page came is not read out.
    if (known !== undefined && !newest.isRead) onNew(noticeWords(t, newest));
  }, [newest, known, t, onNew]);
  return (
    <>
      <div className="flex items-center gap-2 border-b border-rule px-4 py-2">
        <h2 className="flex-1 font-semibold">{t('bell.heading')}</h2>
        {told.unread > 0 && (
          <button type="button" className="btn small" onClick={() => void readAll().then(look)}>
            {t('bell.readAll')}
          </button>
        )}
      </div>
      {told.newest.length === 0 && <p className="px-4 py-5 text-ink-2">{t('bell.none')}</p>}
      <ul>
        {told.newest.map((notice) => (
          <li key={notice.id} className="border-b border-rule last:border-0">
            <a
              href={`/go/${notice.id}`}
              className={`block px-4 py-2 hover:bg-accent-wash ${notice.isRead ? 'text-ink-2' : ''}`}
            >
              {!notice.isRead && <span className="sr-only">{t('bell.unread')} </span>}
              <span className={notice.isRead ? '' : 'font-semibold'}>{noticeWords(t, notice)}</span>
              <span className="block text-[13px] text-ink-2">
                <bdi>{notice.desk}</bdi>
                {t('app.between')}
                <Around at={notice.at} />
              </span>
            </a>
          </li>
        ))}
      </ul>
      <a href="/account#told" className="border-t border-rule px-4 py-2 text-accent">
        {t('bell.choose')}
      </a>
    </>
  );
}
