import { beforeAll, expect, it } from 'vitest';
import { COMMANDS, type CommandName, execute, SUBJECTS } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { findStrayed } from '@/lib/desk/strayed';
import { testDesk } from '@/lib/desk/test-desk';
import { FORMATS } from '@/lib/report/formats';
import { readReport } from '@/lib/report/read/report';
import { makeExamples, type Things } from '../examples';
import { ARTICLE, bringIn } from './fixtures';
import { listArticles } from './read/articles';
import { type QuoteView, readWorkbench } from './read/workbench';
import { layerOf } from './words';

let desk: Record<Role, Actor>;
let at: Things;
let examples: Awaited<ReturnType<typeof makeExamples>>['examples'];
beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk();
  ({ at, examples } = await makeExamples(desk));
});

const page = (articleId = at.article) => readWorkbench(desk.reader, articleId);
const mark = async (actor = desk.editor) =>
  execute(actor, 'mark-ready', { articleId: at.article, number: (await page()).revision.number });
const lift = (reason: string) => execute(desk.editor, 'lift-ready', { articleId: at.article, reason });

/** Decides all quoted words. @returns each as it is then */
async function decideAll(articleId = at.article): Promise<{ quoteId: string; version: number }[]> {
  const isOpen = (q: QuoteView) => layerOf(q) === 'quoted' && !q.signed && !q.rejected;
  for (const { id } of (await page(articleId)).quotes.filter(isOpen)) {
    const now = async () => (await page(articleId)).quotes.find((q) => q.id === id)?.version ?? 0;
    const on = async () => ({ quoteId: id, version: await now() });
    await execute(desk.reviewer, 'give-status', { ...(await on()), status: 'unverifiable' });
    const speaker = { kind: 'named', name: 'ليلى منصور', speakerKind: 'person' } as const;
    await execute(desk.reviewer, 'attribute-quote', { ...(await on()), change: { speaker } });
  }
  return (await page(articleId)).quotes.filter(isOpen).map(({ id, version }) => ({ quoteId: id, version }));
}

/** What may be done to an article that is locked; there is nothing to do again. */
const FREE: ReadonlySet<CommandName> = new Set(['create-report', 'mark-ready', 'lift-ready', 'redo']);
/** Whether an example names the article or something of it. */
const isOfArticle = (name: CommandName): boolean => {
  const given = JSON.stringify(examples[name]());
  return [at.article, at.revision, at.quote, at.check, at.note, at.suggestion].some((id) => given.includes(id));
};

it('an article is ready only when every quotation in it is signed, and is locked until an editor lifts that with a reason', async () => {
  await expect(mark()).rejects.toMatchObject({ code: 'article-not-ready', params: { what: 'unsigned' } });
  await execute(desk.reviewer, 'decide-check', { checkId: at.check, version: 1, verdict: 'altered', note: '' });
  for (const on of await decideAll()) await execute(desk.admin, 'sign-off', on);
  await expect(execute(desk.editor, 'mark-ready', { articleId: at.article, number: 7 })).rejects.toMatchObject({
    code: 'text-newer',
  });
  // What the reviewer would take back next.
  await execute(desk.reviewer, 'write-note', { target: { kind: 'quote', quoteId: at.quote }, body: 'last' });
  await mark();
  expect((await page()).readiness).toMatchObject([{ by: desk.editor.name, revision: 1, lifted: null }]);
  expect((await listArticles(desk.reader)).rows.find((a) => a.id === at.article)?.ready).toBe(true);

  const events = () => db().event.count({ where: { deskId: desk.admin.deskId } });
  const before = await events();
  const refused: string[] = [];
  for (const { name, permission } of COMMANDS.filter((c) => isOfArticle(c.name) && !FREE.has(c.name))) {
    // Whoever wrote the note, and did something that can be taken back.
    const actor = permission === 'annotate' || permission === 'check' ? desk.reviewer : desk.editor;
    const problem = await execute(actor, name, examples[name]() as never).catch((thrown) => thrown);
    expect.soft([name, problem?.code, problem?.params?.by]).toEqual([name, 'article-locked', desk.editor.name]);
    refused.push(name);
  }
  expect(refused.length).toBeGreaterThan(25);
  expect(await events()).toBe(before);
  // What turns out of a source is kept from nobody, and told to whoever said that the article is ready.
  const { version } = await db().document.findUniqueOrThrow({ where: { id: at.source } });
  await execute(desk.admin, 'describe-source', { sourceId: at.source, version, title: 'x', kind: 'wire' });
  const told = await db().notice.findMany({ where: { kind: 'source-changed', sourceId: at.source } });
  expect(new Set(told.map((n) => n.personId))).toEqual(new Set([desk.reviewer.personId, desk.editor.personId]));
  await execute(desk.admin, 'undo', { articleId: null });

  await expect(execute(desk.reviewer, 'lift-ready', { articleId: at.article, reason: 'x' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(lift(' ')).rejects.toMatchObject({ code: 'invalid-input' });
  await lift('A name is wrong.');
  expect((await page()).readiness).toMatchObject([{ lifted: { by: desk.editor.name, reason: 'A name is wrong.' } }]);
  await expect(lift('again')).rejects.toMatchObject({ code: 'article-not-locked' });

  await execute(desk.editor, 'undo', { articleId: at.article });
  expect((await page()).readiness).toMatchObject([{ lifted: null }]);
  await execute(desk.editor, 'redo', { articleId: at.article });
  expect((await page()).readiness).toMatchObject([{ lifted: { reason: 'A name is wrong.' } }]);
  expect(await findStrayed(desk.admin, SUBJECTS)).toEqual([]);
});

it('a correction made after it is told apart, in the log and in the report', async () => {
  const text = ARTICLE.replace('اقرأ المزيد', 'اقرأ أيضاً');
  await execute(desk.editor, 'revise-article', { articleId: at.article, number: 1, document: { text } });
  const revised = await db().event.findFirst({ where: { articleId: at.article, kind: 'article-revised' } });
  expect(revised?.data).toMatchObject({ afterReady: true });
  const { id } = await execute(desk.editor, 'create-report', { articleId: at.article });
  const kept = await readReport(desk.reader, id);
  expect(kept.content.readiness).toMatchObject([{ revision: 1, lifted: { reason: 'A name is wrong.' } }]);
  for (const name of ['html', 'markdown'] as const) {
    const written = String(await FORMATS[name].write(kept, 'en'));
    expect(written).toContain('Corrected after it was publish-ready (revision 2).');
    expect(written).toContain('A name is wrong.');
  }
});

it('what was done to several articles at once is taken back in none as long as one of them is locked', async () => {
  const text = 'The mayor Jane Doe said: “We stay here until it is out.”';
  const [first, second] = [await bringIn(desk.editor, text), await bringIn(desk.editor, text)];
  const quotes = [...(await decideAll(first)), ...(await decideAll(second))];
  await execute(desk.admin, 'sign-quotes', { quotes });
  await execute(desk.editor, 'mark-ready', { articleId: first, number: 1 });
  const takeBack = () => execute(desk.admin, 'undo', { articleId: null });
  await expect(takeBack()).rejects.toMatchObject({ code: 'article-locked' });
  expect((await page(second)).quotes.every((q) => q.signed)).toBe(true);
  await execute(desk.editor, 'lift-ready', { articleId: first, reason: 'A name is wrong.' });
  expect(await takeBack()).toMatchObject({ was: 'quotes-signed-off' });
});
