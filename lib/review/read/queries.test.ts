import pg from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { listClaims } from '@/lib/claims/read/claims';
import { execute } from '@/lib/commands';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { listReports } from '@/lib/report/read/reports';
import { compareAll } from '../comparing/comparing';
import { listArticles } from './articles';
import { readCard } from './cards';
import { readChanges } from './changes';
import { listQuotes } from './quotes';
import { readSource } from './source';
import { listSources } from './sources';
import { listSpeakers } from './speakers';
import { readArticlePage, readWorkbench } from './workbench';

interface Place {
  readonly desk: Record<Role, Actor>;
  readonly article: string;
  readonly quote: string;
  readonly source: string;
  readonly seq: number;
}

/** A desk with an article of n quotations, all found in a source, each with its claim and its note, and n reports. */
async function deskOf(n: number): Promise<Place> {
  const desk = await testDesk();
  const says = (i: number) =>
    `Speaker${'abcdefghijkl'[i]} Stone said: “We will build ${i} houses of stone before winter.”`;
  const text = Array.from({ length: n }, (_, i) => says(i)).join('\n');
  const article = await execute(desk.editor, 'import-article', { document: { text } });
  const source = await execute(desk.editor, 'add-source', { articleId: article, kind: 'wire', document: { text } });
  await compareAll();
  const { quotes, seq } = await readArticlePage(desk.reader, article);
  expect(quotes).toHaveLength(n);
  for (const { id: quoteId } of quotes) {
    const choice = { kind: 'new', text: `Claim of ${quoteId}` } as const;
    await execute(desk.editor, 'link-claim', { quoteId, choice, stance: 'asserts' });
    await execute(desk.editor, 'write-note', { target: { kind: 'quote', quoteId }, body: 'Look at this again.' });
    await execute(desk.editor, 'create-report', { articleId: article });
  }
  return { desk, article, quote: quotes[0]?.id ?? '', source, seq };
}

const READS: Record<string, (at: Place) => Promise<unknown>> = {
  readArticlePage: ({ desk, article }) => readArticlePage(desk.reader, article),
  readWorkbench: ({ desk, article }) => readWorkbench(desk.reader, article),
  readCard: ({ desk, quote }) => readCard(desk.reader, quote),
  readChanges: ({ desk, article, quote, seq }) => readChanges(desk.reader, article, seq, quote),
  readSource: ({ desk, source }) => readSource(desk.reader, source),
  listQuotes: ({ desk }) => listQuotes(desk.reader, 'mine', 'houses'),
  listArticles: ({ desk }) => listArticles(desk.reader, 'stone'),
  listSources: ({ desk }) => listSources(desk.reader),
  listClaims: ({ desk }) => listClaims(desk.reader),
  listReports: ({ desk }) => listReports(desk.reader),
  listSpeakers: ({ desk }) => listSpeakers(desk.reader),
};

let few: Place;
let more: Place;
beforeAll(async () => {
  await ownDatabase();
  few = await deskOf(2);
  more = await deskOf(12);
}, 120_000);

async function queriesOf(read: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await read();
    return query.mock.calls.length;
  } finally {
    query.mockRestore();
  }
}

describe('the number of queries does not grow with what is read', () => {
  it.each(Object.entries(READS))('by %s', async (_, read) => {
    const [some, all] = [await queriesOf(() => read(few)), await queriesOf(() => read(more))];
    expect(some).toBeGreaterThan(0);
    expect(all).toBe(some);
    expect(all).toBeLessThan(40);
  });
});
