import { randomUUID } from 'node:crypto';
import { asRows } from '@/lib/db/as-rows';
import { db, type Tx } from '@/lib/db/client';
import { insertRows } from '@/lib/db/insert-rows';
import type { Actor } from '@/lib/desk/actor';
import type { Change } from '@/lib/desk/changes';
import { demand } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';
import { wordNear } from '@/lib/text/boundary';
import { foldName } from '@/lib/text/fold';
import { isSound } from '@/lib/text/span';
import { storable } from '@/lib/text/storable';
import { writtenNote } from '../rows/note-state';
import type { SourceKind } from '../words';
import { keepOriginal, type OriginalFile } from './original';
import type { ReadyQuotes, ReadyText } from './ready';

export type Obtained = 'pasted' | 'uploaded' | 'fetched' | 'embedded';

/** Where a document came from, as far as whoever brings it in can say. */
export interface Provenance {
  readonly obtained: Obtained;
  /** File name or address; empty for what was pasted. */
  readonly capturedFrom: string;
  /** The file that it was read from. */
  readonly original?: OriginalFile | undefined;
  /** The visit to its address. */
  readonly capture?: string | undefined;
  /** The quotation of an article that it is, where it was lifted out as one. */
  readonly liftedFrom?: string | undefined;
  readonly author?: string | undefined;
  readonly url?: string | undefined;
  readonly outlet?: string | undefined;
  readonly publishedAt?: Date | undefined;
  /** What the desk knows of how far to trust it. */
  readonly reliability?: string | undefined;
}

/** The article, if it belongs to the actor's desk. @throws Problem `not-found` */
export async function articleAt(tx: Tx, actor: Actor, articleId: string) {
  const article = await tx.document.findFirst({ where: { id: articleId, deskId: actor.deskId, kind: 'article' } });
  if (!article) throw new Problem('not-found');
  return article;
}

/**
 * The newest text of an article of the actor's desk: what is added to an older one would be lost at once.
 * @throws Problem `not-found`, `text-newer`
 */
export async function newestAt(tx: Tx, actor: Actor, revisionId: string) {
  const revision = await tx.revision.findFirst({
    where: { id: revisionId, document: { deskId: actor.deskId, kind: 'article' } },
    include: { document: { select: { createdAt: true } }, currentOf: { select: { id: true } } },
  });
  if (!revision) throw new Problem('not-found');
  if (!revision.currentOf) throw new Problem('text-newer');
  return revision;
}

/** Asks whether the article is the actor's to see, before anything that is meant for it is read. @throws Problem `not-found` */
export const demandArticle = (actor: Actor, articleId: string): Promise<void> =>
  demandDocument(actor, 'article', articleId);

/** The same of an article or a source. @throws Problem `not-found` */
export async function demandDocument(actor: Actor, kind: 'article' | 'source', id: string): Promise<void> {
  demand(actor, 'read');
  const found = await db().document.count({ where: { id, deskId: actor.deskId, kind } });
  if (found === 0) throw new Problem('not-found');
}

/** What the log says of it. */
export const origin = ({ obtained, capturedFrom, original }: Provenance) => ({
  obtained,
  capturedFrom,
  ...(original ? { original: original.sha256 } : {}),
});

/** A document to be kept: its text, and where it came from. */
export interface Brought {
  readonly text: ReadyText;
  readonly provenance: Provenance;
  readonly sourceKind?: SourceKind;
}

/** What was kept of a document. */
export interface KeptDocument {
  readonly id: string;
  readonly revisionId: string;
  readonly sha256: string;
}

/** What a document is called and who it is by, with what it is searched by; of an article that is its title alone. */
export const described = (kind: 'article' | 'source', title: string, author: string | null) => ({
  title,
  author,
  folded: foldName(kind === 'article' ? title : `${title} ${author ?? ''}`),
});

/** Keeps a document with its first revision. */
export const keepDocument = async (
  tx: Tx,
  actor: Actor,
  kind: 'article' | 'source',
  brought: Brought,
): Promise<KeptDocument> => (await keepDocuments(tx, actor, kind, [brought]))[0] as KeptDocument;

/** Keeps documents, each with its first revision. */
export async function keepDocuments(
  tx: Tx,
  actor: Actor,
  kind: 'article' | 'source',
  brought: readonly Brought[],
): Promise<KeptDocument[]> {
  const kept = brought.map(({ text }) => ({ id: randomUUID(), revisionId: randomUUID(), sha256: text.sha256 }));
  const documents = brought.map(({ text, provenance: p, sourceKind }, i) => ({
    id: kept[i]?.id,
    kind,
    source_kind: sourceKind ?? null,
    ...described(kind, text.title, p.author?.slice(0, 300).toWellFormed() || null),
    text_folded: kind === 'source' ? text.searched : '',
    url: p.url || null,
    outlet: p.outlet?.slice(0, 300).toWellFormed() || null,
    published_at: p.publishedAt ?? null,
    obtained: p.obtained,
    reliability: p.reliability ?? '',
  }));
  const by = { desk_id: actor.deskId, created_by_id: actor.personId };
  await insertRows(tx, 'document', Object.keys(documents[0] ?? {}), asRows(documents), by);
  await keepRevisions(
    tx,
    actor,
    brought.map((b, i) => ({ ...b, id: kept[i]?.revisionId as string, documentId: kept[i]?.id as string, number: 1 })),
  );
  return kept;
}

/** Keeps a text as the next revision of a document. It is never changed again. @returns its id */
export async function keepRevision(
  tx: Tx,
  actor: Actor,
  documentId: string,
  number: number,
  brought: Brought,
): Promise<string> {
  const id = randomUUID();
  await keepRevisions(tx, actor, [{ ...brought, id, documentId, number }]);
  return id;
}

interface NewRevision extends Brought {
  readonly id: string;
  readonly documentId: string;
  readonly number: number;
}

async function keepRevisions(tx: Tx, actor: Actor, revisions: readonly NewRevision[]): Promise<void> {
  const rows: Readonly<Record<string, unknown>>[] = [];
  for (const { id, documentId, number, text, provenance } of revisions)
    rows.push({
      id,
      document_id: documentId,
      number,
      text: text.text,
      sha256: text.sha256,
      language: text.language,
      captured_from: provenance.capturedFrom,
      lifted_from_id: provenance.liftedFrom ?? null,
      capture_id: provenance.capture ?? null,
      original_id: provenance.original ? await keepOriginal(tx, actor, provenance.original) : null,
    });
  await insertRows(tx, 'revision', Object.keys(rows[0] ?? {}), asRows(rows), { captured_by_id: actor.personId });
  for (const { id, text } of revisions) await keepTold(tx, actor, id, text);
}

/** What goes with a text: its parts, where they stand in its file, its notes, and what it is found by. */
async function keepTold(tx: Tx, actor: Actor, id: string, text: ReadyText): Promise<void> {
  const ofRevision = { revision_id: id };
  await insertRows(tx, 'block', ['ordinal', 'kind', 'start', 'end', 'language'], text.blocks, ofRevision);
  await insertRows(tx, 'place', ['ordinal', 'start', 'end', 'page', 'from', 'to', 'speaker'], text.places, ofRevision);
  await insertRows(tx, 'footnote', ['ordinal', 'kind', 'at', 'start', 'end'], text.footnotes, ofRevision);
  await tx.sketch.create({
    data: { revisionId: id, deskId: actor.deskId, sha256: text.sha256, hashes: [...text.sketch] },
  });
}

/** Keeps the comments of a file as notes: by whoever wrote them there, brought in by the actor. @returns what changed */
export async function keepComments(
  tx: Tx,
  actor: Actor,
  revisionId: string,
  { text, comments }: ReadyText,
): Promise<(Change | undefined)[]> {
  const notes = comments
    .map(({ text: body, span, ...comment }) => ({
      ...comment,
      // What stands at a place, and on no words, is a note on the word there.
      span: isSound(text, span) ? span : wordNear(text, span[0]),
      id: randomUUID(),
      body: storable(body.trim(), 10_000),
    }))
    .filter(({ body }) => body !== '');
  await tx.annotation.createMany({
    data: notes.map(({ id, body, author, date, span: [start, end] }) => ({
      id,
      revisionId,
      start,
      end,
      exact: text.slice(start, end),
      body,
      authorId: actor.personId,
      writtenBy: storable((author ?? '').trim(), 300),
      writtenAt: date ?? null,
    })),
  });
  return notes.map(({ id, body }) => writtenNote(id, body));
}

const QUOTE = 'id kind spans start end words folded number said_by origin confidence reasons'.split(' ');

/** Keeps the quotations that the program proposes, with whom and what it read beside them. */
export async function keepQuotes(tx: Tx, actor: Actor, revisionId: string, ready: ReadyQuotes): Promise<void> {
  const known = await tx.speakerName.findMany({
    where: { folded: { in: [...ready.names] }, speaker: { deskId: actor.deskId, kind: { not: 'anonymous' } } },
  });
  const speakers = JSON.stringify(Object.fromEntries(known.map((n) => [n.folded, n.speakerId])));
  await insertRows(tx, 'quote', QUOTE, ready.quotes, { revision_id: revisionId });
  for (const rows of ready.attributions)
    await tx.$executeRaw`
      INSERT INTO attribution (quote_id, speaker_id, proposed_name, proposed_kind, folded, speaks_for, mention_start, mention_end,
        cue_start, cue_end, medium, via_name, via_start, via_end, confidence)
      SELECT a.quote_id, (${speakers}::jsonb ->> (row ->> 'said_by'))::uuid, a.proposed_name, a.proposed_kind, row ->> 'said_by', a.speaks_for,
        a.mention_start, a.mention_end, a.cue_start, a.cue_end, a.medium, a.via_name, a.via_start, a.via_end, a.confidence
      FROM json_array_elements(${rows}::json) AS row, json_populate_record(NULL::attribution, row) AS a`;
}
