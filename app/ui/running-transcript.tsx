'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Media } from '@/lib/import/media';
import { directionOf } from '@/lib/text/languages';
import { segments } from '@/lib/text/segments';
import type { Span } from '@/lib/text/span';

/** In seconds: so long before the words the recording begins, for whoever has to find into it. */
const BEFORE = 2;

/** What is to be heard, each time it is asked for: from when to when, in seconds. */
export interface ToHear {
  readonly from: number;
  readonly to: number | null;
}

/** A stretch of the transcript, and when it is heard. */
interface Heard extends ToHear {
  readonly span: Span;
}

/** A recording with its transcript, which runs along while it is played. */
export function RunningTranscript({
  sourceId,
  media,
  text,
  language,
  heard,
  marks,
  toHear,
  className = '',
}: {
  sourceId: string;
  media: Media;
  text: string;
  language: string;
  heard: readonly Heard[];
  /** What of the text is marked: the words of the quotation. */
  marks: readonly Span[];
  toHear?: ToHear | undefined;
  className?: string;
}) {
  const t = useTranslations();
  const player = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  const until = useRef<number | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const [now, setNow] = useState(-1);
  useEffect(() => {
    const playing = player.current;
    if (!toHear || !playing) return;
    until.current = toHear.to;
    playing.currentTime = Math.max(0, toHear.from - BEFORE);
    // A browser may want to be asked by hand: then its own controls are there.
    playing.play().catch((error: Error) => console.warn('The recording does not play by itself:', error.message));
  }, [toHear]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each stretch that is heard
  useEffect(() => {
    if (!player.current?.paused) body.current?.querySelector('[data-now]')?.scrollIntoView({ block: 'nearest' });
  }, [now]);
  const onTimeUpdate = () => {
    const playing = player.current;
    if (!playing) return;
    setNow(heardAt(heard, playing.currentTime));
    if (until.current === null || playing.currentTime < until.current) return;
    until.current = null;
    playing.pause();
  };
  const lines = [
    ...marks.map((span) => ({ span, isNow: false })),
    ...(heard[now] ? [{ span: heard[now].span, isNow: true }] : []),
  ];
  const Player = media.startsWith('video/') ? 'video' : 'audio';
  return (
    <>
      <Player
        ref={player}
        controls
        preload="metadata"
        src={`/api/recordings/${sourceId}`}
        aria-label={t('recording.player')}
        className="max-h-72 w-full"
        onTimeUpdate={onTimeUpdate}
        onSeeked={onTimeUpdate}
      />
      <div
        ref={body}
        tabIndex={0}
        role="region"
        aria-label={t('recording.transcript')}
        lang={language}
        dir={directionOf(language)}
        className={className}
      >
        {segments([0, text.length], lines).map(({ start, end, marks: own }) =>
          own.length > 0 ? (
            <mark
              key={start}
              data-now={own.some(({ isNow }) => isNow) || undefined}
              className={`rounded-sm ${own.some(({ isNow }) => isNow) ? 'bg-accent-wash text-ink outline-1 outline-accent' : 'bg-wash-verified text-verified'}`}
            >
              {text.slice(start, end)}
            </mark>
          ) : (
            <span key={start}>{text.slice(start, end)}</span>
          ),
        )}
      </div>
    </>
  );
}

/** The last stretch that has begun, -1 before the first. */
function heardAt(heard: readonly Heard[], seconds: number): number {
  let [low, high] = [0, heard.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((heard[middle] as Heard).from <= seconds) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
