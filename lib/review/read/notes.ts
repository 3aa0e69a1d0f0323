import { reworded } from '@/lib/anchor/reworded';
import { db, type Prisma, type Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { changesOf } from '@/lib/desk/events';
import { demand } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';
import { groupBy } from '../group-by';
import { lineageIn } from '../rows/suggestion';
import { isAnswered, suggestionState } from '../rules/suggestion';
import { spanOf } from './marks';
import type { AnnotationView, NoteView, SuggestionView } from './note-view';

const named = { select: { id: true, name: true } } as const;
const WITH = {
  author: named,
  resolvedBy: named,
  mentions: { select: { person: named }, orderBy: { personId: 'asc' } },
  suggestion: { include: { answeredBy: named } },
} as const;

/** The notes on a revision and on its quotations, each with the answers to it. */
export async function readNotes(tx: Tx, revisionId: string): Promise<AnnotationView[]> {
  const stands = { withdrawnAt: null };
  const rows = await tx.annotation.findMany({
    where: { revisionId, OR: [stands, { answers: { some: stands } }] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: WITH,
  });
  // Only what was accepted asks what the text goes back to.
  const isAsked = rows.some((r) => r.suggestion?.number);
  return threads(rows, isAsked ? await lineageTo(tx, revisionId) : new Set());
}

async function lineageTo(tx: Tx, revisionId: string): Promise<ReadonlySet<number>> {
  const { documentId } = await tx.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { documentId: true },
  });
  return lineageIn(tx, documentId);
}

type Row = Prisma.AnnotationGetPayload<{ include: typeof WITH }>;

function threads(rows: readonly Row[], lineage: ReadonlySet<number>): AnnotationView[] {
  const answers = groupBy(rows, (r) => r.parentId ?? '');
  return (answers.get('') ?? []).map((r) => ({
    ...noteOf(r),
    quoteId: r.quoteId,
    span: spanOf(r.start, r.end),
    exact: r.exact ?? '',
    was: r.was,
    from: r.writtenBy === null ? null : { name: r.writtenBy, at: r.writtenAt?.toISOString() ?? null },
    tags: r.tags,
    resolved: r.resolvedAt && { by: r.resolvedBy?.name ?? '', at: r.resolvedAt.toISOString() },
    withdrawn: r.withdrawnAt !== null,
    answers: (answers.get(r.id) ?? []).map(noteOf),
    suggestion: r.suggestion && !r.withdrawnAt ? suggestionOf(r, r.suggestion, lineage) : null,
  }));
}

function suggestionOf(r: Row, s: NonNullable<Row['suggestion']>, lineage: ReadonlySet<number>): SuggestionView {
  const state = suggestionState(s, r.exact ?? undefined, lineage);
  const answered = isAnswered(state);
  return {
    was: s.was,
    words: s.words,
    state,
    by: answered ? (s.answeredBy?.name ?? '') : '',
    at: answered ? (s.answeredAt?.toISOString() ?? null) : null,
    reason: state === 'declined' ? (s.reason ?? '') : '',
    number: state === 'accepted' ? s.number : null,
    stretches: reworded(s.was, s.words),
  };
}

const noteOf = (r: Row): NoteView => ({
  id: r.id,
  version: r.version,
  body: r.withdrawnAt ? '' : r.body,
  author: r.author,
  at: r.createdAt.toISOString(),
  edited: r.editedAt?.toISOString() ?? null,
  mentions: r.mentions.map((m) => m.person),
});

/** What a note once said, and until when. */
export interface Wording {
  readonly body: string;
  readonly until: string;
}

/** So many of the last changes of a note are told. */
const WORDINGS = 50;

/** What a note said before it was changed, the newest first, as the log has it. @throws Problem `not-found` */
export async function readWordings(actor: Actor, id: string): Promise<Wording[]> {
  demand(actor, 'read');
  const { deskId } = actor;
  const note = await db().annotation.findFirst({
    where: { id, withdrawnAt: null, revision: { document: { deskId, kind: 'article' } } },
    select: { id: true },
  });
  if (!note) throw new Problem('not-found');
  const events = await db().event.findMany({
    where: { deskId, subject: id },
    orderBy: { seq: 'desc' },
    take: WORDINGS,
    select: { at: true, changes: true },
  });
  return events.flatMap(({ at, changes }) =>
    changesOf({ changes })
      .filter((c) => c.kind === 'note' && c.id === id && typeof c.before.body === 'string')
      .map((c) => ({ body: c.before.body as string, until: at.toISOString() })),
  );
}
