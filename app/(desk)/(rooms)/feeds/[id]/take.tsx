'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { send } from '@/app/commands';
import { Refusal, useSending } from '@/app/ui/sending';
import type { ResultOf } from '@/lib/commands';

/** A newer text: what is submitted to bring it in, and the number of the text that it would follow. */
type Offered =
  | { readonly number: number; readonly capture: string; readonly item?: string | undefined }
  | { readonly number: number; readonly jobItem: { readonly job: string; readonly ordinal: number } };

/** The text of what came has changed: it becomes the next text of its article when a person says so. */
export function Take({ articleId, offered }: { articleId: string; offered: Offered | null }) {
  const t = useTranslations();
  const { send: work, busy, problem, door } = useSending();
  const [revised, setRevised] = useState<ResultOf<'revise-article'>>();
  if (revised && !offered) return <p role="status">{t('feeds.taken', { ...revised })}</p>;
  if (!offered) return null;
  const { number, ...document } = offered;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <span>{t('feeds.offered')}</span>
      <button
        type="button"
        className="btn small"
        disabled={busy}
        onClick={() => void work(() => send('revise-article', { articleId, number, document }), setRevised)}
      >
        {t('feeds.take')}
      </button>
      <Refusal problem={problem} />
      {door}
    </div>
  );
}
