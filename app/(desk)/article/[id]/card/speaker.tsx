'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { later } from '@/app/ui/later';
import { MEDIA, type Medium } from '@/lib/extract/medium';
import type { CheckView, QuoteView } from '@/lib/review/read/view';
import { conflicting } from '@/lib/review/rules/chain';
import { SURE } from '@/lib/review/words';
import type { Command } from '../state/commands';
import { attributeQuote, setMedium } from '../state/ops/attribution';
import { useBench } from '../state/state';
import { Section } from './section';

const Voices = later(async () => (await import('./voices')).Voices);

/** Did they say it? Who, by which words of the text, how, and why the program thinks so. */
export function SpeakerSection({ quote, commands }: { quote: QuoteView; commands: readonly Command[] }) {
  const t = useTranslations();
  const { can, perform, view } = useBench();
  const { text } = view.revision;
  const change = commands.find((c) => c.id === 'speaker');
  const { speaker } = quote;
  const editable = can.check && !quote.signOff;
  const settle = () => {
    const said = speaker
      ? ({ kind: 'named', name: speaker.name, speakerKind: speaker.kind } as const)
      : ({ kind: 'none' } as const);
    void perform(attributeQuote(quote.id, { speaker: said }, speaker?.name ?? t('speaker.noneOption')));
  };
  return (
    <Section title={t('speaker.title')} end={<State quote={quote} />}>
      {quote.checks.some((c) => c.voice?.agreement === 'different') && <Voices quote={quote} />}
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-[14px] text-ink-2">
        {speaker ? (
          <>
            <b dir="auto" className="text-[15px] font-semibold text-ink">
              <bdi>{speaker.name}</bdi>
            </b>
            <span>{t(`speakerKind.${speaker.kind}`)}</span>
            {speaker.speaksFor && (
              <span>
                {t('app.between')}
                {t('speaker.for')} <bdi>{speaker.speaksFor}</bdi>
              </span>
            )}
          </>
        ) : (
          t('speaker.unknown')
        )}
        {quote.mention && (
          <span>
            {t('speaker.inText')}
            {t('app.colon')}
            <bdi className="font-text">{text.slice(...quote.mention)}</bdi>
          </span>
        )}
        {quote.cue && (
          <span>
            {t('speaker.cue')}
            {t('app.colon')}
            <bdi className="font-text">{text.slice(...quote.cue)}</bdi>
          </span>
        )}
      </p>
      <Way key={quote.id} quote={quote} editable={editable} />
      <div className="mt-1.5 flex flex-wrap items-center gap-2">
        {change?.enabled && !quote.speakerDecided && (
          <button type="button" className="btn small" onClick={settle}>
            {speaker ? t('speaker.confirm') : t('speaker.noneOption')}
          </button>
        )}
        {change?.enabled && (
          <button type="button" className="btn small" onClick={change.run}>
            {t('speaker.change')} <kbd>P</kbd>
          </button>
        )}
        <Reasons reasons={quote.reasons} />
      </div>
    </Section>
  );
}

/** How the words reached the public, and by way of whom: text until it is edited. */
function Way({ quote, editable }: { quote: QuoteView; editable: boolean }) {
  const t = useTranslations();
  const { perform } = useBench();
  const [editing, setEditing] = useState(false);
  if (!editing)
    return (
      <p className="mt-0.5 text-[14px] text-ink-2">
        {t('speaker.medium')}
        {t('app.colon')}
        {quote.medium ? t(`medium.${quote.medium}`) : t('medium.none')}
        {quote.via && (
          <>
            {t('app.between')}
            {t('speaker.via')} <bdi>{quote.via}</bdi>
          </>
        )}
        {editable && (
          <button type="button" className="btn quiet small" onClick={() => setEditing(true)}>
            {t('speaker.edit')}
          </button>
        )}
      </p>
    );
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-2 text-[14px]">
      <select
        autoFocus
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
      <span className="min-w-32 flex-1">
        <Via quote={quote} />
      </span>
      <button type="button" className="btn quiet small" onClick={() => setEditing(false)}>
        {t('app.close')}
      </button>
    </div>
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
      placeholder={t('speaker.via')}
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
