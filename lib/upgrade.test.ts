import { readFileSync } from 'node:fs';
import pg from 'pg';
import { expect, it } from 'vitest';
import { SUBJECTS } from './commands';
import { db, disconnect } from './db/client';
import { migrate } from './db/migrate';
import { databaseBefore } from './db/test-database';
import type { Actor } from './desk/actor';
import { verifyEvents } from './desk/events';
import { findStrayed } from './desk/strayed';
import { foldRows } from './review/rows/fold-rows';

/** What is there, and how every quotation stands, in words that every version of the tables has. */
const HELD = {
  counts: `SELECT (SELECT count(*) FROM desk)::int AS desks, (SELECT count(*) FROM person)::int AS people,
    (SELECT count(*) FROM member)::int AS members, (SELECT count(*) FROM invitation)::int AS invitations,
    (SELECT count(*) FROM document)::int AS documents, (SELECT count(*) FROM revision)::int AS revisions,
    (SELECT count(*) FROM block)::int AS blocks, (SELECT count(*) FROM article_source)::int AS "inPlay",
    (SELECT count(*) FROM quote)::int AS quotes, (SELECT count(*) FROM "check")::int AS checks,
    (SELECT count(*) FROM speaker)::int AS speakers, (SELECT count(*) FROM event)::int AS events`,
  quotes: `SELECT q.id, q.revision_id, q.kind, q.spans, q.start, q."end", q.origin, q.reasons, q.status, q.was, q.candidates,
    q.rejected, q.added_by_id, q.assignee_id, q.decided_by_id, q.hands, q.version, to_jsonb(a) - '{folded,minor}'::text[] AS attribution,
    (SELECT jsonb_agg(jsonb_build_array(c.id, c.proposed_verdict, c.verdict, c.note, c.made_by_id, c.source_spans, c.pairs, c.version) ORDER BY c.id)
      FROM "check" c WHERE c.quote_id = q.id) AS checks, CASE WHEN s.quote_id IS NOT NULL THEN jsonb_build_array(s.person_id, s.at) END AS "signOff"
    FROM quote q LEFT JOIN attribution a ON a.quote_id = q.id LEFT JOIN sign_off s ON s.quote_id = q.id ORDER BY q.id`,
  texts: 'SELECT id, document_id, number, text, sha256 FROM revision ORDER BY id',
  notes: `SELECT id, revision_id, quote_id, parent_id, start, "end", exact, was, body, author_id, resolved_at, withdrawn_at
    FROM annotation ORDER BY id`,
  claims: `SELECT c.id, c.text, c.rating, c.summary, (SELECT jsonb_agg(to_jsonb(l) ORDER BY l.quote_id) FROM quote_claim l WHERE l.claim_id = c.id) AS links
    FROM claim c ORDER BY c.id`,
  relations: 'SELECT from_id, to_id, kind FROM claim_relation ORDER BY 1, 2',
  speakers:
    'SELECT s.id, s.kind, s.name, n.folded FROM speaker s JOIN speaker_name n ON n.speaker_id = s.id ORDER BY 1, 4',
  reports: 'SELECT id, article_id, revision_id, number, content, sha256 FROM report ORDER BY id',
};

async function heldIn(url: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const held: Record<string, unknown> = {};
    for (const [what, sql] of Object.entries(HELD)) held[what] = (await client.query(sql)).rows;
    return held;
  } finally {
    await client.end();
  }
}

it('a filled database of version 0010 is brought over with nothing lost, and its log fits what it holds', async () => {
  const url = await databaseBefore('0011', readFileSync('lib/db/filled-0010.sql', 'utf8'));
  const before = await heldIn(url);
  await migrate(url);
  expect(await heldIn(url)).toEqual(before);

  await disconnect();
  process.env.DATABASE_URL = url;
  await foldRows();
  expect(await heldIn(url)).toEqual(before);
  const admins = await db().member.findMany({ where: { role: 'admin' }, include: { person: true, desk: true } });
  expect(admins).toHaveLength(2);
  for (const { person, desk } of admins) {
    const actor: Actor = {
      personId: person.id,
      name: person.name,
      deskId: desk.id,
      deskName: desk.name,
      role: 'admin',
    };
    expect(await verifyEvents(actor)).toEqual({ count: desk.eventCount });
    expect(await findStrayed(actor, SUBJECTS)).toEqual([]);
  }
});
