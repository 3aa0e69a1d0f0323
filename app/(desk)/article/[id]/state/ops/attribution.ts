import type { InputOf } from '@/lib/commands';
import type { Medium } from '@/lib/extract';
import type { Named } from '@/lib/review/read/view';
import { onCard, onQuote, plain } from '../op';

type AttributionChange = InputOf<'attribute-quote'>['change'];

export const attributeQuote = (id: string, change: AttributionChange, mine: string) =>
  onQuote('attribute', 'attribute-quote')(id, { change }, { mine, detail: mine });

export const setMinor = (id: string, minor: boolean, mine: string) =>
  onQuote('attribute', 'attribute-quote')(
    id,
    { change: { minor } },
    { show: onCard(id, () => ({ minor })), mine, detail: mine },
  );

export const setMedium = (id: string, medium: Medium | null, mine: string) =>
  onQuote('attribute', 'attribute-quote')(
    id,
    { change: { medium } },
    { show: onCard(id, () => ({ medium })), mine, detail: mine },
  );

export function tickItem(id: string, item: string, ticked: boolean, by: Named) {
  const tick = { item, by, at: new Date().toISOString() };
  const show = onCard(id, ({ ticks }) => ({
    ticks: [...ticks.filter((t) => t.item !== item), ...(ticked ? [tick] : [])],
  }));
  return plain('tick', 'tick-item', { quoteId: id, item, ticked }, { show });
}
