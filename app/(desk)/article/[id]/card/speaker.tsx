'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { MEDIA, type Medium } from '@/lib/extract/medium';
import type { CheckView, QuoteView } from '@/lib/review/read/view';
import { bearsWords, conflicting } from '@/lib/review/rules/chain';
import { SURE } from '@/lib/review/words';
import type { Command } from '../state/commands';
import { answerVoice, attributeQuote, setMedium } from '../state/ops';
import { useBench } from '../state/state';
import { Section } from './section';

/** Did they say it? Who, by which words of the text, how, and why the program thinks so. */
export function SpeakerSection({ quote, commands }: { quote: QuoteView; commands: readonly Command[] }) {
  const t = useTranslations();
  const { can, perform, view } = useBench();
  const { text } = view.revision;
  const change = commands.find((c) => c.id === 'speaker');
  const { speaker } = quote;
  const editable = can.check && !quote.signOff;
  const row = (name: string, value: React.ReactNode) => (
    <div className="my-1 flex items-baseline gap-2.5 text-[14px]">
      <dt className="w-[72px] shrink-0 text-ink-3">{name}</dt>
      <dd className="min-w-0">{value}</dd>
    </div>
  );
  return (
    <Section title={t('speaker.title')} end={<State quote={quote} />}>
      <Voices quote={quote} />
      <dl>
        {row(
          t('speaker.name'),
          speaker ? (
            <>
              <b dir="auto" className="font-semibold">
                <bdi>{speaker.name}</bdi>
              </b>{' '}
              <span className="text-ink-3">{t(`speakerKind.${speaker.kind}`)}</span>{' '}
              {!quote.speakerDecided && <span className="tag proposed">{t('speaker.proposed')}</span>}
            </>
          ) : (
            t('speaker.unknown')
          ),
        )}
        {speaker?.speaksFor && row(t('speaker.for'), <bdi>{speaker.speaksFor}</bdi>)}
        {quote.mention && row(t('speaker.inText'), <bdi className="font-text">{text.slice(...quote.mention)}</bdi>)}
        {quote.cue && row(t('speaker.cue'), <bdi className="font-text">{text.slice(...quote.cue)}</bdi>)}
        {row(
          t('speaker.medium'),
          editable ? (
            <select
              aria-label={t('speaker.medium')}
              className="field w-auto py-0 text-[14px]"
              value={quote.medium ?? ''}
              onChange={(e) => {
                const medium = (e.target.value || null) as Medium | null;
                void perform(setMedium(quote.id, medium, medium ? t(`medium.${medium}`) : t('medium.none')));
              }}
            >
              <option value="">{t('medium.none')}</option>
              {MEDIA.map((m) => (
                <option key={m} value={m}>
                  {t(`medium.${m}`)}
                </option>
              ))}
            </select>
          ) : quote.medium ? (
            t(`medium.${quote.medium}`)
          ) : (
            t('medium.none')
          ),
        )}
        {editable
          ? row(t('speaker.via'), <Via quote={quote} />)
          : quote.via && row(t('speaker.via'), <bdi>{quote.via}</bdi>)}
      </dl>
      <Reasons reasons={quote.reasons} />
      {change?.enabled && (
        <div className="mt-2 flex gap-2">
          {speaker && !quote.speakerDecided && (
            <button
              type="button"
              className="btn small"
              onClick={() =>
                void perform(
                  attributeQuote(
                    quote.id,
                    { speaker: { kind: 'named', name: speaker.name, speakerKind: speaker.kind } },
                    speaker.name,
                  ),
                )
              }
            >
              {t('speaker.confirm')}
            </button>
          )}
          <button type="button" className="btn small" onClick={change.run}>
            {t('speaker.change')} <kbd>P</kbd>
          </button>
        </div>
      )}
    </Section>
  );
}

/** How far the answer is: a conflict first, then what a person said, then how sure the program is. */
function State({ quote }: { quote: QuoteView }) {
  const t = useTranslations();
  if (conflicting(quote.checks)) return <b className="font-semibold text-disputed">● {t('speaker.conflict')}</b>;
  if (quote.speakerDecided)
    return (
      <span className="text-verified">
        ● {quote.chain[0]?.evidence && quote.checks.some(isSame) ? t('speaker.matches') : t('speaker.decided')}
      </span>
    );
  if (!quote.speaker) return <>○ {t('speaker.notDecided')}</>;
  return <>○ {(quote.speakerConfidence ?? 0) >= SURE ? t('speaker.proposed') : t('speaker.lookTwice')}</>;
}

const isSame = ({ voice }: CheckView): boolean => voice?.agreement === 'same' || voice?.answer === 'same-person';

/** Sources that say somebody else spoke: both names side by side and the answers, or the answer that was given. */
function Voices({ quote }: { quote: QuoteView }) {
  const t = useTranslations();
  const { can, perform } = useBench();
  const heard = quote.checks.flatMap((check) =>
    check.voice?.agreement === 'different' && bearsWords(check) ? [{ ...check, voice: check.voice }] : [],
  );
  if (heard.length === 0) return null;
  const editable = can.check && !quote.signOff;
  return heard.map(({ id, voice, source, timeCode }) =>
    voice.answer ? (
      <p key={id} className="mb-2 flex flex-wrap items-center gap-2 text-[14px] text-ink-2">
        {t(`speaker.answered-${voice.answer}`, { name: voice.name })}
        {editable && (
          <button type="button" className="btn small quiet" onClick={() => void perform(answerVoice(id, null))}>
            {t('speaker.answerAgain')}
          </button>
        )}
      </p>
    ) : (
      <div key={id} role="group" aria-label={t('speaker.conflict')} className="mb-3 grid gap-2 text-[14px]">
        <dl className="grid grid-cols-2 gap-2">
          <div className="rounded-md border border-rule px-2.5 py-1.5">
            <dt className="text-[13px] text-ink-3">{t('speaker.articleSays')}</dt>
            <dd className="font-semibold">
              <bdi>{quote.speaker?.name}</bdi>
            </dd>
          </div>
          <div className="rounded-md border border-disputed px-2.5 py-1.5">
            <dt className="text-[13px] text-ink-3">
              {voice.by === 'label'
                ? t('speaker.labelSays', { timeCode: timeCode ?? 'none' })
                : t('speaker.ownerSays', { source: source.title })}
            </dt>
            <dd className="font-semibold">
              <bdi>{voice.name}</bdi>
            </dd>
          </div>
        </dl>
        {editable && (
          <>
            <p className="text-ink-2">{t('speaker.answerConflict')}</p>
            <div className="flex flex-wrap gap-2">
              <button type="button" className="btn small" onClick={() => void perform(answerVoice(id, 'other-person'))}>
                {t('speaker.take', { name: voice.name })}
              </button>
              <button type="button" className="btn small" onClick={() => void perform(answerVoice(id, 'same-person'))}>
                {t('speaker.samePerson')}
              </button>
              <button type="button" className="btn small" onClick={() => void perform(answerVoice(id, 'passes-on'))}>
                {t('speaker.passesOn')}
              </button>
            </div>
          </>
        )}
      </div>
    ),
  );
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
  const t = useTranslations();
  const said = reasons.filter((r) => t.has(`reason.${r}` as 'reason.marks'));
  if (said.length === 0) return null;
  return (
    <details className="text-[13px] text-ink-2">
      <summary className="cursor-pointer text-accent">{t('speaker.why')}</summary>
      <ul className="pt-1">
        {said.map((r) => (
          <li key={r}>{t(`reason.${r}` as 'reason.marks')}</li>
        ))}
      </ul>
    </details>
  );
}

/** By way of whom the words came: typed over, and saved when it is left. */
function Via({ quote }: { quote: QuoteView }) {
  const t = useTranslations();
  const { perform } = useBench();
  // What is typed stays until it is kept, whatever arrives from the server meanwhile.
  const [typed, setTyped] = useState<string>();
  const save = () => {
    if (typed === undefined) return;
    setTyped(undefined);
    const via = typed.trim() || null;
    if (via !== quote.via) void perform(attributeQuote(quote.id, { via }, via ?? t('medium.none')));
  };
  return (
    <input
      aria-label={t('speaker.via')}
      placeholder={t('medium.none')}
      dir="auto"
      maxLength={200}
      className="field py-0 text-[14px]"
      value={typed ?? quote.via ?? ''}
      onChange={(e) => setTyped(e.target.value)}
      onBlur={save}
      onKeyDown={(e) => e.key === 'Enter' && e.currentTarget.blur()}
    />
  );
}
