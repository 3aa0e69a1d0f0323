import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { migrate } from '@/lib/db/migrate';
import { APPLICATION, startCluster } from '@/lib/db/postgres/cluster';
import type { Actor } from '@/lib/desk/actor';
import { compareAll } from '@/lib/review/comparing/comparing';
import { listArticles } from '@/lib/review/read/articles';
import { readCard } from '@/lib/review/read/cards';
import { readChanges } from '@/lib/review/read/changes';
import { listQuotes, VIEWS } from '@/lib/review/read/quotes';
import { readArticlePage } from '@/lib/review/read/workbench';
import { type MadeDesk, makeDesk } from './desk-rows';
import { table, writeSection } from './page';

const SIZES = (process.env.ISNAD_BENCH_QUOTATIONS ?? '10000,100000,1000000').split(',').map(Number);
/** So often each read is measured, after some that are not counted. */
const RUNS = 40;
const WARM = 5;

/** Desks of ten thousand to a million quotations: how long their lists take, and what an article's page weighs. */
export default async function bench(): Promise<void> {
  const home = process.env.ISNAD_BENCH_HOME ?? mkdtempSync(path.join(tmpdir(), 'isnad-desk-'));
  const cluster = await startCluster(home);
  try {
    await migrate(cluster.ownerUrl, APPLICATION);
    process.env.DATABASE_URL = cluster.url;
    process.env.ISNAD_LOG_KEY = 'of a benchmark, long enough to be one';
    const owner = new pg.Client({ connectionString: cluster.ownerUrl });
    await owner.connect();
    const columns: Record<string, string>[] = [];
    for (const size of SIZES) {
      const started = performance.now();
      const made = await makeDesk(owner, size);
      console.log(`${size} quotations made in ${Math.round((performance.now() - started) / 1000)} s`);
      columns.push(await measure(made, size));
    }
    await owner.end();
    const names = Object.keys(columns[0] ?? {});
    const lists = table([
      ['read', ...SIZES.map((n) => `${n.toLocaleString('en')} quotations, p50 / p95 ms`)],
      ...names.map((name) => [name, ...columns.map((c) => c[name] ?? '–')]),
    ]);
    writeSection('A desk', `${lists}\n\n${table(await weigh())}`);
  } finally {
    await db().$disconnect();
    await cluster.stop();
    if (!process.env.ISNAD_BENCH_HOME) rmSync(home, { recursive: true, force: true });
  }
}

const memberOf = ({ desk, people }: Pick<MadeDesk, 'desk' | 'people'>): Actor => ({
  personId: people[0] as string,
  name: 'Person',
  deskId: desk,
  deskName: 'desk',
  role: 'editor',
});

async function measure(made: MadeDesk, size: number): Promise<Record<string, string>> {
  const actor = memberOf(made);
  const { common, some, rare } = made.words;
  // Where page 2,000 begins, or the middle of a list that has fewer.
  const deep = Math.min(100_000, Math.floor(size / 2));
  const [at] = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM quote WHERE desk_id = ${actor.deskId}::uuid AND number > 0 ORDER BY since, article_id, number OFFSET ${deep} LIMIT 1`;
  const reads: Record<string, () => Promise<{ rows: readonly unknown[] }>> = {
    'queue, first page': () => listQuotes(actor, 'nobodys'),
    'queue, page 2,000': () => listQuotes(actor, 'all', '', { after: at?.id }),
    'queue, the page before it': () => listQuotes(actor, 'all', '', { before: at?.id }),
    ...Object.fromEntries(VIEWS.slice(1).map((v) => [`queue, view “${v}”`, () => listQuotes(actor, v)])),
    'search, a word that stands everywhere': () => listQuotes(actor, 'all', common),
    'search, a word in a hundredth': () => listQuotes(actor, 'all', some),
    'search, a rare word': () => listQuotes(actor, 'all', rare),
    'search, two words': () => listQuotes(actor, 'all', `${common} ${some}`),
    'search, a speaker': () => listQuotes(actor, 'all', 'speaker 77 town'),
    'search, nothing': () => listQuotes(actor, 'nobodys', 'zzzzzz'),
    articles: () => listArticles(actor),
    'articles, search by words': () => listArticles(actor, some),
  };
  const found: Record<string, string> = {};
  for (const [name, read] of Object.entries(reads)) {
    const times: number[] = [];
    for (let i = 0; i < RUNS + WARM; i++) {
      const from = performance.now();
      await read();
      if (i >= WARM) times.push(performance.now() - from);
    }
    times.sort((a, b) => a - b);
    const p = (share: number) => (times[Math.ceil(times.length * share) - 1] as number).toFixed(1);
    found[name] = `${p(0.5)} / ${p(0.95)}`;
    console.log(size, name, found[name], (await read()).rows.length);
  }
  return found;
}

/** What travels: the data of a page with 300 quotations and 5 sources, a card, and the answer to a write. */
async function weigh(): Promise<(string | number)[][]> {
  const desk = await db().desk.create({ data: { name: 'of a page' } });
  const person = await db().person.create({
    data: {
      email: `page.${desk.id}@desk.example`,
      name: 'Page',
      passwordHash: 'none',
      members: { create: { deskId: desk.id, role: 'editor' } },
    },
  });
  const actor = memberOf({ desk: desk.id, people: [person.id] });
  const lines = Array.from(
    { length: 300 },
    (_, i) => `We will build ${i} houses of stone in the old town before winter number ${i * 7}`,
  );
  const text = lines.map((line) => `The mayor said: “${line}.”`).join('\n');
  const articleId = await execute(actor, 'import-article', { document: { text } });
  for (let s = 0; s < 5; s++) {
    const source = lines.map((line, i) => (i % 5 === s ? line.replace('stone', 'wood') : line)).join('. ');
    await execute(actor, 'add-source', {
      articleId,
      kind: 'transcript',
      document: { text: source, title: `Source ${s}`, anyway: 'on' },
    });
  }
  await compareAll();
  const page = await readArticlePage(actor, articleId);
  const [quote] = page.quotes;
  const card = await readCard(actor, quote?.id ?? '');
  await execute(actor, 'confirm-quote', { quoteId: quote?.id ?? '', version: quote?.version ?? 1 });
  const answer = await readChanges(actor, articleId, page.seq, quote?.id);
  const kB = (data: unknown) => (Buffer.byteLength(JSON.stringify(data)) / 1000).toFixed(1);
  return [
    ['300 quotations, 5 sources', 'kB'],
    ['the text', kB(text)],
    ['the page', kB(page)],
    ['a card', kB(card)],
    ['what comes after a write, with the open card', kB(answer)],
  ];
}
