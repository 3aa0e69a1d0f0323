import { db, type Tx } from '@/lib/db/client';
import { isDatabaseDown } from '@/lib/db/down';
import { listen } from '@/lib/db/listen';
import { record } from '@/lib/desk/events';
import { proposeChecks } from './comparison';

/** Who listens here hears that an article and a source wait to be compared. */
const CHANNEL = 'isnad_compare';
/** What was not heard of is found at the latest after so many milliseconds. */
const LOOK_EVERY = 15_000;
/** In milliseconds: a comparison of the longest texts, with room. */
const TIMEOUT = 120_000;

/** Wakes whoever compares, once the transaction is done: a source in play waits while `comparedAt` is null. */
export async function askToCompare(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, '')`;
}

/**
 * Compares the quotations of an article with one source that waits, in one transaction: done whole, or, after
 * a crash, not at all and again. Several processes may call it; each takes a pair that no other has.
 * @param but pairs (as `article source`) to leave aside
 * @returns the pair, or undefined when none waits
 */
export async function compareNext(but: ReadonlySet<string> = new Set()): Promise<string | undefined> {
  let taken: string | undefined;
  try {
    return await db().$transaction(
      async (tx) => {
        const [pair] = await tx.$queryRaw<{ article: string; source: string; desk: string }[]>`
          SELECT a.article_id AS article, a.source_id AS source, d.desk_id AS desk
          FROM article_source a JOIN document d ON d.id = a.source_id
          WHERE a.compared_at IS NULL AND d.withdrawn_at IS NULL
            AND NOT (a.article_id::text || ' ' || a.source_id::text = ANY(${[...but]}))
          ORDER BY a.added_at LIMIT 1 FOR UPDATE OF a SKIP LOCKED`;
        if (!pair) return undefined;
        taken = `${pair.article} ${pair.source}`;
        const found = await proposeChecks(tx, pair.article, pair.source);
        await tx.articleSource.update({
          where: { articleId_sourceId: { articleId: pair.article, sourceId: pair.source } },
          data: { comparedAt: new Date() },
        });
        await record(
          tx,
          { deskId: pair.desk, personId: null },
          { kind: 'source-compared', subject: pair.source, article: pair.article, data: { found } },
        );
        return taken;
      },
      { timeout: TIMEOUT, maxWait: 15_000 },
    );
  } catch (error) {
    throw taken === undefined ? error : new ComparisonError(taken, error);
  }
}

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
  const work = async () => {
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
    working ??= work().finally(() => {
      working = undefined;
    });
  };
  const listening = await listen(databaseUrl, CHANNEL, wake);
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
