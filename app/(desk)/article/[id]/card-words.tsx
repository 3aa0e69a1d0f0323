'use client';

import { useTranslations } from 'use-intl/react';
import { Moment, Quoted, VerdictTag } from '@/app/ui/words';
import { isHighRisk, type Stretch, VERDICTS, type Verdict } from '@/lib/align';
import { leadingCheck } from '@/lib/review/chain';
import type { CheckView, QuoteView } from '@/lib/review/workbench';
import { Translation } from './card-translation';
import type { Command } from './commands';
import { compareQuote, decideCheck } from './ops';
import { Section } from './section';
import { useBench, useDraft } from './state';

/** Are these the words? The comparison that tells most, and the others folded below it. */
export function WordsSection({ quote, commands }: { quote: QuoteView; commands: readonly Command[] }) {
  const t = useTranslations();
  const { can } = useBench();
  const leading = leadingCheck(quote.checks);
  const others = quote.checks.filter((c) => c !== leading);
  if (!leading)
    return (
      <Section title={t('words.title')} mark={<span className="tag">{t('queue.noSource')}</span>}>
        <p className="mb-2 text-[18px] leading-relaxed">
          <Quoted>{quote.words}</Quoted>
        </p>
        <p className="mb-3 text-[14px] text-ink-2">{t('words.noCheck')}</p>
        {can.check && <OtherSources quote={quote} commands={commands} />}
      </Section>
    );
  return (
    <Section
      title={t('words.title')}
      mark={<VerdictTag verdict={leading.verdict ?? leading.proposedVerdict} proposed={leading.verdict === null} />}
      end={isAligned(leading) ? t('words.differ', leading.differ) : undefined}
    >
      <Comparison quote={quote} check={leading} commands={commands} />
      <Decision quote={quote} check={leading} />
      {others.map((check) => (
        <details key={check.id} className="mt-3 border-t border-rule pt-2">
          <summary className="cursor-pointer text-[14px]">
            <VerdictTag verdict={check.verdict ?? check.proposedVerdict} proposed={check.verdict === null} />{' '}
            <bdi>{check.source.title}</bdi>
          </summary>
          <div className="pt-2">
            <Comparison quote={quote} check={check} commands={commands} />
            <Decision quote={quote} check={check} />
          </div>
        </details>
      ))}
      {can.check && !quote.signOff && (
        <details className="mt-3">
          <summary className="cursor-pointer text-[14px] text-accent">{t('words.compare')}</summary>
          <div className="pt-2">
            <OtherSources quote={quote} commands={commands} />
          </div>
        </details>
      )}
    </Section>
  );
}

/** Whether the words themselves were laid side by side; a translation is read, not aligned. */
const isAligned = (check: CheckView): boolean =>
  check.differ.differ > 0 ||
  check.comparison.some((s) => s.kind !== 'same') ||
  ['verbatim', 'orthographic'].includes(check.verdict ?? check.proposedVerdict);

function Comparison({ quote, check, commands }: { quote: QuoteView; check: CheckView; commands: readonly Command[] }) {
  const t = useTranslations();
  const open = commands.find((c) => c.id === 'source');
  const aligned = isAligned(check);
  return (
    <>
      {aligned ? (
        <>
          <Apparatus stretches={check.comparison} />
          <InContext check={check} />
        </>
      ) : check.pairs.length > 0 ? (
        <>
          <Translation quote={quote} check={check} />
          <details className="mt-2">
            <summary className="cursor-pointer text-[13px] text-accent">{t('words.side')}</summary>
            <SideBySide check={check} />
          </details>
        </>
      ) : (
        <SideBySide check={check} />
      )}
      <p className="mt-1.5 flex flex-wrap items-baseline gap-x-3.5 gap-y-1 text-[13px] text-ink-2">
        {aligned && check.differ.differ > 0 && (
          <>
            <del className="rounded-sm bg-wash-disputed px-1 text-disputed line-through">{t('words.inArticle')}</del>
            <span className="rounded-sm bg-wash-verified px-1 text-verified">{t('words.inSource')}</span>
          </>
        )}
        <span>
          <bdi>{check.source.title}</bdi> · {t(`sourceKind.${check.source.kind}`)}
          {check.source.date && (
            <>
              {' '}
              · <Moment at={check.source.date} />
            </>
          )}
          {check.timeCode && (
            <>
              {' '}
              · <bdi>{t('words.timeCode', { code: check.timeCode })}</bdi>
            </>
          )}
          {check.source.withdrawn && <b className="text-disputed"> · {t('sources.withdrawn')}</b>}
        </span>
        {open?.enabled && (
          <button type="button" className="btn quiet small" onClick={open.run}>
            {t('words.openSource')} <kbd>O</kbd>
          </button>
        )}
      </p>
    </>
  );
}

/** The running text with each variant as a stacked pair; for a screen reader the variants in words. */
function Apparatus({ stretches }: { stretches: readonly Stretch[] }) {
  const t = useTranslations();
  const variants = stretches.filter((s) => s.kind !== 'same' && s.kind !== 'editorial');
  const said = (s: Stretch) =>
    s.kind === 'cut'
      ? t('words.cut', { source: s.source })
      : s.quote && s.source
        ? t('words.variant', { article: s.quote, source: s.source })
        : s.quote
          ? t('words.variantAdded', { article: s.quote })
          : t('words.variantMissing', { source: s.source });
  return (
    <>
      <Text stretches={stretches} />
      {variants.length > 0 && (
        <ul aria-label={t('words.variants')} className="mt-2 grid gap-0.5 text-[13px] text-ink-2">
          {variants.map((s) => (
            <li key={s.at.join('-') + s.source}>
              {said(s)}
              {s.nature && (
                <>
                  {' · '}
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
        s.kind === 'same' || s.kind === 'editorial' ? (
          <span key={s.at.join('-')} className={s.kind === 'editorial' ? 'text-ink-3' : undefined}>
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
function InContext({ check }: { check: CheckView }) {
  const t = useTranslations();
  const { before, after } = check.context;
  const aside = (text: string, label: string) =>
    text && (
      <span className="text-ink-3">
        <span className="sr-only">{label}: </span>
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
function SideBySide({ check }: { check: CheckView }) {
  const t = useTranslations();
  const words = check.comparison.map((s) => s.quote).join('');
  return (
    <dl className="grid gap-2">
      <div>
        <dt className="text-[13px] text-ink-3">{t('words.inArticle')}</dt>
        <dd className="text-[18px] leading-relaxed">
          <Quoted>{words}</Quoted>
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

/** Confirming the verdict or overruling it, with a note; taking it back. */
function Decision({ quote, check }: { quote: QuoteView; check: CheckView }) {
  const t = useTranslations();
  const { can, perform } = useBench();
  const [note, setNote] = useDraft(`check:${check.id}`);
  const decide = async (verdict: Verdict | null) => {
    const written = verdict === null ? '' : note.trim() || check.note;
    if (
      await perform(
        decideCheck(
          quote,
          check.id,
          verdict,
          written,
          verdict ? [t(`verdict.${verdict}`), written].filter(Boolean).join(': ') : t('words.takeBack'),
        ),
      )
    )
      setNote('');
  };
  const editable = can.check && !quote.signOff;
  return (
    <div className="mt-2 grid gap-2">
      {check.verdict && check.by && (
        <p className="text-[14px] text-ink-2">
          {t('words.decided', { name: check.by.name })}
          {check.at && (
            <>
              {' '}
              · <Moment at={check.at} hour />
            </>
          )}
          {check.note && (
            <span dir="auto" className="block text-ink">
              {check.note}
            </span>
          )}
        </p>
      )}
      {editable && (
        <>
          <input
            aria-label={t('words.note')}
            placeholder={t('words.note')}
            dir="auto"
            className="field text-[14px]"
            maxLength={5000}
            value={note}
            onChange={(e) => setNote(e.target.value)}
          />
          <div className="flex flex-wrap gap-2">
            {check.verdict === null && (
              <button type="button" className="btn small" onClick={() => void decide(check.proposedVerdict)}>
                {t('words.confirm', { verdict: t(`verdict.${check.proposedVerdict}`) })}
              </button>
            )}
            <select
              aria-label={t('words.overrule')}
              className="field w-auto py-0.5 text-[13px]"
              value=""
              onChange={(e) => void decide(e.target.value as Verdict)}
            >
              <option value="" disabled>
                {t('words.overrule')}
              </option>
              {VERDICTS.filter(
                (v) => v !== check.verdict && (check.verdict !== null || v !== check.proposedVerdict),
              ).map((v) => (
                <option key={v} value={v}>
                  {t(`verdict.${v}`)}
                </option>
              ))}
            </select>
            {check.verdict !== null && (
              <button type="button" className="btn quiet small" onClick={() => void decide(null)}>
                {t('words.takeBack')}
              </button>
            )}
          </div>
        </>
      )}
    </div>
  );
}

/** Sources in play that have not been laid beside this quotation, and the way to a new one. */
function OtherSources({ quote, commands }: { quote: QuoteView; commands: readonly Command[] }) {
  const t = useTranslations();
  const { view, perform } = useBench();
  const used = new Set(quote.checks.map((c) => c.source.id));
  const free = view.sources.filter((s) => !used.has(s.id));
  const add = commands.find((c) => c.id === 'addSource');
  return (
    <div className="flex flex-wrap gap-2">
      {free.length > 0 && (
        <select
          aria-label={t('words.compare')}
          className="field w-auto max-w-full py-0.5 text-[14px]"
          value=""
          onChange={(e) => void perform(compareQuote(quote.id, e.target.value))}
        >
          <option value="" disabled>
            {t('words.compare')}
          </option>
          {free.map((s) => (
            <option key={s.id} value={s.id}>
              {s.title}
            </option>
          ))}
        </select>
      )}
      {add?.enabled && (
        <button type="button" className="btn small" onClick={add.run}>
          {t('words.addSource')}
        </button>
      )}
    </div>
  );
}
