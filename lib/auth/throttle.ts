import { db, type Tx } from '@/lib/db/client';
import { Problem } from '@/lib/problem';
import { keyed } from './keyed';

/** Something that may be done a few times without waiting, and then ever more slowly. */
export interface Counter {
  readonly kind: keyof typeof KINDS;
  readonly of: string;
}

/** How many go through at once, and the longest wait between two after that, in seconds. */
const KINDS = {
  /** Passwords for one account from one address, or from one browser that the account's owner has used. */
  pair: { free: 6, longest: 900 },
  browser: { free: 6, longest: 900 },
  /** Passwords for one account from anywhere: slow for a guesser, never long for its owner. */
  account: { free: 30, longest: 30 },
  /** Passwords for any account from one address: a newsroom may share it. */
  address: { free: 40, longest: 900 },
  /** Codes for one desk's invitation of one person. */
  joining: { free: 6, longest: 900 },
  /** Guesses of the password within a session. */
  inside: { free: 5, longest: 900 },
  /** Passwords for one shared link from one address. */
  shared: { free: 6, longest: 900 },
  /** Readings of one shared link from one address. */
  visit: { free: 300, longest: 30 },
  /** Reports that somebody without an account has checked, from one address. */
  checking: { free: 40, longest: 300 },
  /** Lines that somebody without a right can make a desk's log grow by. */
  line: { free: 20, longest: 900 },
} as const;

/** The first wait, in seconds; each one after it is twice as long. */
const FIRST = 5;
/** What was not tried for so long is forgotten, in seconds. */
const FORGOTTEN = 3600;
/** A counter is one of so many of its kind, so that no stranger makes the table grow without end. */
const SLOTS = 2 ** 20;

/**
 * Counts one try, unless somebody has to wait before it: counted and asked in one statement for each counter, so
 * that of many tries at the same moment no more go through. All counters go up or none does.
 * @throws Problem `throttled` with how long to wait
 */
export async function take(counters: readonly Counter[]): Promise<void> {
  await forget();
  const wait = await db()
    .$transaction(async (tx) => {
      for (const counter of inOrder(counters))
        if ((await count(tx, counter)) === 0) throw new Waits(await secondsOf(tx, counter));
      return undefined;
    })
    .catch((error) => {
      if (error instanceof Waits) return error.seconds;
      throw error;
    });
  if (wait !== undefined) throw new Problem('throttled', inWords(wait));
}

/** @returns 0 when there is a wait before the try */
function count(tx: Tx, counter: Counter): Promise<number> {
  const { free, longest } = KINDS[counter.kind];
  return tx.$executeRaw`
    INSERT INTO throttle AS t (key, tries, free_at, tried_at)
    VALUES (${keyOf(counter)}, 1, clock_timestamp(), clock_timestamp())
    ON CONFLICT (key) DO UPDATE SET
      tries = CASE WHEN t.tried_at < clock_timestamp() - ${FORGOTTEN} * interval '1 second' THEN 1 ELSE t.tries + 1 END,
      tried_at = clock_timestamp(),
      free_at = clock_timestamp() + CASE
        WHEN t.tried_at < clock_timestamp() - ${FORGOTTEN} * interval '1 second' OR t.tries + 1 < ${free}::int THEN interval '0'
        ELSE least(${FIRST} * 2 ^ least(t.tries + 1 - ${free}::int, 16), ${longest}) * interval '1 second' END
    WHERE t.free_at <= clock_timestamp()`;
}

/** What was right is no guess: takes one try back, and of a pair, a browser or a session all of them. A wait stays. */
export async function giveBack(counters: readonly Counter[]): Promise<void> {
  for (const counter of inOrder(counters)) {
    const key = keyOf(counter);
    if (counter.kind === 'account' || counter.kind === 'address')
      await db().$executeRaw`UPDATE throttle SET tries = greatest(tries - 1, 0) WHERE key = ${key}`;
    else await db().$executeRaw`DELETE FROM throttle WHERE key = ${key}`;
  }
}

/** Rolls the transaction back, with how long there is to wait. */
class Waits extends Error {
  constructor(readonly seconds: number) {
    super('waits');
  }
}

async function secondsOf(tx: Tx, counter: Counter): Promise<number> {
  const [row] = await tx.$queryRaw<{ wait: number }[]>`
    SELECT ceil(extract(epoch FROM free_at - clock_timestamp()))::int AS wait FROM throttle WHERE key = ${keyOf(counter)}`;
  return Math.max(1, row?.wait ?? 1);
}

/** Seconds as a person counts them: whole minutes from one on. */
const inWords = (seconds: number) =>
  seconds < 60 ? { wait: seconds, unit: 'seconds' } : { wait: Math.ceil(seconds / 60), unit: 'minutes' };

/** Takes a few of the forgotten away: never fewer than a try adds. */
const forget = () => db().$executeRaw`
  DELETE FROM throttle WHERE key IN (
    SELECT key FROM throttle WHERE tried_at < clock_timestamp() - ${FORGOTTEN} * interval '1 second'
    LIMIT 20 FOR UPDATE SKIP LOCKED)`;

/** The same order for everybody, so that no two wait for each other. */
const inOrder = (counters: readonly Counter[]) => [...counters].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

const keyOf = ({ kind, of }: Counter): string => `${kind}:${keyed(`throttle ${kind}`, of).readUInt32BE() % SLOTS}`;
