'use client';

import Link from 'next/link';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ProblemReport } from '@/app/act';
import { isToPage } from '@/app/ui/keys';
import { OFFLINE } from '@/app/ui/offline';
import { RunningTranscript, type ToHear } from '@/app/ui/running-transcript';
import { Moment, Quoted, useProblemText } from '@/app/ui/words';
import type { SourceText } from '@/lib/review/read/source';
import { directionOf } from '@/lib/text/languages';
import { segments } from '@/lib/text/segments';
import { openSource } from './actions';
import { useBench } from './state/state';

const TEXT = 'galley-text min-h-0 flex-1 overflow-y-auto p-5 !text-[17px] whitespace-pre-wrap';

/** A source beside the text, with the place of the current quotation marked and in sight. */
export function SourcePane({
  id,
  toHear,
  onClose,
}: {
  id: string;
  /** What of its recording is to be heard. */
  toHear: ToHear | undefined;
  onClose: () => void;
}) {
  const t = useTranslations();
  const textOf = useProblemText();
  const { current } = useBench();
  const [source, setSource] = useState<SourceText>();
  const [problem, setProblem] = useState<ProblemReport>();
  const body = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let wanted = true;
    openSource(id).then(
      (result) => {
        if (!wanted) return;
        if (result.ok) setSource(result.value);
        else setProblem(result.problem);
      },
      () => wanted && setProblem(OFFLINE),
    );
    return () => {
      wanted = false;
    };
  }, [id]);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && isToPage(event)) onClose();
  });
  useEffect(() => {
    const pressedKey = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', pressedKey);
    return () => document.removeEventListener('keydown', pressedKey);
  }, []);
  const marks = source?.marks.find((m) => m.quoteId === current?.id)?.spans.map((span) => ({ span })) ?? [];
  const first = marks[0]?.span[0];
  useEffect(() => {
    if (first !== undefined) body.current?.querySelector('mark')?.scrollIntoView({ block: 'nearest' });
  }, [first]);

  return (
    <aside
      aria-label={t('source.beside')}
      className="flex min-h-0 flex-col border-s border-rule bg-paper max-[1300px]:fixed max-[1300px]:inset-y-[52px] max-[1300px]:start-0 max-[1300px]:z-20 max-[1300px]:w-[min(420px,100vw)] max-[1300px]:shadow-xl"
    >
      <header className="flex items-baseline gap-2 border-b border-rule px-5 py-3">
        <div className="min-w-0 flex-1">
          <b className="block truncate font-semibold">
            {source ? (
              <Link className="text-accent" href={`/sources/${id}`}>
                <bdi>{source.title}</bdi>
              </Link>
            ) : (
              t('app.working')
            )}
          </b>
          {source && (
            <small className="text-ink-2">
              {t(`sourceKind.${source.kind}`)} {source.date && <Moment at={source.date} />}
              {t('app.between')}
              <span dir="ltr">sha256 {source.sha256.slice(0, 8)}…</span>
            </small>
          )}
        </div>
        <button type="button" className="btn small" onClick={onClose}>
          {t('app.close')}
        </button>
      </header>
      {problem && (
        <p role="alert" className="problem m-4">
          {textOf(problem)}
        </p>
      )}
      {source?.recording && (
        <RunningTranscript
          sourceId={source.id}
          media={source.recording.media}
          text={source.text}
          language={source.language}
          heard={source.heard}
          marks={marks.map(({ span }) => span)}
          toHear={toHear}
          className={TEXT}
        />
      )}
      {source && !source.recording && (
        <div
          ref={body}
          tabIndex={0}
          role="region"
          aria-label={source.title}
          lang={source.language}
          dir={directionOf(source.language)}
          className={TEXT}
        >
          {segments([0, source.text.length], marks).map((s) =>
            s.marks.length > 0 ? (
              <mark key={s.start} className="rounded-sm bg-wash-verified text-verified">
                {source.text.slice(s.start, s.end)}
              </mark>
            ) : (
              <span key={s.start}>{source.text.slice(s.start, s.end)}</span>
            ),
          )}
          {source.author && (
            <p className="mt-4 font-ui text-[13px] text-ink-2">
              <Quoted>{source.author}</Quoted>
            </p>
          )}
        </div>
      )}
    </aside>
  );
}
