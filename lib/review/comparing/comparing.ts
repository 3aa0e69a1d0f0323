import { db, type Tx } from '@/lib/db/client';
import { isDatabaseDown } from '@/lib/db/down';
import { listen } from '@/lib/db/listen';
import { write } from '@/lib/desk/write';
import { work } from '@/lib/work/pool';
import { hearAnew } from '../rows/hear';
import type { ToCompare } from '../rules/proposal';
import { keepProposals, sourcesInPlay } from './comparison';

/** Who listens here hears that an article and a source wait to be compared. */
const CHANNEL = 'isnad_compare';
/** What was not heard of is found at the latest after so many milliseconds. */
const LOOK_EVERY = 5_000;
/** In seconds: for so long a pair belongs to whoever took it; it is taken again and again while it is compared. */
const LEASE = 10;

/** Wakes whoever compares, once the transaction is done: a source in play waits while `comparedAt` is null. */
export async function askToCompare(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, '')`;
}

/**
 * Compares the quotations of an article with one source that waits. Several processes may call it: each takes a pair
 * that no other has, and keeps it with a lease, so that after a crash another takes it soon. Nothing is locked while
 * the pool compares; what it found is kept whole or not at all, and only of what still stands as it was compared.
 * @param but pairs (as `article source`) to leave aside
 * @returns the pair, or undefined when none waits
 */
export async function compareNext(but: ReadonlySet<string> = new Set()): Promise<string | undefined> {
  const pair = await takePair(but);
  if (!pair) return undefined;
  const name = `${pair.article} ${pair.source}`;
  const beat = setInterval(() => void renew(pair).catch(console.error), (LEASE * 1000) / 4);
  try {
    await comparePair(pair);
    return name;
  } catch (error) {
    throw new ComparisonError(name, error);
  } finally {
    clearInterval(beat);
    await release(pair);
  }
}

interface Pair {
  readonly article: string;
  readonly source: string;
  readonly desk: string;
  /** Whose it is. */
  readonly lease: string;
}

async function takePair(but: ReadonlySet<string>): Promise<Pair | undefined> {
  const [pair] = await db().$queryRaw<Pair[]>`
    UPDATE article_source SET lease = gen_random_uuid(), leased_until = now() + make_interval(secs => ${LEASE})
    FROM document d
    WHERE d.id = source_id AND (article_id, source_id) = (
      SELECT a.article_id, a.source_id FROM article_source a JOIN document s ON s.id = a.source_id
      WHERE a.compared_at IS NULL AND s.withdrawn_at IS NULL AND (a.leased_until IS NULL OR a.leased_until < now())
        AND NOT (a.article_id::text || ' ' || a.source_id::text = ANY(${[...but]}))
      ORDER BY a.added_at LIMIT 1 FOR UPDATE OF a SKIP LOCKED)
    RETURNING article_id AS article, source_id AS source, d.desk_id AS desk, lease`;
  return pair;
}

const renew = ({ lease }: Pair) =>
  db()
    .$executeRaw`UPDATE article_source SET leased_until = now() + make_interval(secs => ${LEASE}) WHERE lease = ${lease}::uuid`;

const release = ({ lease }: Pair) =>
  db().$executeRaw`UPDATE article_source SET lease = NULL, leased_until = NULL WHERE lease = ${lease}::uuid`;

async function comparePair({ article, source, desk, lease }: Pair): Promise<void> {
  const [revision] = await db().$queryRaw<{ id: string; text: string; quotes: string }[]>`
    SELECT r.id, r.text, (
      SELECT coalesce(json_agg(json_build_object('id', q.id, 'kind', q.kind, 'spans', q.spans)), '[]')::text
      FROM quote q WHERE q.revision_id = r.id AND NOT q.rejected) AS quotes
    FROM document d JOIN revision r ON r.id = d.current_revision_id WHERE d.id = ${article}::uuid`;
  const [held] = await sourcesInPlay(db(), article, source);
  const compared =
    revision && held
      ? await work('compare', {
          text: revision.text,
          quotes: JSON.parse(revision.quotes) as ToCompare[],
          source: held.text,
          but: held.liftedFrom ?? undefined,
        })
      : [];
  await write({ deskId: desk, personId: null }, async (tx) => {
    // The article was corrected meanwhile, or the source has a newer text, or somebody else has the pair: it waits again, or is theirs.
    const still = await tx.$executeRaw`
      UPDATE article_source a SET compared_at = now() WHERE a.lease = ${lease}::uuid AND a.compared_at IS NULL
        AND ${revision?.id ?? null}::uuid = (SELECT current_revision_id FROM document WHERE id = a.article_id)
        AND ${held?.revisionId ?? null}::uuid = (SELECT current_revision_id FROM document WHERE id = a.source_id)`;
    if (still === 0 || !revision || !held) throw new Overtaken();
    const found = await keepProposals(tx, held.revisionId, compared, revision.id);
    await hearAnew(tx, desk);
    return {
      result: undefined,
      event: { kind: 'source-compared', subject: source, article, data: { found } },
    };
  }).catch((error: unknown) => {
    if (!(error instanceof Overtaken)) throw error;
  });
}

/** What was compared is not what stands any more: nothing of it is kept. */
class Overtaken extends Error {}

/** A comparison that failed, and of which pair. */
class ComparisonError extends Error {
  constructor(
    readonly pair: string,
    cause: unknown,
  ) {
    super(`comparing ${pair} failed`, { cause });
  }
}

/** Compares everything that waits. @returns how many pairs there were */
export async function compareAll(): Promise<number> {
  let count = 0;
  while (await compareNext()) count++;
  return count;
}

/**
 * Compares in the background, now and whenever something is brought in, until closed. What fails is logged and left
 * aside until the next start, so that it does not keep others waiting.
 */
export async function startComparing(databaseUrl: string): Promise<{ close: () => Promise<void> }> {
  const failed = new Set<string>();
  let again = false;
  let closed = false;
  let working: Promise<void> | undefined;
  const goOn = async () => {
    do {
      again = false;
      try {
        while (!closed && (await compareNext(failed)));
      } catch (error) {
        if (closed) return;
        console.error(error);
        // A database that is away is no fault of the pair's: it is compared when the database is back.
        if (!(error instanceof ComparisonError) || isDatabaseDown(error)) return;
        failed.add(error.pair);
        again = true;
      }
    } while (again && !closed);
  };
  const wake = () => {
    again = true;
    working ??= goOn().finally(() => {
      working = undefined;
    });
  };
  const listening = await listen(databaseUrl, [CHANNEL], wake);
  const clock = setInterval(wake, LOOK_EVERY);
  wake();
  return {
    close: async () => {
      closed = true;
      clearInterval(clock);
      await listening.close();
      await working;
    },
  };
}
