import { expect, test } from 'vitest';
import { noticeAt, refusedNotice } from './notice';
import { giveStatus } from './ops/quote';

test('whoever is brought back to what was refused reads why, and may send it again; elsewhere it is gone', () => {
  const op = giveStatus('a', 'disputed', 'disputed', 'Who heard it?');
  const refused = refusedNotice({ code: 'offline', params: {} }, op);
  expect(refused).toMatchObject({ kind: 'problem', about: 'a', again: op });
  expect(noticeAt(refused, 'a')).toBe(refused);
  expect(noticeAt(refused, 'b')).toBeUndefined();
  expect(noticeAt(refused, undefined)).toBeUndefined();
});

test('a card that is on its way is said until somebody comes to another quotation', () => {
  const coming = { kind: 'card-coming', about: 'a' } as const;
  expect(noticeAt(coming, 'a')).toBe(coming);
  expect(noticeAt(coming, 'b')).toBeUndefined();
});
