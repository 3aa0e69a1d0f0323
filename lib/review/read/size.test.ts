import { beforeAll, describe, expect, it } from 'vitest';
import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { readCard } from './cards';
import { readArticlePage } from './workbench';

let desk: Record<Role, Actor>;
beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk();
});

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
/** An article of n quotations, each with words of its own unless they are given. */
const quoting = (n: number, words = (i: number) => `We will build ${i} houses of stone`) =>
  execute(desk.editor, 'import-article', {
    document: { text: times(n, (i) => `He said “${words(i)}”.`).join('\n'), anyway: 'on' },
  });
const quotesOf = async (article: string) => (await readArticlePage(desk.reader, article)).quotes;
const person = () => ({ addedById: desk.editor.personId });
const claims = (n: number) =>
  db().claim.createManyAndReturn({
    data: times(n, (i) => ({ deskId: desk.editor.deskId, text: `Claim ${i}`, createdById: desk.editor.personId })),
  });

const SHAPES: Record<string, (n: number) => Promise<string>> = {
  'quotations of the same words': (n) => quoting(n, () => 'We will not raise prices'),
  'quotations that contradict one another': async (n) => {
    const article = await quoting(n);
    const [yes, no] = await claims(2);
    await db().claimRelation.create({
      data: { fromId: yes?.id ?? '', toId: no?.id ?? '', kind: 'contradicts', ...person() },
    });
    await db().quoteClaim.createMany({
      data: (await quotesOf(article)).map((q, i) => ({
        quoteId: q.id,
        claimId: (i % 2 ? yes : no)?.id ?? '',
        stance: 'asserts',
        ...person(),
      })),
    });
    return article;
  },
  'quotations of one claim with as many relations': async (n) => {
    const article = await quoting(n);
    const [claim, ...others] = await claims(n + 1);
    const claimId = claim?.id ?? '';
    await db().claimRelation.createMany({
      data: others.map((o) => ({ fromId: claimId, toId: o.id, kind: 'supports', ...person() })),
    });
    await db().quoteClaim.createMany({
      data: (await quotesOf(article)).map((q) => ({ quoteId: q.id, claimId, stance: 'asserts', ...person() })),
    });
    return article;
  },
  'quotations with as many notes': async (n) => {
    const article = await quoting(n);
    const { revision, quotes } = await readArticlePage(desk.reader, article);
    await db().annotation.createMany({
      data: quotes.map((q) => ({
        revisionId: revision.id,
        quoteId: q.id,
        body: 'Look at this again.',
        authorId: desk.editor.personId,
      })),
    });
    return article;
  },
  'quotations compared with as many sources': async (n) => {
    const article = await quoting(n);
    const { deskId, personId: createdById } = desk.editor;
    const sources = await db().document.createManyAndReturn({
      data: times(n, (i) => ({
        deskId,
        kind: 'source',
        sourceKind: 'wire',
        title: `Source ${i}`,
        obtained: 'pasted',
        createdById,
      })),
    });
    const revisions = await db().revision.createManyAndReturn({
      data: sources.map(({ id }) => ({
        documentId: id,
        number: 1,
        text: 'We will build houses.',
        sha256: '0'.repeat(64),
        language: 'en',
        capturedFrom: '',
        capturedById: createdById,
      })),
    });
    await db().articleSource.createMany({
      data: sources.map(({ id }) => ({ articleId: article, sourceId: id, ...person() })),
    });
    await db().$executeRaw`
      INSERT INTO "check" (id, quote_id, source_revision_id, proposed_verdict, source_spans, edits, similarity)
      SELECT gen_random_uuid(), q.id, r.id, 'altered', '{0,21}', '[]', 0.8 FROM quote q, revision r
      WHERE q.id = ANY(${(await quotesOf(article)).map((q) => q.id)}::uuid[]) AND r.id = ANY(${revisions.map((r) => r.id)}::uuid[])`;
    return article;
  },
  'quotations that a correction took out': async (n) => {
    const article = await quoting(n);
    await execute(desk.editor, 'revise-article', {
      articleId: article,
      number: 1,
      document: { text: 'Nothing of it is left.' },
    });
    return article;
  },
};

describe('no page grows faster than its text', () => {
  it.each(Object.entries(SHAPES))('%s', async (_, make) => {
    const sizes: number[] = [];
    for (const n of [30, 60]) {
      const page = await readArticlePage(desk.reader, await make(n));
      expect(page.quotes.length + page.gone.quotes.length).toBe(n);
      sizes.push(JSON.stringify(page).length);
    }
    expect((sizes[1] as number) / (sizes[0] as number)).toBeLessThan(2.15);
  });
});

it('a card is no larger for the others in its article', async () => {
  const sizes: number[] = [];
  for (const n of [30, 60]) {
    const [first] = await quotesOf(
      await (SHAPES['quotations of one claim with as many relations'] as (n: number) => Promise<string>)(n),
    );
    sizes.push(JSON.stringify(await readCard(desk.reader, first?.id ?? '')).length);
  }
  expect((sizes[1] as number) / (sizes[0] as number)).toBeLessThan(1.1);
});
