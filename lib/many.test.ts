import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import { compareAll } from '@/lib/review/comparing/comparing';
import { readWorkbench } from '@/lib/review/read/workbench';
import { execute, SUBJECTS } from './commands';
import type { Actor } from './desk/actor';
import { verifyEvents } from './desk/events';
import type { Role } from './desk/roles';
import { findStrayed } from './desk/strayed';
import { testDesk } from './desk/test-desk';
import { CROWD, type Crowd, gatherCrowd } from './test-crowd';

let desk: Record<Role, Actor>;
let crowd: Crowd;
beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk();
  crowd = await gatherCrowd(desk);
});

const { writers, each } = CROWD;

describe('many at one desk', () => {
  it(`${writers} writers of ten kinds: none of ${writers * each} writes fails, nothing is doubled, the log is whole`, async () => {
    const before = await db().event.count();
    const comparing = { done: false };
    const background = (async () => {
      while (!comparing.done) await compareAll();
    })();
    const failed: unknown[] = [];
    await Promise.all(
      Array.from({ length: writers }, async (_, writer) => {
        for (let n = 0; n < each; n++) await crowd.writeOne(writer, writer + n).catch((error) => failed.push(error));
      }),
    );
    comparing.done = true;
    await background;
    expect(failed).toEqual([]);
    const made = await db().event.count({ where: { kind: { not: 'source-compared' } } });
    expect(made - before).toBe(writers * each);
    expect(await verifyEvents(desk.admin)).toEqual({ count: await db().event.count() });
    expect(await findStrayed(desk.admin, SUBJECTS)).toEqual([]);
    const speakers = await db().speaker.findMany();
    expect(new Set(speakers.map((s) => s.name)).size).toBe(speakers.length);
    expect(await db().claimRelation.count()).toBe(1);
  }, 120_000);

  it('two administrators who demote each other leave one', async () => {
    const place = await testDesk('two');
    await execute(place.admin, 'change-role', { personId: place.editor.personId, version: 1, role: 'admin' });
    const other: Actor = { ...place.editor, role: 'admin' };
    const sent = await Promise.allSettled([
      execute(place.admin, 'change-role', { personId: other.personId, version: 2, role: 'editor' }),
      execute(other, 'change-role', { personId: place.admin.personId, version: 1, role: 'editor' }),
    ]);
    expect(sent.map((s) => s.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(sent.find((s) => s.status === 'rejected')).toMatchObject({ reason: { code: 'last-admin' } });
  });

  it('of two who withdraw, sign off or reject the same the second is told so', async () => {
    const { sources, quotes } = await readWorkbench(desk.reader, crowd.articleId);
    const source = { sourceId: sources[0]?.id ?? '', version: 1, reason: 'forged' };
    const quote = { quoteId: quotes[1]?.id ?? '', version: quotes[1]?.version ?? 0, rejected: true };
    for (const both of [
      () => execute(desk.editor, 'withdraw-source', source),
      () => execute(desk.editor, 'reject-quote', quote),
    ]) {
      const sent = await Promise.allSettled([both(), both()]);
      expect(sent.find((s) => s.status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
    }
  });
});
