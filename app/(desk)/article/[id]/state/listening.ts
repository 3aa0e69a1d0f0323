'use client';

import { useEffect, useRef, useState } from 'react';
import { hearNotice } from '@/app/ui/bell';
import { listenTo } from '@/app/ui/listen-to';
import type { Present } from '@/lib/live/presence';

/** In ms: so long somebody looks at a quotation before it is said. */
const REST = 300;
/** What a page hears of its article while somebody looks at it. */
export interface Heard {
  /** Who is on the article, myself too. */
  readonly people: readonly Present[];
  /** Nothing can be heard just now. */
  readonly isAway: boolean;
}

/**
 * Listens to what happens to an article, and says which quotation is looked at. A lost connection is made again by
 * itself, from the last line of the log that the page has.
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
    const events = `/api/articles/${articleId}/events`;
    const address = () => {
      const quote = shown.current;
      said.current = quote;
      return `${events}?since=${since()}&tab=${tab.current}${quote ? `&quote=${quote}` : ''}`;
    };
    return listenTo(address, {
      happened: (seq) => happened(seq as number),
      here: (found) => setPeople(found as readonly Present[]),
      noticed: hearNotice,
      back: () => setAway(false),
      away: () => setAway(true),
      ended: () => setPeople([]),
    });
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
