import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { bringIn, onQuoteWith } from './fixtures';
import { readDashboard } from './read/dashboard';

let desk: Record<Role, Actor>;
let articleId: string;
beforeAll(async () => {
  await ownDatabase();
});
beforeEach(async () => {
  desk = await testDesk();
  articleId = await bringIn(desk.editor);
});

const on = (words: string) => onQuoteWith(desk.reader, articleId, words);
const read = (actor: Actor = desk.reader) => readDashboard(actor, { weeks: 4 });

describe('the dashboard', () => {
  it('counts what is due, who has it, and what nobody has touched for long', async () => {
    const late = await on('سنرمّم');
    const personId = desk.reviewer.personId;
    await execute(desk.editor, 'assign-quotes', { quotes: [late], personId, due: '2020-01-01T00:00:00Z' });
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    await execute(desk.editor, 'assign-quotes', { quotes: [await on('الميزانية')], personId, due: soon });
    await db().$executeRaw`UPDATE quote SET touched_at = now() - interval '8 days' WHERE id = ${late.quoteId}::uuid`;
    const board = await read();
    expect(board.due).toEqual({ overdue: 1, day: 1, week: 0 });
    expect(board.load[0]).toEqual({ id: personId, name: desk.reviewer.name, assigned: 2, overdue: 1 });
    expect(board.stuck).toMatchObject({ count: 1, longest: [{ id: late.quoteId, assignee: desk.reviewer.name }] });
    // Whoever does something to it takes it up again.
    await execute(desk.reviewer, 'confirm-quote', await on('سنرمّم'));
    expect((await read()).stuck).toEqual({ count: 0, longest: [] });
  });

  it('counts verdicts by week as they stand, corrections by their source, and nothing of another desk', async () => {
    await execute(desk.reviewer, 'confirm-quote', await on('سنرمّم'));
    await execute(desk.reviewer, 'confirm-quote', await on('الميزانية'));
    const { weeks } = await read();
    expect(weeks).toHaveLength(4);
    expect(weeks.at(-1)).toMatchObject({ faithful: 1, judged: 0, unfaithful: 1 });
    await execute(desk.reviewer, 'undo', { articleId });
    expect((await read()).weeks.at(-1)).toMatchObject({ faithful: 1, unfaithful: 0 });
    await execute(desk.reviewer, 'correct-quote', { ...(await on('الميزانية')), note: 'so' });
    await execute(desk.reviewer, 'correct-quote', { ...(await on('الأعمال')), note: 'so' });
    expect((await read()).corrections).toEqual([
      { source: 'post', n: 1 },
      { source: null, n: 1 },
    ]);
    const other = await testDesk('other');
    const theirs = await read(other.admin);
    expect(theirs.load.map((p) => p.assigned)).toEqual([0, 0, 0, 0]);
    expect(theirs.weeks.at(-1)).toMatchObject({ faithful: 0, judged: 0, unfaithful: 0 });
    expect([theirs.corrections, theirs.stuck.count, theirs.due.overdue]).toEqual([[], 0, 0]);
  });
});
