'use client';

import { Fragment, useEffect, useRef } from 'react';
import { useNow, useTranslations } from 'use-intl/react';
import { later } from '@/app/ui/later';
import { Around, Moment, StandingTags, useProblemText } from '@/app/ui/words';
import type { QuoteMark, QuoteView } from '@/lib/review/read/view';
import { layerOf } from '@/lib/review/words';
import { AlsoHere } from '../others';
import { type Command, type CommandId, signBar } from '../state/commands';
import { useBench } from '../state/state';
import { ChainSection } from './chain';
import { ChecklistSection } from './checklist';
import { ClaimsSection } from './claims';
import { Foot } from './foot';
import { HistorySection } from './history';
import { NotesSection, TextNotes } from './notes';
import { isMarkedUnsettled } from './reading';
import { Section } from './section';
import { SentBack } from './sent-back';
import { useSheet } from './sheet';
import { SpeakerSection } from './speaker';
import { WordsSection } from './words';

const ChangedNotice = later(async () => (await import('./revision')).ChangedNotice);
const GoneSection = later(async () => (await import('./revision')).GoneSection);

/** The apparatus of one quotation, in the order in which a checker asks. On a phone it is a sheet from below. */
export function Card({ commands }: { commands: readonly Command[] }) {
  const t = useTranslations();
  const { view, current, open, kept } = useBench();
  const sheet = useSheet();
  const top = useRef<HTMLDivElement>(null);
  const id = current?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whichever quotation comes, its card stands at its top
  useEffect(() => {
    top.current?.scrollTo(0, 0);
  }, [id]);
  return (
    <aside
      aria-label={current ? t(nameOf(current), { n: current.number }) : t('review.card')}
      className={`flex min-h-0 min-w-0 flex-col border-s border-rule bg-sheet sheet:fixed sheet:inset-x-0 sheet:bottom-0 sheet:z-20 sheet:rounded-t-2xl sheet:border-s-0 sheet:border-t sheet:border-rule-2 sheet:shadow-[0_-6px_24px_#0002] ${sheet.height}`}
      {...sheet.swipes}
    >
      <button
        type="button"
        aria-label={t('review.pull')}
        className="mx-auto hidden h-6 w-24 sheet:grid shrink-0 place-items-center"
        onClick={sheet.next}
      >
        <i className="h-1 w-10 rounded-full bg-rule-2" />
      </button>
      <div
        ref={top}
        className="min-h-0 flex-1 overflow-y-auto px-5 pt-3 pb-6 sheet:pt-0"
        tabIndex={0}
        role="region"
        aria-label={t('review.card')}
      >
        {current ? (
          <Fragment key={current.id}>
            <Head quote={current} commands={commands} />
            <AlsoHere quoteId={current.id} />
            {open ? <Apparatus quote={open} commands={commands} /> : <p className="text-ink-2">{t('app.working')}</p>}
          </Fragment>
        ) : (
          <p className="text-ink-2">{kept.length > 0 ? t('review.chooseOne') : t('review.noQuotes')}</p>
        )}
        <TextNotes />
        {view.gone.quotes.length + view.gone.notes.length > 0 && <GoneSection />}
      </div>
      <Foot commands={commands} />
    </aside>
  );
}

function Apparatus({ quote, commands }: { quote: QuoteView; commands: readonly Command[] }) {
  const t = useTranslations();
  return (
    <>
      {quote.was !== null && <ChangedNotice quote={quote} was={quote.was} />}
      <WordsSection quote={quote} commands={commands} />
      <SpeakerSection quote={quote} commands={commands} />
      <ChainSection quote={quote} />
      <ClaimsSection quote={quote} commands={commands} />
      <ChecklistSection quote={quote} />
      <SignSection quote={quote} commands={commands} />
      <SentBack quote={quote} />
      <NotesSection target={{ kind: 'quote', quoteId: quote.id }} title={t('notes.title')} empty={t('notes.none')} />
      <HistorySection quoteId={quote.id} />
    </>
  );
}

const nameOf = (quote: QuoteMark) => (layerOf(quote) === 'quoted' ? 'review.quote' : 'review.reportedQuote');

function Head({ quote, commands }: { quote: QuoteMark; commands: readonly Command[] }) {
  const t = useTranslations();
  const walk = (id: CommandId, sign: string) => {
    const command = commands.find((c) => c.id === id);
    return (
      <button type="button" className="btn quiet small" aria-label={command?.label ?? ''} onClick={command?.run}>
        {sign} <kbd>{command?.keys}</kbd>
      </button>
    );
  };
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2.5">
      <h2 className="text-base font-semibold">{t(nameOf(quote), { n: quote.number })}</h2>
      <span className="tag">{t(`kind.${quote.kind}`)}</span>
      <StandingTags of={quote} />
      {isMarkedUnsettled(quote) && <span className="tag">{t('readings.differ')}</span>}
      <span className="ms-auto flex">
        {walk('next', '↓')}
        {walk('previous', '↑')}
      </span>
    </div>
  );
}

/** May we print it? Who decided, who signed, who has it. */
function SignSection({ quote, commands }: { quote: QuoteView; commands: readonly Command[] }) {
  const t = useTranslations();
  const textOf = useProblemText();
  const bench = useBench();
  const { me, view } = bench;
  const bar = bench.rights.sign ? signBar(bench) : undefined;
  const said = quote.signOff
    ? undefined
    : quote.decidedBy === null
      ? t('sign.notYet')
      : bar && bar.code !== 'second-reader'
        ? textOf(bar)
        : quote.decidedBy.id === me.id
          ? t(view.desk.secondReader ? 'sign.decidedByYou' : 'sign.decidedByYouAlone')
          : t('sign.decidedBy', { name: quote.decidedBy.name });
  const assign = commands.find((c) => c.id === 'assign');
  const take = commands.find((c) => c.id === 'take');
  return (
    <Section
      title={t('sign.title')}
      end={
        (quote.assignee || quote.due) && (
          <>
            {quote.assignee && t('sign.assignedTo', { name: quote.assignee.name })}
            {quote.assignee && quote.due && t('app.between')}
            {quote.due && <Due at={quote.due} isOpen={!quote.signed} />}
          </>
        )
      }
    >
      <p className="flex flex-wrap items-center gap-2 text-[14px]">
        {quote.signOff ? (
          <span className="text-verified">
            ✓ <bdi>{quote.signOff.by.name}</bdi>
            {t('app.between')}
            <Moment at={quote.signOff.at} hour />
            {quote.signOff.override !== null && (
              <span className="block text-ink-2">{t('sign.overridden', { reason: quote.signOff.override })}</span>
            )}
          </span>
        ) : (
          <span className="text-ink-2">{said}</span>
        )}
        <span className="flex-1" />
        {assign?.enabled && (
          <button type="button" className="btn small" onClick={assign.run}>
            {t('sign.assign')} <kbd>A</kbd>
          </button>
        )}
        {take?.enabled && (
          <button type="button" className="btn small" onClick={take.run}>
            {t(quote.assignee ? 'sign.giveBack' : 'act.take')} <kbd>A</kbd>
          </button>
        )}
      </p>
    </Section>
  );
}

/** By when it is to be done, told apart where that is over. */
function Due({ at, isOpen }: { at: string; isOpen: boolean }) {
  const t = useTranslations();
  const now = useNow({ updateInterval: 60_000 });
  const isLate = isOpen && Date.parse(at) < now.getTime();
  return (
    <span className={isLate ? 'text-disputed' : ''}>
      {t(isLate ? 'queue.late' : 'queue.due')} <Around at={at} />
    </span>
  );
}
