'use client';

import { type RefObject, useEffect } from 'react';
import { useFormatter, useLocale, useTranslations } from 'use-intl/react';
import type { QuoteMark } from '@/lib/review/read/view';
import { layerOf } from '@/lib/review/words';
import { directionOf } from '@/lib/text/languages';

/**
 * The numbers of the quotations that begin here, in the column beside the line: they stand in the text and are put
 * aside by style alone, so that their place is known before anything is measured. The digits are style as well: the
 * text that is selected is the article's.
 */
export function QuoteNumber({
  quotes,
  current,
  choose,
}: {
  quotes: readonly QuoteMark[];
  current: string | undefined;
  choose: (id: string) => void;
}) {
  const t = useTranslations();
  const locale = useLocale();
  // One format for all of them: each of its own would take longer than the rest of a number.
  const format = useFormatter();
  const digits = (n: number) => format.number(n, { useGrouping: false });
  return (
    // Beside the column of the page, whichever way the text runs.
    <span className="quote-numbers" dir={directionOf(locale.slice(0, 2))}>
      {quotes.map((q) => (
        <button
          key={q.id}
          type="button"
          aria-label={t(layerOf(q) === 'quoted' ? 'review.quote' : 'review.reportedQuote', { n: q.number })}
          aria-current={q.id === current ? 'true' : undefined}
          data-digits={`${layerOf(q) === 'reported' ? '⋮' : ''}${digits(q.number)}`}
          onClick={() => choose(q.id)}
        />
      ))}
    </span>
  );
}

/** In pixels: numbers that are nearer stand on one line. */
const NEAR = 12;

/** Numbers of one line stand beside each other, the last nearest to the text; told once their block is drawn, in view. */
export function useNumbersApart(row: RefObject<HTMLElement | null>, count: number): void {
  useEffect(() => {
    const block = row.current?.firstElementChild;
    if (!block || count < 2) return;
    const outwards = document.documentElement.dir === 'rtl' ? 1 : -1;
    const place = () => {
      let [line, taken] = [Number.NaN, 0];
      for (const numbers of [...block.querySelectorAll<HTMLElement>('.quote-numbers')].reverse()) {
        const top = numbers.offsetTop;
        if (!(Math.abs(top - line) < NEAR)) [line, taken] = [top, 0];
        numbers.style.translate = `${outwards * taken}px ${line - top}px`;
        taken += numbers.offsetWidth;
      }
    };
    const observer = new ResizeObserver(place);
    observer.observe(block);
    return () => observer.disconnect();
  }, [row, count]);
}
