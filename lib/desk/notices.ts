/** What people are told of. */
export const NOTICE_KINDS = [
  'assigned',
  'due-soon',
  'overdue',
  'sent-back',
  'disagreed',
  'mentioned',
  'suggestion-accepted',
  'suggestion-declined',
  'source-changed',
  'role-changed',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** How somebody is told. */
export interface Way {
  readonly page: boolean;
  readonly mail: boolean;
}

/** How somebody is told who chose nothing: all of it in the page, and by mail what waits for them. */
export const wayAtFirst = (kind: NoticeKind): Way => ({
  page: true,
  mail: kind !== 'source-changed' && kind !== 'role-changed',
});

/** How often mails come; each has all that waited for it. */
export const MAILS = ['at-once', 'hourly', 'daily', 'never'] as const;
export type Mails = (typeof MAILS)[number];

/** The hour of the day at which daily mails come, where their reader is. */
const MORNING = 8;

/** In how many seconds the next mail comes, for somebody in a time zone. */
export function nextMail(mails: Exclude<Mails, 'never'>, zone: string, now: Date): number {
  if (mails === 'at-once') return 0;
  if (mails === 'hourly') return 3600;
  const [hour = 0, minute = 0, second = 0] = new Intl.DateTimeFormat('en-GB', {
    timeZone: isZone(zone) ? zone : 'UTC',
    timeStyle: 'medium',
  })
    .format(now)
    .split(':')
    .map(Number);
  const day = 24 * 3600;
  const gone = hour * 3600 + minute * 60 + second - MORNING * 3600;
  return gone < 0 ? -gone : day - gone;
}

/** Whether it is a time zone by a name that we know. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
