import { expect, it } from 'vitest';
import { toJudge } from './pairs-open';

const pair = (judgement: 'faithful' | null) => ({
  quote: [0, 1] as const,
  source: [0, 1] as const,
  judgement,
  note: '',
});

it('a translation says how many of its sentences nobody has judged, before anybody confirms it', () => {
  const told = (...pairs: ReturnType<typeof pair>[]) => toJudge({ proposedVerdict: 'translated', pairs });
  expect(told(pair('faithful'), pair(null))).toEqual({ code: 'pairs-open', params: { open: 1, all: 2 } });
  expect(told(pair('faithful'))).toBeUndefined();
  expect(toJudge({ proposedVerdict: 'verbatim', pairs: [pair(null)] })).toBeUndefined();
});
