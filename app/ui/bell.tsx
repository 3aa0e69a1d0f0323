'use client';

import { useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Result } from '@/app/act';
import type { Notices } from '@/lib/auth/notices';
import { noticeWords } from '@/messages/notices';
import { readAll } from '../(desk)/(rooms)/account/actions';
import { listenTo } from './listen-to';
import { Menu } from './menu';
import { Around } from './words';

const HEARD = 'isnad-noticed';

/** For a page that hears by itself that its person is told of something. */
export const hearNotice = (): void => void dispatchEvent(new Event(HEARD));

/**
 * What the person is told of: how much of it is new, and a list of it that leads to each thing.
 * @param unread how many they have not read, as the page came
 * @param listens whether the page has no other ear
 */
export function Bell({ unread, listens = false }: { unread: number; listens?: boolean }) {
  const t = useTranslations();
  const [told, setTold] = useState<Notices>();
  const [said, setSaid] = useState('');
  const count = told?.unread ?? unread;

  const look = useCallback(async () => {
    // What cannot be asked now is asked when the connection is there again.
    const found = await fetch('/api/notices').then(
      (r) => r.json() as Promise<Result<Notices>>,
      () => undefined,
    );
    if (found?.ok) setTold(found.value);
  }, []);
  useEffect(() => {
    addEventListener(HEARD, look);
    const stop = listens ? listenTo(() => '/api/notices/events', { noticed: hearNotice }) : undefined;
    return () => {
      stop?.();
      removeEventListener(HEARD, look);
    };
  }, [listens, look]);

  const [newest] = told?.newest ?? [];
  const [known, setKnown] = useState<string>();
  useEffect(() => {
    if (!newest || newest.id === known) return;
    setKnown(newest.id);
    // What was there when the page came is not read out.
    if (known !== undefined && !newest.isRead) setSaid(noticeWords(t, newest));
  }, [newest, known, t]);

  return (
    <>
      <span role="status" className="sr-only">
        {said && t('bell.new', { text: said })}
      </span>
      <Menu
        title={t('bell.title', { n: count })}
        label={
          <>
            <BellShape />
            {count > 0 && (
              <b
                aria-hidden="true"
                className="absolute -top-1 -end-1 grid min-w-4 place-items-center rounded-full bg-disputed px-1 text-[11px] leading-4 font-semibold text-sheet tabular-nums"
              >
                {t('bell.count', { n: count })}
              </b>
            )}
          </>
        }
        look="btn quiet relative"
        place="absolute end-0 top-full mt-1 max-h-[70dvh] w-[min(24rem,88vw)] overflow-y-auto max-sm:fixed max-sm:inset-x-3 max-sm:top-14 max-sm:w-auto"
        onOpen={look}
      >
        <div className="flex items-center gap-2 border-b border-rule px-4 py-2">
          <h2 className="flex-1 font-semibold">{t('bell.heading')}</h2>
          {count > 0 && (
            <button type="button" className="btn small" onClick={() => void readAll().then(look)}>
              {t('bell.readAll')}
            </button>
          )}
        </div>
        {told?.newest.length === 0 && <p className="px-4 py-5 text-ink-2">{t('bell.none')}</p>}
        <ul>
          {told?.newest.map((notice) => (
            <li key={notice.id} className="border-b border-rule last:border-0">
              <a
                href={`/go/${notice.id}`}
                className={`block px-4 py-2 hover:bg-accent-wash ${notice.isRead ? 'text-ink-2' : ''}`}
              >
                {!notice.isRead && <span className="sr-only">{t('bell.unread')} </span>}
                <span className={notice.isRead ? '' : 'font-semibold'}>{noticeWords(t, notice)}</span>
                <span className="block text-[13px] text-ink-2">
                  <bdi>{notice.desk}</bdi> · <Around at={notice.at} />
                </span>
              </a>
            </li>
          ))}
        </ul>
        <a href="/account#told" className="border-t border-rule px-4 py-2 text-accent">
          {t('bell.choose')}
        </a>
      </Menu>
    </>
  );
}

const BellShape = () => (
  <svg
    aria-hidden="true"
    viewBox="0 0 20 20"
    className="size-[18px]"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
  >
    <path
      d="M10 3a4.5 4.5 0 0 0-4.5 4.5c0 4-1.5 5-1.5 6h12c0-1-1.5-2-1.5-6A4.5 4.5 0 0 0 10 3Z"
      strokeLinejoin="round"
    />
    <path d="M8.3 15.5a1.8 1.8 0 0 0 3.4 0" strokeLinecap="round" />
  </svg>
);
