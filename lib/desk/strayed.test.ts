import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { execute, SUBJECTS } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { asOwner, ownDatabase } from '@/lib/db/test-database';
import { bringIn, quoteWith } from '@/lib/review/fixtures';
import type { Actor } from './actor';
import type { Subject, Subjects } from './changes';
import { verifyEvents } from './events';
import type { Role } from './roles';
import { findStrayed } from './strayed';
import { testDesk } from './test-desk';

let desk: Record<Role, Actor>;
let articleId: string;
let quoteId: string;
beforeAll(async () => {
  await ownDatabase();
});
beforeEach(async () => {
  desk = await testDesk();
  articleId = await bringIn(desk.editor);
  const q = await quoteWith(desk.reader, articleId, 'سنرمّم');
  quoteId = q.id;
  await execute(desk.reviewer, 'confirm-quote', { quoteId, version: q.version });
  const { version } = await quoteWith(desk.reader, articleId, 'سنرمّم');
  await execute(desk.editor, 'sign-off', { quoteId, version });
  const other = await quoteWith(desk.reader, articleId, 'الميزانية');
  await execute(desk.reviewer, 'give-status', { quoteId: other.id, version: other.version, status: 'disputed' });
  await execute(desk.reviewer, 'undo', { articleId });
  await execute(desk.editor, 'create-report', { articleId });
});

/** Past every rule, as whoever owns the tables could. */
const past = (table: string, sql: string) =>
  asOwner(`ALTER TABLE "${table}" DISABLE TRIGGER USER; ${sql}; ALTER TABLE "${table}" ENABLE TRIGGER USER`);
const strayed = () => findStrayed(desk.admin, SUBJECTS);

describe('the rows beside the log', () => {
  it('are as the log left them, also after what was taken back', async () => {
    expect(await strayed()).toEqual([]);
  });

  it('are read many at once, and one after the other where they are more', async () => {
    const reads: string[] = [];
    const counting = (kind: string, { read }: Subject): Pick<Subject, 'read'> => ({
      read(tx, deskId, ids) {
        reads.push(kind);
        return read(tx, deskId, ids);
      },
    });
    const counted = Object.fromEntries(Object.entries(SUBJECTS).map(([kind, s]) => [kind, counting(kind, s)]));
    await past(
      'quote',
      `UPDATE quote SET status = 'unverifiable' WHERE revision_id IN (SELECT id FROM revision WHERE document_id = '${articleId}')`,
    );
    const all = await findStrayed(desk.admin, counted as Subjects);
    expect(reads).toEqual([...new Set(reads)]);
    expect([...(await findStrayed(desk.admin, SUBJECTS, 1))].sort()).toEqual([...all].sort());
    expect(all).toHaveLength(3);
  });

  it.each([
    [
      'a status',
      'quote',
      () => `UPDATE quote SET status = 'disputed' WHERE id = '${quoteId}'`,
      () => [`quote ${quoteId}`],
    ],
    [
      'a verdict',
      'check',
      () => `UPDATE "check" SET verdict = 'altered' WHERE quote_id = '${quoteId}'`,
      () => [`quote ${quoteId}`],
    ],
    [
      'a speaker',
      'attribution',
      () => `UPDATE attribution SET speaker_id = NULL WHERE quote_id = '${quoteId}'`,
      () => [`quote ${quoteId}`],
    ],
    ['a sign-off', 'sign_off', () => `DELETE FROM sign_off WHERE quote_id = '${quoteId}'`, () => [`quote ${quoteId}`]],
    [
      'a decision that nobody made',
      'quote',
      () =>
        `UPDATE quote SET status = 'unverifiable' WHERE words LIKE 'الأعمال%' AND revision_id IN (SELECT id FROM revision WHERE document_id = '${articleId}')`,
      () => [expect.stringMatching(/^quote /)],
    ],
    [
      'a text',
      'revision',
      () => `UPDATE revision SET text = text || '.' WHERE document_id = '${articleId}'`,
      () => [expect.stringMatching(/^revision /)],
    ],
    [
      'a text and its sum',
      'revision',
      () =>
        `UPDATE revision SET text = text || '.', sha256 = encode(sha256(convert_to(text || '.', 'UTF8')), 'hex') WHERE document_id = '${articleId}'`,
      () => [expect.stringMatching(/^revision /)],
    ],
    [
      'a report',
      'report',
      () => `UPDATE report SET content = '{}' WHERE article_id = '${articleId}'`,
      () => [expect.stringMatching(/^report /)],
    ],
  ] as const)('show %s that was changed past it', async (_, table, sql, found) => {
    await past(table, sql());
    expect(await strayed()).toEqual(found());
  });
});

describe('the end of the log', () => {
  it('is sealed by a key that is not in the database: cut off, the chain still fits and it shows', async () => {
    const whole = await db().desk.findUniqueOrThrow({ where: { id: desk.admin.deskId } });
    const { eventCount } = whole;
    const last = await db().event.findFirstOrThrow({ where: { deskId: whole.id, seq: eventCount } });
    expect(await verifyEvents(desk.admin)).toEqual({ count: eventCount });
    await past('event', `DELETE FROM event WHERE desk_id = '${whole.id}' AND seq = ${eventCount}`);
    await db().desk.update({
      where: { id: whole.id },
      data: { eventCount: eventCount - 1, eventHead: last.previous },
    });
    expect((await verifyEvents(desk.admin)).broken).toBe(eventCount);
  });
});
