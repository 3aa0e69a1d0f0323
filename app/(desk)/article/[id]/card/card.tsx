'use client';

import { Fragment, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Moment, StatusTag, useProblemText } from '@/app/ui/words';
import type { QuoteMark, QuoteView } from '@/lib/review/read/view';
import { layerOf } from '@/lib/review/words';
import { AlsoHere } from '../others';
import type { Command, CommandId } from '../state/commands';
import { useBench } from '../state/state';
import { ChainSection } from './chain';
import { ClaimsSection } from './claims';
import { NotesSection, TextNotes } from './notes';
import { ChangedNotice, GoneSection } from './revision';
import { Section } from './section';
import { SpeakerSection } from './speaker';
import { WordsSection } from './words';

/** The apparatus of one quotation, in the order in which a checker asks. On a phone it is a sheet from below. */
export function Card({ commands }: { commands: readonly Command[] }) {
  const t = useTranslations();
  const { current, open, kept } = useBench();
  const [height, setHeight] = useState<'half' | 'full' | 'away'>('half');
  const sheet = { half: 'max-md:h-[46dvh]', full: 'max-md:h-[88dvh]', away: 'max-md:h-[92px]' }[height];
  return (
    <aside
      aria-label={current ? t(nameOf(current), { n: current.number }) : t('review.card')}
      className={`flex min-h-0 min-w-0 flex-col border-s border-rule bg-sheet max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-20 max-md:rounded-t-2xl max-md:border-s-0 max-md:border-t max-md:border-rule-2 max-md:shadow-[0_-6px_24px_#0002] ${sheet}`}
    >
      <button
        type="button"
        aria-label={t('review.pull')}
        className="mx-auto grid h-6 w-24 shrink-0 place-items-center md:hidden"
        onClick={() => setHeight(height === 'half' ? 'full' : height === 'full' ? 'away' : 'half')}
      >
        <i className="h-1 w-10 rounded-full bg-rule-2" />
      </button>
      <div
        className="min-h-0 flex-1 overflow-y-auto px-[22px] pt-4 pb-6 max-md:pt-0"
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
        <GoneSection />
      </div>
      <ActBar commands={commands} />
    </aside>
  );
}

function Apparatus({ quote, commands }: { quote: QuoteView; commands: readonly Command[] }) {
  const t = useTranslations();
  return (
    <>
      <ChangedNotice quote={quote} />
      <WordsSection quote={quote} commands={commands} />
      <SpeakerSection quote={quote} commands={commands} />
      <ChainSection quote={quote} />
      <ClaimsSection quote={quote} commands={commands} />
      <SignSection quote={quote} commands={commands} />
      <NotesSection target={{ kind: 'quote', quoteId: quote.id }} title={t('notes.title')} empty={t('notes.none')} />
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
      <StatusTag status={quote.status} />
      <span className="flex-1" />
      <span className="flex">
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
  const { me, view } = useBench();
  const bar = commands.find((c) => c.id === 'sign')?.why;
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
  return (
    <Section
      title={t('sign.title')}
      end={quote.assignee ? t('sign.assignedTo', { name: quote.assignee.name }) : undefined}
    >
      <p className="flex flex-wrap items-center gap-2 text-[14px]">
        {quote.signOff ? (
          <span className="text-verified">
            ✓ <bdi>{quote.signOff.by.name}</bdi> · <Moment at={quote.signOff.at} hour />
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
      </p>
    </Section>
  );
}

/** The acts that a checker needs most, each with its key; the others one press away. */
function ActBar({ commands }: { commands: readonly Command[] }) {
  const t = useTranslations();
  const textOf = useProblemText();
  const { current, open, warned } = useBench();
  const asked = open?.checks.some((c) => c.id === warned && c.verdict === null);
  const button = (id: CommandId, primary = false) => {
    const command = commands.find((c) => c.id === id);
    return (
      command && (
        <button
          type="button"
          className={`btn ${primary ? 'primary' : ''}`}
          // What can say why it cannot be done is pressed for the answer.
          disabled={!command.enabled && !command.why}
          aria-disabled={!command.enabled}
          title={command.why && textOf(command.why)}
          onClick={command.run}
        >
          {id === 'sign' && current?.signed ? t('sign.withdraw') : command.label} <kbd>{command.keys}</kbd>
        </button>
      )
    );
  };
  const bad = current?.verdict === 'altered' || current?.verdict === 'spliced';
  const rest: CommandId[] = [
    'ends',
    'reject',
    'unverifiable',
    'reopen',
    'addSource',
    'revise',
    'select',
    'reported',
    'undo',
    'redo',
    'help',
  ];
  return (
    <div className="act-bar flex flex-wrap items-center gap-1 border-t border-rule bg-sheet px-4 py-3 max-md:px-3">
      <p role="status" className="basis-full text-[14px] text-disputed empty:hidden">
        {asked && t('words.confirmAgain')}
      </p>
      {bad && button('correct', current?.status !== 'corrected')}
      {button('confirm', !bad)}
      {button('dispute')}
      <span className="min-w-0 flex-1" />
      {button('sign')}
      <details className="relative">
        <summary aria-label={t('act.others')} className="btn cursor-pointer list-none">
          …
        </summary>
        <div className="fixed end-4 bottom-16 z-30 grid w-72 gap-1 rounded-lg border border-rule-2 bg-sheet p-2 shadow-lg">
          {(bad ? rest : (['correct', ...rest] as CommandId[])).map((id) => {
            const command = commands.find((c) => c.id === id);
            return (
              command && (
                <button
                  key={id}
                  type="button"
                  disabled={!command.enabled}
                  className="btn quiet justify-between !text-ink disabled:!text-ink-3"
                  onClick={(event) => {
                    event.currentTarget.closest('details')?.removeAttribute('open');
                    command.run();
                  }}
                >
                  {command.label} {command.keys && <kbd>{command.keys}</kbd>}
                </button>
              )
            );
          })}
        </div>
      </details>
    </div>
  );
}
