'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import { later } from '@/app/ui/later';
import { Moment, Quoted, VerdictTag } from '@/app/ui/words';
import type { Verdict } from '@/lib/align';
import type { CheckView, QuoteView, SourceView } from '@/lib/review/read/workbench';
import { verdictsFor } from '@/lib/review/words';
import type { Command } from '../state/commands';
import { compareQuote, decideCheck, liftSource } from '../state/ops/check';
import { useBench, useDraft } from '../state/state';
import { Apparatus, InContext, SideBySide } from './comparison';
import { House } from './house';
import { isReadBlind, isUnsettled } from './reading';
import { ReadingsOf } from './readings';
import { Section } from './section';
import { PlaceField, Stated, StatePlace, usePlaceTyped } from './stated';
import { Warnings } from './warnings';

const Translation = later(async () => (await import('./translation')).Translation);

/** Are these the words? The comparison that tells most, and the others folded below it. */
export function WordsSection({ quote, commands }: { quote: QuoteView; commands: readonly Command[] }) {
  const t = useTranslations();
  const { can, view } = useBench();
  const foreign = view.sources.filter((s) => s.language !== quote.language);
  const [leading, ...others] = quote.checks;
  if (!leading)
    return (
      <Section title={t('words.title')} end={<span className="tag">{t('queue.noSource')}</span>}>
        <Quoted language={quote.language} className="mb-2 block text-[18px] leading-relaxed">
          {quote.words}
        </Quoted>
        <p className="mb-3 text-[14px] text-ink-2">{t(foreign.length > 0 ? 'words.otherLanguage' : 'words.noCheck')}</p>
        {can.check && <Foreign quote={quote} sources={foreign} />}
        {can.check && <OtherSources quote={quote} commands={commands} />}
      </Section>
    );
  return (
    <Section
      title={t('words.title')}
      end={
        isUnsettled(quote) ? (
          t('readings.toSettle')
        ) : (
          <VerdictTag verdict={leading.verdict ?? leading.proposedVerdict} proposed={leading.verdict === null} />
        )
      }
    >
      <Comparison quote={quote} check={leading} commands={commands} />
      <ReadingsOf quote={quote} check={leading} />
      <Decided check={leading} />
      {others.map((check) => (
        <details key={check.id} className="mt-3 border-t border-rule pt-2">
          <summary className="cursor-pointer text-[14px]">
            <VerdictTag verdict={check.verdict ?? check.proposedVerdict} proposed={check.verdict === null} />{' '}
            <bdi>{check.source.title}</bdi>
          </summary>
          <div className="pt-2">
            <Comparison quote={quote} check={check} commands={commands} />
            <Decided check={check} />
            <Decision quote={quote} check={check} />
          </div>
        </details>
      ))}
      {can.check && !quote.signOff && (
        <details className="mt-1.5">
          <summary className="inline-block cursor-pointer text-[13px] text-accent">
            <span aria-hidden="true">… </span>
            {t('words.others')}
          </summary>
          <div className="grid gap-3 pt-2">
            <Decision quote={quote} check={leading} />
            <OtherSources quote={quote} commands={commands} />
          </div>
        </details>
      )}
    </Section>
  );
}

/** Sources in another language, in which the program found no passage: a person lays them beside. */
function Foreign({ quote, sources }: { quote: QuoteView; sources: readonly SourceView[] }) {
  const t = useTranslations();
  const { perform } = useBench();
  return (
    <ul className="mb-3 grid gap-1 text-[14px]">
      {sources.map((s) => (
        <li key={s.id} className="flex flex-wrap items-baseline gap-2">
          <bdi>{s.title}</bdi>
          <button type="button" className="btn small" onClick={() => void perform(compareQuote(quote.id, s.id))}>
            {t('words.layBeside')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Nothing was cut, put in or left open: where something was, that stands above, and it is not said that nothing is other. */
const isWhole = (check: CheckView): boolean => check.comparison.every((s) => s.kind === 'same');

/** Whether the words themselves were laid side by side; a translation is read, not aligned. */
const isAligned = (check: CheckView): boolean =>
  check.differ.differ > 0 ||
  check.comparison.some((s) => s.kind !== 'same') ||
  (check.compared && ['verbatim', 'orthographic'].includes(check.verdict ?? check.proposedVerdict));

function Comparison({ quote, check, commands }: { quote: QuoteView; check: CheckView; commands: readonly Command[] }) {
  const t = useTranslations();
  const open = commands.find((c) => c.id === 'source');
  const listen = commands.find((c) => c.id === 'listen');
  const aligned = isAligned(check);
  return (
    <>
      {aligned ? (
        <>
          <Apparatus stretches={check.comparison} />
          <House check={check} />
          <Warnings check={check} />
          <InContext check={check} />
        </>
      ) : check.pairs.length > 0 ? (
        <>
          <Translation quote={quote} check={check} />
          <details className="mt-2">
            <summary className="cursor-pointer text-[13px] text-accent">{t('words.side')}</summary>
            <SideBySide quote={quote} check={check} />
          </details>
        </>
      ) : (
        <SideBySide quote={quote} check={check} />
      )}
      {!aligned && <Warnings check={check} />}
      <p className="mt-1.5 flex flex-wrap items-baseline gap-x-3.5 gap-y-1 text-[13px] text-ink-2">
        {aligned && (check.differ.differ > 0 || isWhole(check)) && (
          <b className="font-semibold text-ink">{t('words.differ', check.differ)}</b>
        )}
        <span>
          <bdi>{check.source.title}</bdi>
          {t('app.between')}
          {t(`sourceKind.${check.source.kind}`)}
          {check.source.date && (
            <>
              {t('app.between')}
              <Moment at={check.source.date} />
            </>
          )}
          {check.timeCode && (
            <>
              {t('app.between')}
              <bdi>{t('words.timeCode', { code: check.timeCode })}</bdi>
            </>
          )}
          {check.place?.page && (
            <>
              {t('app.between')}
              {t('words.page', { n: check.place.page })}
            </>
          )}
          {check.source.newer && (
            <>
              {t('app.between')}
              <Link href={`/sources/${check.source.id}`} className="font-semibold text-disputed">
                {t('words.sourceNewer')}
              </Link>
            </>
          )}
          {check.source.withdrawn && (
            <b className="text-disputed">
              {t('app.between')}
              {t('sources.withdrawn')}
            </b>
          )}
        </span>
        {listen?.enabled && check.listen && (
          <button type="button" className="btn quiet small" onClick={listen.run}>
            {t('recording.listen')} <kbd>V</kbd>
          </button>
        )}
        {open?.enabled && (
          <button type="button" className="btn quiet small" onClick={open.run}>
            {t('words.openSource')} <kbd>O</kbd>
          </button>
        )}
      </p>
    </>
  );
}

/** Who states where the words stand; who gave the verdict, when, and what they noted. */
function Decided({ check }: { check: CheckView }) {
  const t = useTranslations();
  const stated = check.stated && <Stated stated={check.stated} />;
  if (!check.verdict || !check.by) return stated;
  return (
    <>
      {stated}
      <p className="mt-1 text-[13px] text-ink-2">
        {t('words.decided', { name: check.by.name })}
        {check.at && (
          <>
            {t('app.between')}
            <Moment at={check.at} hour />
          </>
        )}
        {check.note && (
          <span dir="auto" className="block text-ink">
            {check.note}
          </span>
        )}
      </p>
    </>
  );
}

/** Confirming the verdict or overruling it, with a note; taking it back. */
function Decision({ quote, check }: { quote: QuoteView; check: CheckView }) {
  const t = useTranslations();
  const { can, perform, view } = useBench();
  const [note, setNote] = useDraft(`check:${check.id}`);
  const at = usePlaceTyped(check);
  const isBlind = isReadBlind(quote, check, view.desk);
  const onSent = () => {
    setNote('');
    at.setTyped('');
  };
  const decide = async (verdict: Verdict | null) => {
    const written = verdict === null ? '' : note.trim() || check.note;
    const op = decideCheck(
      quote,
      check.id,
      verdict,
      written,
      verdict ? [t(`verdict.${verdict}`), written].filter(Boolean).join(t('app.colon')) : t('words.takeBack'),
      verdict ? t(`verdict.${verdict}`) : t('words.takeBack'),
      verdict && isBlind ? at.place : null,
    );
    await perform({ ...op, onSent });
  };
  const editable = can.check && !quote.signOff;
  return (
    <div className="grid gap-2">
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
          {!check.compared && isBlind && (
            <div className="flex flex-wrap items-baseline gap-2 text-[13px]">
              <PlaceField at={at} help={t('words.whereSealed')} />
            </div>
          )}
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
              {verdictsFor(quote)
                .filter((v) => v !== check.verdict && (check.verdict !== null || v !== check.proposedVerdict))
                .map((v) => (
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
          {!check.compared && !isBlind && <StatePlace check={check} />}
        </>
      )}
    </div>
  );
}

/** Sources in play that have not been laid beside this quotation, and the way to a new one. */
function OtherSources({ quote, commands }: { quote: QuoteView; commands: readonly Command[] }) {
  const t = useTranslations();
  const { view, can, perform } = useBench();
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
      {can.check && quote.liftable && (
        <button type="button" className="btn small" onClick={() => void perform(liftSource(quote.id))}>
          {t('words.lift')}
        </button>
      )}
      {add?.enabled && (
        <button type="button" className="btn small" onClick={add.run}>
          {t('words.addSource')}
        </button>
      )}
    </div>
  );
}
