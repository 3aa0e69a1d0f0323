'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Result } from '@/app/act';
import { LineTold } from '@/app/ui/log-line';
import { Moment, useProblemText } from '@/app/ui/words';
import type { History } from '@/lib/review/read/history';
import { ask } from '../state/held';
import { useBench } from '../state/state';
import { Section } from './section';

/** So many of the last lines stand on the card; the others are a page away. */
const LAST = 8;

/** What happened to a quotation: asked for when it is opened, and again with whatever happens while it is open. */
export function HistorySection({ quoteId }: { quoteId: string }) {
  const t = useTranslations();
  const textOf = useProblemText();
  const { view } = useBench();
  const [open, setOpen] = useState(false);
  const [found, setFound] = useState<Result<History>>();
  const { seq } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever happened meanwhile is asked for
  useEffect(() => {
    if (!open) return;
    let stale = false;
    void ask<History>(`/api/quotes/${quoteId}/history`).then((answer) => {
      if (!stale) setFound(answer);
    });
    return () => {
      stale = true;
    };
  }, [open, quoteId, seq]);
  return (
    <Section
      title={t('history.title')}
      end={
        <button type="button" className="btn quiet small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('app.close') : t('history.open')}
        </button>
      }
    >
      {open && !found && <p className="text-[14px] text-ink-2">{t('app.working')}</p>}
      {open && found && !found.ok && <p className="problem">{textOf(found.problem)}</p>}
      {open && found?.ok && (
        <>
          <ol className="grid gap-2 text-[14px]">
            {found.value.rows.slice(0, LAST).map((line) => (
              <li key={line.id}>
                <small className="text-ink-3">
                  <Moment at={line.at} hour />
                </small>{' '}
                <LineTold line={line} />
              </li>
            ))}
          </ol>
          <Link href={`/history/quote/${quoteId}`} className="mt-2 inline-block text-[14px] text-accent">
            {t('history.all')}
          </Link>
        </>
      )}
    </Section>
  );
}
