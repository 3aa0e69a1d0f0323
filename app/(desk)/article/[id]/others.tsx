'use client';

import { createContext, useContext, useMemo } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { Present } from '@/lib/live/presence';
import { groupBy } from '@/lib/review/group-by';
import { colourOf, initialsOf } from '@/lib/text/initials';
import { useBench } from './state/state';

/** So many `initial-` colours there are in the style sheet. */
const COLOURS = 6;

/** Who looks at which quotation: apart from the rest of the page's state, so that only their signs are drawn when it changes. */
const OnQuotation = createContext<ReadonlyMap<string | null, readonly Present[]>>(new Map());

/** Lets everything below know where the others are. */
export function WithOthers({ children }: { children: React.ReactNode }) {
  const { people, me } = useBench();
  const others = useMemo(
    () =>
      groupBy(
        people.filter((p) => p.id !== me.id),
        (p) => p.quoteId,
      ),
    [people, me.id],
  );
  return <OnQuotation value={others}>{children}</OnQuotation>;
}

/** Everybody else on the article, in the bar; and whether the page hears of them just now. */
export function Others() {
  const t = useTranslations();
  const { isAway } = useBench();
  const everywhere = [...useContext(OnQuotation).values()].flat();
  const others = [...new Map(everywhere.map((p) => [p.id, p])).values()];
  return (
    <>
      <span role="status" className="text-[13px] text-corrected empty:hidden">
        {isAway && t('live.away')}
      </span>
      {others.length > 0 && (
        <ul aria-label={t('live.here')} className="flex shrink-0 ps-1.5 max-md:hidden">
          {others.map((p) => (
            <li key={p.id} className="-ms-1.5">
              <Initial person={p} className="size-7 border-2 border-sheet text-[12px]" />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Who else looks at a quotation, as their initials. */
export function OthersOn({ quoteId }: { quoteId: string }) {
  const others = useContext(OnQuotation).get(quoteId) ?? [];
  return others.map((p) => <Initial key={p.id} person={p} className="size-5 text-[10px]" />);
}

/** The same as a line of the card. */
export function AlsoHere({ quoteId }: { quoteId: string }) {
  const t = useTranslations();
  const format = useFormatter();
  const others = useContext(OnQuotation).get(quoteId) ?? [];
  return (
    <p role="status" className="mb-2 text-[13px] text-ink-2 empty:hidden">
      {others.length > 0 &&
        t('live.alsoHere', { n: others.length, names: format.list(others.map((p) => `\u2068${p.name}\u2069`)) })}
    </p>
  );
}

/** Whoever has the same initials as another has mostly another colour. */
function Initial({ person: { id, name }, className }: { person: Present; className: string }) {
  return (
    <span
      title={name}
      className={`initial initial-${colourOf(id, COLOURS)} inline-grid shrink-0 place-items-center rounded-full font-semibold ${className}`}
    >
      <span aria-hidden="true">{initialsOf(name)}</span>
      <bdi className="sr-only">{name}</bdi>
    </span>
  );
}
