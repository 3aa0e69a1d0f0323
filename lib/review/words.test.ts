import { expect, it } from 'vitest';
import { awaitsSignature, isChecked, STATUSES, type Stands, standingsOf } from './words';

const told = (stands: Stands) => [
  standingsOf(stands).join(' '),
  isChecked(stands),
  awaitsSignature({ ...stands, signed: false }),
];

it('words that hold are checked with their speaker, what was found against them is whoever spoke, and neither is signed without one', () => {
  const of = (conflict: boolean, speakerDecided: boolean) =>
    STATUSES.filter((status) => status !== 'verified').map((status) => told({ status, conflict, speakerDecided }));
  expect(of(false, false)).toEqual([
    ['open', false, false],
    ['speaker-open', false, false],
    ['disputed', true, false],
    ['corrected', true, false],
    ['unverifiable', true, false],
  ]);
  expect(of(false, true)).toEqual([
    ['open', false, false],
    ['in-review', true, true],
    ['disputed', true, true],
    ['corrected', true, true],
    ['unverifiable', true, true],
  ]);
  for (const [standing, checked, waits] of of(true, true)) {
    expect(standing).toMatch(/^conflict/);
    expect([checked, waits]).toEqual([false, false]);
  }
});
