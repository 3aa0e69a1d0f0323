import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { followNotice, markRead, readNotices } from '@/lib/auth/notices';
import type { SignedIn } from '@/lib/auth/session';
import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import { bringIn } from '@/lib/review/fixtures';
import { readArticlePage } from '@/lib/review/read/workbench';
import type { Actor } from './actor';
import { notify } from './notify';
import type { Role } from './roles';
import { testDesk } from './test-desk';

let desk: Record<Role, Actor>;
let articleId: string;
let quotes: readonly { readonly id: string; readonly version: number }[];
beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk();
  articleId = await bringIn(desk.editor);
  ({ quotes } = await readArticlePage(desk.reader, articleId));
});
afterEach(async () => {
  delete process.env.ISNAD_MAIL;
});

const toldTo = (who: Actor) =>
  db().notice.findMany({ where: { personId: who.personId }, orderBy: { createdAt: 'asc' } });
const messages = () => db().$queryRaw<{ of: string; after: number }[]>`
  SELECT singleton_key AS of, round(extract(epoch FROM start_after - created_on))::int AS after FROM pgboss.job WHERE name = 'isnad-mail'`;

describe('people are told', () => {
  it('of what is given to them, once for all of it, and never of what they do themselves', async () => {
    const { reviewer, editor } = desk;
    const given = { quotes: quotes.map(({ id, version }) => ({ quoteId: id, version })), personId: reviewer.personId };
    await execute(editor, 'assign-quotes', given);
    expect(await toldTo(reviewer)).toMatchObject([
      { kind: 'assigned', articleId, byId: editor.personId, count: quotes.length, inPage: true, byMail: false },
    ]);
    const own = { quotes: [{ quoteId: given.quotes[0]?.quoteId ?? '', version: 2 }], personId: editor.personId };
    await execute(editor, 'assign-quotes', own);
    expect(await toldTo(editor)).toEqual([]);
  });

  it('as they chose, and by one message in the queue for all that waits', async () => {
    process.env.ISNAD_MAIL = 'smtp://127.0.0.1:1';
    const { admin, editor, reader } = desk;
    const choice = { kind: 'mentioned', page: false, mail: true };
    await db().noticeChoice.create({ data: { personId: reader.personId, ...choice } });
    await db().person.update({ where: { id: admin.personId }, data: { mails: 'never' } });
    const told = { kind: 'mentioned', to: [reader.personId, admin.personId, editor.personId], articleId } as const;
    for (let i = 0; i < 3; i++) await db().$transaction((tx) => notify(tx, editor, { ...told }));
    expect(await toldTo(reader)).toMatchObject(Array(3).fill({ kind: 'mentioned', inPage: false, byMail: true }));
    expect(await toldTo(admin)).toMatchObject(Array(3).fill({ inPage: true, byMail: false }));
    expect(await messages()).toEqual([{ of: reader.personId, after: 3600 }]);
    await db().person.update({ where: { id: reader.personId }, data: { mails: 'at-once' } });
    await db().$transaction((tx) => notify(tx, editor, told));
    expect((await messages()).map((m) => m.after).sort()).toEqual([0, 3600]);
  });

  it('and read it, each their own, as long as they belong to the desk; it leads to its place', async () => {
    const { reviewer, editor, admin } = desk;
    const as = ({ personId }: Actor) => ({ personId }) as SignedIn;
    const { unread, newest } = await readNotices(as(reviewer));
    expect(unread).toBe(1);
    expect(newest).toMatchObject([{ kind: 'assigned', by: editor.name, count: quotes.length, role: 'reviewer' }]);
    const { id = '' } = newest[0] ?? {};
    await expect(followNotice(as(editor), id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(markRead(as(editor), id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await followNotice(as(reviewer), id)).toEqual({ deskId: reviewer.deskId, path: `/article/${articleId}` });
    expect((await readNotices(as(reviewer))).unread).toBe(0);
    await execute(admin, 'remove-member', { personId: reviewer.personId });
    expect((await readNotices(as(reviewer))).newest).toEqual([]);
    await expect(followNotice(as(reviewer), id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('once of what has a key, and nobody of another desk of anything', async () => {
    const other = await testDesk('other');
    const told = { kind: 'overdue', to: [desk.reader.personId, other.reader.personId], articleId, key: 'x' } as const;
    for (let i = 0; i < 2; i++) await db().$transaction((tx) => notify(tx, desk.editor, told));
    expect((await toldTo(desk.reader)).filter((n) => n.kind === 'overdue')).toHaveLength(1);
    expect(await toldTo(other.reader)).toEqual([]);
    await expect(db().$transaction((tx) => notify(tx, other.editor, { ...told, key: 'y' }))).rejects.toThrow(
      /joins two|not available/,
    );
  });
});
