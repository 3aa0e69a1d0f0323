'use client';

import { useFormatter, useTranslations } from 'use-intl/react';
import { MEDIA, type Medium } from '@/lib/extract/medium';
import type { QuoteView } from '@/lib/review/read/workbench';
import type { Command } from '../state/commands';
import { attributeQuote, setMedium } from '../state/ops';
import { useBench } from '../state/state';
import { Section } from './section';

/** Did they say it? Who, by which words of the text, how, and why the program thinks so. */
export function SpeakerSection({ quote, commands }: { quote: QuoteView; commands: readonly Command[] }) {
  const t = useTranslations();
  const format = useFormatter();
  const { can, perform, view } = useBench();
  const { text } = view.revision;
  const change = commands.find((c) => c.id === 'speaker');
  const { speaker } = quote;
  const editable = can.check && !quote.signOff;
  const share = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  const row = (name: string, value: React.ReactNode) => (
    <div className="my-1 flex items-baseline gap-2.5 text-[14px]">
      <dt className="w-[72px] shrink-0 text-ink-3">{name}</dt>
      <dd className="min-w-0">{value}</dd>
    </div>
  );
  return (
    <Section
      title={t('speaker.title')}
      end={
        quote.confidence !== null && (
          <details>
            <summary className="cursor-pointer">
              {quote.speakerConfidence === null
                ? t('speaker.confidence', { value: share(quote.confidence) })
                : t('speaker.confidences', {
                    value: share(quote.confidence),
                    speaker: share(quote.speakerConfidence),
                  })}{' '}
              · {t('speaker.why')}
            </summary>
            <ul className="pt-1 text-ink-2">
              {quote.reasons
                .filter((r) => t.has(`reason.${r}` as 'reason.marks'))
                .map((r) => (
                  <li key={r}>{t(`reason.${r}` as 'reason.marks')}</li>
                ))}
            </ul>
          </details>
        )
      }
    >
      <dl>
        {row(
          t('speaker.name'),
          speaker ? (
            <>
              <b dir="auto" className="font-semibold">
                <bdi>{speaker.name}</bdi>
              </b>
              {speaker.position && (
                <>
                  {t('app.comma')}
                  <bdi>{speaker.position}</bdi>
                </>
              )}{' '}
              <span className="text-ink-3">{t(`speakerKind.${speaker.kind}`)}</span>{' '}
              {!speaker.id && <span className="tag proposed">{t('speaker.proposed')}</span>}
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
          ? row(t('speaker.via'), <Via key={`${quote.id} ${quote.via}`} quote={quote} />)
          : quote.via && row(t('speaker.via'), <bdi>{quote.via}</bdi>)}
      </dl>
      {change?.enabled && (
        <div className="mt-2 flex gap-2">
          {speaker && !speaker.id && (
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

/** By way of whom the words came: typed over, and saved when it is left. */
function Via({ quote }: { quote: QuoteView }) {
  const t = useTranslations();
  const { perform } = useBench();
  const save = (typed: string) => {
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
      defaultValue={quote.via ?? ''}
      onBlur={(e) => save(e.target.value)}
      onKeyDown={(e) => e.key === 'Enter' && e.currentTarget.blur()}
    />
  );
}
