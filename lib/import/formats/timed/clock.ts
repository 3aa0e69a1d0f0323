/**
 * Seconds of 1:02:03.500, 1088:42:00 (a channel that never ends), 02:03,5, 00:00:01:12 (the last in hundredths, as some write) or 75; undefined for anything else.
 */
export function readClock(clock: string): number | undefined {
  const m = /^(?:(\d{1,5}):)?(\d{1,2}):(\d{1,2})(?:[.,:](\d{1,6}))?$/.exec(clock.trim().slice(0, 30));
  if (!m) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0', fraction = ''] = m;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + (fraction ? Number(`0.${fraction}`) : 0);
}
