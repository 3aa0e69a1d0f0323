'use client';

import { useTranslations } from 'use-intl/react';
import { Quoted } from '@/app/ui/words';
import type { Stretch } from '@/lib/align';
import { isHighRisk } from '@/lib/align/nature';
import type { CheckView, QuoteView } from '@/lib/review/read/workbench';

/** The running text with each variant as a stacked pair; for a screen reader the variants in words. */
export function Apparatus({ stretches }: { stretches: readonly Stretch[] }) {
  const t = useTranslations();
  const variants = stretches.filter((s) => s.kind !== 'same' && !(s.kind === 'editorial' && !s.source));
  const said = (s: Stretch) =>
    s.kind === 'cut'
      ? t('words.cut', { source: s.source })
      : s.kind === 'reporting'
        ? t('words.reporting', { words: s.quote || s.source })
        : s.kind === 'editorial'
          ? t('words.editorial', { article: s.quote, source: s.source })
          : s.quote && s.source
            ? t('words.variant', { article: s.quote, source: s.source })
            : s.quote
              ? t('words.variantAdded', { article: s.quote })
              : t('words.variantMissing', { source: s.source });
  return (
    <>
      <Text stretches={stretches} />
      {variants.length > 0 && (
        <ul aria-label={t('words.variants')} className="mt-1.5 grid gap-0.5 text-[13px] text-ink-2">
          {variants.map((s) => (
            <li key={s.at.join('-') + s.source}>
              {said(s)}
              {s.nature && (
                <>
                  {t('app.between')}
                  {isHighRisk(s.nature) ? (
                    <b className="font-semibold text-disputed">{t(`nature.${s.nature}`)}</b>
                  ) : (
                    t(`nature.${s.nature}`)
                  )}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Text({ stretches }: { stretches: readonly Stretch[] }) {
  return (
    <p dir="auto" className="apparatus">
      {stretches.map((s) =>
        s.kind === 'same' || s.kind === 'editorial' || s.kind === 'reporting' ? (
          <span key={s.at.join('-') + s.source} className={s.kind === 'same' ? undefined : 'text-ink-3'}>
            {s.quote}
          </span>
        ) : (
          <span key={s.at.join('-') + s.source} className={`variant ${s.kind}`}>
            {s.quote && <del>{s.quote}</del>}
            {s.source && <ins>{s.source}</ins>}
          </span>
        ),
      )}
    </p>
  );
}

/** Quotation and source side by side, with what stands around the words in the source, and the other places that fit. */
export function InContext({ check }: { check: CheckView }) {
  const t = useTranslations();
  const { before, after } = check.context;
  const aside = (text: string, label: string) =>
    text && (
      <span className="text-ink-3">
        <span className="sr-only">
          {label}
          {t('app.colon')}
        </span>
        {text}
      </span>
    );
  return (
    <details className="mt-2">
      <summary className="cursor-pointer text-[13px] text-accent">{t('words.side')}</summary>
      <dl className="mt-2 grid gap-3 text-[15px] leading-relaxed sm:grid-cols-2">
        <div>
          <dt className="text-[13px] text-ink-3">{t('words.inArticle')}</dt>
          <dd dir="auto">
            {check.comparison.map((s) =>
              s.kind === 'words' && s.quote ? (
                <mark key={s.at.join('-')} className="bg-wash-disputed text-disputed line-through">
                  {s.quote}
                </mark>
              ) : (
                <span key={s.at.join('-') + s.source}>{s.quote}</span>
              ),
            )}
          </dd>
        </div>
        <div className="border-s-[3px] border-verified ps-3">
          <dt className="text-[13px] text-ink-3">{t('words.inSource')}</dt>
          <dd dir="auto" lang={check.source.language}>
            {aside(before, t('words.before'))}
            {check.comparison.map((s) =>
              s.kind === 'same' || s.kind === 'editorial' ? (
                <span key={s.at.join('-')}>{s.kind === 'same' ? s.quote : ''}</span>
              ) : (
                s.source && (
                  <mark key={s.at.join('-') + s.source} className="bg-wash-verified text-verified">
                    {` ${s.source} `}
                  </mark>
                )
              ),
            )}
            {aside(after, t('words.after'))}
          </dd>
        </div>
      </dl>
      {check.alternatives.length > 0 && (
        <div className="mt-2 text-[14px]">
          <p className="text-[13px] text-ink-3">{t('words.alternatives')}</p>
          <ul className="grid gap-1">
            {check.alternatives.map((words, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: places of one source, in their order
              <li key={i} dir="auto" className="border-s-2 border-rule-2 ps-2">
                {words}
              </li>
            ))}
          </ul>
        </div>
      )}
    </details>
  );
}

/** A translation, or words that were not found: both texts, each in its own direction. */
export function SideBySide({ quote, check }: { quote: QuoteView; check: CheckView }) {
  const t = useTranslations();
  const words = check.comparison.map((s) => s.quote).join('');
  return (
    <dl className="grid gap-2">
      <div>
        <dt className="text-[13px] text-ink-3">{t('words.inArticle')}</dt>
        <dd className="text-[18px] leading-relaxed">
          <Quoted language={quote.language}>{words}</Quoted>
        </dd>
      </div>
      <div className="border-s-[3px] border-verified ps-3">
        <dt className="text-[13px] text-ink-3">{t('words.sourceSays')}</dt>
        <dd dir="auto" className="max-h-64 overflow-y-auto text-[16px] leading-relaxed">
          <Quoted language={check.source.language}>{check.excerpt}</Quoted>
        </dd>
      </div>
    </dl>
  );
}
