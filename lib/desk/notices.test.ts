import { describe, expect, it } from 'vitest';
import { isZone, nextMail } from './notices';

describe('the next mail', () => {
  const at = (time: string) => new Date(`2026-03-10T${time}Z`);

  it('comes at once, after an hour, or at eight in the morning where its reader is', () => {
    expect(nextMail('at-once', 'UTC', at('10:00:00'))).toBe(0);
    expect(nextMail('hourly', 'UTC', at('10:00:00'))).toBe(3600);
    expect(nextMail('daily', 'UTC', at('07:59:00'))).toBe(60);
    expect(nextMail('daily', 'UTC', at('08:00:00'))).toBe(24 * 3600);
    expect(nextMail('daily', 'Asia/Amman', at('04:00:30'))).toBe(3600 - 30);
    expect(nextMail('daily', 'Asia/Kolkata', at('02:00:00'))).toBe(1800);
  });

  it('comes at eight in the morning of Greenwich to somebody in a place that nobody knows', () => {
    expect(isZone('Mars/Olympus')).toBe(false);
    expect(isZone('Asia/Amman')).toBe(true);
    expect(nextMail('daily', 'Mars/Olympus', at('06:00:00'))).toBe(2 * 3600);
  });
});
