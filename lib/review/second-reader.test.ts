import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CommandName, execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { readLastDone } from '@/lib/desk/undo';
import { ARTICLE, bringIn, quoteWith } from './fixtures';
import { type QuoteView, readWorkbench } from './read/workbench';

const WORDS = 'سنرمّم';
/** Words of the quotation that stay, whatever is done to its ends. */
const CORE = 'السوق القديم';

let desk: Record<Role, Actor>;
let articleId: string;
beforeAll(async () => {
  await ownDatabase();
});
beforeEach(async () => {
  desk = await testDesk();
  articleId = await bringIn(desk.editor);
  const { id, version } = await quoteWith(desk.reader, articleId, WORDS);
  await execute(desk.reviewer, 'confirm-quote', { quoteId: id, version });
});

const now = async () => {
  const kept = (await readWorkbench(desk.reader, articleId)).quotes.filter((q) => !q.rejected);
  return kept.find((q) => q.words.includes(CORE)) as QuoteView;
};
const on = async () => {
  const { id, version } = await now();
  return { quoteId: id, version };
};
const check = async () => {
  const found = (await now()).checks[0];
  return { checkId: found?.id ?? '', version: found?.version ?? 0 };
};
const sign = async (actor = desk.editor) => execute(actor, 'sign-off', await on());
const refusedTo = async (actor: Actor, codes: readonly string[] = ['second-reader']) => {
  const code = await sign(actor).then(
    () => 'signed',
    (problem) => problem.code,
  );
  expect(codes).toContain(code);
};
const words = async (actor: Actor, from: number, to = 0) => {
  const { spans } = await now();
  const [start, end] = spans[0] as [number, number];
  return execute(actor, 'move-quote', { ...(await on()), spans: [[start + from, end + to]] });
};
const named = (name: string) => ({ speaker: { kind: 'named', name, speakerKind: 'person' } }) as const;
const revised = ARTICLE.replace('سنرمّم السوق', 'لن نرمّم السوق');

/** What the signer does of each command to the quotation, before signing it. */
const DOES: { readonly [N in CommandName]: (() => Promise<unknown>) | 'elsewhere' } = {
  'move-quote': () => words(desk.editor, 'سنرمّم '.length),
  'attribute-quote': async () =>
    execute(desk.editor, 'attribute-quote', { ...(await on()), change: named('الدكتورة ليلى منصور') }),
  'give-status': async () => execute(desk.editor, 'give-status', { ...(await on()), status: 'disputed' }),
  'correct-quote': async () => execute(desk.editor, 'correct-quote', { ...(await on()), note: 'الصواب: سنبني.' }),
  'decide-check': async () =>
    execute(desk.editor, 'decide-check', { ...(await check()), verdict: 'orthographic', note: '' }),
  'judge-pairs': async () => execute(desk.editor, 'judge-pairs', { ...(await check()), pairs: [PAIR] }),
  'state-place': async () =>
    execute(desk.editor, 'state-place', { ...(await check()), place: { page: 3 }, note: 'Third line.' }),
  'answer-voice': async () => {
    await execute(desk.admin, 'attribute-quote', { ...(await on()), change: named('سامي الحداد') });
    await execute(desk.editor, 'answer-voice', { ...(await check()), answer: 'same-person' });
  },
  'reject-quote': async () => {
    const { quoteId, version } = await on();
    await execute(desk.editor, 'reject-quote', { quoteId, version, rejected: true });
    await execute(desk.editor, 'reject-quote', { quoteId, version: version + 1, rejected: false });
  },
  'revise-article': () => execute(desk.editor, 'revise-article', { articleId, number: 1, document: { text: revised } }),
  'accept-suggestion': async () => {
    const { revision } = await readWorkbench(desk.reader, articleId);
    const start = revision.text.indexOf('حجراً واحداً');
    const suggested = { revisionId: revision.id, span: [start, start + 'حجراً واحداً'.length] as const, words: 'حجراً' };
    const annotationId = await execute(desk.reviewer, 'suggest-words', suggested);
    await execute(desk.editor, 'accept-suggestion', { annotationId, version: 1 });
  },
  'restore-text': async () => {
    await execute(desk.admin, 'revise-article', { articleId, number: 1, document: { text: revised } });
    await execute(desk.editor, 'restore-text', { articleId, number: 2, to: 1 });
  },
  'place-quote': async () => {
    const gone = ARTICLE.replace(/قالت رئيسة البلدية.*\n/, 'وقال آخرون "السوق القديم أقدم أسواق المدينة كلها".\n');
    await execute(desk.admin, 'revise-article', { articleId, number: 1, document: { text: gone } });
    const w = await readWorkbench(desk.reader, articleId);
    const lost = w.gone.quotes[0];
    const start = w.revision.text.indexOf('وقال آخرون');
    await execute(desk.editor, 'place-quote', {
      quoteId: lost?.id ?? '',
      version: lost?.version ?? 0,
      revisionId: w.revision.id,
      span: [start, start + 'وقال آخرون "السوق القديم'.length],
    });
  },
  'confirm-quote': async () => {
    await words(desk.admin, 0, -' حجراً واحداً'.length);
    await execute(desk.editor, 'confirm-quote', await on());
  },
  'confirm-quotes': async () => {
    await words(desk.admin, 0, -' حجراً واحداً'.length);
    await execute(desk.editor, 'confirm-quotes', { quotes: [await on()] });
  },
  'add-quote': async () => {
    const { revision } = await readWorkbench(desk.reader, articleId);
    const { id, version } = await now();
    await execute(desk.admin, 'reject-quote', { quoteId: id, version, rejected: true });
    const start = revision.text.indexOf(CORE);
    await execute(desk.editor, 'add-quote', { revisionId: revision.id, span: [start, start + CORE.length] });
  },
  undo: async () => {
    await execute(desk.editor, 'give-status', { ...(await on()), status: 'unverifiable' });
    await execute(desk.editor, 'undo', { articleId });
  },
  redo: async () => {
    await execute(desk.editor, 'give-status', { ...(await on()), status: 'unverifiable' });
    await execute(desk.editor, 'undo', { articleId });
    await execute(desk.editor, 'redo', { articleId });
  },
  // These decide nothing of what a quotation says, who said it, or how it was found.
  'fetch-address': 'elsewhere',
  'import-many': 'elsewhere',
  'cancel-job': 'elsewhere',
  'resume-job': 'elsewhere',
  'revise-source': 'elsewhere',
  'restore-source-text': 'elsewhere',
  'look-again': 'elsewhere',
  'keep-recording': 'elsewhere',
  'watch-source': 'elsewhere',
  'subscribe-feed': 'elsewhere',
  'unsubscribe-feed': 'elsewhere',
  'call-feed': 'elsewhere',
  'import-article': 'elsewhere',
  'rename-article': 'elsewhere',
  'archive-article': 'elsewhere',
  'delete-article': 'elsewhere',
  'mark-ready': 'elsewhere',
  'lift-ready': 'elsewhere',
  'add-source': 'elsewhere',
  'use-source': 'elsewhere',
  'lift-source': 'elsewhere',
  'describe-source': 'elsewhere',
  'withdraw-source': 'elsewhere',
  'assign-quote': 'elsewhere',
  'take-quote': 'elsewhere',
  'assign-quotes': 'elsewhere',
  'assign-article': 'elsewhere',
  'send-back': 'elsewhere',
  'send-to-two': 'elsewhere',
  'share-quotes': 'elsewhere',
  'sign-quotes': 'elsewhere',
  'acknowledge-change': 'elsewhere',
  'compare-quote': 'elsewhere',
  'sign-off': 'elsewhere',
  'withdraw-sign-off': 'elsewhere',
  'write-note': 'elsewhere',
  'suggest-words': 'elsewhere',
  'decline-suggestion': 'elsewhere',
  'edit-note': 'elsewhere',
  'tag-note': 'elsewhere',
  'resolve-note': 'elsewhere',
  'withdraw-note': 'elsewhere',
  'link-claim': 'elsewhere',
  'unlink-claim': 'elsewhere',
  'relate-claims': 'elsewhere',
  'rate-claim': 'elsewhere',
  'create-report': 'elsewhere',
  'import-report': 'elsewhere',
  'export-many': 'elsewhere',
  'share-report': 'elsewhere',
  'revoke-link': 'elsewhere',
  'rename-desk': 'elsewhere',
  'set-second-reader': 'elsewhere',
  'set-blind': 'elsewhere',
  'set-evidence': 'elsewhere',
  'set-house-rules': 'elsewhere',
  'set-gate': 'elsewhere',
  'set-checklist': 'elsewhere',
  'set-assign-rules': 'elsewhere',
  'tick-item': 'elsewhere',
  'set-layers': 'elsewhere',
  'set-tags': 'elsewhere',
  'invite-member': 'elsewhere',
  'withdraw-invitation': 'elsewhere',
  'change-role': 'elsewhere',
  'remove-member': 'elsewhere',
};
const PAIR = { quote: [0, 6], source: null, judgement: 'shifted', note: '' } as const;

/** After a change that leaves something undecided, somebody else decides anew. */
async function decideAnew(): Promise<void> {
  const { status, decidedBy } = await now();
  if (status === 'open' || !decidedBy)
    await execute(desk.reviewer, 'give-status', { ...(await on()), status: 'disputed' });
  if (!(await now()).speakerDecided)
    await execute(desk.reviewer, 'attribute-quote', { ...(await on()), change: named('ليلى منصور') });
}

const CHANGES = Object.entries(DOES).filter(([, does]) => does !== 'elsewhere') as [CommandName, () => Promise<void>][];

const notes = () => readWorkbench(desk.reader, articleId).then((w) => w.annotations.map((a) => a.body));

describe('the second reader', () => {
  it('signs what another decided', async () => {
    await sign();
    expect((await now()).status).toBe('verified');
  });

  it.each(CHANGES)('is not whoever has done %s, also after somebody else decided anew', async (_, does) => {
    await does();
    await refusedTo(desk.editor, ['second-reader', 'nothing-to-sign']);
    await decideAnew();
    await refusedTo(desk.editor);
    await sign(desk.admin).catch((problem) => expect(problem.code).toBe('second-reader'));
  });

  // A quotation that was added, placed or brought back is gone again with that.
  const STAYS = CHANGES.filter(
    ([name]) => !['undo', 'redo', 'add-quote', 'place-quote', 'reject-quote'].includes(name),
  );
  it.each(STAYS)('is not whoever has done %s and taken it back', async (_, does) => {
    await does();
    await execute(desk.editor, 'undo', { articleId });
    await refusedTo(desk.editor, ['second-reader', 'nothing-to-sign']);
  });

  it('is not whoever decided first, although another changed it and took that back', async () => {
    await execute(desk.editor, 'give-status', { ...(await on()), status: 'disputed' });
    await execute(desk.reviewer, 'attribute-quote', { ...(await on()), change: named('سامي الحداد') });
    await execute(desk.reviewer, 'undo', { articleId });
    await refusedTo(desk.editor);
    await refusedTo(desk.reviewer, ['forbidden']);
  });

  it('is not whoever moved one end, although another moved the other and decided', async () => {
    await words(desk.editor, 'سنرمّم '.length);
    await words(desk.reviewer, 0, -' حجراً واحداً'.length);
    await execute(desk.reviewer, 'confirm-quote', await on());
    await refusedTo(desk.editor);
    await sign(desk.admin);
  });

  it('signs nothing that was found of other words', async () => {
    await words(desk.reviewer, 'سنرمّم '.length);
    await refusedTo(desk.editor, ['nothing-to-sign']);
    await refusedTo(desk.admin, ['nothing-to-sign']);
  });

  it('may sign after what decides nothing: a note, a claim, an assignment', async () => {
    const { id } = await now();
    await execute(desk.editor, 'write-note', { target: { kind: 'quote', quoteId: id }, body: 'x' });
    await execute(desk.editor, 'link-claim', { quoteId: id, choice: { kind: 'new', text: 'y' }, stance: 'asserts' });
    await execute(desk.editor, 'assign-quote', { ...(await on()), personId: desk.reviewer.personId });
    await sign();
  });
});

describe('undo', () => {
  const states = () => db().quote.findMany({ include: { attribution: true, signOff: true }, orderBy: { id: 'asc' } });
  const plain = (rows: Awaited<ReturnType<typeof states>>) =>
    rows.map(({ version: _, hands, handledBy: ___, touchedAt: ____, ...row }) => ({
      ...row,
      hands: Object.entries(hands as object).filter(([aspect]) => !aspect.startsWith('undo:')),
    }));

  it.each([
    'move-quote',
    'attribute-quote',
    'give-status',
    'correct-quote',
    'decide-check',
    'judge-pairs',
    'state-place',
  ] as const)(
    'brings everything back that %s changed, a note and a speaker as well, and redo does it again',
    async (name) => {
      const found = async () => (await now()).checks.map(({ id: _, version: __, ...c }) => c);
      const before = [plain(await states()), await db().speaker.count(), await found()];
      await (DOES[name] as () => Promise<unknown>)();
      const after = [plain(await states()), await db().speaker.count(), await notes()];
      expect(await execute(desk.editor, 'undo', { articleId })).toHaveProperty('was');
      expect([plain(await states()), await db().speaker.count(), await found()]).toEqual(before);
      expect(await notes()).toEqual([]);
      await execute(desk.editor, 'redo', { articleId });
      expect([plain(await states()), await db().speaker.count(), await notes()]).toEqual(after);
      await expect(execute(desk.editor, 'redo', { articleId })).rejects.toMatchObject({ code: 'nothing-to-redo' });
    },
  );

  it('goes back step by step, in any browser, and stops where nothing of one’s own is left', async () => {
    await execute(desk.editor, 'give-status', { ...(await on()), status: 'disputed' });
    await execute(desk.editor, 'attribute-quote', { ...(await on()), change: { medium: 'speech' } });
    expect(await execute(desk.editor, 'undo', { articleId })).toMatchObject({ was: 'quote-attributed' });
    expect(await execute(desk.editor, 'undo', { articleId })).toMatchObject({ was: 'quote-status' });
    await expect(execute(desk.editor, 'undo', { articleId })).rejects.toMatchObject({ code: 'nothing-to-undo' });
    expect(await execute(desk.editor, 'redo', { articleId })).toMatchObject({ was: 'quote-status' });
    expect((await now()).status).toBe('disputed');
  });

  it('takes the reason of a dispute back with the dispute, and says what would be taken back next', async () => {
    const before = await readLastDone(desk.editor, articleId);
    const { quoteId } = await on();
    await execute(desk.editor, 'give-status', { ...(await on()), status: 'disputed', reason: 'سمعناه بلفظ آخر' });
    expect(await notes()).toEqual(['سمعناه بلفظ آخر']);
    expect(await readLastDone(desk.editor, articleId)).toEqual({ was: 'quote-status', subject: quoteId });
    expect(await readLastDone({ ...desk.editor, deskId: crypto.randomUUID() }, articleId)).toBeNull();
    await execute(desk.editor, 'undo', { articleId });
    expect(await notes()).toEqual([]);
    expect(await readLastDone(desk.editor, articleId)).toEqual(before);
  });

  it('is refused where somebody has changed the same thing since, and harms nothing that others did beside it', async () => {
    await execute(desk.editor, 'give-status', { ...(await on()), status: 'disputed' });
    await execute(desk.reviewer, 'attribute-quote', { ...(await on()), change: { medium: 'speech' } });
    await execute(desk.editor, 'undo', { articleId });
    expect(await now()).toMatchObject({ status: 'in-review', medium: 'speech' });
    await execute(desk.editor, 'redo', { articleId });
    await execute(desk.reviewer, 'give-status', { ...(await on()), status: 'unverifiable' });
    await expect(execute(desk.editor, 'undo', { articleId })).rejects.toMatchObject({ code: 'changed-since' });
    expect((await now()).status).toBe('unverifiable');
  });

  it('is refused on what was signed off since', async () => {
    await execute(desk.reviewer, 'attribute-quote', { ...(await on()), change: { medium: 'speech' } });
    await sign();
    await expect(execute(desk.reviewer, 'undo', { articleId })).rejects.toMatchObject({ code: 'signed-off-already' });
  });

  it('is refused to whoever may no longer do what they did', async () => {
    await sign();
    const demoted: Actor = { ...desk.editor, role: 'reviewer' };
    await expect(execute(demoted, 'undo', { articleId })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
