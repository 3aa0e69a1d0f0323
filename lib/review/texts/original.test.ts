import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { execute, SUBJECTS } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { asOwner, ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { findStrayed } from '@/lib/desk/strayed';
import { testDesk } from '@/lib/desk/test-desk';
import { readArticlePage } from '../read/workbench';
import { type Original, readOriginal } from './original';

/** More than two stretches, and no whole number of them. */
const BYTES = Buffer.from(`<h1>A title</h1><p>He said “so be it”.</p><!--${'كلام '.repeat(70_000)}-->`);
const file = (name: string, bytes: Uint8Array = BYTES) => new File([bytes as Uint8Array<ArrayBuffer>], name);

async function bytesOf(original: Original, from = 0, to = original.size): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of original.read(from, to)) parts.push(part);
  return Buffer.concat(parts);
}

let desk: Record<Role, Actor>;
let other: Record<Role, Actor>;
let source: string;
let revision: string;
beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk();
  other = await testDesk();
  const articleId = await execute(desk.editor, 'import-article', { document: { text: 'A title\n\nSome words.' } });
  source = await execute(desk.editor, 'add-source', {
    articleId,
    kind: 'statement',
    document: { file: file('بيان.html') },
  });
  revision = (await db().revision.findFirstOrThrow({ where: { documentId: source } })).id;
});

describe('the file that a text was read from', () => {
  it('is kept as it came, under its own digest, and read back by range', async () => {
    const original = await readOriginal(desk.reader, revision);
    expect(original).toMatchObject({
      name: 'بيان.html',
      size: BYTES.length,
      sha256: createHash('sha256').update(BYTES).digest('hex'),
    });
    expect((await bytesOf(original)).equals(BYTES)).toBe(true);
    const offset = fc.nat({ max: BYTES.length });
    await fc.assert(
      fc.asyncProperty(offset, offset, async (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        expect((await bytesOf(original, from, to)).equals(BYTES.subarray(from, to))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('counts once in what its desk keeps', async () => {
    const { deskId } = desk.editor;
    const { _sum } = await db().original.aggregate({ where: { deskId }, _sum: { size: true } });
    expect(Number((await db().deskStore.findUniqueOrThrow({ where: { deskId } })).bytes)).toBe(_sum.size);
  });

  it('is nothing to another desk', async () => {
    await expect(readOriginal(other.admin, revision)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is none where a text was pasted', async () => {
    const id = await execute(desk.editor, 'import-article', { document: { text: 'Another\n\nSome words.' } });
    const page = await readArticlePage(desk.reader, id);
    expect(page.revision.hasOriginal).toBe(false);
    await expect(readOriginal(desk.reader, page.revision.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is kept once in a desk, however often and under whatever name it comes, and once more in another', async () => {
    const document = { file: file('again.html') };
    const again = await execute(desk.editor, 'import-article', { document });
    const { revision: theirs } = await readArticlePage(desk.reader, again);
    expect(theirs.hasOriginal).toBe(true);
    expect(await readOriginal(desk.reader, theirs.id)).toMatchObject({ name: 'again.html', size: BYTES.length });
    expect(await db().original.count({ where: { deskId: desk.editor.deskId } })).toBe(1);
    await execute(other.editor, 'import-article', { document });
    expect(await db().original.count()).toBe(2);
    expect(await db().originalChunk.count()).toBe(2 * Math.ceil(BYTES.length / (256 * 1024)));
  });

  it('is in the log by its digest, and shows when its bytes are others', async () => {
    const event = await db().event.findFirstOrThrow({ where: { kind: 'source-added', subject: source } });
    expect(event.data).toMatchObject({ original: createHash('sha256').update(BYTES).digest('hex') });
    const strayed = () => findStrayed(desk.admin, SUBJECTS);
    expect(await strayed()).toEqual([]);
    await asOwner(`ALTER TABLE original_chunk DISABLE TRIGGER ALL;
      UPDATE original_chunk SET bytes = set_byte(bytes, 5, 1) WHERE ordinal = 1;
      ALTER TABLE original_chunk ENABLE TRIGGER ALL`);
    expect(await strayed()).toContain(`original ${revision}`);
  });
});

describe('the database', () => {
  it('changes and removes no original', async () => {
    for (const table of ['original', 'original_chunk']) {
      await expect(db().$executeRawUnsafe(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
      await expect(asOwner(`DELETE FROM ${table}`)).rejects.toThrow(/append-only/);
      await expect(asOwner(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(/append-only/);
    }
    await expect(asOwner(`UPDATE original_chunk SET ordinal = 9`)).rejects.toThrow(/append-only/);
    await expect(asOwner(`UPDATE original SET size = 9`)).rejects.toThrow(/append-only/);
  });

  it('keeps originals whole: no stretch too many, too long, or missing', async () => {
    const { id } = await db().original.findFirstOrThrow();
    const add = (ordinal: number, length: number) =>
      asOwner(`INSERT INTO original_chunk VALUES ('${id}', ${ordinal}, decode(repeat('00', ${length}), 'hex'))`);
    await expect(add(99, 1)).rejects.toThrow(/does not fit/);
    await expect(add(-1, 256 * 1024)).rejects.toThrow(/does not fit/);
    await expect(
      asOwner(`INSERT INTO original (id, desk_id, sha256, size)
        VALUES (gen_random_uuid(), '${desk.admin.deskId}', repeat('0', 64), 5)`),
    ).rejects.toThrow(/not whole/);
  });

  it('lets no text be read from an original of another desk, and no document change its desk', async () => {
    const theirs = await db().original.findFirstOrThrow({ where: { deskId: other.admin.deskId } });
    await expect(
      asOwner(`INSERT INTO revision (id, document_id, number, text, sha256, language, captured_from, captured_by_id, original_id)
        SELECT gen_random_uuid(), document_id, 2, text, sha256, language, '', captured_by_id, '${theirs.id}'
        FROM revision WHERE id = '${revision}'`),
    ).rejects.toThrow(/joins two desks/);
    await expect(
      asOwner(`UPDATE document SET desk_id = '${other.admin.deskId}' WHERE id = '${source}'`),
    ).rejects.toThrow(/joins two desks/);
  });
});
