'use client';

import { useSyncExternalStore } from 'react';
import { useFormatter, useNow, useTranslations } from 'use-intl/react';
import type { Verdict } from '@/lib/align';
import { type Standing, type Stands, standingOf, standingsOf, VERDICT_TONE } from '@/lib/review/words';
import { directionOf } from '@/lib/text/languages';
import type { ProblemReport } from '../act';

/** A verdict in a word; dashed while it is only proposed. */
export function VerdictTag({ verdict, proposed = false }: { verdict: Verdict; proposed?: boolean }) {
  const t = useTranslations();
  const word = t(`verdict.${verdict}`);
  return (
    <span className={`tag ${VERDICT_TONE[verdict]} ${proposed ? 'proposed' : ''}`}>
      {proposed ? t('words.proposed', { verdict: word }) : word}
    </span>
  );
}

/** What the program read in the text and nobody has confirmed is dashed, as a verdict is; it says so to whoever hears it. */
export function Proposed({ decided, children }: { decided: boolean; children: React.ReactNode }) {
  const t = useTranslations();
  if (decided) return <bdi>{children}</bdi>;
  return (
    <span title={t('speaker.proposed')}>
      <bdi className="border-b border-dashed border-ink-3">{children}</bdi>
      <span className="sr-only"> ({t('speaker.proposed')})</span>
    </span>
  );
}

const STANDING_TONE: Record<Standing, string> = {
  open: '',
  conflict: 'bad',
  'speaker-open': '',
  'in-review': '',
  verified: 'good',
  disputed: 'bad',
  corrected: 'mild',
  unverifiable: '',
};

export function StandingTags({ of }: { of: Stands }) {
  const t = useTranslations();
  return standingsOf(of).map((standing) => (
    <span key={standing} className={`tag ${STANDING_TONE[standing]}`}>
      {t(`status.${standing}`)}
    </span>
  ));
}

/** How a quotation stands, in words behind the line that stands for it in the text. */
export function StandingLine({ of }: { of: Stands }) {
  return (
    <>
      <span aria-hidden="true" className={`line q q-${standingOf(of)}`}>
        {'\u00a0'.repeat(7)}
      </span>{' '}
      <StandingWords of={of} />
    </>
  );
}

export function StandingWords({ of }: { of: Stands }) {
  const t = useTranslations();
  return standingsOf(of)
    .map((standing) => t(`status.${standing}`))
    .join(t('app.between'));
}

/**
 * Words of a text in their own language and direction, set in the text face; as a block also aligned to their own side.
 * @param language as the server told it: no page is sent what tells languages
 */
export function Quoted({
  children,
  language,
  className = '',
}: {
  children: string;
  language?: string;
  className?: string;
}) {
  return (
    <bdi lang={language} dir={language ? directionOf(language) : 'auto'} className={`font-text ${className}`}>
      {children}
    </bdi>
  );
}

const never = () => () => {};
/** Asked once: each moment of a page would ask anew with every key, and the answer takes a fifth of a millisecond. */
let zone: string | undefined;
const ownZone = (): string => {
  zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone;
};
/** Where the reader is; the server cannot know, so that times turn local once the page is theirs. */
export const useTimeZone = (): string => useSyncExternalStore(never, ownZone, () => 'UTC');

/** A moment in the interface's language: the day, and the hour when asked. */
export function Moment({ at, hour = false }: { at: string; hour?: boolean }) {
  const format = useFormatter();
  const timeZone = useTimeZone();
  return (
    <time dateTime={at}>
      {format.dateTime(new Date(at), {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        calendar: 'gregory',
        timeZone,
        ...(hour ? { hour: 'numeric', minute: '2-digit' } : {}),
      } as never)}
    </time>
  );
}

/** In ms: what is further away is told by its day. */
const NEAR = 7 * 24 * 60 * 60_000;

/** How long ago, or how soon, within a week; by its day beyond. The whole moment is told on asking. */
export function Around({ at }: { at: string }) {
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const timeZone = useTimeZone();
  const moment = new Date(at);
  const whole = { day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
  const day = { day: 'numeric', month: 'long', calendar: 'gregory', timeZone } as const;
  const isNear = Math.abs(moment.getTime() - now.getTime()) < NEAR;
  const isThisYear = moment.getFullYear() === now.getFullYear();
  return (
    // The server's now is a moment before the reader's, and its zone may be another one.
    <time
      dateTime={at}
      title={format.dateTime(moment, { ...whole, calendar: 'gregory', timeZone } as never)}
      suppressHydrationWarning
    >
      {isNear
        ? format.relativeTime(moment, now)
        : format.dateTime(moment, (isThisYear ? day : { ...day, year: 'numeric' }) as never)}
    </time>
  );
}

/** The name of a file: its ending is Latin, and stands behind the name in whatever direction that is read. */
export function FileName({ children }: { children: string }) {
  const [ending = ''] = /\.[a-z0-9]{1,8}$/i.exec(children) ?? [];
  return (
    <bdi>
      {children.slice(0, children.length - ending.length)}
      <bdi dir="ltr">{ending}</bdi>
    </bdi>
  );
}

/** A number in the interface's digits; none at all as a word where its digit is only a dot. */
export function Numeral({ children }: { children: number }) {
  const t = useTranslations();
  const format = useFormatter();
  return children === 0 ? t('app.count', { n: 0 }) : format.number(children, { useGrouping: false });
}

/** The words for a problem: what happened and what to do. */
export function useProblemText(): (problem: ProblemReport) => string {
  const t = useTranslations();
  const format = useFormatter();
  const timeZone = useTimeZone();
  // A moment is told as it is where the reader is.
  const told = (since: string) =>
    format.dateTime(new Date(since), { dateStyle: 'long', timeStyle: 'short', calendar: 'gregory', timeZone } as never);
  return ({ code, params: { since, ...params } }) =>
    t(`problems.${code}`, { ...params, ...(typeof since === 'string' ? { since: told(since) } : {}) } as never);
}
