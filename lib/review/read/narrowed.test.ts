import pg from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import type { From } from '@/lib/db/page-of';
import { asOwner, ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import type { Narrowed } from './narrowed';
import { listQuotes, type QueueRow, type View } from './quotes';
import { listSpeakers } from './speakers';

let desk: Record<Role, Actor>;
let url: string;
let articles: string[];
let speaker: string;
/** More than a page of each article. */
const EACH = 60;
const HOUR = 60 * 60_000;

beforeAll(async () => {
  url = await ownDatabase();
  desk = await testDesk();
  articles = [];
  for (const town of ['Northport', 'Southport']) {
    const says = (i: number) => `${i % 2 ? 'Ada Stone' : 'Bea Field'} said: “We will build ${i} houses in ${town}.”`;
    const text = [town, ...Array.from({ length: EACH }, (_, i) => says(i))].join('\n');
    articles.push(await execute(desk.editor, 'import-article', { document: { text, anyway: 'on' } }));
  }
  const all = await every('all');
  const ada = all.filter((q) => q.speaker === 'Ada Stone');
  const named = { speaker: { kind: 'named', name: 'Ada Stone', speakerKind: 'person' } } as const;
  for (const q of ada.slice(0, 3))
    await execute(desk.reviewer, 'attribute-quote', { quoteId: q.id, version: q.version, change: named });
  speaker = (await listSpeakers(desk.reader, 'stone')).rows[0]?.id ?? '';
  for (const [i, hours] of [-48, 5, 100, 1000].entries()) {
    const q = all[10 + i] as QueueRow;
    const due = new Date(Date.now() + hours * HOUR).toISOString();
    await execute(desk.editor, 'assign-quotes', { quotes: [{ quoteId: q.id, version: q.version }], due });
    await execute(desk.editor, 'give-status', { quoteId: q.id, version: q.version + 1, status: 'disputed' });
  }
  await asOwner('ANALYZE');
});

async function every(view: View, narrowed: Narrowed = {}): Promise<QueueRow[]> {
  const rows: QueueRow[] = [];
  for (let from: From | undefined = {}; from; ) {
    const page = await listQuotes(desk.reader, view, '', from, narrowed);
    rows.push(...page.rows);
    from = page.next === null ? undefined : { after: page.next };
  }
  return rows;
}

describe('the list of quotations', () => {
  it('is narrowed to a speaker, an article, a status and what is due, and counts what it was narrowed to', async () => {
    const found = async (narrowed: Narrowed) => {
      const { total } = await listQuotes(desk.reader, 'all', '', {}, narrowed);
      expect((await every('all', narrowed)).length).toBe(total);
      return total;
    };
    expect(await found({})).toBe(2 * EACH);
    expect(await found({ speaker })).toBe(3);
    expect(await found({ article: articles[0] })).toBe(EACH);
    expect(await found({ status: 'disputed' })).toBe(4);
    expect(await found({ due: 'overdue' })).toBe(1);
    expect(await found({ due: 'day' })).toBe(2);
    expect(await found({ due: 'week' })).toBe(3);
    expect(await found({ sort: 'due' })).toBe(4);
    expect(await found({ status: 'disputed', article: articles[1] })).toBe(0);
  });

  it('has each order whole, there and back, page by page; within an article the numbers go up', async () => {
    const numbers = (rows: readonly QueueRow[]) => rows.map((r) => [articles.indexOf(r.articleId), r.number]);
    const up = (article: number) => Array.from({ length: EACH }, (_, i) => [article, i + 1]);
    expect(numbers(await every('all', { sort: 'oldest' }))).toEqual([...up(0), ...up(1)]);
    expect(numbers(await every('all', { sort: 'newest' }))).toEqual([...up(1), ...up(0)]);
    const first = await listQuotes(desk.reader, 'all', '', {}, { sort: 'newest' });
    const second = await listQuotes(desk.reader, 'all', '', { after: first.next ?? '' }, { sort: 'newest' });
    const back = await listQuotes(desk.reader, 'all', '', { before: second.rows[0]?.id }, { sort: 'newest' });
    expect(back.rows.map((r) => r.id)).toEqual(first.rows.map((r) => r.id));
    const dues = (await every('all', { sort: 'due' })).map((r) => r.due ?? '');
    expect(dues).toEqual([...dues].sort());
  });

  it('goes on by due time from a row whose time was taken away', async () => {
    const [first, second] = await every('all', { sort: 'due' });
    await db().quote.update({ where: { id: second?.id ?? '' }, data: { due: null } });
    const after = await listQuotes(desk.reader, 'all', '', { after: second?.id }, { sort: 'due' });
    expect(after.rows).toEqual([]);
    const from = await listQuotes(desk.reader, 'all', '', { after: first?.id }, { sort: 'due' });
    expect(from.rows).toHaveLength(2);
    await db().quote.update({ where: { id: second?.id ?? '' }, data: { due: second?.due ?? null } });
  });
});

describe('each way to narrow and to order it', () => {
  const WAYS: [what: string, index: string, narrowed: () => Narrowed][] = [
    ['one speaker', 'quote_by_speaker', () => ({ speaker })],
    ['one status', 'quote_by_status', () => ({ status: 'disputed' })],
    ['what is late', 'quote_due', () => ({ due: 'overdue' })],
    ['by due time', 'quote_due', () => ({ sort: 'due' })],
    ['the newest first', 'quote_listed', () => ({ sort: 'newest' })],
    ['the oldest first', 'quote_listed', () => ({})],
  ];

  it.each(WAYS)('%s is a scan of %s, and of no more of it than a page', async (_, index, narrowed) => {
    const query = vi.spyOn(pg.Client.prototype, 'query');
    const { next } = await listQuotes(desk.reader, 'all', '', {}, { sort: 'oldest' });
    query.mockClear();
    await listQuotes(desk.reader, 'all', '', { after: next ?? '' }, narrowed());
    const asked = query.mock.calls.map(([q]) => q as unknown as { text: string; values: unknown[] });
    query.mockRestore();
    const { text, values } = asked.find(({ text }) => text.includes('"articleLanguage"')) ?? { text: '', values: [] };
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    // A table of a few pages is read whole by any plan: what is asked is whether there is another one.
    await client.query('SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_sort = off');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values as never);
    await client.end();
    const plan = rows.map((r) => r['QUERY PLAN']).join('\n');
    const scan = plan.slice(plan.indexOf('Limit', plan.indexOf('Limit') + 1));
    expect(scan).toContain(`using ${index} on quote`);
    // An incremental sort holds no more than one article.
    expect(scan.slice(0, scan.indexOf(index))).not.toMatch(/(?<!Incremental )Sort(?! Key)/);
  });
});
