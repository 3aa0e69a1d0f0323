import { beforeAll, describe, expect, it } from 'vitest';
import { listClaims } from '@/lib/claims/read/claims';
import { execute } from '@/lib/commands';
import { db, Prisma } from '@/lib/db/client';
import { COUNTED, type From, type Page } from '@/lib/db/page-of';
import { holdsWords } from '@/lib/db/search';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { listReports } from '@/lib/report/read/reports';
import { listArticles } from './articles';
import { listQuotes } from './quotes';
import { listSources } from './sources';
import { listSpeakers } from './speakers';

/** More than two pages. */
const MANY = 120;
let desk: Record<Role, Actor>;
let article: string;
const times = <T>(make: (i: number) => T): T[] => Array.from({ length: MANY }, (_, i) => make(i));

beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk();
  const { deskId, personId } = desk.editor;
  const text = times((i) => `Speaker${i} Stone said: “We will build ${i} houses here.”`).join('\n');
  article = await execute(desk.editor, 'import-article', { document: { text } });
  const made = { deskId, obtained: 'pasted', createdById: personId, folded: 'harbour' };
  for (const kind of ['article', 'source'] as const) {
    const documents = await db().document.createManyAndReturn({
      data: times((i) => ({ ...made, kind, title: `${kind} ${i}`, sourceKind: kind === 'source' ? 'post' : null })),
    });
    const kept = {
      number: 1,
      text: 'x',
      sha256: '0'.repeat(64),
      language: 'en',
      capturedFrom: '',
      capturedById: personId,
    };
    await db().revision.createMany({ data: documents.map(({ id }) => ({ ...kept, documentId: id })) });
  }
  await db().claim.createMany({
    data: times((i) => ({ deskId, text: `claim ${i}`, folded: `claim ${i}`, createdById: personId })),
  });
  const { currentRevisionId } = await db().document.findUniqueOrThrow({ where: { id: article } });
  const frozen = {
    deskId,
    articleId: article,
    revisionId: currentRevisionId ?? '',
    content: '{}',
    sha256: '0'.repeat(64),
  };
  await db().report.createMany({ data: times((i) => ({ ...frozen, number: i + 1, createdById: personId })) });
  await db().speaker.createMany({ data: times((i) => ({ deskId, kind: 'person', name: `Name ${i}`, quoted: 1 })) });
});

type List = (from: From, search?: string) => Promise<Page<{ readonly id: string }>>;
const LISTS: Record<string, readonly [all: number, list: List]> = {
  quotations: [MANY, (from, search) => listQuotes(desk.reader, 'all', search, from)],
  'quotations that nobody has yet': [MANY, (from, search) => listQuotes(desk.reader, 'nobodys', search, from)],
  articles: [MANY + 1, (from, search) => listArticles(desk.reader, search, from)],
  sources: [MANY, (from, search) => listSources(desk.reader, search, from)],
  claims: [MANY, (from, search) => listClaims(desk.reader, search, from)],
  reports: [MANY, (from, search) => listReports(desk.reader, search, from)],
  speakers: [MANY, (from, search) => listSpeakers(desk.reader, search, from)],
};

describe('a list', () => {
  it.each(Object.entries(LISTS))('of %s has every row once, page by page, there and back', async (_, [all, list]) => {
    const there: string[][] = [];
    for (let from: From | undefined = {}; from; ) {
      const page: Page<{ id: string }> = await list(from);
      there.push(page.rows.map((r) => r.id));
      from = page.next === null ? undefined : { after: page.next };
    }
    expect(there.length).toBe(3);
    expect(new Set(there.flat()).size).toBe(all);
    expect(there.flat().length).toBe(all);
    const [first, second, third] = there as [string[], string[], string[]];
    const back = await list({ before: third[0] });
    expect(back.rows.map((r) => r.id)).toEqual(second);
    expect(back).toMatchObject({ previous: second[0], next: second.at(-1) });
    expect(await list({ before: second[0] })).toMatchObject({ previous: null, next: first.at(-1) });
    // What is of no row of the desk begins at the beginning.
    expect((await list({ after: '00000000-0000-4000-8000-000000000000' })).rows[0]?.id).toBe(first[0]);
  });

  it('goes on from a row that is no longer in it', async () => {
    const open = await listQuotes(desk.editor, 'nobodys');
    const last = open.rows.at(-1);
    const second = await listQuotes(desk.editor, 'nobodys', '', { after: last?.id });
    await execute(desk.editor, 'reject-quote', { quoteId: last?.id ?? '', version: 1, rejected: true });
    const after = await listQuotes(desk.editor, 'nobodys', '', { after: last?.id });
    expect(after.rows.map((r) => r.id)).toEqual(second.rows.map((r) => r.id));
  });

  it('is searched by folded words: a source in its text too, also once it is called otherwise', async () => {
    const document = { text: 'Die Öffnung des Hafens folgt am Montag.', title: 'Erklärung', author: 'Ada Müller' };
    const sourceId = await execute(desk.editor, 'add-source', { articleId: article, kind: 'statement', document });
    const found = async (search: string) => (await listSources(desk.reader, search)).rows.map((r) => r.id);
    for (const search of ['offnung hafens', 'erklarung', 'MULLER montag'])
      expect(await found(search)).toEqual([sourceId]);
    await execute(desk.editor, 'describe-source', { sourceId, version: 1, title: 'Notiz', kind: 'statement' });
    expect(await found('erklarung')).toEqual([]);
    expect(await found('notiz offnung')).toEqual([sourceId]);
    expect((await listSpeakers(desk.reader, 'nobodyofthisname')).rows).toEqual([]);
    expect((await listReports(desk.reader, 'speaker0')).total).toBe(MANY);
  });

  it('of what waits for a second reader has what others decided, the speaker too, whoever they were, in the order of all lists', async () => {
    const { rows } = await listQuotes(desk.reader, 'all');
    const [reviewer, editor] = [desk.reviewer, desk.editor];
    const deciders = [[reviewer], [editor], [reviewer, editor], [editor], [reviewer]];
    for (const [i, people] of deciders.entries())
      for (const person of people) {
        const { id } = rows[i * 2] as { id: string };
        const { version } = await db().quote.findUniqueOrThrow({ where: { id }, select: { version: true } });
        await execute(person, 'give-status', { quoteId: id, version, status: 'disputed' });
      }
    // Who spoke is left to say: that is work that nobody has, and waits for no signature.
    const before = (await listQuotes(desk.reader, 'nobodys')).counts;
    expect(before).toMatchObject({ awaiting: 0 });
    for (const [i, people] of deciders.entries()) {
      const { id } = rows[i * 2] as { id: string };
      const { version } = await db().quote.findUniqueOrThrow({ where: { id }, select: { version: true } });
      const change = { speaker: { kind: 'none' } } as const;
      await execute(people.at(-1) as Actor, 'attribute-quote', { quoteId: id, version, change });
    }
    expect((await listQuotes(desk.reader, 'nobodys')).counts.nobodys).toBe(before.nobodys - deciders.length);
    const waiting = async (actor: Actor, from: From = {}) => {
      const page = await listQuotes(actor, 'awaiting', '', from);
      return { ids: page.rows.map((r) => r.id), count: page.counts.awaiting };
    };
    const of = (...places: number[]) => places.map((i) => (rows[i * 2] as { id: string }).id);
    expect(await waiting(desk.reader)).toEqual({ ids: of(0, 1, 2, 3, 4), count: 5 });
    expect(await waiting(reviewer)).toEqual({ ids: of(1, 2, 3), count: 3 });
    expect(await waiting(editor)).toEqual({ ids: of(0, 4), count: 2 });
    expect((await waiting(desk.reader, { after: of(1)[0] })).ids).toEqual(of(2, 3, 4));
  });

  it('is searched in its own desk only, however common the word is in another', async () => {
    const other = await testDesk();
    await execute(other.editor, 'import-article', { document: { text: 'Omar Ruiz said: “We will build nothing.”' } });
    // Without the condition of the desk: the index itself tells them apart.
    const holding = (deskId: string) => db().$queryRaw<{ found: number }[]>`
      SELECT count(*)::int AS found FROM quote WHERE ${holdsWords(Prisma.sql`searched`, deskId, 'will build')}`;
    expect(await holding(other.editor.deskId)).toEqual([{ found: 1 }]);
    expect(await holding(desk.editor.deskId)).toEqual([{ found: MANY }]);
    expect((await listQuotes(other.editor, 'all', 'ruiz will buil')).rows).toHaveLength(1);
  });

  it.each([
    ['ادعو', 'قال المدير: «أدعو الجميع إلى الهدوء».'],
    ['الامنية', 'قال المدير: «القوات الأمنية في المدينة منذ الصباح».'],
    ['المسيرة', 'قال المدير: «هذه الطائرة المسيّرة ليست لنا».'],
    ['مسيره', 'قال المدير: «هذه الطائرة المسيّرة ليست لهم».'],
    ['ABC ecole', 'Le maire Paul Durand a dit : « L’école abc ouvrira lundi. »'],
    ['straße', 'Der Bürgermeister Paul Maier sagte: „Die Strasse bleibt bis Montag gesperrt.“'],
  ])('%s is found in whatever spelling, wherever lists are searched', async (search, text) => {
    const { reader, editor } = desk;
    const articleId = await execute(editor, 'import-article', { document: { text: `${text}\n${text}`, title: text } });
    const quote = (await listQuotes(reader, 'all', '', {}, { article: articleId })).rows[0];
    const of = { quoteId: quote?.id ?? '', version: quote?.version ?? 0 };
    await execute(editor, 'link-claim', {
      quoteId: of.quoteId,
      choice: { kind: 'new', text },
      stance: 'asserts',
    });
    await execute(editor, 'attribute-quote', {
      ...of,
      change: { speaker: { kind: 'named', name: `المدير ${search} Müller`, speakerKind: 'person' } },
    });
    await execute(editor, 'add-source', { articleId, kind: 'statement', document: { text, title: 'x' } });
    await execute(editor, 'create-report', { articleId });
    const found = [
      (await listQuotes(reader, 'all', search)).rows,
      (await listArticles(reader, search)).rows,
      (await listSources(reader, search)).rows,
      (await listClaims(reader, search)).rows,
      (await listReports(reader, search)).rows,
      (await listSpeakers(reader, search)).rows,
      (await listSpeakers(reader, 'MULLER')).rows,
    ].map((rows) => rows.length > 0);
    expect(found).toEqual([true, true, true, true, true, true, true]);
  });

  it('is searched for marks that mean something to the database as for any others', async () => {
    for (const search of ['aʼb', "'", ':*', '& | !', '\\', 'ʼʼʼ', '(<->)'])
      expect((await listQuotes(desk.reader, 'all', search)).rows.length).toBeGreaterThanOrEqual(0);
  });

  it('is counted up to a bound, and one more says that there are more', async () => {
    const all = (await listClaims(desk.reader)).total;
    expect(all).toBeGreaterThanOrEqual(MANY);
    expect(all).toBeLessThan(COUNTED);
    const { deskId, personId } = desk.editor;
    await db().claim.createMany({
      data: Array.from({ length: COUNTED }, (_, i) => ({
        deskId,
        text: `more ${i}`,
        folded: `more ${i}`,
        createdById: personId,
      })),
    });
    expect((await listClaims(desk.reader)).total).toBe(COUNTED + 1);
    expect((await listClaims(desk.reader, 'claim')).total).toBe(MANY);
  });
});
