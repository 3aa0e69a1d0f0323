import { asRows } from '@/lib/db/as-rows';
import { db, Prisma } from '@/lib/db/client';
import type { Block } from '@/lib/text/blocks';
import { foldName, searchedWords } from '@/lib/text/fold';
import { sketchOf } from '@/lib/text/sketch';
import { pairs } from '@/lib/text/span';
import { place } from '../rules/place';
import { described } from '../texts/documents';
import { ownWords } from '../texts/ready';
import { hearAnew } from './hear';

/** So many rows are folded at once. */
const AT_ONCE = 500;

/**
 * Folds what was kept before rows carried their folded words, and holds names against each other: only the program knows how. Goes on where an earlier start
 * was cut off.
 */
export async function foldRows(): Promise<void> {
  const documents = await foldDocuments();
  const quotes = await foldQuotes();
  const claims = await foldClaims();
  await sketchRevisions();
  if (documents + quotes + claims > 0)
    console.log(`Folded for searching: ${documents} documents, ${quotes} quotations, ${claims} claims.`);
  await hearAnew(db());
}

async function foldDocuments(): Promise<number> {
  for (let count = 0; ; ) {
    const some = await db().document.findMany({
      where: { folded: null },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      select: { id: true, kind: true, title: true, author: true, current: { select: { text: true } } },
    });
    for (const { id, kind, title, author, current } of some) {
      const { folded } = described(kind === 'source' ? 'source' : 'article', title, author);
      const textFolded = kind === 'source' ? searchedWords(current?.text ?? '') : '';
      await db().document.update({ where: { id }, data: { folded, textFolded } });
    }
    count += some.length;
    if (some.length < AT_ONCE) return count;
  }
}

/** Sketches the texts that were kept before they were found by one. */
async function sketchRevisions(): Promise<void> {
  for (;;) {
    const some = await db().revision.findMany({
      where: { sketch: null },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      select: { id: true, text: true, sha256: true, blocks: true, document: { select: { deskId: true } } },
    });
    const data = some.map(({ id, text, sha256, blocks, document: { deskId } }) => ({
      ...{ revisionId: id, deskId, sha256 },
      hashes: sketchOf(ownWords(text, blocks as unknown as Block[])),
    }));
    await db().sketch.createMany({ data, skipDuplicates: true });
    if (some.length < AT_ONCE) return;
  }
}

async function foldClaims(): Promise<number> {
  for (let count = 0; ; ) {
    const some = await db().claim.findMany({ where: { folded: null }, orderBy: { id: 'asc' }, take: AT_ONCE });
    for (const { id, text } of some) await db().claim.update({ where: { id }, data: { folded: foldName(text) } });
    count += some.length;
    if (some.length < AT_ONCE) return count;
  }
}

async function foldQuotes(): Promise<number> {
  for (let count = 0; ; ) {
    const some = await db().quote.findMany({
      where: { folded: null },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      select: { id: true, spans: true, revisionId: true, attribution: { select: { proposedName: true } } },
    });
    const revisions = await db().revision.findMany({
      where: { id: { in: [...new Set(some.map((q) => q.revisionId))] } },
      select: { id: true, text: true },
    });
    const textOf = new Map(revisions.map((r) => [r.id, r.text]));
    const rows = some.map(({ id, spans, revisionId, attribution }) => {
      const { words, folded } = place(textOf.get(revisionId) as string, pairs(spans));
      return { id, words, folded, name: attribution?.proposedName ? foldName(attribution.proposedName) : null };
    });
    for (const json of asRows(rows)) {
      const these = Prisma.sql`json_to_recordset(${json}::json) AS r(id uuid, words text, folded text, name text)`;
      await db().$transaction([
        db()
          .$executeRaw`UPDATE attribution a SET folded = r.name FROM ${these} WHERE a.quote_id = r.id AND r.name IS NOT NULL`,
        db().$executeRaw`UPDATE quote q SET words = r.words, folded = r.folded FROM ${these} WHERE q.id = r.id`,
      ]);
    }
    count += some.length;
    if (some.length < AT_ONCE) return count;
  }
}
