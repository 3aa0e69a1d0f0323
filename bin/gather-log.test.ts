import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { gatherLog } from './gather-log';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function gathered() {
  const lines: string[] = [];
  const keep = (line: string, ..._: unknown[]) => void lines.push(line);
  const sink = { error: keep, warn: keep };
  gatherLog(sink);
  return { sink, lines };
}

it('of many lines of a kind the first few are written, and the rest counted when the minute is over', () => {
  const { sink, lines } = gathered();
  for (let i = 0; i < 5000; i++) sink.error(`problem ${i.toString(16)}1`);
  expect(lines).toHaveLength(20);
  sink.error('The database does not answer');
  expect(lines.at(-1)).toBe('The database does not answer');
  vi.advanceTimersByTime(60_000);
  expect(lines.slice(21)).toEqual(['… and 4980 more like: problem #']);
  sink.error('problem 1');
  expect(lines.at(-1)).toBe('problem 1');
});

it('as many kinds as somebody makes up fill no more than a bounded part of it', () => {
  const { sink, lines } = gathered();
  const word = (i: number) =>
    [...i.toString(26).padStart(4, '0')].map((c) => String.fromCharCode(103 + (Number.parseInt(c, 26) % 20))).join('');
  for (let i = 0; i < 20_000; i++) sink.warn(word(i), i);
  expect(lines.length).toBeGreaterThan(100);
  expect(lines.length).toBeLessThan(3000);
  const before = lines.length;
  vi.advanceTimersByTime(60_000);
  expect(lines.length - before).toBeLessThanOrEqual(101);
});

it('a line that is very long is cut, and says by how much', () => {
  const { sink, lines } = gathered();
  sink.error('x'.repeat(1_000_000));
  expect(lines[0]?.slice(4000)).toBe(' … (996000 more characters)');
});
