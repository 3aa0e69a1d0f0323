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
