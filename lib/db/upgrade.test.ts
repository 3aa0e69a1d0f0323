import pg from 'pg';
import { expect, it } from 'vitest';
import { migrate } from './migrate';
import { migrationNames } from './migrations';
import { databaseBefore } from './test-database';

/** What a desk of the first version holds, with everything double that could be: two speakers of one name, two quotations of one range, two claims related crosswise. */
const FIRST_VERSION = `
  INSERT INTO desk (id, name) VALUES (u(1), 'desk');
  INSERT INTO person (id, email, name, password_hash) VALUES (u(2), 'a@desk.example', 'A', 'x'), (u(3), 'b@desk.example', 'B', 'x');
  INSERT INTO member (desk_id, person_id, role) VALUES (u(1), u(2), 'editor'), (u(1), u(3), 'reviewer');
  INSERT INTO document (id, desk_id, kind, source_kind, title, obtained, created_by_id) VALUES
    (u(10), u(1), 'article', NULL, 'article', 'pasted', u(2)), (u(11), u(1), 'source', 'post', 'post', 'pasted', u(2));
  INSERT INTO revision (id, document_id, number, text, sha256, language, captured_from, captured_by_id) VALUES
    (u(20), u(10), 1, 'She said so.', repeat('0', 64), 'en', '', u(2)), (u(21), u(11), 1, 'said so', repeat('0', 64), 'en', '', u(2));
  INSERT INTO quote (id, revision_id, kind, spans, start, "end", exact, prefix, suffix, origin, status, decided_by_id, added_by_id) VALUES
    (u(30), u(20), 'direct', '{4,11}', 4, 11, 'said so', '', '', 'person', 'open', NULL, u(3)),
    (u(31), u(20), 'direct', '{4,11}', 4, 11, 'said so', '', '', 'program', 'in-review', u(3), NULL),
    (u(32), u(20), 'direct', '{0,3}', 0, 3, 'She', '', '', 'program', 'disputed', NULL, NULL);
  INSERT INTO speaker (id, desk_id, kind, name, created_at) VALUES
    (u(40), u(1), 'person', 'Ada', now() - interval '1 day'), (u(41), u(1), 'person', 'ADA', now()),
    (u(42), u(1), 'anonymous', 'a source', now()), (u(43), u(1), 'anonymous', 'a source', now());
  INSERT INTO speaker_name (speaker_id, name, folded) VALUES
    (u(40), 'Ada', 'ada'), (u(41), 'ADA', 'ada'), (u(42), 'a source', 'a source'), (u(43), 'a source', 'a source');
  INSERT INTO attribution (quote_id, speaker_id) VALUES (u(30), u(40)), (u(31), u(41)), (u(32), u(43));
  INSERT INTO "check" (id, quote_id, source_revision_id, proposed_verdict, verdict, source_spans, edits, similarity, made_by_id, made_at) VALUES
    (u(50), u(31), u(21), 'verbatim', 'verbatim', '{0,7}', '[]', 1, u(3), now()),
    (u(51), u(32), u(21), 'altered', 'altered', '{0,7}', '[]', 1, u(2), now());
  INSERT INTO claim (id, desk_id, text, created_by_id) VALUES (u(60), u(1), 'one', u(2)), (u(61), u(1), 'two', u(2));
  INSERT INTO claim_relation (from_id, to_id, kind, added_by_id, added_at) VALUES
    (u(60), u(61), 'supports', u(2), now() - interval '1 day'), (u(61), u(60), 'contradicts', u(3), now());`;

it('a database of the first version is brought over: doubles become one, and nothing that was decided is lost', async () => {
  const url = await databaseBefore(
    '0005',
    `CREATE FUNCTION u(n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;
    ${FIRST_VERSION}`,
  );
  const client = new pg.Client({ connectionString: url });
  await client.connect();

  expect(await migrate(url)).toEqual(migrationNames().filter((name) => name >= '0005'));
  const ask = async (sql: string) => (await client.query({ text: sql, rowMode: 'array' })).rows;
  const person = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  expect(await ask('SELECT id = u(31), rejected, status FROM quote ORDER BY id')).toEqual([
    [false, true, 'open'],
    [true, false, 'in-review'],
    [false, false, 'disputed'],
  ]);
  expect(await ask('SELECT hands FROM quote WHERE id <> u(32) ORDER BY id')).toEqual([
    [{ words: person(3) }],
    [{ status: person(3), [`verdict:${person(21)}`]: person(3) }],
  ]);
  expect(await ask('SELECT decided_by_id FROM quote WHERE id = u(32)')).toEqual([[person(2)]]);
  expect(await ask('SELECT speaker_id FROM attribution ORDER BY quote_id')).toEqual([
    [person(40)],
    [person(40)],
    [person(43)],
  ]);
  expect(await ask('SELECT id FROM speaker ORDER BY id')).toEqual([[person(40)], [person(42)], [person(43)]]);
  expect(await ask('SELECT kind FROM claim_relation')).toEqual([['supports']]);
  expect(await ask('SELECT count(*)::int FROM "check" WHERE verdict IS NOT NULL')).toEqual([[2]]);
  await client.end();
});
