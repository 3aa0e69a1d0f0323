'use client';

import { useTranslations } from 'use-intl/react';
import { Proposed, Quoted } from '@/app/ui/words';
import type { QuoteView } from '@/lib/review/read/workbench';
import { resolveNote } from '../state/ops/note';
import { acknowledgeChange, placeQuote, rejectQuote } from '../state/ops/quote';
import { useBench } from '../state/state';
import { Section } from './section';
import { SuggestedWords } from './suggestion';

/** A correction of the article changed these words: what they were, until somebody has looked. */
export function ChangedNotice({ quote, was }: { quote: QuoteView; was: string }) {
  const t = useTranslations();
  const { view, can, perform } = useBench();
  return (
    <section className="mb-3 grid gap-1.5 rounded-md border border-corrected px-3 py-2 text-[14px]">
      <h3 className="font-semibold text-corrected">{t('changed.title', { n: view.revision.number })}</h3>
      <p>
        <span className="text-ink-2">
          {t('changed.was')}
          {t('app.colon')}
        </span>
        <del className="no-underline">
          <Quoted language={quote.language}>{was}</Quoted>
        </del>
      </p>
      {can.check && !quote.signOff && (
        <button
          type="button"
          className="btn small justify-self-start"
          onClick={() => void perform(acknowledgeChange(quote.id))}
        >
          {t('changed.seen')}
        </button>
      )}
    </section>
  );
}

/** What a correction took out of the text: kept, until each is placed or rejected. */
export function GoneSection() {
  const t = useTranslations();
  const { view, can, perform, choose } = useBench();
  const { quotes, notes } = view.gone;
  const place = async (id: string, span: readonly [number, number]) => {
    if (await perform(placeQuote(id, view.revision.id, span))) choose(id, true);
  };
  return (
    <Section title={t('gone.title', { n: quotes.length + notes.length })}>
      <p className="mb-2 text-[14px] text-ink-2">{t('gone.help')}</p>
      <ul className="grid gap-3 text-[14px]">
        {quotes.map((q) => (
          <li key={q.id} className="grid gap-1.5 border-s-2 border-rule-2 ps-3">
            <p className="leading-relaxed">
              <Quoted language={q.language}>{q.words}</Quoted>
              {q.speaker && (
                <span className="text-ink-2">
                  {' '}
                  — <Proposed decided={q.speakerDecided}>{q.speaker}</Proposed>
                </span>
              )}
            </p>
            {can.check && (
              <>
                {q.candidates.map((c) => (
                  <div key={c.span[0]} className="flex items-baseline gap-2">
                    <button
                      type="button"
                      className="btn small shrink-0"
                      aria-label={`${t('gone.place')}${t('app.colon')}${c.around}`}
                      onClick={() => void place(q.id, c.span)}
                    >
                      {t('gone.place')}
                    </button>
                    <span className="line-clamp-2 text-ink-2">
                      … <Quoted language={q.language}>{c.around}</Quoted> …
                    </span>
                  </div>
                ))}
                <button
                  type="button"
                  className="btn quiet small justify-self-start"
                  onClick={() => void perform(rejectQuote(q.id, true))}
                >
                  {t('gone.reject')}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      {notes.length > 0 && (
        <>
          <h4 className="mt-3 mb-1 text-[13px] font-semibold text-ink-2">{t('gone.notes')}</h4>
          <ul className="grid gap-2 text-[14px]">
            {notes.map((n) => (
              <li key={n.id} className="border-s-2 border-rule-2 ps-3">
                <del className="text-ink-2">
                  <Quoted>{n.exact}</Quoted>
                </del>
                <p>
                  <bdi>{n.author.name}</bdi>
                  {n.body && (
                    <>
                      {t('app.colon')}
                      <bdi>{n.body}</bdi>
                    </>
                  )}
                </p>
                {n.words !== null && <SuggestedWords words={n.words} />}
                {can.annotate && (
                  <button
                    type="button"
                    className="btn quiet small"
                    onClick={() => void perform(resolveNote(n.id, true))}
                  >
                    {t('notes.resolve')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
