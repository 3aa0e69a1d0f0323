import { randomUUID } from 'node:crypto';
import { type CommandName, execute, type InputOf } from './commands';
import { db } from './db/client';
import type { Actor } from './desk/actor';
import type { Role } from './desk/roles';
import { keptReport } from './report/fixtures';
import { bringIn } from './review/fixtures';
import { readWorkbench } from './review/read/workbench';

/** The ids of what an example desk has. */
export type Things = Record<
  | 'job'
  | 'feed'
  | 'article'
  | 'revision'
  | 'quote'
  | 'check'
  | 'source'
  | 'note'
  | 'suggestion'
  | 'claim'
  | 'second'
  | 'report'
  | 'shared',
  string
>;

/** An input that each command would take. A command without one does not compile. */
export type Examples = { readonly [N in CommandName]: () => InputOf<N> };

/** Gives a desk one thing of each kind, and makes an input for every command about them. */
export async function makeExamples(desk: Record<Role, Actor>): Promise<{ at: Things; examples: Examples }> {
  const article = await bringIn(desk.editor);
  const w = await readWorkbench(desk.reader, article);
  const quoteId = w.quotes[0]?.id ?? '';
  const note = await execute(desk.reviewer, 'write-note', { target: { kind: 'quote', quoteId }, body: 'note' });
  const link = async (text: string) =>
    execute(desk.reviewer, 'link-claim', { quoteId, choice: { kind: 'new', text }, stance: 'asserts' });
  const report = (await execute(desk.editor, 'create-report', { articleId: article })).id;
  const file = new File(['{"text": "One of many."}'], 'a.jsonl');
  const at: Things = {
    job: await execute(desk.editor, 'import-many', { file }),
    feed: (await db().feed.create({ data: aFeed(desk.editor) })).id,
    article,
    revision: w.revision.id,
    quote: quoteId,
    check: w.quotes[0]?.checks[0]?.id ?? '',
    source: w.sources[0]?.id ?? '',
    note,
    suggestion: await execute(desk.reviewer, 'suggest-words', { revisionId: w.revision.id, span: [0, 5], words: 'x' }),
    claim: (await link('a claim')).claimId,
    second: (await link('another')).claimId,
    report,
    shared: (await execute(desk.editor, 'share-report', { reportId: report, endsAt: tomorrow() })).id,
  };
  const invited = { name: 'x', email: 'invited@desk.example', role: 'reader' } as const;
  await execute(desk.admin, 'invite-member', invited);
  return { at, examples: examplesOf(at, desk) };
}

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

/** A feed that nobody looks at: its time is far. */
const aFeed = ({ deskId, personId: createdById }: Actor) => ({
  ...{ deskId, createdById, address: 'https://post.example/feed', title: 'The Post', as: 'article' },
  ...{ sourceKind: 'document', pages: false, every: 60, nextAt: new Date('2100-01-01') },
});

function examplesOf(at: Things, desk: Record<Role, Actor>): Examples {
  const quote = () => ({ quoteId: at.quote, version: 1 });
  const text = { text: 'Some words.' };
  return {
    'fetch-address': () => ({ address: 'http://127.0.0.1/' }),
    'import-many': () => ({ file: new File(['{"text": "One of many."}'], 'a.jsonl') }),
    'subscribe-feed': () => ({ address: 'http://127.0.0.1/' }),
    'unsubscribe-feed': () => ({ feedId: at.feed }),
    'call-feed': () => ({ feedId: at.feed }),
    'cancel-job': () => ({ jobId: at.job }),
    'resume-job': () => ({ jobId: at.job }),
    'import-article': () => ({ document: text }),
    'revise-article': () => ({ articleId: at.article, number: 1, document: text }),
    'restore-text': () => ({ articleId: at.article, number: 1, to: 1 }),
    'rename-article': () => ({ articleId: at.article, version: 1, title: 'x' }),
    'archive-article': () => ({ articleId: at.article, version: 1, archived: true }),
    'delete-article': () => ({ articleId: at.article, version: 1 }),
    'mark-ready': () => ({ articleId: at.article, number: 1 }),
    'lift-ready': () => ({ articleId: at.article, reason: 'x' }),
    'add-source': () => ({ articleId: at.article, kind: 'post', document: text }),
    'use-source': () => ({ articleId: at.article, sourceId: at.source }),
    'lift-source': () => ({ quoteId: at.quote }),
    'describe-source': () => ({ sourceId: at.source, version: 1, title: 'x', kind: 'post' }),
    'revise-source': () => ({ sourceId: at.source, number: 1, document: text }),
    'restore-source-text': () => ({ sourceId: at.source, number: 1, to: 1 }),
    'look-again': () => ({ sourceId: at.source }),
    'watch-source': () => ({ sourceId: at.source, version: 1, every: 60 }),
    'keep-recording': () => ({ sourceId: at.source, upload: at.source }),
    'withdraw-source': () => ({ sourceId: at.source, version: 1, reason: 'x' }),
    'add-quote': () => ({ revisionId: at.revision, span: [0, 5] }),
    'move-quote': () => ({ ...quote(), spans: [[0, 5]] }),
    'place-quote': () => ({ ...quote(), revisionId: at.revision, span: [0, 5] }),
    'reject-quote': () => ({ ...quote(), rejected: true }),
    'attribute-quote': () => ({ ...quote(), change: { medium: 'post' } }),
    'confirm-quote': quote,
    'correct-quote': () => ({ ...quote(), note: 'so' }),
    'give-status': () => ({ ...quote(), status: 'disputed' }),
    'assign-quote': () => ({ ...quote(), personId: null }),
    'take-quote': () => ({ ...quote(), taken: true }),
    'assign-article': () => ({ articleId: at.article, version: 1, personId: null, due: null }),
    'share-quotes': () => ({ among: [desk.editor.personId], way: 'in-turn', due: null, which: {} }),
    'send-back': () => ({ ...quote(), reason: 'x' }),
    'send-to-two': () => ({ ...quote(), reason: 'x' }),
    'assign-quotes': () => ({ quotes: [quote()], personId: null }),
    'confirm-quotes': () => ({ quotes: [quote()] }),
    'sign-quotes': () => ({ quotes: [quote()] }),
    'acknowledge-change': quote,
    'compare-quote': () => ({ quoteId: at.quote, sourceId: at.source }),
    'decide-check': () => ({ checkId: at.check, version: 1, verdict: 'verbatim', note: '' }),
    'answer-voice': () => ({ checkId: at.check, version: 1, answer: 'same-person' }),
    'judge-pairs': () => ({ checkId: at.check, version: 1, pairs: [] }),
    'state-place': () => ({ checkId: at.check, version: 1, place: { page: 1 }, note: '' }),
    'sign-off': quote,
    'withdraw-sign-off': quote,
    'write-note': () => ({ target: { kind: 'range', revisionId: at.revision, span: [0, 5] }, body: 'x' }),
    'suggest-words': () => ({ revisionId: at.revision, span: [0, 5], words: 'x' }),
    'accept-suggestion': () => ({ annotationId: at.suggestion, version: 1 }),
    'decline-suggestion': () => ({ annotationId: at.suggestion, version: 1, reason: 'x' }),
    'edit-note': () => ({ annotationId: at.note, version: 1, body: 'x' }),
    'tag-note': () => ({ annotationId: at.note, version: 1, tags: ['x'] }),
    'resolve-note': () => ({ annotationId: at.note, version: 1, resolved: true }),
    'withdraw-note': () => ({ annotationId: at.note, version: 1, withdrawn: true }),
    'link-claim': () => ({ quoteId: at.quote, choice: { kind: 'existing', id: at.claim }, stance: 'asserts' }),
    'unlink-claim': () => ({ quoteId: at.quote, claimId: at.claim }),
    'relate-claims': () => ({ fromId: at.claim, toId: at.second, kind: 'contradicts' }),
    'rate-claim': () => ({ claimId: at.claim, version: 1, rating: 'true', summary: '' }),
    'create-report': () => ({ articleId: at.article }),
    'import-report': () => ({ file: new File([keptReport().json], 'report.json'), anyway: true }),
    'export-many': () => ({ formats: ['csv'], locale: 'en' }),
    'share-report': () => ({ reportId: at.report, endsAt: tomorrow() }),
    'revoke-link': () => ({ linkId: at.shared, revoked: true }),
    'rename-desk': () => ({ was: desk.admin.deskName, name: 'another name' }),
    'set-second-reader': () => ({ version: 1, secondReader: false }),
    'set-blind': () => ({ version: 1, blind: true }),
    'set-house-rules': () => ({ version: 1, rules: ['cuts'] }),
    'set-gate': () => ({ version: 1, gate: true }),
    'set-layers': () => ({ version: 1, reportedShown: true }),
    'set-checklist': () => ({ version: 1, items: [], required: false }),
    'set-assign-rules': () => ({ version: 1, rules: [] }),
    'tick-item': () => ({ quoteId: at.quote, item: randomUUID(), ticked: true }),
    'set-tags': () => ({ version: 1, tags: ['x'] }),
    'set-evidence': () => ({ version: 1, evidence: 'primary' }),
    'withdraw-invitation': () => ({ email: 'invited@desk.example' }),
    'invite-member': () => ({ name: 'x', email: 'x@desk.example', role: 'reader' }),
    'change-role': () => ({ personId: desk.reader.personId, version: 1, role: 'editor' }),
    'remove-member': () => ({ personId: desk.reader.personId }),
    undo: () => ({ articleId: at.article }),
    redo: () => ({ articleId: at.article }),
  };
}
