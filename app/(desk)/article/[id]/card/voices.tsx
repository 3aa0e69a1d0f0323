'use client';

import { useTranslations } from 'use-intl/react';
import type { QuoteView } from '@/lib/review/read/view';
import { bearsWords } from '@/lib/review/rules/chain';
import { answerVoice } from '../state/ops/check';
import { useBench } from '../state/state';

/** Sources that say somebody else spoke: both names side by side and the answers, or the answer that was given. */
export function Voices({ quote }: { quote: QuoteView }) {
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
