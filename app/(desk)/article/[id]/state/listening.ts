'use client';

import { useEffect, useRef, useState } from 'react';
import type { Present } from '@/lib/live/presence';

/** In ms: a connection that is lost is made again after so long, and after ever longer while that fails. */
const AGAIN = { first: 1000, most: 30_000 };
/** In ms: a connection that said nothing for longer than this is lost, whatever the browser believes. */
const SILENCE = 40_000;
/** In ms: so long somebody looks at a quotation before it is said. */
const REST = 300;
/** In ms: a connection that is made again sooner is not missed by anybody. */
const PATIENCE = 4000;

/** What a page hears of its article while somebody looks at it. */
export interface Heard {
  /** Who is on the article, myself too. */
  readonly people: readonly Present[];
  /** Nothing can be heard just now. */
  readonly isAway: boolean;
}

/**
 * Listens to what happens to an article, and says which quotation is looked at. A lost connection is made again by
 * itself, from the last line of the log that the page has. A page that nobody sees does not listen: browsers have only
 * a few connections for all their pages.
 * @param since the last line of the log that the page has
 * @param happened is told up to which line the page is to ask for changes
 */
export function useListening(
  articleId: string,
  quoteId: string | undefined,
  since: () => number,
  happened: (seq: number) => void,
): Heard {
  const [people, setPeople] = useState<readonly Present[]>([]);
  const [isAway, setAway] = useState(false);
  const tab = useRef<string>(undefined);
  const shown = useRef(quoteId);
  shown.current = quoteId;
  const said = useRef<string>(undefined);

  useEffect(() => {
    tab.current ??= crypto.randomUUID();
    const address = `/api/articles/${articleId}/events`;
    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let missed: ReturnType<typeof setTimeout> | undefined;
    let heardAt = 0;
    let wait = AGAIN.first;
    const close = () => {
      source?.close();
      source = undefined;
      clearTimeout(again);
      clearTimeout(missed);
      missed = undefined;
    };
    const lost = () => {
      source?.close();
      source = undefined;
      clearTimeout(again);
      again = setTimeout(open, wait);
      wait = Math.min(AGAIN.most, wait * 2);
      missed ??= setTimeout(() => setAway(true), PATIENCE);
    };
    const open = () => {
      const quote = shown.current;
      said.current = quote;
      const mine = new EventSource(`${address}?since=${since()}&tab=${tab.current}${quote ? `&quote=${quote}` : ''}`);
      source = mine;
      heardAt = Date.now();
      const on = (kind: string, take: (data: unknown) => void) =>
        mine.addEventListener(kind, (event: MessageEvent<string>) => {
          heardAt = Date.now();
          take(JSON.parse(event.data));
        });
      mine.onopen = () => {
        wait = AGAIN.first;
        clearTimeout(missed);
        missed = undefined;
        setAway(false);
      };
      mine.onerror = lost;
      on('happened', (seq) => happened(seq as number));
      on('here', (found) => setPeople(found as readonly Present[]));
      on('beat', () => undefined);
      on('ended', (why) => {
        if (why === 'closing') return lost();
        // Another page of the same person goes before, or nobody is signed in here: until somebody comes back to it.
        close();
        setPeople([]);
        setAway(true);
      });
    };
    const look = () => {
      close();
      wait = AGAIN.first;
      if (document.visibilityState === 'visible') open();
    };
    const watch = setInterval(() => {
      if (source && Date.now() - heardAt > SILENCE) lost();
    }, SILENCE / 8);
    look();
    document.addEventListener('visibilitychange', look);
    // Browsers leave an open connection as it was, and nothing comes through it.
    addEventListener('offline', lost);
    addEventListener('online', look);
    return () => {
      close();
      clearInterval(watch);
      document.removeEventListener('visibilitychange', look);
      removeEventListener('offline', lost);
      removeEventListener('online', look);
    };
  }, [articleId, since, happened]);

  useEffect(() => {
    const timer = setTimeout(() => {
      if (said.current === quoteId || document.visibilityState !== 'visible') return;
      said.current = quoteId;
      const where = `/api/articles/${articleId}/here?tab=${tab.current}${quoteId ? `&quote=${quoteId}` : ''}`;
      // Nothing hangs on it: the next quotation is said anew.
      fetch(where, { method: 'POST' }).catch(() => undefined);
    }, REST);
    return () => clearTimeout(timer);
  }, [articleId, quoteId]);

  return { people, isAway };
}
