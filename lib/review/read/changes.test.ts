import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { execute } from '@/lib/commands';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { compareAll } from '../comparing/comparing';
import { bringIn } from '../fixtures';
import { type Changes, readChanges } from './changes';
import { readArticlePage, readWorkbench } from './workbench';

let desk: Record<Role, Actor>;
let article: string;
let seq: number;
let first: Awaited<ReturnType<typeof readWorkbench>>['quotes'][number];
beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk();
});
beforeEach(async () => {
  article = await bringIn(desk.editor);
  const w = await readWorkbench(desk.reader, article);
  seq = w.seq;
  first = w.quotes[0] as typeof first;
});

const since = async (quoteId?: string) => readChanges(desk.reader, article, seq, quoteId);
const parts = async (quoteId?: string) => (await since(quoteId)) as Extract<Changes, { kind: 'parts' }>;
const confirm = () => execute(desk.reviewer, 'confirm-quote', { quoteId: first.id, version: first.version });

describe('what a page asks for after something happened', () => {
  it('is nothing, where nothing happened to its article', async () => {
    const other = await bringIn(desk.editor);
    expect(await since()).toMatchObject({ kind: 'parts', quotes: [] });
    expect((await parts()).seq).toBe((await readArticlePage(desk.reader, other)).seq);
  });

  it('is the quotation that was decided on, as the page would read it now', async () => {
    await confirm();
    const { quotes, card, annotations } = await parts(first.id);
    const now = (await readWorkbench(desk.reader, article)).quotes[0];
    expect(quotes.map((q) => q.id)).toEqual([first.id]);
    expect({ ...quotes[0], ...card }).toEqual(now);
    expect(annotations).toBeUndefined();
  });

  it('is the card only of the quotation that is open', async () => {
    await confirm();
    expect((await parts()).card).toBeUndefined();
  });

  it('is the same once it is taken back', async () => {
    await confirm();
    seq = (await parts()).seq;
    await execute(desk.reviewer, 'undo', { articleId: article });
    expect((await parts()).quotes).toMatchObject([{ id: first.id, status: 'open' }]);
  });

  it('is the notes, where one was written', async () => {
    await execute(desk.reviewer, 'write-note', { target: { kind: 'quote', quoteId: first.id }, body: 'Look here.' });
    expect(await parts()).toMatchObject({ quotes: [], annotations: [{ body: 'Look here.' }] });
  });

  it('is every quotation with a claim, where a claim was related or rated on any page', async () => {
    const choice = { kind: 'new', text: 'The market will be mended.' } as const;
    const { claimId } = await execute(desk.reviewer, 'link-claim', { quoteId: first.id, choice, stance: 'asserts' });
    seq = (await parts()).seq;
    await execute(desk.editor, 'rate-claim', { claimId, version: 1, rating: 'true', summary: '' });
    const { quotes, card } = await parts(first.id);
    expect(quotes.map((q) => q.id)).toEqual([first.id]);
    expect(card?.claims[0]?.rating).toBe('true');
  });

  it('is the new numbers of all and the one that came, moved or went, as the page would read them now', async () => {
    const { revision } = await readArticlePage(desk.reader, article);
    const steps = [
      () => execute(desk.reviewer, 'reject-quote', { quoteId: first.id, version: first.version, rejected: true }),
      () => execute(desk.reviewer, 'add-quote', { revisionId: revision.id, span: [0, 6] }),
      () => execute(desk.reviewer, 'undo', { articleId: article }),
    ];
    for (const step of steps) {
      await step();
      const { places, quotes } = await parts();
      const now = await readArticlePage(desk.reader, article);
      expect(places).toEqual(now.quotes.map((q) => [q.id, q.number]));
      expect(quotes).toEqual(now.quotes.filter((q) => quotes.some((c) => c.id === q.id)));
      seq = now.seq;
    }
  });

  it('is the sources in play, where one was added, and what was found in it once it is compared', async () => {
    await execute(desk.editor, 'add-source', { articleId: article, kind: 'wire', document: { text: first.words } });
    const added = await parts();
    expect(added.sources).toEqual((await readArticlePage(desk.reader, article)).sources);
    expect(added).toMatchObject({ quotes: [], compared: { done: 1, of: 2 } });
    seq = added.seq;
    await compareAll();
    expect((await parts()).quotes.map((q) => q.id)).toEqual([first.id]);
  });

  it('weighs little, however many quotations the article has', async () => {
    const line = (i: number) => `The mayor said: “We will build ${i} houses of stone before winter ${i * 7}.”`;
    article = await bringIn(desk.editor, Array.from({ length: 300 }, (_, i) => line(i)).join('\n'));
    const page = await readArticlePage(desk.reader, article);
    seq = page.seq;
    await execute(desk.reviewer, 'add-quote', { revisionId: page.revision.id, span: [0, 9] });
    const added = await parts();
    expect(added.places).toHaveLength(301);
    expect(JSON.stringify(added).length).toBeLessThan(20_000);
  });

  it('is the whole page, where the text is another', async () => {
    await execute(desk.editor, 'revise-article', {
      articleId: article,
      number: 1,
      document: { text: 'Nothing is left.' },
    });
    expect(await since()).toEqual({ kind: 'whole' });
  });
});
