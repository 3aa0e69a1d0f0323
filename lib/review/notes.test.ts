import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { bringIn, quoteWith } from './fixtures';
import { readWordings } from './read/notes';
import { readArticlePage } from './read/workbench';

/** What a trigger says: the client tells a foreign key's refusal by its name, and a trigger's has none. */
const GUARDED = /no member of its desk|Foreign key constraint violated on the \(not available\)/;

let desk: Record<Role, Actor>;
let article: string;
let quoteId: string;
let annotationId: string;

beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk();
  article = await bringIn(desk.editor);
  quoteId = (await quoteWith(desk.reader, article, 'الميزانية')).id;
});

beforeEach(async () => {
  const target = { kind: 'quote', quoteId } as const;
  annotationId = await execute(desk.reviewer, 'write-note', { target, body: 'أول', tags: ['تاريخ', 'تاريخ'] });
});

const note = async () => (await readArticlePage(desk.reader, article)).annotations.find((a) => a.id === annotationId);
const edit = (body: string, version = 1, mentions: string[] = [], who = desk.reviewer) =>
  execute(who, 'edit-note', { annotationId, version, body, mentions });
const told = () =>
  db().notice.findMany({ where: { kind: 'mentioned', quoteId }, orderBy: { id: 'asc' }, select: { personId: true } });

describe('a note', () => {
  it('is edited by its author alone; what it said stays to be read, and comes back when that is taken back', async () => {
    await edit('ثان');
    await edit('ثالث', 2);
    expect(await note()).toMatchObject({ body: 'ثالث', edited: expect.any(String), tags: ['تاريخ'] });
    expect((await readWordings(desk.reader, annotationId)).map((w) => w.body)).toEqual(['ثان', 'أول']);
    await expect(edit('x', 3, [], desk.editor)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(edit('x', 1)).rejects.toMatchObject({ code: 'conflict', current: { body: 'ثالث' } });
    await execute(desk.reviewer, 'undo', { articleId: article });
    await execute(desk.reviewer, 'undo', { articleId: article });
    expect(await note()).toMatchObject({ body: 'أول', edited: null });
  });

  it('tells those whom it names, once, and nobody who is no member or wrote it', async () => {
    const [mentions, editor] = [[desk.editor.personId, desk.reviewer.personId], desk.editor.personId];
    const before = (await told()).length;
    await edit('@محرر', 1, mentions);
    await edit('@محرر.', 2, mentions);
    expect((await told()).slice(before)).toEqual([{ personId: editor }]);
    expect((await note())?.mentions.map((m) => m.id).sort()).toEqual([...mentions].sort());
    const stranger = (await testDesk()).admin.personId;
    await expect(edit('x', 3, [stranger])).rejects.toMatchObject({ code: 'not-found' });
    await expect(db().mention.create({ data: { annotationId, personId: stranger } })).rejects.toThrow(GUARDED);
  });

  it('is gathered by whoever may annotate, and by what the desk lists', async () => {
    await execute(desk.editor, 'tag-note', { annotationId, version: 1, tags: ['قانون'] });
    expect((await note())?.tags).toEqual(['قانون']);
    const { version } = await db().desk.findUniqueOrThrow({ where: { id: desk.admin.deskId } });
    await execute(desk.admin, 'set-tags', { version, tags: ['تاريخ', 'قانون'] });
    expect((await readArticlePage(desk.reader, article)).desk.tags).toEqual(['تاريخ', 'قانون']);
  });

  it('says nothing any more once it is deleted, and its answers stand; with that taken back it speaks again', async () => {
    const target = { kind: 'answer', parentId: annotationId } as const;
    await execute(desk.editor, 'write-note', { target, body: 'جواب' });
    await execute(desk.reviewer, 'withdraw-note', { annotationId, version: 1, withdrawn: true });
    expect(await note()).toMatchObject({ body: '', withdrawn: true, answers: [{ body: 'جواب' }] });
    await expect(readWordings(desk.reader, annotationId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(edit('x', 2)).rejects.toMatchObject({ code: 'note-withdrawn' });
    await execute(desk.reviewer, 'undo', { articleId: article });
    expect(await note()).toMatchObject({ body: 'أول', withdrawn: false });
  });
});
