'use client';

import { useRouter } from 'next/navigation';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { askChanges, type Held, withChanges } from './held';

/** In ms: the longest that something shown early waits for the page that is read anew. */
const PATIENCE = 3000;
/** In ms: what happens within so long is fetched together. */
const TOGETHER = 150;
/** In ms: so long after it failed it is tried again, and after ever longer. */
const AGAIN = { first: 1000, most: 15_000 };

/** What a page holds, and how it is changed. */
interface Holding {
  readonly latest: RefObject<Held>;
  readonly put: (change: (held: Held) => Held) => void;
  /** The quotation whose card is open. */
  readonly current: RefObject<string | undefined>;
  /** Cards that are shown as they were until they are read again. */
  readonly stale: RefObject<Set<string>>;
  /** Whoever waits for the page that is read anew. */
  readonly arrived: RefObject<(() => void)[]>;
}

/** Brings the page up to date with what the log says: one question at a time, so that no answer comes over a newer one. */
export function useKeepingUp({ latest, put, current, stale, arrived }: Holding) {
  const router = useRouter();
  const asking = useRef<Promise<void>>(Promise.resolve());
  const waits = useRef<Promise<void>>(undefined);
  const wanted = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const ask = useCallback(async () => {
    const { article, seq } = latest.current;
    const asked = current.current;
    const found = await askChanges(article.id, seq, asked);
    // Whoever is signed out learns of it by what they do next, and keeps what they typed.
    if (!found.ok) return;
    const changes = found.value;
    if (changes.kind === 'parts') {
      const shown = current.current;
      if (shown && shown !== asked && changes.quotes.some((q) => q.id === shown)) stale.current.add(shown);
      return put((h) => withChanges(h, changes, asked, shown));
    }
    const anew = new Promise<void>((resolve) => arrived.current.push(resolve));
    router.refresh();
    await Promise.race([anew, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  }, [latest, put, current, stale, arrived, router]);

  /** Asks for what happened until now. Whoever comes while one waits for its turn waits with it. */
  const catchUp = useCallback((): Promise<void> => {
    waits.current ??= asking.current.then(() => {
      waits.current = undefined;
      asking.current = ask();
      return asking.current;
    });
    return waits.current;
  }, [ask]);

  /** Asks until the page has the line of the log. */
  const happened = useCallback(
    (seq: number) => {
      wanted.current = Math.max(wanted.current, seq);
      if (timer.current !== undefined) return;
      const goOn = (wait: number, next: number) => {
        timer.current = setTimeout(() => {
          if (latest.current.seq >= wanted.current) {
            timer.current = undefined;
            return;
          }
          const before = latest.current.seq;
          void catchUp().then(() => {
            if (latest.current.seq > before) goOn(TOGETHER, AGAIN.first);
            else goOn(next, Math.min(AGAIN.most, next * 2));
          });
        }, wait);
      };
      goOn(TOGETHER * Math.random(), AGAIN.first);
    },
    [catchUp, latest],
  );
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );

  return { catchUp, happened };
}
