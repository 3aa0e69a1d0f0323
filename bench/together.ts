import { readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { encode } from 'next-auth/jwt';
import { Visitor } from '@/e2e/visitor';
import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { listen } from '@/lib/db/listen';
import { startCluster } from '@/lib/db/postgres/cluster';
import { type Actor, actorOf, WITH_NAMES } from '@/lib/desk/actor';
import { EVENTS_CHANNEL, type News } from '@/lib/desk/events';
import { readArticlePage } from '@/lib/review/read/workbench';
import { table, writeSection } from './page';
import { served } from './served';

const PEOPLE = 20;
const ARTICLES = 20;
const PAGES = 200;
/** Writes a second, by all together. */
const RATE = 50;
/** In ms; `-- SECONDS` says otherwise. */
const LONG = Number(process.argv[3] ?? 600) * 1000;

/** One open page: what it was told, and when. */
interface Open {
  readonly article: string;
  readonly told: { readonly seq: number; readonly at: number }[];
}
interface Written {
  readonly article: string;
  readonly begun: number;
  readonly done: number;
}

/**
 * Many open pages on few articles of one desk while much is written by another process: how long after it was begun a
 * write is known to every page on its article, beside a bare PostgreSQL client that listens to the same notifications.
 */
export default async function bench(): Promise<void> {
  await served(async (signIn, { home, pid }) => {
    const { address } = await signIn('editor');
    process.env.DATABASE_URL = (await startCluster(home)).url;
    const kept = (name: string) => readFileSync(path.join(home, name), 'utf8').trim();
    process.env.ISNAD_LOG_KEY = kept('log');
    const people = await employ();
    const articles = await Promise.all(people.slice(0, ARTICLES).map(bringIn));
    const visitors = await Promise.all(people.map((actor) => visitorOf(actor, address, kept('secret'))));
    const leave = new AbortController();
    // One after the other, as people come.
    const pages: Open[] = [];
    for (let i = 0; i < PAGES; i++)
      pages.push(
        await open(visitors[i % PEOPLE] as Visitor, (articles[i % ARTICLES] as { id: string }).id, leave.signal),
      );
    const bare: { seq: number; article: string; at: number }[] = [];
    const connection = await listen(process.env.DATABASE_URL, [EVENTS_CHANNEL], (said) => {
      if (!said) return;
      const { seq, article } = JSON.parse(said.payload) as News;
      bare.push({ seq, article: article ?? '', at: performance.now() });
    });
    const memory: { at: number; mib: number }[] = [];
    const from = performance.now();
    const watch = setInterval(() => memory.push({ at: performance.now() - from, mib: memoryOf(pid) }), 1000);
    const written: Written[] = [];
    const failed: unknown[] = [];
    await Promise.all(
      articles.map((article, i) => writeOn(article, people[i] as Actor, i, { until: from + LONG, written, failed })),
    );
    const took = (performance.now() - from) / 1000;
    await sleep(3000);
    clearInterval(watch);
    await connection.close();
    leave.abort();
    report({ pages, bare, written, failed, memory, took });
    await db().$disconnect();
  });
}

/** Twenty editors of the demonstration's desk. */
async function employ(): Promise<Actor[]> {
  const { deskId } = await db().member.findFirstOrThrow({ where: { role: 'editor' } });
  return Promise.all(
    Array.from({ length: PEOPLE }, async (_, i) => {
      const name = `Editor ${i + 1}`;
      const person = await db().person.create({
        data: {
          email: `bench.${i}@isnad.example`,
          name,
          passwordHash: 'none',
          members: { create: { deskId, role: 'editor' } },
        },
      });
      const member = await db().member.findFirstOrThrow({ where: { personId: person.id }, include: WITH_NAMES });
      return actorOf(member);
    }),
  );
}

async function bringIn(actor: Actor, i: number): Promise<{ id: string; quoteId: string }> {
  const text = `Market ${i} is to open again\nThe mayor said: “We will repair market number ${i} before the summer.”`;
  const id = await execute(actor, 'import-article', { document: { text, anyway: 'on' } });
  const quoteId = (await readArticlePage(actor, id)).quotes[0]?.id;
  if (!quoteId) throw new Error('the article has no quotation');
  return { id, quoteId };
}

async function visitorOf(actor: Actor, address: string, secret: string): Promise<Visitor> {
  const expiresAt = new Date(Date.now() + 3600_000);
  const session = await db().session.create({ data: { personId: actor.personId, expiresAt } });
  const visitor = new Visitor(address);
  visitor.cookies.set('next-auth.session-token', await encode({ token: { sessionId: session.id }, secret }));
  return visitor;
}

/** Opens the stream of a page and goes on reading it. @throws where it is refused, or ends before it is left */
async function open(visitor: Visitor, article: string, signal: AbortSignal): Promise<Open> {
  const answer = await visitor.fetch(`/api/articles/${article}/events?since=0&tab=${crypto.randomUUID()}`, { signal });
  if (answer.status !== 200 || !answer.body) throw new Error(`the stream answers ${answer.status}`);
  const told: { seq: number; at: number }[] = [];
  const read = async (body: ReadableStream<Uint8Array>) => {
    const text = new TextDecoder();
    let rest = '';
    for await (const chunk of body) {
      rest += text.decode(chunk, { stream: true });
      const messages = rest.split('\n\n');
      rest = messages.pop() ?? '';
      for (const message of messages) {
        if (message.includes('event: ended')) throw new Error(`a page was sent away: ${message}`);
        const seq = /^id: (\d+)$/m.exec(message)?.[1];
        if (seq) told.push({ seq: Number(seq), at: performance.now() });
      }
    }
  };
  void read(answer.body).catch((error: Error) => {
    if (!signal.aborted) throw error;
  });
  return { article, told };
}

/** Writes on one article at its share of the rate, one write after the other; what comes late is caught up with until time is up. */
async function writeOn(
  { id, quoteId }: { id: string; quoteId: string },
  actor: Actor,
  nth: number,
  { until, written, failed }: { until: number; written: Written[]; failed: unknown[] },
): Promise<void> {
  const every = (1000 * ARTICLES) / RATE;
  let version = 1;
  for (let at = performance.now() + (nth * every) / ARTICLES; at < until && performance.now() < until; at += every) {
    await sleep(Math.max(0, at - performance.now()));
    const begun = performance.now();
    try {
      const personId = version % 2 === 1 ? actor.personId : null;
      await execute(actor, 'assign-quote', { quoteId, version, personId });
      version++;
      written.push({ article: id, begun, done: performance.now() });
    } catch (error) {
      failed.push(error);
    }
  }
}

/** The resident memory of a process and all below it that run Node, in MiB. */
function memoryOf(pid: number): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const status = new Map(all.flatMap((id) => read(`/proc/${id}/status`).map((text) => [id, text] as const)));
  const field = (text: string, name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
  const isBelow = (id: string): boolean => {
    const text = status.get(id);
    if (!text) return false;
    return Number(id) === pid || isBelow(String(field(text, 'PPid')));
  };
  const served = [...status].filter(([id, text]) => !/^Name:\s+postgres/m.test(text) && isBelow(id));
  return served.reduce((sum, [, text]) => sum + field(text, 'VmRSS'), 0) / 1024;
}

/** A process may be gone by the time that it is looked at. */
function read(file: string): string[] {
  try {
    return [readFileSync(file, 'utf8')];
  } catch {
    return [];
  }
}

function report(seen: {
  readonly pages: readonly Open[];
  readonly bare: readonly { seq: number; article: string; at: number }[];
  readonly written: readonly Written[];
  readonly failed: readonly unknown[];
  readonly memory: readonly { at: number; mib: number }[];
  readonly took: number;
}): void {
  const { pages, bare, written, failed, memory, took } = seen;
  for (const error of failed.slice(0, 3)) console.error(error);
  // Of one article the writes follow each other, so the log's lines are theirs in this order.
  const lines = new Map<string, { seq: number; at: number }[]>();
  for (const line of bare.toSorted((a, b) => a.seq - b.seq))
    lines.set(line.article, [...(lines.get(line.article) ?? []), line]);
  const counted = new Map<string, number>();
  const writes = written
    .toSorted((a, b) => a.begun - b.begun)
    .map((w) => {
      const nth = counted.get(w.article) ?? 0;
      counted.set(w.article, nth + 1);
      const line = lines.get(w.article)?.[nth];
      if (!line) throw new Error('a write has no line in the log');
      return { ...w, seq: line.seq, heard: line.at - w.begun };
    });
  const toPages = pages.flatMap((page) =>
    writes
      .filter((w) => w.article === page.article)
      .map((w) => {
        const told = page.told.find((t) => t.seq >= w.seq);
        return told ? told.at - w.begun : Number.POSITIVE_INFINITY;
      }),
  );
  const missed = toPages.filter((t) => !Number.isFinite(t)).length;
  const row = (what: string, times: readonly number[]) => [
    what,
    times.length,
    at(times, 0.5),
    at(times, 0.95),
    at(times, 1),
  ];
  const minute = (from: number, to: number) => {
    const some = memory.filter((m) => m.at >= from && m.at < to).map((m) => m.mib);
    return (some.reduce((a, b) => a + b, 0) / Math.max(1, some.length)).toFixed(0);
  };
  const end = memory.at(-1)?.at ?? 0;
  const byMinute = Array.from({ length: Math.ceil(end / 60_000) }, (_, i) => minute(i * 60_000, (i + 1) * 60_000));
  writeSection(
    'Together',
    [
      `${PAGES} pages of ${PEOPLE} people listen on ${ARTICLES} articles of one desk for ${took.toFixed(0)} s, while another process writes ${(written.length / took).toFixed(0)} times a second (asked: ${RATE}) through the same commands. In ms from when a write was begun. The machine was at a load of ${os.loadavg()[1]?.toFixed(0)} on ${os.cpus().length} cores meanwhile.`,
      table([
        ['what', 'times', 'p50', 'p95', 'longest'],
        row(
          'the write is acknowledged',
          writes.map((w) => w.done - w.begun),
        ),
        row(
          'a bare client of PostgreSQL that listens has heard it',
          writes.map((w) => w.heard),
        ),
        row('an open page has heard it', toPages),
      ]),
      `Writes that failed: ${failed.length}. Pages that never heard of a write: ${missed}. Memory of the server: ${minute(0, Math.min(60_000, end / 4))} MiB at first, ${minute(end - Math.min(60_000, end / 4), end + 1)} MiB at last; minute by minute: ${byMinute.join(', ')}.`,
    ].join('\n\n'),
  );
}

/** The time below which so much of them lie, in ms. */
function at(times: readonly number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0);
}
