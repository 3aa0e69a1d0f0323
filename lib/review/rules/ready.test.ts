import { describe, expect, it } from 'vitest';
import { firstLeft, isCorrectedSince, lockOf, unreadyOf } from './ready';

const signed = { kind: 'direct', rejected: false, signed: true, conflict: false, backed: true };
const all = { done: 2, of: 2 };

describe('an article is ready for publication', () => {
  it('when every quotation in it is signed: reported speech, and what is none, is not counted', () => {
    expect(unreadyOf([], { gate: false }, all)).toBeNull();
    const others = [
      { ...signed, kind: 'indirect', signed: false },
      { ...signed, rejected: true, signed: false },
    ];
    expect(unreadyOf([signed, ...others], { gate: true }, all)).toBeNull();
    expect(unreadyOf([signed, { ...signed, signed: false }], { gate: false }, all)).toMatchObject({ unsigned: 1 });
  });

  it('not while a source names somebody else, nor while sources are still compared, whatever was signed', () => {
    const left = unreadyOf([{ ...signed, conflict: true }], { gate: false }, { done: 1, of: 2 });
    expect(left).toEqual({ comparing: 1, conflicts: 1, unsigned: 0, unbacked: 0 });
    expect(left && firstLeft(left)).toEqual({ what: 'comparing', n: 1 });
  });

  it('where the desk asks for a passage, when each has one', () => {
    const bare = [{ ...signed, backed: false }];
    expect(unreadyOf(bare, { gate: false }, all)).toBeNull();
    expect(unreadyOf(bare, { gate: true }, all)).toMatchObject({ unbacked: 1 });
  });
});

it('an article is locked from its last readiness on until that is lifted, and corrected since the first', () => {
  const round = { at: '2026-11-26T10:00:00.000Z', by: 'Nadia', revision: 2, lifted: null };
  const lifted = { ...round, lifted: { at: '2026-11-26T11:00:00.000Z', by: 'Nadia', reason: 'A name.' } };
  expect(lockOf([])).toBeNull();
  expect(lockOf([lifted])).toBeNull();
  expect(lockOf([lifted, round])).toBe(round);
  expect(isCorrectedSince([], 3)).toBe(false);
  expect(isCorrectedSince([lifted], 2)).toBe(false);
  expect(isCorrectedSince([lifted, { ...round, revision: 3 }], 3)).toBe(true);
});
