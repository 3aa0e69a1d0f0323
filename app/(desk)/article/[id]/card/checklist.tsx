'use client';

import { useTranslations } from 'use-intl/react';
import { Moment } from '@/app/ui/words';
import type { QuoteView } from '@/lib/review/read/view';
import { itemsFor } from '@/lib/review/rules/checklist';
import { setMinor, tickItem } from '../state/ops/attribution';
import { useBench } from '../state/state';
import { Section } from './section';

/** What the desk asks about this quotation, each with who ticked it off and when; nothing where it asks nothing. */
export function ChecklistSection({ quote }: { quote: QuoteView }) {
  const t = useTranslations();
  const { view, can, me, perform } = useBench();
  const { checklist } = view.desk;
  const items = itemsFor(checklist, quote);
  const asksMinor = checklist.some((item) => item.when === 'minor');
  if (items.length === 0 && !asksMinor) return null;
  const editable = can.check && !quote.signOff;
  const ticks = new Map(quote.ticks.map((tick) => [tick.item, tick]));
  const done = items.filter((item) => ticks.has(item.id)).length;
  return (
    <Section title={t('checklist.title')} end={t('checklist.done', { done, all: items.length })}>
      <ul className="grid gap-1 text-[14px]">
        {items.map(({ id, text }) => {
          const tick = ticks.get(id);
          return (
            <li key={id}>
              <label className="flex items-start gap-2.5">
                <input
                  type="checkbox"
                  className="mt-1 size-4 accent-accent"
                  checked={tick !== undefined}
                  disabled={!editable}
                  onChange={(e) => void perform(tickItem(quote.id, id, e.target.checked, me))}
                />
                <span dir="auto" className="min-w-0 flex-1">
                  {text}
                </span>
                {tick && (
                  <span className="text-[13px] text-ink-2">
                    <bdi>{tick.by.name}</bdi>
                    {t('app.between')}
                    <Moment at={tick.at} />
                  </span>
                )}
              </label>
            </li>
          );
        })}
      </ul>
      {asksMinor && (
        <label className="mt-1.5 flex items-center gap-2.5 text-[14px] text-ink-2">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={quote.minor}
            disabled={!editable}
            onChange={(e) => void perform(setMinor(quote.id, e.target.checked, t('checklist.minor')))}
          />
          {t('checklist.minor')}
        </label>
      )}
    </Section>
  );
}
