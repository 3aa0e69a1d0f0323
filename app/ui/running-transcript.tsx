'use client';

import { Fragment, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Media } from '@/lib/import/media';
import { directionOf } from '@/lib/text/languages';
import { segments } from '@/lib/text/segments';
import type { Span } from '@/lib/text/span';
import { clockOf } from '@/lib/text/time-code';

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
  const play = (from: number, to: number | null) => {
    const playing = player.current;
    if (!playing) return;
    until.current = to;
    playing.currentTime = from;
    // A browser may want to be asked by hand: then its own controls are there.
    playing.play().catch((error: Error) => console.warn('The recording does not play by itself:', error.message));
  };
  const hear = useEffectEvent(play);
  useEffect(() => {
    if (toHear) hear(Math.max(0, toHear.from - BEFORE), toHear.to);
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
  const lines: { span: Span; is: 'words' | 'heard' | 'now' }[] = [
    ...marks.map((span) => ({ span, is: 'words' as const })),
    ...heard.map(({ span }, i) => ({ span, is: i === now ? ('now' as const) : ('heard' as const) })),
  ];
  const begins = new Map(heard.map(({ span, from }) => [span[0], from]));
  const Player = media.startsWith('video/') ? 'video' : 'audio';
  return (
    <>
      <Player
        ref={player}
        controls
        preload="metadata"
        src={`/api/recordings/${sourceId}`}
        aria-label={t('recording.player')}
        className="my-2 max-h-72 w-full"
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
        {segments([0, text.length], lines).map(({ start, end, marks: own }) => {
          const from = begins.get(start);
          const isNow = own.some(({ is }) => is === 'now');
          const words = text.slice(start, end);
          return (
            <Fragment key={start}>
              {from !== undefined && (
                // There may be thousands: who uses the keys has the player's own, and is not sent through all of them.
                <button
                  type="button"
                  tabIndex={-1}
                  aria-label={t('recording.from', { time: clockOf(from) })}
                  className="me-1 cursor-pointer rounded-sm bg-tint px-1 text-[12px] text-accent select-none"
                  onClick={() => play(from, null)}
                >
                  <bdi>{clockOf(from)}</bdi>
                </button>
              )}
              {isNow || own.some(({ is }) => is === 'words') ? (
                <mark
                  data-now={isNow || undefined}
                  className={`rounded-sm ${isNow ? 'bg-accent-wash text-ink outline-1 outline-accent' : 'bg-wash-verified text-verified'}`}
                >
                  {words}
                </mark>
              ) : (
                <span>{words}</span>
              )}
            </Fragment>
          );
        })}
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
