import type pg from 'pg';
import { foldName } from '@/lib/text/fold';

/** What a made desk is known by. */
export interface MadeDesk {
  readonly desk: string;
  readonly people: readonly string[];
  /** Words of its quotations: one that stands everywhere, some in a hundredth, one in very few. */
  readonly words: { readonly common: string; readonly some: string; readonly rare: string };
}

/** Quotations of an article, and articles to one source. */
const EACH = 10;
const TO_ONE_SOURCE = 5;
const SENTENCES = 20_000;
const VOCABULARY = 20_000;
const SPEAKERS = 5_000;
const PEOPLE = 12;

/**
 * Fills a desk with quotations through SQL, from a seed: the same for the same number. Rules and triggers sleep
 * meanwhile, so that every row says itself what they would keep on it.
 * @param client of the account that owns the tables
 */
export async function makeDesk(client: pg.Client, quotations: number): Promise<MadeDesk> {
  const words = { common: word(0), some: word(900), rare: word(VOCABULARY - 1) };
  const name = `desk of ${quotations}`;
  const held = await client.query<{ desk: string; people: string[] }>(HELD, [name]);
  if (held.rows[0]) return { ...held.rows[0], words };
  const articles = quotations / EACH;
  const sentences = makeSentences(quotations);
  await client.query('SET session_replication_role = replica; SET synchronous_commit = off');
  await client.query('CREATE TEMPORARY TABLE sentence (i int PRIMARY KEY, words text, folded text)');
  for (let from = 0; from < sentences.length; from += 1000) {
    const rows = sentences
      .slice(from, from + 1000)
      .map((words, i) => ({ i: from + i, words, folded: foldName(words) }));
    await client.query('INSERT INTO sentence SELECT * FROM json_populate_recordset(NULL::sentence, $1::json)', [
      JSON.stringify(rows),
    ]);
  }
  const { rows } = await client.query<{ desk: string; people: string[] }>(MAKE_PEOPLE, [name]);
  const { desk, people } = rows[0] as { desk: string; people: string[] };
  await client.query('SELECT setseed(0.25)');
  await withoutIndexes(client, async () => {
    for (const [sql, ...values] of steps(desk, people, articles)) {
      await client.query(sql, values);
      // The next one joins what is there by now.
      await client.query('ANALYZE');
    }
  });
  await client.query('DROP TABLE sentence, made, placed; SET session_replication_role = origin');
  await client.query('VACUUM ANALYZE');
  return { desk, people, words };
}

/** Does what adds very many rows, and makes their indexes anew at its end: much quicker than one row after another. */
async function withoutIndexes(client: pg.Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
      WHERE schemaname = 'public' AND tablename IN ('quote', 'attribution', 'check', 'document') AND indexname NOT LIKE '%\\_pkey'`,
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  await work();
  await client.query("SET maintenance_work_mem = '512MB'");
  for (const { definition } of rows) await client.query(definition);
}

/** What an earlier run made whole, where the folder of the database was kept (ISNAD_BENCH_HOME). */
const HELD = `SELECT d.id AS desk, (SELECT array_agg(person_id ORDER BY person_id) FROM member WHERE desk_id = d.id) AS people
  FROM desk d WHERE d.name = $1 AND EXISTS (SELECT 1 FROM sign_off s JOIN quote q ON q.id = s.quote_id WHERE q.desk_id = d.id)`;

const MAKE_PEOPLE = `
  WITH d AS (INSERT INTO desk (id, name) VALUES (gen_random_uuid(), $1) RETURNING id),
  p AS (INSERT INTO person (id, email, name, password_hash)
    SELECT gen_random_uuid(), d.id || '.' || g || '@desk.example', 'Person ' || g, 'none' FROM d, generate_series(1, ${PEOPLE}) g RETURNING id),
  m AS (INSERT INTO member (desk_id, person_id, role) SELECT d.id, p.id, 'editor' FROM d, p RETURNING person_id)
  SELECT d.id AS desk, (SELECT array_agg(person_id) FROM m) AS people FROM d`;

/** The statements that fill the tables, each with its values. */
function steps(desk: string, people: readonly string[], articles: number): [string, ...unknown[]][] {
  const someone = (seed: string) => `($2::uuid[])[1 + abs(hashint8(${seed})) % ${PEOPLE}]`;
  return [
    [
      `CREATE TEMPORARY TABLE made AS SELECT g AS n, gen_random_uuid() AS article, gen_random_uuid() AS revision,
        timestamptz '2020-01-01' + g * interval '7 minutes' AS at FROM generate_series(1, ${articles}) g`,
    ],
    // Each stands behind “He said ” on a line of its own; its sentence is told from where it stands.
    [
      `CREATE TEMPORARY TABLE placed AS
        SELECT m.n, m.article, m.revision, m.at, k, gen_random_uuid() AS quote, s.words, s.folded,
          (sum(length(s.words) + 12) OVER (PARTITION BY m.n ORDER BY k) - length(s.words) - 12 + 16 + 9)::int AS start,
          abs(hashint8(m.n * 31 + k)) AS dice
        FROM made m CROSS JOIN generate_series(1, ${EACH}) k JOIN sentence s ON s.i = abs(hashint8(m.n * 7919 + k)) % ${SENTENCES}`,
    ],
    [
      `INSERT INTO document (id, desk_id, kind, title, obtained, created_by_id, created_at, current_revision_id, folded, searched)
        SELECT article, $1, 'article', 'Story number ' || n || ' ' || p.words, 'pasted', ${someone('n')}, at, revision,
          'story number ' || n || ' ' || p.folded, search_words('story number ' || n || ' ' || p.folded) FROM placed p WHERE k = 1`,
      desk,
      people,
    ],
    [
      `INSERT INTO revision (id, document_id, number, text, sha256, language, captured_from, captured_by_id)
        SELECT revision, article, 1, 'Told on one day' || E'\\n' || string_agg('He said ' || '“' || words || '”' || '.' , E'\\n' ORDER BY k),
          repeat('0', 64), 'ar', '', ${someone('n')} FROM placed GROUP BY revision, article, n`.replaceAll('$2', '$1'),
      people,
    ],
    [
      `WITH made_speakers AS (INSERT INTO speaker (id, desk_id, kind, name)
        SELECT gen_random_uuid(), $1, 'person', 'Speaker ' || g || ' ' || (SELECT words FROM sentence WHERE i = g) FROM generate_series(1, ${SPEAKERS}) g RETURNING id, name)
        INSERT INTO speaker_name (speaker_id, name, folded, desk_id, own) SELECT id, left(name, 200), lower(left(name, 200)), $1, true FROM made_speakers`.replace(
        "' ' || (SELECT words FROM sentence WHERE i = g)",
        "' of the town'",
      ),
      desk,
    ],
    [
      `INSERT INTO quote (id, revision_id, kind, spans, start, "end", words, folded, desk_id, article_id, since, number, said_by, titled, searched,
          verdict, verdict_decided, signed, origin, confidence, reasons, status, was, assignee_id, decided_by_id, hands)
        SELECT quote, revision, 'direct', ARRAY[start, start + length(words)], start, start + length(words), words, folded, $1, article, at, k,
          'speaker ' || (1 + dice % ${SPEAKERS}) || ' of the town', 'story number ' || n,
          search_words(folded || ' speaker ' || (1 + dice % ${SPEAKERS}) || ' of the town story number ' || n),
          CASE WHEN dice % 10 < 3 THEN NULL WHEN dice % 10 < 7 THEN 'verbatim' WHEN dice % 100 < 75 THEN 'altered' WHEN dice % 100 < 79 THEN 'translated' ELSE 'orthographic' END,
          dice % 3 = 0, dice % 7 < 3, 'program', 0.9, '{}',
          CASE WHEN dice % 7 < 3 THEN 'verified' WHEN dice % 7 < 5 THEN 'in-review' WHEN dice % 97 = 0 THEN 'disputed' ELSE 'open' END,
          CASE WHEN dice % 211 = 0 THEN words END,
          CASE WHEN dice % 13 < 4 THEN ${someone('dice')} END,
          CASE WHEN dice % 7 < 5 THEN ${someone('dice + 1')} END,
          CASE WHEN dice % 7 < 5 THEN jsonb_build_object('status', ${someone('dice + 1')}, 'speaker', ${someone('dice + 2')}) ELSE '{}' END
        FROM placed ORDER BY n, k`,
      desk,
      people,
    ],
    [
      `INSERT INTO attribution (quote_id, speaker_id) SELECT p.quote, n.speaker_id FROM placed p
        JOIN speaker_name n ON n.desk_id = $1 AND n.folded = 'speaker ' || (1 + p.dice % ${SPEAKERS}) || ' of the town'`,
      desk,
    ],
    [
      `WITH sources AS (INSERT INTO document (id, desk_id, kind, source_kind, title, obtained, created_by_id, created_at, folded, text_folded)
          SELECT gen_random_uuid(), $1, 'source', 'wire', 'Wire ' || n, 'pasted', ${someone('n')}, at, 'wire ' || n, p.folded
          FROM placed p WHERE k = 1 AND n % ${TO_ONE_SOURCE} = 0 RETURNING id, created_at, title),
        texts AS (INSERT INTO revision (id, document_id, number, text, sha256, language, captured_from, captured_by_id)
          SELECT gen_random_uuid(), id, 1, title, repeat('0', 64), 'ar', '', ($2::uuid[])[1] FROM sources RETURNING id, document_id)
        SELECT count(*) FROM texts`,
      desk,
      people,
    ],
    [
      `UPDATE document d SET current_revision_id = r.id FROM revision r WHERE r.document_id = d.id AND d.desk_id = $1 AND d.kind = 'source'`,
      desk,
    ],
    [
      `INSERT INTO "check" (id, quote_id, source_revision_id, proposed_verdict, verdict, source_spans, edits, similarity, rank, made_by_id, made_at)
        SELECT gen_random_uuid(), q.id, d.current_revision_id, q.verdict, CASE WHEN q.verdict_decided THEN q.verdict END, '{0,4}', '[]', 0.9,
          check_rank(CASE WHEN q.verdict_decided THEN q.verdict END, q.verdict, 0.9),
          CASE WHEN q.verdict_decided THEN ($2::uuid[])[1] END, CASE WHEN q.verdict_decided THEN now() END
        FROM quote q JOIN document d ON d.desk_id = q.desk_id AND d.created_at = q.since AND d.kind = 'source' WHERE q.desk_id = $1 AND q.verdict IS NOT NULL`,
      desk,
      people,
    ],
    [
      `INSERT INTO sign_off (quote_id, person_id) SELECT id, ($2::uuid[])[2] FROM quote WHERE desk_id = $1 AND signed`,
      desk,
      people,
    ],
  ];
}

const LETTERS = ['ا', 'ب', 'ت', 'ر', 'س', 'ع', 'ف', 'ق', 'ل', 'م', 'ن', 'ه', 'و', 'ي', 'أ', 'ة'];

/** A word of the vocabulary, the commonest first; the same number is the same word. */
function word(i: number): string {
  let rest = i + LETTERS.length * LETTERS.length;
  let letters = '';
  for (; rest > 0; rest = Math.floor(rest / LETTERS.length)) letters += LETTERS[rest % LETTERS.length];
  return i % 3 === 0 ? `ال${letters}` : letters;
}

/** Sentences of words as often as words are: the n-th by one over n. */
function makeSentences(seed: number): string[] {
  const random = mulberry(seed);
  const draw = () => Math.min(VOCABULARY - 1, Math.floor(VOCABULARY ** random()) - 1);
  return Array.from({ length: SENTENCES }, () =>
    Array.from({ length: 8 + Math.floor(random() * 10) }, () => word(draw())).join(' '),
  );
}

/** A small generator of numbers from 0 to 1 that starts anew from its seed. */
function mulberry(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
