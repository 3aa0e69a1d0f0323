import { createHash } from 'node:crypto';
import { db, Prisma, type Tx } from '@/lib/db/client';
import type { Actor } from './actor';
import { type Json, type State, type SubjectKind, type Subjects, same } from './changes';
import { demand } from './roles';

/** Things, and lines of the log, that are read at once. */
const BATCH = 500;
/** As long as somebody may wait for a page, in ms. */
const PATIENCE = 110_000;

/**
 * What is not as the log left it: every thing whose last state by the log differs from its rows, decided quotations
 * that the log has never heard of, and texts, reports and originals that are not the ones that were kept. All rows are seen at
 * one moment, and read in batches, so that neither the time for a thing nor the memory grows with the desk; files, which never
 * change, are read after that: recordings may be more than can be read while a transaction is open.
 * @returns what it is and its id
 */
export async function findStrayed(actor: Actor, subjects: Subjects, batch = BATCH): Promise<readonly string[]> {
  demand(actor, 'administer');
  const { deskId } = actor;
  const { strayed, files, hashes } = await db().$transaction(
    async (tx) => {
      const hashes = await hashesOf(tx, deskId);
      const strayed = [
        ...(await strayedThings(tx, deskId, subjects, batch)),
        ...(await forgedTexts(tx, deskId, hashes)),
        ...(await unheardOf(tx, deskId)),
      ];
      return { strayed, files: await filesOf(tx, deskId), hashes };
    },
    { isolationLevel: 'RepeatableRead', timeout: PATIENCE, maxWait: PATIENCE },
  );
  return [...strayed, ...(await forgedFiles(files, hashes))];
}

/** The last that the log says of everything, of each key of its state, beside what its rows say. */
async function strayedThings(tx: Tx, deskId: string, subjects: Subjects, batch: number): Promise<string[]> {
  await tx.$executeRaw`
    DECLARE things NO SCROLL CURSOR FOR
    SELECT c ->> 'kind' AS kind, c ->> 'id' AS id, jsonb_object_agg(a.key, a.value ORDER BY e.seq, n) AS state
    FROM event e, jsonb_array_elements(e.changes) WITH ORDINALITY AS x (c, n), jsonb_each(c -> 'after') a
    WHERE e.desk_id = ${deskId}::uuid GROUP BY 1, 2 ORDER BY 1, 2`;
  const strayed: string[] = [];
  for (;;) {
    const things = await tx.$queryRaw<{ kind: SubjectKind; id: string; state: State }[]>(
      Prisma.raw(`FETCH ${batch} FROM things`),
    );
    for (const kind of new Set(things.map((t) => t.kind))) {
      const own = things.filter((t) => t.kind === kind);
      const ids = own.map((t) => t.id);
      const now = await subjects[kind].read(tx, deskId, ids);
      strayed.push(
        ...own.filter(({ id, state }) => !agrees(state, now.get(id) ?? {})).map(({ id }) => `${kind} ${id}`),
      );
    }
    if (things.length < batch) return strayed;
  }
}

/** The SHA-256 that the log gives to each text, report and original, by the id of the revision, the source or the report. */
async function hashesOf(tx: Tx, deskId: string): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (let seq = 0; ; ) {
    const page = await tx.$queryRaw<{ seq: number; kind: string; subject: string; data: unknown }[]>`
      SELECT seq, kind, subject, data FROM event
      WHERE desk_id = ${deskId}::uuid AND seq > ${seq} AND data ?| ARRAY['sha256', 'sources', 'original', 'did']
      ORDER BY seq LIMIT ${BATCH}`;
    for (const { kind, subject, data } of page)
      for (const [id, sha256] of hashesIn(kind, subject, data)) hashes.set(id, sha256);
    if (page.length < BATCH) return hashes;
    seq = (page.at(-1) as { seq: number }).seq;
  }
}

/** What an event says of texts, reports and originals that it kept. */
function hashesIn(kind: string, subject: string, data: unknown): [string, string][] {
  const said = data as {
    sha256?: string;
    original?: string;
    recording?: string;
    revision?: string;
    report?: string;
    sources?: readonly (string | { id: string; sha256: string })[];
    did?: unknown;
  };
  const sources = (said.sources ?? []).flatMap((s): [string, string][] =>
    typeof s === 'string' ? [] : [[s.id, s.sha256]],
  );
  const own: [string, string][] = said.sha256 ? [[said.report ?? said.revision ?? subject, said.sha256]] : [];
  const isRecording = kind === 'recording-kept';
  const from = isRecording ? `recording ${said.original}` : `original ${said.revision ?? subject}`;
  const read: [string, string][] = said.original ? [[from, said.original]] : [];
  const played: [string, string][] = said.recording ? [[`recording ${said.recording}`, said.recording]] : [];
  return [...own, ...read, ...played, ...sources, ...(said.did ? hashesIn('', subject, said.did) : [])];
}

/** Of where a quotation stands only its words are asked: a correction moves it along without a change. */
function agrees(logged: State, now: State): boolean {
  return Object.entries(logged).every(([key, value]) => {
    if (key === 'candidates') return true;
    if (key !== 'at') return same(value, now[key]);
    const words = (at: Json | undefined) => (at as { words?: Json } | null | undefined)?.words;
    return same(words(value), words(now[key]));
  });
}

/** Texts and reports whose bytes are not what their row says, or not what the log says: of a source's first text by the source. */
async function forgedTexts(tx: Tx, deskId: string, hashes: ReadonlyMap<string, string>): Promise<string[]> {
  const rows = await tx.$queryRaw<{ what: string; id: string; source: string; kept: string; is: string }[]>`
    SELECT 'revision' AS what, r.id, (CASE WHEN d.kind = 'source' AND r.number = 1 THEN d.id ELSE r.id END)::text AS source, r.sha256 AS kept,
      encode(sha256(convert_to(r.text, 'UTF8')), 'hex') AS is
    FROM revision r JOIN document d ON d.id = r.document_id WHERE d.desk_id = ${deskId}::uuid
    UNION ALL
    SELECT 'report', p.id, p.id::text, p.sha256, encode(sha256(convert_to(p.content, 'UTF8')), 'hex')
    FROM report p JOIN document d ON d.id = p.article_id WHERE d.desk_id = ${deskId}::uuid`;
  return rows
    .filter(({ source, kept, is }) => kept !== is || (hashes.get(source) ?? is) !== is)
    .map(({ what, id }) => `${what} ${id}`);
}

/** A file that a text was read from, or a recording: whose it is, what the log calls it, and the digest of its row. */
interface KeptFile {
  readonly what: 'original' | 'recording';
  readonly id: string;
  readonly source: string;
  readonly original: string;
  readonly kept: string;
}

const filesOf = (tx: Tx, deskId: string): Promise<KeptFile[]> =>
  tx.$queryRaw<KeptFile[]>`
    SELECT 'original' AS what, r.id, 'original ' || CASE WHEN d.kind = 'source' AND r.number = 1 THEN d.id ELSE r.id END AS source, o.id AS original, o.sha256 AS kept
    FROM revision r JOIN document d ON d.id = r.document_id JOIN original o ON o.id = r.original_id WHERE d.desk_id = ${deskId}::uuid
    UNION ALL
    SELECT 'recording', d.id, 'recording ' || o.sha256, o.id, o.sha256
    FROM recording c JOIN document d ON d.id = c.document_id JOIN original o ON o.id = c.original_id WHERE d.desk_id = ${deskId}::uuid`;

/** Those whose bytes are not what their row says, or not what the log says. */
async function forgedFiles(files: readonly KeptFile[], hashes: ReadonlyMap<string, string>): Promise<string[]> {
  const read = new Map<string, string>();
  for (const { original } of files) if (!read.has(original)) read.set(original, await digestOf(original));
  return files
    .filter(({ what, source, original, kept }) => {
      const is = read.get(original);
      // A recording may be one that its source had before: what counts is that the log has it.
      return kept !== is || (hashes.get(source) ?? (what === 'recording' ? undefined : is)) !== is;
    })
    .map(({ what, id }) => `${what} ${id}`);
}

/** Stretches that are read at once: a recording is larger than any value that the database can make of it. */
const STRETCHES = 16;

async function digestOf(originalId: string): Promise<string> {
  const hash = createHash('sha256');
  for (let from = 0; ; from += STRETCHES) {
    const chunks = await db().originalChunk.findMany({
      where: { originalId, ordinal: { gte: from, lt: from + STRETCHES } },
      orderBy: { ordinal: 'asc' },
      select: { bytes: true },
    });
    for (const { bytes } of chunks) hash.update(bytes);
    if (chunks.length < STRETCHES) return hash.digest('hex');
  }
}

/** Quotations that somebody must have decided something of, and the log says nothing of; it did not always say what changed. */
async function unheardOf(tx: Tx, deskId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT q.id FROM quote q JOIN revision r ON r.id = q.revision_id JOIN document d ON d.id = r.document_id
    WHERE d.desk_id = ${deskId}::uuid AND (q.rejected OR q.status <> 'open' OR q.decided_by_id IS NOT NULL
      OR EXISTS (SELECT 1 FROM sign_off s WHERE s.quote_id = q.id)
      OR EXISTS (SELECT 1 FROM "check" c WHERE c.quote_id = q.id AND c.verdict IS NOT NULL))
    AND NOT EXISTS (SELECT 1 FROM event e WHERE e.desk_id = ${deskId}::uuid AND e.kind LIKE 'quote-%'
      AND e.article_id IS NULL AND e.changes = '[]')
    EXCEPT
    SELECT (c ->> 'id')::uuid FROM event e, jsonb_array_elements(e.changes) c
    WHERE e.desk_id = ${deskId}::uuid AND c ->> 'kind' = 'quote'`;
  return rows.map((r) => `quote ${r.id}`);
}
