'use client';

import { useTranslations } from 'use-intl/react';
import { Moment } from '@/app/ui/words';
import type { QuoteView, Reading, Readings } from '@/lib/review/read/view';
import { decideCheck } from '../state/ops/check';
import { useBench, useDraft } from '../state/state';
import { isUnsettled, placeOf } from './reading';

/** What two found, laid side by side. */
export function BothReadings({ quote, readings }: { quote: QuoteView; readings: Extract<Readings, { kind: 'open' }> }) {
  const t = useTranslations();
  const { can } = useBench();
  const { both, agree } = readings;
  return (
    <div className="mt-2 grid gap-2">
      <ul aria-label={t(agree ? 'readings.agree' : 'readings.differ')} className="grid grid-cols-2 gap-2">
        {both.map((reading) => (
          <li
            key={reading.by.id}
            className={`min-w-0 rounded-md border px-2.5 py-1.5 text-[14px] ${agree ? 'border-rule' : 'border-disputed'}`}
          >
            <span className="block text-[12px] text-ink-3">
              <bdi>{reading.by.name}</bdi>
              {t('app.between')}
              <Moment at={reading.at} hour />
            </span>
            <b className="font-semibold">{t(`verdict.${reading.verdict}`)}</b> {placeOf(t, reading)}
            {reading.note && (
              <span dir="auto" className="block break-words">
                {reading.note}
              </span>
            )}
          </li>
        ))}
      </ul>
      {agree && <p className="text-[13px] text-verified">{t('readings.agree')}</p>}
      {isUnsettled(quote) && can.check && <Settle quote={quote} both={both} />}
    </div>
  );
}

/** A third decides between them; one of the two says what they agreed on. */
function Settle({ quote, both }: { quote: QuoteView; both: readonly Reading[] }) {
  const t = useTranslations();
  const { me, perform } = useBench();
  const [note, setNote] = useDraft(`settle:${quote.id}`);
  const isReader = both.some((r) => r.by.id === me.id);
  const label = t(isReader ? 'readings.reasonTalk' : 'readings.reason');
  const choices = new Map(both.map((r) => [`${r.checkId} ${r.verdict}`, r]));
  return (
    <>
      <input
        aria-label={label}
        placeholder={label}
        dir="auto"
        maxLength={5000}
        className="field text-[14px]"
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        {[...choices].map(([key, { checkId, verdict }]) => {
          const words = t(`verdict.${verdict}`);
          const settle = () => {
            if (!checkId) return;
            const op = decideCheck(quote, checkId, verdict, note.trim(), words, words);
            void perform({ ...op, onSent: () => setNote('') });
          };
          return (
            <button key={key} type="button" className="btn small" disabled={!checkId} onClick={settle}>
              {t('readings.settle', { verdict: words })}
            </button>
          );
        })}
      </div>
    </>
  );
}
