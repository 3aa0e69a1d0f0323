import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { markRead, type Notice, readNotices } from '@/lib/auth/notices';
import type { SignedIn } from '@/lib/auth/session';
import { stopMails, stopToken } from '@/lib/auth/stop-mails';
import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import { notify } from '@/lib/desk/notify';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { bringIn } from '@/lib/review/fixtures';
import { readArticlePage } from '@/lib/review/read/workbench';
import { tellDue } from '../due';
import { compose } from './compose';
import { sendMails } from './send';

/** What the mail server of the tests has taken, and what it answers to whom. */
const taken: Email[] = [];
let answer: { readonly responseCode: number } | undefined;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_, __, done) => done(answer && Object.assign(new Error('no'), answer)),
  onData(stream, _, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on(
      'end',
      () => void PostalMime.parse(Buffer.concat(parts)).then((mail) => done(void taken.push(mail) as never)),
    );
  },
});

let desk: Record<Role, Actor>;
let articleId: string;
let quotes: Awaited<ReturnType<typeof readArticlePage>>['quotes'];
beforeAll(async () => {
  await ownDatabase();
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  process.env.ISNAD_MAIL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  process.env.ISNAD_MAIL_FROM = 'isnad@desk.example';
  process.env.NEXTAUTH_URL = 'https://isnad.example';
  process.env.NEXTAUTH_SECRET = 'a secret of the tests that is long enough';
  desk = await testDesk('مكتب');
  articleId = await bringIn(desk.editor);
  ({ quotes } = await readArticlePage(desk.reader, articleId));
});
afterAll(() => new Promise<void>((done) => server.close(done)));
beforeEach(() => {
  taken.length = 0;
  answer = undefined;
});

const mention = (...to: Actor[]) =>
  db().$transaction((tx) =>
    notify(tx, desk.editor, { kind: 'mentioned', to: to.map((p) => p.personId), articleId, quoteId: quotes[0]?.id }),
  );
const header = (mail: Email | undefined, key: string) => mail?.headers.find((h) => h.key === key)?.value;

describe('a mail', () => {
  it('has all that waited, in the language of its reader, leads to each place, and says no words of a text', async () => {
    const { reviewer, editor } = desk;
    await db().person.update({ where: { id: reviewer.personId }, data: { locale: 'ar' } });
    const given = quotes.map(({ id, version }) => ({ quoteId: id, version }));
    await execute(editor, 'assign-quotes', { quotes: given, personId: reviewer.personId });
    await mention(reviewer);
    await sendMails(reviewer.personId);
    await sendMails(reviewer.personId);
    expect(taken).toHaveLength(1);
    const [mail] = taken;
    const { email } = await db().person.findUniqueOrThrow({ where: { id: reviewer.personId } });
    expect(mail?.to).toMatchObject([{ address: email, name: reviewer.name }]);
    expect(mail?.from).toMatchObject({ address: 'isnad@desk.example' });
    expect(mail?.subject).toBe('إشعاران من إسناد');
    expect(mail?.html).toContain('dir="rtl"');
    const { newest } = await readNotices({ personId: reviewer.personId } as SignedIn);
    for (const { id } of newest)
      for (const body of [mail?.html, mail?.text]) expect(body).toContain(`https://isnad.example/go/${id}`);
    expect(mail?.text).toContain(editor.name);
    for (const { words } of await db().quote.findMany({ where: { articleId } })) {
      expect(words).not.toBe('');
      const found = [mail?.html, mail?.text].some((body) => body?.includes(words));
      expect(found).toBe(false);
    }
    const stop = `https://isnad.example/api/stop/${stopToken(reviewer.personId)}`;
    expect(header(mail, 'list-unsubscribe')).toBe(`<${stop}>`);
    expect(header(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  });

  it('that could not be sent is sent again as the same one', async () => {
    const { admin } = desk;
    await mention(admin);
    answer = { responseCode: 451 };
    await expect(sendMails(admin.personId)).rejects.toThrow();
    const { id } = await db().mail.findFirstOrThrow({ where: { personId: admin.personId } });
    answer = undefined;
    await mention(admin);
    await sendMails(admin.personId);
    expect(taken.map((mail) => mail.messageId)).toEqual([`<${id}@desk.example>`, expect.not.stringContaining(id)]);
  });

  it('that its server will never take stands in the way of no other', async () => {
    const { admin } = desk;
    await mention(admin);
    answer = { responseCode: 550 };
    await sendMails(admin.personId);
    answer = undefined;
    await mention(admin);
    await sendMails(admin.personId);
    expect(taken).toHaveLength(1);
  });

  it('says nothing of what was read meanwhile', async () => {
    const { admin } = desk;
    await mention(admin);
    await markRead({ personId: admin.personId } as SignedIn);
    await sendMails(admin.personId);
    expect(taken).toEqual([]);
  });

  it('ends all others by its token, and by no other', async () => {
    const { reader, admin } = desk;
    await mention(reader);
    const [id, code] = stopToken(admin.personId).split('.');
    for (const wrong of ['', 'x', `${id}.`, `${reader.personId}.${code}`, `${id}.${code}x`])
      await expect(stopMails(wrong)).rejects.toMatchObject({ code: 'not-found' });
    await stopMails(stopToken(reader.personId));
    await sendMails(reader.personId);
    expect(taken).toEqual([]);
  });
});

it('what is due soon and what is overdue is told once to whom it was given, together with what is due with it', async () => {
  const { reviewer } = desk;
  const ofDue = () =>
    db().notice.findMany({
      where: { personId: reviewer.personId, kind: { in: ['due-soon', 'overdue'] } },
      orderBy: { kind: 'asc' },
    });
  const given = (due: Date | null, of: typeof quotes) =>
    db().quote.updateMany({ where: { id: { in: of.map((q) => q.id) } }, data: { due, assigneeId: reviewer.personId } });
  const hour = 3600_000;
  await given(new Date(Date.now() + hour), quotes);
  await given(new Date(Date.now() - hour), quotes.slice(0, 1));
  for (let i = 0; i < 2; i++) await tellDue();
  expect(await ofDue()).toMatchObject([
    { kind: 'due-soon', articleId, byId: null, count: quotes.length - 1 },
    { kind: 'overdue', articleId, quoteId: quotes[0]?.id, count: 1 },
  ]);
});

it('names and titles are no marks of a mail, and no further lines of its head', () => {
  const hostile = '<img src=x onerror=alert(1)>\r\nBcc: everybody@desk.example "&';
  const notice: Notice = {
    ...({ id: 'x', kind: 'mentioned', at: '', isRead: false, count: 1, role: 'reader' } as const),
    ...{ desk: hostile, by: hostile, title: hostile },
  };
  for (const locale of ['ar', 'en', 'fr'] as const) {
    const { subject, html } = compose([notice], locale, 'https://isnad.example', 'https://isnad.example/stop/x');
    expect(subject).not.toMatch(/[\r\n\u2068]/);
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  }
});
