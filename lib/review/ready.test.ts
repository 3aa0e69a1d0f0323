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
import { ARTICLE } from './fixtures';
import { listArticles } from './read/articles';
import { readWorkbench } from './read/workbench';
import { layerOf } from './words';

let desk: Record<Role, Actor>;
let at: Things;
let examples: Awaited<ReturnType<typeof makeExamples>>['examples'];
beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk();
  ({ at, examples } = await makeExamples(desk));
});

const page = () => readWorkbench(desk.reader, at.article);
const mark = async (actor = desk.editor) =>
  execute(actor, 'mark-ready', { articleId: at.article, number: (await page()).revision.number });
const lift = (reason: string) => execute(desk.editor, 'lift-ready', { articleId: at.article, reason });

/** Decides and signs all quoted words. */
async function signAll(): Promise<void> {
  for (const { id } of (await page()).quotes.filter((q) => layerOf(q) === 'quoted' && !q.signed && !q.rejected)) {
    const on = async () => ({ quoteId: id, version: (await page()).quotes.find((q) => q.id === id)?.version ?? 0 });
    await execute(desk.reviewer, 'give-status', { ...(await on()), status: 'unverifiable' });
    const speaker = { kind: 'named', name: 'ليلى منصور', speakerKind: 'person' } as const;
    await execute(desk.reviewer, 'attribute-quote', { ...(await on()), change: { speaker } });
    await execute(desk.admin, 'sign-off', await on());
  }
}

/** What may be done to an article that is locked; there is nothing to do again. */
const FREE: ReadonlySet<CommandName> = new Set(['create-report', 'mark-ready', 'lift-ready', 'redo']);
/** Whether an example names the article or something of it. */
const isOfArticle = (name: CommandName): boolean => {
  const given = JSON.stringify(examples[name]());
  return [at.article, at.revision, at.quote, at.check, at.note].some((id) => given.includes(id));
};

it('an article is ready only when every quotation in it is signed, and is locked until an editor lifts that with a reason', async () => {
  await expect(mark()).rejects.toMatchObject({ code: 'article-not-ready', params: { what: 'unsigned' } });
  await signAll();
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
    expect(written).toContain('Corrected after publication-ready (revision 2).');
    expect(written).toContain('A name is wrong.');
  }
});
