'use client';

import { useTranslations } from 'use-intl/react';
import { useBench } from './state/state';

/** Where the bar has no room for it: at how many quotations a source names somebody else, and the way to the next of them. */
export function ConflictBand() {
  const t = useTranslations();
  const { quoted, current, choose } = useBench();
  const inConflict = quoted.filter((q) => q.conflict);
  const at = quoted.findIndex((q) => q.id === current?.id);
  const next = inConflict.find((q) => quoted.indexOf(q) > at) ?? inConflict[0];
  if (!next) return null;
  return (
    <button
      type="button"
      className="flex min-h-7 w-full shrink-0 items-center border-b border-rule bg-wash-disputed px-5 py-0.5 text-start text-[13px] font-semibold text-disputed max-md:px-3.5 lg:hidden sheet:sticky sheet:top-[52px] sheet:z-10"
      onClick={() => choose(next.id, true)}
    >
      {t('articles.conflicts', { n: inConflict.length })}
    </button>
  );
}
