import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { ARTICLE, bringIn, quoteWith } from '@/lib/review/fixtures';
import { findCandidates } from '@/lib/review/read/candidates';
import { listSpeakers } from '@/lib/review/read/speakers';

let desk: Record<Role, Actor>;
let article: string;
beforeAll(async () => {
  await ownDatabase();
});
beforeEach(async () => {
  desk = await testDesk();
  article = await bringIn(desk.editor);
});

const quote = (words: string) => quoteWith(desk.reader, article, words);

describe('who said a quotation', () => {
  it('can be attributed to a known speaker, a new one, or nobody', async () => {
    const q = await quote('سنرمّم');
    await execute(desk.reviewer, 'attribute-quote', {
      quoteId: q.id,
      version: q.version,
      change: {
        speaker: { kind: 'named', name: '  ليلى   منصور ', speakerKind: 'person' },
      },
    });
    const other = await quote('الميزانية');
    await execute(desk.reviewer, 'attribute-quote', {
      quoteId: other.id,
      version: other.version,
      change: {
        speaker: { kind: 'named', name: 'لَيلى منصور', speakerKind: 'person' },
      },
    });
    expect((await listSpeakers(desk.reader)).rows).toMatchObject([{ name: 'ليلى منصور', quotes: 2 }]);
    await execute(desk.reviewer, 'undo', { articleId: article });
    expect((await listSpeakers(desk.reader)).rows).toMatchObject([{ name: 'ليلى منصور', quotes: 1 }]);
  });

  it('tells two people of one name apart by what they are, and undo leaves none of them behind', async () => {
    const name = (words: string, about?: string) =>
      quote(words).then(({ id: quoteId, version }) => {
        const speaker = { kind: 'named', name: 'ليلى منصور', speakerKind: 'person', ...(about && { about }) } as const;
        return execute(desk.reviewer, 'attribute-quote', { quoteId, version, change: { speaker } });
      });
    await name('سنرمّم');
    await name('الميزانية', ' وزيرة  المالية ');
    await name('الأعمال', 'وزيرة الماليّة');
    const known = async () => (await listSpeakers(desk.reader)).rows.map(({ about, quotes }) => ({ about, quotes }));
    expect(await known()).toEqual([
      { about: 'وزيرة المالية', quotes: 2 },
      { about: null, quotes: 1 },
    ]);
    // Whoever chooses is shown both, and what tells them apart.
    const offered = await findCandidates(desk.reader, article, 'ليلى منصور');
    const told = offered.map(({ about, said }) => `${about ?? ''}: ${said}`);
    expect(told.toSorted()).toEqual([expect.stringMatching(/^: سنرمّم/), expect.stringMatching(/^وزيرة المالية: /)]);
    // What they said in an article that is out of the lists is told there alone.
    const elsewhere = await bringIn(desk.editor, 'Nobody says anything here.');
    await execute(desk.editor, 'archive-article', { articleId: article, version: 1, archived: true });
    const said = async (at: string) => (await findCandidates(desk.reader, at, 'ليلى منصور')).map((c) => c.said);
    expect([await said(elsewhere), (await said(article)).every(Boolean)]).toEqual([[undefined, undefined], true]);
    await execute(desk.editor, 'archive-article', { articleId: article, version: 2, archived: false });
    // The name alone is the first one's.
    await name('الميزانية');
    expect(await known()).toEqual([
      { about: null, quotes: 2 },
      { about: 'وزيرة المالية', quotes: 1 },
    ]);
    for (let step = 0; step < 3; step++) await execute(desk.reviewer, 'undo', { articleId: article });
    expect(await known()).toEqual([{ about: null, quotes: 1 }]);
  });

  it('no longer lists a speaker whom nobody is quoted as, whoever took what back first', async () => {
    const attribute = async (actor: Actor, words: string) => {
      const { id: quoteId, version } = await quote(words);
      const speaker = { kind: 'named', name: 'كريم الصباغ', speakerKind: 'person' } as const;
      await execute(actor, 'attribute-quote', { quoteId, version, change: { speaker } });
    };
    await attribute(desk.reviewer, 'سنرمّم');
    await attribute(desk.editor, 'الميزانية');
    await execute(desk.reviewer, 'undo', { articleId: article });
    await execute(desk.editor, 'undo', { articleId: article });
    expect((await listSpeakers(desk.reader)).rows).toEqual([]);
    expect((await listSpeakers(desk.reader)).total).toBe(0);
  });

  describe('whoever may have spoken', () => {
    const found = async (typed: string) =>
      (await findCandidates(desk.reader, article, typed)).map((c) => [c.name, c.from]);

    it('is first who speaks in the article, then whose its sources are, then who is known to the desk', async () => {
      const other = await bringIn(desk.editor, 'خبر\nقال كريم الصباغ "نريد طريقاً جديداً إلى المدينة".');
      const { id: quoteId, version } = await quoteWith(desk.editor, other, 'نريد');
      await execute(desk.editor, 'confirm-quote', { quoteId, version });
      expect(await found('')).toEqual([
        ['ليلى منصور', 'article'],
        ['مصدر في البلدية', 'article'],
        ['كريم الصباغ', 'register'],
      ]);
      expect(await found('كرِيم')).toEqual([['كريم الصباغ', 'register']]);
    });

    it('is found in another script than they are written in', async () => {
      expect(await found('mansour')).toEqual([['ليلى منصور', 'article']]);
      expect(await found('Leila M')).toEqual([['ليلى منصور', 'article']]);
      expect(await found('Hudson')).toEqual([]);
    });

    it('is nobody’s to ask for at another desk', async () => {
      const other = await testDesk();
      await expect(findCandidates(other.admin, article, '')).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  it('says by way of whom it came, where the text has the name and where it has not', async () => {
    const { id, version } = await quote('الأعمال');
    await execute(desk.reviewer, 'attribute-quote', {
      quoteId: id,
      version,
      change: { via: ' مصدر  في البلدية ' },
    });
    const row = await db().attribution.findUniqueOrThrow({ where: { quoteId: id } });
    expect(ARTICLE.slice(row.viaStart ?? 0, row.viaEnd ?? 0)).toBe('مصدر في البلدية');
    expect((await quote('الأعمال')).chain.find((l) => l.role === 'via')).toMatchObject({ name: 'مصدر في البلدية' });
    await execute(desk.reviewer, 'attribute-quote', {
      quoteId: id,
      version: version + 1,
      change: { via: 'صحيفة أخرى' },
    });
    expect(await db().attribution.findUniqueOrThrow({ where: { quoteId: id } })).toMatchObject({ viaStart: null });
    await execute(desk.reviewer, 'undo', { articleId: article });
    await execute(desk.reviewer, 'undo', { articleId: article });
    expect((await quote('الأعمال')).via).toBeNull();
  });

  it('keeps whom a spokesperson speaks for, until a person names another speaker', async () => {
    article = await bringIn(desk.editor, 'خبر\nوقالت متحدثة باسم البلدية إن "المرفأ سيفتح يوم الاثنين المقبل".');
    const q = await quote('المرفأ');
    expect(q.speaker).toMatchObject({ id: null, speaksFor: 'البلدية' });
    const speaker = { kind: 'named', name: 'ليلى منصور', speakerKind: 'person' } as const;
    await execute(desk.reviewer, 'attribute-quote', { quoteId: q.id, version: q.version, change: { speaker } });
    expect((await quote('المرفأ')).speaker).toMatchObject({ name: 'ليلى منصور', speaksFor: null });
  });

  it('keeps two anonymous sources apart', async () => {
    for (const words of ['سنرمّم', 'الميزانية']) {
      const q = await quote(words);
      await execute(desk.reviewer, 'attribute-quote', {
        quoteId: q.id,
        version: q.version,
        change: {
          speaker: { kind: 'named', name: 'مصدر أمني', speakerKind: 'anonymous' },
        },
      });
    }
    expect((await listSpeakers(desk.reader)).rows.map((s) => [s.kind, s.quotes])).toEqual([
      ['anonymous', 1],
      ['anonymous', 1],
    ]);
  });

  it.each([
    ['of 10,000 characters', 'ن'.repeat(10_000), 'speaker-name-too-long'],
    ['without a letter', ' … ', 'speaker-name-empty'],
  ])('refuses a speaker’s name %s', async (_, name, code) => {
    const q = await quote('سنرمّم');
    await expect(
      execute(desk.reviewer, 'attribute-quote', {
        quoteId: q.id,
        version: q.version,
        change: { speaker: { kind: 'named', name, speakerKind: 'person' } },
      }),
    ).rejects.toMatchObject({ code });
    expect((await quote('سنرمّم')).version).toBe(q.version);
  });
});
