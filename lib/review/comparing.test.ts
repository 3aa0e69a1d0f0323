import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, Role } from '@/lib/auth/roles';
import { db } from '@/lib/db/client';
import { ownDatabase, testDesk } from '@/lib/db/test-database';
import { readPasted } from '@/lib/import/read';
import { addSource, importArticle } from './articles';
import { compareAll, compareNext, readProgress, startComparing } from './comparing';
import { ARTICLE, pasted, quoteWith } from './fixtures';
import { withdrawSource } from './sources';
import { readWorkbench } from './workbench';

let desk: Record<Role, Actor>;
let article: string;
beforeAll(async () => {
  await ownDatabase();
});
beforeEach(async () => {
  desk = await testDesk();
  article = await importArticle(desk.editor, readPasted(ARTICLE), pasted);
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

  it('is compared once, although two ask at the same time', async () => {
    await addSource(desk.reviewer, article, readPasted('الأعمال متأخرة شهرين، قال المصدر.'), 'wire', pasted);
    const taken = await Promise.all([compareNext(), compareNext(), compareNext()]);
    expect(new Set(taken.filter(Boolean)).size).toBe(taken.filter(Boolean).length);
    await compareAll();
    expect((await quoteWith(desk.reader, article, 'الأعمال')).checks).toHaveLength(1);
  });

  it('is not compared with a source that was withdrawn before its turn', async () => {
    const [source] = (await readWorkbench(desk.reader, article)).sources;
    await withdrawSource(desk.editor, source?.id ?? '', 1, 'forged');
    expect(await compareAll()).toBe(0);
    expect(await progress()).toEqual({ done: 0, of: 0 });
  });

  it('leaves a line in the log that nobody made', async () => {
    await compareAll();
    expect(
      await db().event.findFirst({ where: { deskId: desk.editor.deskId, kind: 'source-compared' } }),
    ).toMatchObject({ actorId: null, data: { article, found: 2 } });
  });
});

describe('comparing in the background', () => {
  it('goes on with what waited when it was stopped, and hears of what comes', async () => {
    const worker = await startComparing(process.env.DATABASE_URL as string);
    await until(async () => (await progress()).done === 1);
    await worker.close();

    const source = await addSource(desk.reviewer, article, readPasted('الأعمال متأخرة شهرين.'), 'wire', pasted);
    expect(await progress()).toEqual({ done: 1, of: 2 });
    const next = await startComparing(process.env.DATABASE_URL as string);
    await until(async () => (await progress()).done === 2);
    expect((await quoteWith(desk.reader, article, 'الأعمال')).checks[0]?.source.id).toBe(source);

    await addSource(desk.reviewer, article, readPasted('الميزانية جاهزة.'), 'wire', pasted);
    await until(async () => (await progress()).done === 3);
    await next.close();
  });

  it('does nothing by halves: a comparison that breaks off leaves no proposal, and is done whole the next time', async () => {
    await db()
      .$executeRaw`CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken off'; END $$`;
    await db()
      .$executeRaw`CREATE TRIGGER break_off BEFORE UPDATE ON article_source FOR EACH ROW EXECUTE FUNCTION break_off()`;
    try {
      await expect(compareNext()).rejects.toThrow(/failed/);
    } finally {
      await db().$executeRaw`DROP FUNCTION break_off() CASCADE`;
    }
    expect(await verdicts()).toEqual([undefined, undefined, undefined]);
    expect(await progress()).toEqual({ done: 0, of: 1 });
    await compareAll();
    expect(await verdicts()).toEqual(['verbatim', 'altered', undefined]);
  });
});
