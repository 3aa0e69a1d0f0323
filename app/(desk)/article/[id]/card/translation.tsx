'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Quoted } from '@/app/ui/words';
import type { CheckView, QuoteView } from '@/lib/review/read/workbench';
import type { TranslationPair } from '@/lib/review/rules/translation';
import { JUDGEMENTS } from '@/lib/review/words';
import { excerpt } from '@/lib/text/excerpt';
import { directionOf } from '@/lib/text/languages';
import { judgePairs } from '../state/ops/check';
import { useBench } from '../state/state';
import { pairsOf } from './pairs-open';

/** A translated quotation beside the original: which sentence stands for which, and whether it is faithful. */
export function Translation({ quote, check }: { quote: QuoteView; check: CheckView }) {
  const t = useTranslations();
  const { can, perform } = useBench();
  const editable = can.check && !quote.signOff;
  const keep = (n: number, pair: TranslationPair) =>
    void perform(
      judgePairs(
        quote,
        check.id,
        check.pairs.map((p, i) => (i === n ? pair : p)),
        pair.judgement ? t(`pairs.${pair.judgement}`) : t('pairs.open'),
      ),
    );
  return (
    <section id={pairsOf(check.id)} aria-label={t('pairs.title')}>
      <h4 className="mb-1 text-[13px] font-semibold text-ink-2">{t('pairs.title')}</h4>
      <ol className="grid gap-3">
        {check.pairs.map((pair, n) => (
          <Pair
            // biome-ignore lint/suspicious/noArrayIndexKey: the sentences keep their order
            key={n}
            n={n + 1}
            quote={quote}
            check={check}
            pair={pair}
            editable={editable}
            keep={(changed) => keep(n, changed)}
          />
        ))}
      </ol>
    </section>
  );
}

function Pair({
  n,
  quote,
  check,
  pair,
  editable,
  keep,
}: {
  n: number;
  quote: QuoteView;
  check: CheckView;
  pair: TranslationPair;
  editable: boolean;
  keep: (pair: TranslationPair) => void;
}) {
  const t = useTranslations();
  // What is typed stays until it is kept, whatever arrives from the server meanwhile.
  const [typed, setTyped] = useState<string>();
  const note = typed ?? pair.note;
  const save = (changed: Partial<TranslationPair>) => {
    setTyped(undefined);
    keep({ ...pair, note, ...changed });
  };
  const chosen = check.offered.find((s) => s.span[0] === pair.source?.[0]);
  return (
    <li data-open={pair.judgement ? undefined : ''} className="grid gap-1.5 border-s-2 border-rule-2 ps-3">
      <p className="leading-relaxed">
        <Quoted language={quote.language}>{quote.words.slice(...pair.quote)}</Quoted>
      </p>
      <p className="border-s-[3px] border-verified ps-2 leading-relaxed" dir="auto">
        {chosen ? (
          <Quoted language={check.source.language}>{chosen.text}</Quoted>
        ) : (
          <span className="text-ink-2">{t('pairs.none')}</span>
        )}
      </p>
      {editable ? (
        <>
          <select
            aria-label={`${t('pairs.pair', { n })}${t('app.colon')}${t('pairs.source')}`}
            className="field py-0.5 text-[13px]"
            dir={directionOf(check.source.language)}
            value={pair.source ? String(pair.source[0]) : ''}
            onChange={(e) => {
              const found = check.offered.find((s) => String(s.span[0]) === e.target.value);
              save({ source: found?.span ?? null });
            }}
          >
            <option value="">{t('pairs.none')}</option>
            {check.offered.map((s) => (
              <option key={s.span[0]} value={s.span[0]}>
                {excerpt(s.text, 120)}
              </option>
            ))}
          </select>
          <input
            aria-label={`${t('pairs.pair', { n })}${t('app.colon')}${t('pairs.note')}`}
            placeholder={t('pairs.note')}
            dir="auto"
            className="field text-[14px]"
            maxLength={2000}
            value={note}
            onChange={(e) => setTyped(e.target.value)}
            onBlur={() => note !== pair.note && save({})}
          />
          <fieldset className="flex flex-wrap gap-x-4 text-[14px]">
            <legend className="sr-only">{`${t('pairs.pair', { n })}${t('app.colon')}${t('pairs.judgement')}`}</legend>
            {JUDGEMENTS.map((judgement) => (
              <label key={judgement} className="flex items-center gap-1.5">
                <input
                  type="radio"
                  name={`${check.id}-${n}`}
                  className="accent-accent"
                  checked={pair.judgement === judgement}
                  onChange={() => save({ judgement })}
                />
                <span className={judgement === 'shifted' ? 'text-disputed' : 'text-verified'}>
                  {t(`pairs.${judgement}`)}
                </span>
              </label>
            ))}
          </fieldset>
        </>
      ) : (
        <p className="text-[14px]">
          <span className={pair.judgement === 'shifted' ? 'text-disputed' : 'text-verified'}>
            {pair.judgement ? t(`pairs.${pair.judgement}`) : t('pairs.open')}
          </span>
          {pair.note && (
            <>
              {t('app.colon')}
              <bdi>{pair.note}</bdi>
            </>
          )}
        </p>
      )}
    </li>
  );
}
