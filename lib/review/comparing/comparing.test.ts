import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { execute } from '@/lib/commands';
import { db, type Tx } from '@/lib/db/client';
import { asOwner, ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import { lockDesk } from '@/lib/desk/events';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { compareAll, compareNext, startComparing } from '@/lib/review/comparing/comparing';
import { ARTICLE, quoteWith } from '@/lib/review/fixtures';
import { readProgress } from '@/lib/review/read/progress';
import { type QuoteView, readWorkbench } from '@/lib/review/read/workbench';

let desk: Record<Role, Actor>;
let article: string;
beforeAll(async () => {
  await ownDatabase();
});
beforeEach(async () => {
  desk = await testDesk();
  article = await execute(desk.editor, 'import-article', { document: { text: ARTICLE, anyway: 'on' } });
});

const progress = async () => (await readWorkbench(desk.reader, article)).compared;
const verdicts = async () =>
  (await readWorkbench(desk.reader, article)).quotes.map((q) => q.checks[0]?.proposedVerdict);
const until = async (holds: () => Promise<boolean>) => {
  for (let tries = 0; tries < 200 && !(await holds()); tries++) await new Promise((r) => setTimeout(r, 25));
  expect(await holds()).toBe(true);
};

describe('what is brought in', () => {
  it('waits for its comparison, and says so', async () => {
    expect(await progress()).toEqual({ done: 0, of: 1 });
    expect(await verdicts()).toEqual([undefined, undefined, undefined]);
    expect(await readProgress(desk.reader, article)).toEqual({ done: 0, of: 1 });
    expect(await compareAll()).toBe(1);
    expect(await progress()).toEqual({ done: 1, of: 1 });
    expect(await readProgress(desk.reader, article)).toEqual({ done: 1, of: 1 });
    expect(await verdicts()).toEqual(['verbatim', 'altered', undefined]);
  });

  it('is not on a page that was read when its comparison ended, and on the next', async () => {
    const check = {
      findMany: async <A, R>({ args, query }: { args: A; query: (args: A) => R }) => {
        await compareAll();
        return query(args);
      },
    };
    const meanwhile = db().$extends({ query: { check } }) as unknown as Tx;
    expect((await readWorkbench(desk.reader, article, meanwhile)).quotes.flatMap((q) => q.checks)).toEqual([]);
    expect(await verdicts()).toEqual(['verbatim', 'altered', undefined]);
  });

  it('is compared once, although two ask at the same time', async () => {
    await execute(desk.reviewer, 'add-source', {
      articleId: article,
      kind: 'wire',
      document: { text: 'الأعمال متأخرة شهرين، قال المصدر.' },
    });
    const taken = await Promise.all([compareNext(), compareNext(), compareNext()]);
    expect(new Set(taken.filter(Boolean)).size).toBe(taken.filter(Boolean).length);
    await compareAll();
    expect((await quoteWith(desk.reader, article, 'الأعمال')).checks).toHaveLength(1);
  });

  it('is not compared with a source that was withdrawn before its turn', async () => {
    const [source] = (await readWorkbench(desk.reader, article)).sources;
    await execute(desk.editor, 'withdraw-source', { sourceId: source?.id ?? '', version: 1, reason: 'forged' });
    expect(await compareAll()).toBe(0);
    expect(await progress()).toEqual({ done: 0, of: 0 });
  });

  it('leaves a line in the log that nobody made', async () => {
    await compareAll();
    expect(
      await db().event.findFirst({ where: { deskId: desk.editor.deskId, kind: 'source-compared' } }),
    ).toMatchObject({ actorId: null, articleId: article, data: { found: 2 } });
  });
});

describe('comparing in the background', () => {
  it('goes on with what waited when it was stopped, and hears of what comes', async () => {
    const worker = await startComparing(process.env.DATABASE_URL as string);
    await until(async () => (await progress()).done === 1);
    await worker.close();

    const source = await execute(desk.reviewer, 'add-source', {
      articleId: article,
      kind: 'wire',
      document: { text: 'الأعمال متأخرة شهرين.' },
    });
    expect(await progress()).toEqual({ done: 1, of: 2 });
    const next = await startComparing(process.env.DATABASE_URL as string);
    await until(async () => (await progress()).done === 2);
    expect((await quoteWith(desk.reader, article, 'الأعمال')).checks[0]?.source.id).toBe(source);

    await execute(desk.reviewer, 'add-source', {
      articleId: article,
      kind: 'wire',
      document: { text: 'الميزانية جاهزة.' },
    });
    await until(async () => (await progress()).done === 3);
    await next.close();
  });

  it('does nothing by halves: a comparison that breaks off leaves no proposal, and is done whole the next time', async () => {
    await asOwner(`
      CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken off'; END $$;
      CREATE TRIGGER break_off BEFORE UPDATE ON article_source FOR EACH ROW WHEN (NEW.compared_at IS NOT NULL) EXECUTE FUNCTION break_off()`);
    try {
      await expect(compareNext()).rejects.toThrow(/failed/);
    } finally {
      await asOwner('DROP FUNCTION break_off() CASCADE');
    }
    expect(await verdicts()).toEqual([undefined, undefined, undefined]);
    expect(await progress()).toEqual({ done: 0, of: 1 });
    await compareAll();
    expect(await verdicts()).toEqual(['verbatim', 'altered', undefined]);
  });

  it('leaves a pair to whoever has it, and takes it when they are gone', async () => {
    await db()
      .$executeRaw`UPDATE article_source SET lease = gen_random_uuid(), leased_until = now() + interval '1 minute' WHERE compared_at IS NULL`;
    expect(await compareNext()).toBeUndefined();
    await db().$executeRaw`UPDATE article_source SET leased_until = now() - interval '1 second'`;
    expect(await compareAll()).toBe(1);
    expect(await verdicts()).toEqual(['verbatim', 'altered', undefined]);
  });

  it('keeps nothing of a quotation that was moved or rejected while it was compared', async () => {
    const [first, second] = (await readWorkbench(desk.reader, article)).quotes;
    let going: Promise<unknown> | undefined;
    await db().$transaction(async (tx) => {
      await lockDesk(tx, desk.editor.deskId);
      going = compareNext();
      await until(
        async () => (await db().articleSource.count({ where: { articleId: article, lease: { not: null } } })) === 1,
      );
      await new Promise((r) => setTimeout(r, 300));
      const [start, end] = (first as QuoteView).spans[0] as readonly [number, number];
      await tx.quote.update({ where: { id: first?.id ?? '' }, data: { spans: [start, end - 1], end: end - 1 } });
      await tx.quote.update({ where: { id: second?.id ?? '' }, data: { rejected: true } });
    });
    await going;
    expect(await progress()).toEqual({ done: 1, of: 1 });
    expect(await verdicts()).toEqual([undefined, undefined, undefined]);
  });
});
