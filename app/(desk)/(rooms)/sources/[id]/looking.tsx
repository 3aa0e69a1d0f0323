'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { send } from '@/app/commands';
import { SelectField } from '@/app/ui/field';
import { Refusal, useSending } from '@/app/ui/sending';
import { Moment, useProblemText } from '@/app/ui/words';
import type { ResultOf } from '@/lib/commands';
import type { SourceText } from '@/lib/review/read/source';
import { useMending } from './mending';

/** In minutes. */
const OFTEN = [60, 360, 1440] as const;

/** Looks again at a source that is held by its address, now or by itself from time to time. */
export function Looking({ source, canWatch }: { source: SourceText; canWatch: boolean }) {
  const t = useTranslations();
  const textOf = useProblemText();
  const { send: work, busy, problem, door } = useSending();
  const [done, setDone] = useState<ResultOf<'look-again'> | 'undone'>();
  const mending = useMending(source.version);
  const watch = (chosen: string) => {
    const every = chosen ? Number(chosen) : null;
    const mine = every ? t('feeds.every', { every: chosen }) : t('look.byHand');
    void mending.mend({
      send: (version) => send('watch-source', { sourceId: source.id, version, every }),
      mine: [mine],
      onDone: () => {},
    });
  };
  const isSame = problem?.code === 'text-unchanged';
  return (
    <section className="mb-8 grid justify-items-start gap-3 border-b border-rule pb-6">
      <h2 className="font-semibold">{t('look.title')}</h2>
      <div className="flex flex-wrap items-center gap-3">
        <button
          type="button"
          className="btn"
          disabled={busy}
          onClick={() => void work(() => send('look-again', { sourceId: source.id }), setDone)}
        >
          {t('look.again')}
        </button>
        <p role="status">
          {isSame ? t('look.same') : done === 'undone' ? t('look.undone') : done && t('look.done', { ...done })}
        </p>
        {done && done !== 'undone' && !problem && (
          <button
            type="button"
            className="btn quiet small"
            disabled={busy}
            onClick={() =>
              void work(
                () => send('undo', { articleId: null }),
                () => setDone('undone'),
              )
            }
          >
            {t('act.undo')}
          </button>
        )}
      </div>
      {!isSame && <Refusal problem={problem} />}
      {source.lookProblem && (
        <p className="problem">
          {t('look.failed')} {textOf(source.lookProblem)}
        </p>
      )}
      {canWatch && (
        <SelectField
          label={t('look.every')}
          value={String(source.lookEvery ?? '')}
          disabled={mending.busy}
          onChange={(event) => watch(event.target.value)}
        >
          <option value="">{t('look.byHand')}</option>
          {OFTEN.map((every) => (
            <option key={every} value={every}>
              {t('feeds.every', { every: String(every) })}
            </option>
          ))}
        </SelectField>
      )}
      {source.lookedAt && (
        <p className="text-[14px] text-ink-2">
          {t('look.looked')} <Moment at={source.lookedAt} hour />
        </p>
      )}
      {mending.said}
      {mending.door}
      {door}
    </section>
  );
}
