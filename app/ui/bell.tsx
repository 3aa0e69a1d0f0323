'use client';

import { useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Result } from '@/app/act';
import type { Notices } from '@/lib/auth/notices';
import { later } from './later';
import { listenTo } from './listen-to';
import { Menu } from './menu';

const BellList = later(async () => (await import('./bell-list')).BellList);

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
        {told && <BellList told={told} look={look} onNew={setSaid} />}
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
