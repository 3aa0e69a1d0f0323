import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS, type CommandName, execute, type InputOf } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { makeExamples } from '@/lib/examples';
import { ARTICLE, bringIn, quoteWith } from './fixtures';
import { readWorkbench } from './read/workbench';

let desk: Record<Role, Actor>;
let articleId: string;
let quoteId: string;
beforeAll(async () => {
  await ownDatabase();
});
beforeEach(async () => {
  desk = await testDesk();
  articleId = await bringIn(desk.editor);
  quoteId = (await quoteWith(desk.reader, articleId, WORDS)).id;
});

const WORDS = 'سنرمّم';
const quote = () => quoteWith(desk.reader, articleId, WORDS);
const row = () => db().quote.findUniqueOrThrow({ where: { id: quoteId } });
const on = async () => {
  const { id, version } = await row();
  return { quoteId: id, version };
};
const code = <N extends CommandName>(who: Role, name: N, input: InputOf<N>): Promise<string> =>
  execute(desk[who], name, input).then(
    () => 'done',
    (problem) => problem.code as string,
  );
const named = (name: string) => ({ speaker: { kind: 'named', name, speakerKind: 'person' } }) as const;

/** What decides nothing of a quotation: it places it, takes it out or back, says who has it, or speaks of something else. */
const ELSEWHERE: ReadonlySet<CommandName> = new Set<CommandName>([
  'add-quote',
  'place-quote',
  'reject-quote',
  'withdraw-sign-off',
  'lift-source',
  'link-claim',
  'unlink-claim',
  'take-quote',
]);

describe('no command decides anything, whatever it is given,', () => {
  const tried = async () => {
    const { examples } = things;
    const codes: string[] = [];
    for (const { name, permission } of COMMANDS) {
      if (!['check', 'sign-off'].includes(permission) || ELSEWHERE.has(name)) continue;
      const input = examples[name]() as InputOf<typeof name>;
      if ('quoteId' in input || 'checkId' in input) codes.push(await code('admin', name, input));
    }
    expect(codes.length).toBeGreaterThan(9);
    return [...new Set(codes)];
  };
  let things: Awaited<ReturnType<typeof makeExamples>>;
  beforeEach(async () => {
    desk = await testDesk();
    things = await makeExamples(desk);
  });
  const onIt = async () => {
    const { id, version } = await db().quote.findUniqueOrThrow({ where: { id: things.at.quote } });
    return { quoteId: id, version };
  };
  const correct = (text: string, number: number) =>
    execute(desk.editor, 'revise-article', { articleId: things.at.article, number, document: { text } });
  const without = ARTICLE.replace(/قالت رئيسة البلدية.*\n/, '');

  it('of a quotation that was rejected, before it is brought back', async () => {
    await execute(desk.reviewer, 'reject-quote', { ...(await onIt()), rejected: true });
    expect(await tried()).toEqual(['quote-rejected']);
    await execute(desk.reviewer, 'reject-quote', { ...(await onIt()), rejected: false });
    expect(await code('reviewer', 'confirm-quote', await onIt())).toBe('done');
  });

  it('of one that a correction took out of the text, before it is placed', async () => {
    await correct(without, 1);
    expect(await tried()).toEqual(['quote-gone']);
    await correct(ARTICLE, 2);
    expect(await code('reviewer', 'confirm-quote', await onIt())).toBe('done');
  });

  it('of one that is signed off', async () => {
    await execute(desk.reviewer, 'confirm-quote', await onIt());
    await execute(desk.editor, 'sign-off', await onIt());
    expect(await tried()).toEqual(['signed-off-already']);
  });

  it('of what is gone or rejected by going back and forth', async () => {
    const { article: articleId } = things.at;
    await execute(desk.reviewer, 'confirm-quote', await onIt());
    await execute(desk.reviewer, 'undo', { articleId });
    const { quoteId, version } = await onIt();
    await execute(desk.editor, 'reject-quote', { quoteId, version, rejected: true });
    expect(await code('reviewer', 'redo', { articleId })).toBe('quote-rejected');
    await execute(desk.editor, 'undo', { articleId });
    await correct(without, 1);
    expect(await code('reviewer', 'redo', { articleId })).toBe('quote-gone');
  });

  it('by a source that was withdrawn', async () => {
    const { source, check } = things.at;
    await execute(desk.editor, 'withdraw-source', { sourceId: source, version: 1, reason: 'forged' });
    const by = ['decide-check', 'judge-pairs', 'state-place', 'answer-voice'] as const;
    for (const name of by) expect(await code('admin', name, things.examples[name]())).toBe('source-withdrawn');
    expect(await code('admin', 'compare-quote', things.examples['compare-quote']())).toBe('not-found');
    expect(await db().check.findUniqueOrThrow({ where: { id: check } })).toMatchObject({ verdict: null });
  });
});

describe('a quotation that stands in the text', () => {
  it('is not placed anew: so nobody gets round its sign-off', async () => {
    await execute(desk.reviewer, 'confirm-quote', await on());
    await execute(desk.editor, 'sign-off', await on());
    const { revisionId, start, end } = await row();
    const placed = { ...(await on()), revisionId, span: [start, end - 5] as const };
    expect(await code('reviewer', 'place-quote', placed)).toBe('quote-stands');
    expect(await quote()).toMatchObject({ status: 'verified', signOff: { by: { id: desk.editor.personId } } });
  });
});

describe('a text that was corrected', () => {
  it('takes no more quotations and notes, and a source takes none', async () => {
    const { revision, sources } = await readWorkbench(desk.reader, articleId);
    await execute(desk.editor, 'revise-article', { articleId, number: 1, document: { text: `${ARTICLE}\nسطر.` } });
    expect(await code('reviewer', 'add-quote', { revisionId: revision.id, span: [0, 10] })).toBe('text-newer');
    const note = (revisionId: string) => ({ target: { kind: 'range', revisionId, span: [0, 5] }, body: 'x' }) as const;
    expect(await code('reviewer', 'write-note', note(revision.id))).toBe('text-newer');
    const source = await db().revision.findFirstOrThrow({ where: { documentId: sources[0]?.id ?? '' } });
    expect(await code('reviewer', 'write-note', note(source.id))).toBe('not-found');
  });
});

describe('a note that was withdrawn', () => {
  it('is neither answered nor resolved', async () => {
    const { id } = await row();
    const target = { kind: 'quote', quoteId: id } as const;
    const annotationId = await execute(desk.reviewer, 'write-note', { target, body: 'x' });
    await execute(desk.reviewer, 'withdraw-note', { annotationId, version: 1, withdrawn: true });
    const answer = { target: { kind: 'answer', parentId: annotationId }, body: 'y' } as const;
    expect(await code('editor', 'write-note', answer)).toBe('note-withdrawn');
    expect(await code('editor', 'resolve-note', { annotationId, version: 2, resolved: true })).toBe('note-withdrawn');
  });
});

describe('by a source that was withdrawn', () => {
  it('nothing is found, and what was found can be taken back', async () => {
    const [check] = (await quote()).checks;
    if (!check) throw new Error('no check');
    const { id: sourceId } = check.source;
    await execute(desk.editor, 'withdraw-source', { sourceId, version: 1, reason: 'مزوَّر' });
    const decide = { checkId: check.id, version: check.version, verdict: 'verbatim', note: '' } as const;
    expect(await code('reviewer', 'decide-check', decide)).toBe('source-withdrawn');
    expect(await code('reviewer', 'judge-pairs', { checkId: check.id, version: check.version, pairs: [] })).toBe(
      'source-withdrawn',
    );
    await code('reviewer', 'confirm-quote', await on());
    expect((await quote()).checks[0]?.verdict).toBeNull();
    await execute(desk.editor, 'withdraw-source', { sourceId, version: 2, reason: null });
    expect(await code('reviewer', 'decide-check', decide)).toBe('done');
    await execute(desk.editor, 'withdraw-source', { sourceId, version: 3, reason: 'مزوَّر' });
    expect(await code('reviewer', 'decide-check', { ...decide, version: decide.version + 1, verdict: null })).toBe(
      'done',
    );
  });
});

describe('taking back', () => {
  it('is refused in words where the speaker that would come back was never made', async () => {
    await execute(desk.reviewer, 'attribute-quote', { ...(await on()), change: named('شخص آخر') });
    const made = await db().speaker.findFirstOrThrow({ where: { name: 'شخص آخر', deskId: desk.reader.deskId } });
    const other = await quoteWith(desk.reader, articleId, 'الميزانية');
    const of = async () => ({
      quoteId: other.id,
      version: (await quoteWith(desk.reader, articleId, 'الميزانية')).version,
    });
    await execute(desk.editor, 'attribute-quote', {
      ...(await of()),
      change: { speaker: { kind: 'existing', id: made.id } },
    });
    await execute(desk.editor, 'attribute-quote', { ...(await of()), change: { speaker: { kind: 'none' } } });
    await execute(desk.reviewer, 'undo', { articleId });
    expect(await code('editor', 'undo', { articleId })).toBe('changed-since');
  });

  it('of a relation that there is not is nothing that happened', async () => {
    const { id } = await row();
    const claim = async (text: string) =>
      (await execute(desk.reviewer, 'link-claim', { quoteId: id, choice: { kind: 'new', text }, stance: 'asserts' }))
        .claimId;
    const relation = { fromId: await claim('a'), toId: await claim('b'), kind: null };
    expect(await code('reviewer', 'relate-claims', relation)).toBe('not-found');
  });
});
