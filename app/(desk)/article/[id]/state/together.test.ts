import { beforeAll, expect, it } from 'vitest';
import { type CommandName, execute, SUBJECTS } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import { verifyEvents } from '@/lib/desk/events';
import type { Role } from '@/lib/desk/roles';
import { findStrayed } from '@/lib/desk/strayed';
import { testDesk } from '@/lib/desk/test-desk';
import { readLastDone } from '@/lib/desk/undo';
import { type Hub, openHub } from '@/lib/live/hub';
import { listenAt } from '@/lib/live/test-listening';
import { Problem } from '@/lib/problem';
import { compareAll } from '@/lib/review/comparing/comparing';
import { readCard } from '@/lib/review/read/cards';
import { readChanges } from '@/lib/review/read/changes';
import { readArticlePage } from '@/lib/review/read/workbench';
import { type Held, withChanges } from './held';

const PEOPLE = 20;
const PAGES = 5;
/** How many commands all of them give; TOGETHER names another number. */
const COMMANDS = Number(process.env.TOGETHER ?? 300);
const SEED = 20_240_517;
const TEXT = Array.from(
  { length: PEOPLE },
  (_, i) => `Speaker number ${i} said: “We will build ${i} new houses of stone in the old town this year.”`,
).join('\n');

let desk: Record<Role, Actor>;
let articleId: string;
let people: Actor[];
let hub: Hub;

beforeAll(async () => {
  hub = await openHub(await ownDatabase());
  desk = await testDesk();
  articleId = await execute(desk.editor, 'import-article', { document: { text: TEXT } });
  const post = { text: TEXT.slice(TEXT.indexOf('“') + 1, TEXT.indexOf('”')) };
  await execute(desk.editor, 'add-source', { articleId, kind: 'post', document: post });
  await compareAll();
  people = await Promise.all(
    Array.from({ length: PEOPLE }, async (_, i): Promise<Actor> => {
      const name = `Person ${i}`;
      const members = { create: { deskId: desk.admin.deskId, role: 'editor' } };
      const data = { email: `person${i}@desk.example`, name, passwordHash: 'none', members };
      return { ...desk.editor, personId: (await db().person.create({ data })).id, name };
    }),
  );
  return () => hub.close();
});

/** The same numbers in every run: a linear congruence. */
function dice(seed: number) {
  let state = seed;
  const below = (n: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  return { below, one: <T>(of: readonly T[]): T | undefined => of[below(of.length)] };
}
type Dice = ReturnType<typeof dice>;

/** A page as a browser has it, which keeps up by what it is told. */
async function openPage(actor: Actor) {
  const read = async (): Promise<Held> => ({ ...(await readArticlePage(actor, articleId)), back: null, cards: {} });
  const first = await read();
  const open = first.quotes[0]?.id ?? '';
  let held: Held = { ...first, cards: { [open]: await readCard(actor, open) } };
  const stream = await listenAt(hub, actor, { articleId, since: held.seq });
  const waiting: { readonly seq: number; readonly there: () => void }[] = [];
  const tell = () => {
    for (const w of waiting) if (held.seq >= w.seq) w.there();
  };
  const follow = async () => {
    for (;;) {
      await stream.next<number>('happened', (seq) => seq > held.seq);
      const changes = await readChanges(actor, articleId, held.seq, open);
      if (changes.kind === 'parts') held = withChanges(held, changes, open, open);
      else held = { ...(await read()), cards: { [open]: await readCard(actor, open) } };
      tell();
    }
  };
  const followed = follow();
  // Waited for below.
  followed.catch(() => undefined);
  return {
    held: () => held,
    open,
    /** Waits until the page has the line of the log; fails with whatever keeps it from it. */
    until: (seq: number) =>
      Promise.race([
        followed,
        new Promise<void>((there) => {
          waiting.push({ seq, there });
          tell();
        }),
      ]),
    close: stream.close,
  };
}

type Given = readonly [name: CommandName, input: unknown];

/** Something that a person may do on a page that shows this. */
function anything(held: Held, open: string, by: Dice): Given | undefined {
  const quote = by.one(held.quotes);
  const note = by.one(held.annotations);
  const check = held.cards[open]?.checks[0];
  if (!quote) return undefined;
  const on = { quoteId: quote.id, version: quote.version };
  const name = by.one(['Ada Stone', 'Bea Field', 'Cy Marsh']);
  const start = by.below(held.revision.text.length - 12);
  const choices: readonly (Given | undefined)[] = [
    ['write-note', { target: { kind: 'quote', quoteId: quote.id }, body: `note ${by.below(1e6)}` }],
    note && ['write-note', { target: { kind: 'answer', parentId: note.id }, body: `answer ${by.below(1e6)}` }],
    note && ['resolve-note', { annotationId: note.id, version: note.version, resolved: !note.resolved }],
    note && ['withdraw-note', { annotationId: note.id, version: note.version, withdrawn: true }],
    ['attribute-quote', { ...on, change: { speaker: { kind: 'named', name, speakerKind: 'person' } } }],
    ['attribute-quote', { ...on, change: { via: name } }],
    ['give-status', { ...on, status: by.one(['disputed', 'unverifiable', 'open']) }],
    ['confirm-quote', { ...on, checkId: null }],
    check && [
      'decide-check',
      { checkId: check.id, version: check.version, verdict: by.one(['verbatim', 'altered']), note: '' },
    ],
    ['correct-quote', { ...on, note: 'say it as it was said' }],
    ['reject-quote', { ...on, rejected: !quote.rejected }],
    ['add-quote', { revisionId: held.revision.id, span: [start, start + 12] }],
    ['assign-quote', { ...on, personId: by.one(held.members)?.id ?? null }],
    ['sign-off', on],
    ['withdraw-sign-off', on],
    ['link-claim', { quoteId: quote.id, choice: { kind: 'new', text: `claim ${by.below(20)}` }, stance: 'asserts' }],
    by.below(10) === 0
      ? ['add-source', { articleId, kind: 'post', document: { text: `A post ${by.below(1e6)}.` } }]
      : undefined,
    ['undo', { articleId }],
    ['redo', { articleId }],
  ];
  return by.one(choices.filter((c) => c !== undefined));
}

it(`${PEOPLE} people give ${COMMANDS} commands on one article: nothing acknowledged is lost, the log tells the same, and every page that listens ends as the database is`, async () => {
  const pages = await Promise.all(people.slice(0, PAGES).map(openPage));
  const linesOfPeople = () => db().event.count({ where: { kind: { not: 'source-compared' } } });
  const before = await linesOfPeople();
  const done = new Map<string, number>();
  const refused = new Map<string, number>();
  const count = (of: Map<string, number>, what: string) => of.set(what, (of.get(what) ?? 0) + 1);
  const notes: string[] = [];
  let given = 0;
  await Promise.all(
    people.map(async (actor, i) => {
      const by = dice(SEED + i);
      while (given++ < COMMANDS) {
        const page = pages[i % PAGES] as (typeof pages)[number];
        const command = anything(page.held(), page.open, by);
        if (!command) throw new Error('nothing to do');
        const [name, input] = command;
        try {
          const result = await execute(actor, name, input as never);
          count(done, name);
          if (name === 'write-note') notes.push(result as unknown as string);
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          count(refused, `${name} ${error.code}`);
        }
      }
    }),
  );
  await compareAll();
  const quoteId = pages[0]?.open ?? '';
  notes.push(await execute(desk.editor, 'write-note', { target: { kind: 'quote', quoteId }, body: 'the last word' }));
  const { eventCount } = await db().desk.findUniqueOrThrow({ where: { id: desk.admin.deskId } });
  await Promise.all(pages.map((page) => page.until(eventCount)));

  const acknowledged = [...done.values()].reduce((a, b) => a + b, 1);
  // Of this and that, and much of it done: a test of refusals would show nothing.
  expect(done.size).toBeGreaterThan(9);
  expect(acknowledged).toBeGreaterThan(COMMANDS / 4);
  expect([...refused.keys()].filter((what) => what.endsWith(' invalid-input'))).toEqual([]);
  expect((await linesOfPeople()) - before).toBe(acknowledged);
  expect(await db().annotation.count({ where: { id: { in: notes } } })).toBe(notes.length);
  expect(await verifyEvents(desk.admin)).toEqual({ count: eventCount });
  expect(await findStrayed(desk.admin, SUBJECTS)).toEqual([]);
  for (const [i, page] of pages.entries()) {
    const actor = people[i] as Actor;
    const { cards, back, ...held } = page.held();
    expect(held).toEqual(await readArticlePage(actor, articleId));
    expect(back).toEqual(await readLastDone(actor, articleId));
    expect(cards[page.open]).toEqual(await readCard(actor, page.open));
    await page.close();
  }
}, 600_000);
