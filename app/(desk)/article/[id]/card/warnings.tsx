'use client';

import { useTranslations } from 'use-intl/react';
import type { CheckView } from '@/lib/review/read/workbench';

/** The element with the warnings of a comparison, by its id on the page. */
export const warningsOf = (checkId: string) => `warnings-${checkId}`;

/** What around the words in the source may turn them round: before anybody calls them faithful. */
export function Warnings({ check: { id, warnings } }: { check: CheckView }) {
  const t = useTranslations();
  if (warnings.length === 0) return null;
  return (
    <section
      id={warningsOf(id)}
      tabIndex={-1}
      aria-label={t('words.warnings')}
      className="mt-2 border-s-[3px] border-disputed ps-2.5 text-[14px]"
    >
      <p className="font-semibold text-disputed">{t('words.warnings')}</p>
      <ul>
        {warnings.map(({ kind, words }) => (
          <li key={kind + words}>{t(`turn.${kind}`, { words })}</li>
        ))}
      </ul>
    </section>
  );
}
