import { db, Prisma } from '@/lib/db/client';
import type { Actor } from './actor';
import { type Change, type Json, type State, type SubjectKind, type Subjects, same } from './changes';
import { changesOf } from './events';
import { demand } from './roles';

/** Read at once, so that a long log does not hold every connection. */
const TOGETHER = 5;
const PAGE = 1000;

/**
 * What is not as the log left it: every thing whose last state by the log differs from its rows, decided quotations
 * that the log has never heard of, and texts, reports and originals that are not the ones that were kept.
 * @returns what it is and its id
 */
export async function findStrayed(actor: Actor, subjects: Subjects): Promise<readonly string[]> {
  demand(actor, 'administer');
  const { states, hashes, isWhole } = await replay(actor.deskId);
  const strayed: string[] = [];
  const things = [...states.entries()];
  for (let i = 0; i < things.length; i += TOGETHER) {
    const found = await Promise.all(
      things.slice(i, i + TOGETHER).map(async ([thing, state]) => {
        const [kind, ...id] = thing.split(' ') as [SubjectKind, ...string[]];
        const now = (await subjects[kind].read(db(), actor.deskId, id.join(' '))) ?? {};
        return agrees(state, now) ? [] : [thing];
      }),
    );
    strayed.push(...found.flat());
  }
  strayed.push(...(await forgedTexts(actor.deskId, hashes)));
  if (isWhole)
    strayed.push(...(await decidedQuotes(actor.deskId)).map((id) => `quote ${id}`).filter((q) => !states.has(q)));
  return strayed;
}

/** The last that the log says of everything: of each key of its state, and of each text and report its SHA-256. */
async function replay(deskId: string) {
  const states = new Map<string, Record<string, Json>>();
  const hashes = new Map<string, string>();
  // The first versions of the log did not say what changed.
  let isWhole = true;
  for (let seq = 0; ; ) {
    const page = await db().event.findMany({
      where: { deskId, seq: { gt: seq } },
      orderBy: { seq: 'asc' },
      take: PAGE,
      select: { seq: true, kind: true, subject: true, articleId: true, data: true, changes: true },
    });
    for (const event of page) {
      const changes = changesOf(event);
      if (event.kind.startsWith('quote-') && event.articleId === null && changes.length === 0) isWhole = false;
      for (const change of changes) remember(states, change);
      for (const [id, sha256] of hashesIn(event.subject, event.data)) hashes.set(id, sha256);
      seq = event.seq;
    }
    if (page.length < PAGE) return { states, hashes, isWhole };
  }
}

function remember(states: Map<string, Record<string, Json>>, { kind, id, after }: Change): void {
  const thing = `${kind} ${id}`;
  states.set(thing, { ...states.get(thing), ...after });
}

/** What an event says of texts, reports and originals that it kept: by the id of the revision, the source or the report. */
function hashesIn(subject: string, data: unknown): [string, string][] {
  const said = data as {
    sha256?: string;
    original?: string;
    revision?: string;
    report?: string;
    sources?: readonly (string | { id: string; sha256: string })[];
    did?: unknown;
  };
  const sources = (said.sources ?? []).flatMap((s): [string, string][] =>
    typeof s === 'string' ? [] : [[s.id, s.sha256]],
  );
  const own: [string, string][] = said.sha256 ? [[said.report ?? said.revision ?? subject, said.sha256]] : [];
  const read: [string, string][] = said.original ? [[`original ${said.revision ?? subject}`, said.original]] : [];
  return [...own, ...read, ...sources, ...(said.did ? hashesIn(subject, said.did) : [])];
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

/** Texts, reports and originals whose bytes are not what their row says, or not what the log says. */
async function forgedTexts(deskId: string, hashes: ReadonlyMap<string, string>): Promise<string[]> {
  const rows = await db().$queryRaw<{ what: string; id: string; source: string; kept: string; is: string }[]>`
    SELECT 'revision' AS what, r.id, (CASE WHEN d.kind = 'source' THEN d.id ELSE r.id END)::text AS source, r.sha256 AS kept,
      encode(sha256(convert_to(r.text, 'UTF8')), 'hex') AS is
    FROM revision r JOIN document d ON d.id = r.document_id WHERE d.desk_id = ${deskId}::uuid
    UNION ALL
    SELECT 'report', p.id, p.id::text, p.sha256, encode(sha256(convert_to(p.content, 'UTF8')), 'hex')
    FROM report p JOIN document d ON d.id = p.article_id WHERE d.desk_id = ${deskId}::uuid
    UNION ALL
    SELECT 'original', r.id, 'original ' || CASE WHEN d.kind = 'source' THEN d.id ELSE r.id END, o.sha256, o.is
    FROM revision r JOIN document d ON d.id = r.document_id JOIN (
      SELECT o.id, o.sha256, encode(sha256(string_agg(c.bytes, ''::bytea ORDER BY c.ordinal)), 'hex') AS is
      FROM original o JOIN original_chunk c ON c.original_id = o.id WHERE o.desk_id = ${deskId}::uuid GROUP BY o.id) o
    ON o.id = r.original_id WHERE d.desk_id = ${deskId}::uuid`;
  return rows
    .filter(({ source, kept, is }) => kept !== is || (hashes.get(source) ?? is) !== is)
    .map(({ what, id }) => `${what} ${id}`);
}

/** Quotations that somebody must have decided something of. */
async function decidedQuotes(deskId: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT q.id FROM quote q JOIN revision r ON r.id = q.revision_id JOIN document d ON d.id = r.document_id
    WHERE d.desk_id = ${deskId}::uuid AND (q.rejected OR q.status <> 'open' OR q.decided_by_id IS NOT NULL
      OR EXISTS (SELECT 1 FROM sign_off s WHERE s.quote_id = q.id)
      OR EXISTS (SELECT 1 FROM "check" c WHERE c.quote_id = q.id AND c.verdict IS NOT NULL))`);
  return rows.map((r) => r.id);
}
