import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import { compareAll } from '@/lib/review/comparing';
import { type QuoteView, readWorkbench } from '@/lib/review/read/workbench';
import { execute, SUBJECTS } from './commands';
import type { Actor } from './desk/actor';
import { verifyEvents } from './desk/events';
import type { Role } from './desk/roles';
import { findStrayed } from './desk/strayed';
import { testDesk } from './desk/test-desk';

const WRITERS = 20;
const EACH = 25;
const NAMES = ['Ada Stone', 'Bea Field', 'Cy Marsh'];
const TEXT = Array.from(
  { length: WRITERS },
  (_, i) => `Speaker number ${i} said: “We will build ${i} new houses of stone in the old town this year.”`,
).join('\n');

let desk: Record<Role, Actor>;
let articleId: string;
let quotes: readonly QuoteView[];
const claims: string[] = [];
const people: Actor[] = [];
beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk();
  for (let i = 0; i < WRITERS; i++) {
    const name = `Writer ${i}`;
    const member = { deskId: desk.admin.deskId, role: 'editor' };
    const { id } = await db().person.create({
      data: { email: `writer${i}@desk.example`, name, passwordHash: 'none', members: { create: member } },
    });
    people.push({ ...desk.editor, personId: id, name });
  }
  articleId = await execute(desk.editor, 'import-article', { document: { text: TEXT } });
  quotes = (await readWorkbench(desk.reader, articleId)).quotes;
  for (const text of ['one', 'two', 'three']) {
    const link = { quoteId: quotes[0]?.id ?? '', choice: { kind: 'new', text }, stance: 'asserts' } as const;
    claims.push((await execute(desk.reviewer, 'link-claim', link)).claimId);
  }
});

/** Writes of ten kinds, each about the writer's own quotation and about what all of them share. */
async function writeOne(writer: number, n: number): Promise<unknown> {
  const actor = people[writer] as Actor;
  const { id: quoteId } = quotes[writer] as QuoteView;
  const on = async () => {
    const { version } = await db().quote.findUniqueOrThrow({ where: { id: quoteId }, select: { version: true } });
    return { quoteId, version };
  };
  const claim = (i: number) => claims[i % claims.length] as string;
  switch (n % 10) {
    case 0:
      return execute(actor, 'import-article', { document: { text: `News ${writer} ${n}\nNo words of anybody’s.` } });
    case 1:
      return execute(actor, 'add-source', { articleId, kind: 'post', document: { text: `A post ${writer} ${n}.` } });
    case 2:
      return execute(actor, 'write-note', { target: { kind: 'quote', quoteId }, body: `${writer} ${n}` });
    case 3: {
      const name = NAMES[(writer + n) % NAMES.length] as string;
      const speaker = { kind: 'named', name, speakerKind: 'person' } as const;
      return execute(actor, 'attribute-quote', { ...(await on()), change: { speaker } });
    }
    case 4:
      return execute(actor, 'give-status', { ...(await on()), status: 'disputed' });
    case 5: {
      const stance = n % 2 ? 'asserts' : 'denies';
      return execute(actor, 'link-claim', { quoteId, choice: { kind: 'existing', id: claim(writer) }, stance });
    }
    case 6: {
      // Crosswise: half of them the other way round.
      const [fromId, toId] = writer % 2 ? [claim(0), claim(1)] : [claim(1), claim(0)];
      return execute(actor, 'relate-claims', { fromId, toId, kind: n % 3 ? 'supports' : 'contradicts' });
    }
    case 7:
      return execute(actor, 'assign-quote', { ...(await on()), personId: desk.reviewer.personId });
    case 8:
      return execute(actor, 'undo', { articleId }).catch((problem) => {
        // What one said of two claims, another may have changed since.
        if (!['changed-since', 'nothing-to-undo'].includes(problem.code)) throw problem;
        return execute(actor, 'write-note', { target: { kind: 'quote', quoteId }, body: `${writer} ${n}` });
      });
    default:
      return execute(actor, 'create-report', { articleId });
  }
}

describe('many at one desk', () => {
  it(`${WRITERS} writers of ten kinds: none of ${WRITERS * EACH} writes fails, nothing is doubled, the log is whole`, async () => {
    const before = await db().event.count();
    const comparing = { done: false };
    const background = (async () => {
      while (!comparing.done) await compareAll();
    })();
    const failed: unknown[] = [];
    await Promise.all(
      Array.from({ length: WRITERS }, async (_, writer) => {
        for (let n = 0; n < EACH; n++) await writeOne(writer, writer + n).catch((error) => failed.push(error));
      }),
    );
    comparing.done = true;
    await background;
    expect(failed).toEqual([]);
    const made = await db().event.count({ where: { kind: { not: 'source-compared' } } });
    expect(made - before).toBe(WRITERS * EACH);
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
    const { sources, quotes } = await readWorkbench(desk.reader, articleId);
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
