import { randomUUID } from 'node:crypto';
import { asRows } from '@/lib/db/as-rows';
import { db, type Prisma } from '@/lib/db/client';
import { insertRows } from '@/lib/db/insert-rows';
import type { Actor } from '@/lib/desk/actor';
import { memberOf } from '@/lib/desk/member';
import { demand } from '@/lib/desk/roles';
import { write } from '@/lib/desk/write';
import type { ListedItem } from '@/lib/import/feed-items';
import { Problem } from '@/lib/problem';
import { storable } from '@/lib/text/storable';
import { type Fetched, fetchAddress, theWeb, type Web } from '@/lib/web/fetch';
import { work } from '@/lib/work/pool';
import { enqueue } from '../queue/enqueue';
import { charsetOf, keepCapture } from '../texts/capture';
import { originalFile } from '../texts/original';

/** In seconds: so long a feed belongs to whoever looks at it. */
const LEASE = 180;
/** In minutes: a feed that fails is looked at less and less often, at least once a day. */
const SELDOM = 24 * 60;

type Feed = Prisma.FeedGetPayload<object>;

/**
 * Looks at one feed whose time has come. Several processes may call it: each takes another one.
 * @returns whether there was one
 */
export async function lookAtNext(web: Web = theWeb()): Promise<boolean> {
  const [due] = await db().$queryRaw<{ id: string }[]>`
    UPDATE feed SET next_at = now() + make_interval(secs => ${LEASE}) WHERE id = (
      SELECT id FROM feed WHERE ended_at IS NULL AND next_at <= now() ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  if (!due) return false;
  const feed = await db().feed.findUniqueOrThrow({ where: { id: due.id } });
  try {
    await lookAt(feed, web);
  } catch (error) {
    const { code, params } = error instanceof Problem ? error : { code: 'unexpected', params: { id: '' } };
    if (!(error instanceof Problem)) console.error(`feed ${feed.id}`, error);
    const failures = Math.min(feed.failures + 1, 20);
    const wait = Math.min(Math.max(SELDOM, feed.every), feed.every * 2 ** failures);
    await db().feed.updateMany({
      where: { id: feed.id, version: feed.version },
      data: { problem: { code, params }, failures, nextAt: inMinutes(wait) },
    });
  }
  return true;
}

/** Whoever subscribed is asked for their right again. @throws Problem for what the feed, or its host, has against it */
async function lookAt(feed: Feed, web: Web): Promise<void> {
  const actor = await memberOf(feed.deskId, feed.createdById);
  if (!actor) throw new Problem('forbidden', { role: 'editor' });
  demand(actor, 'import');
  const fetched = await fetchAddress(feed.address, web, feed);
  const read = answered(feed, fetched);
  if (fetched.status === 304) return void (await db().feed.updateMany(read));
  const listed = await work('list-feed', {
    name: '',
    bytes: fetched.bytes,
    fetched: { charset: charsetOf(fetched.headers) },
  });
  if ('elsewhere' in listed) throw new Problem('feed-none');
  const [fresh, moved] = await notSeen(feed, listed.items);
  for (const { key, link } of moved)
    await db().feedItem.updateMany({ where: { feedId: feed.id, key }, data: { link } });
  if (fresh.length > 0) await bringIn(actor, feed, fetched, fresh);
  await db().feed.updateMany(read);
}

/** What is written down of a feed that answered. One that was given up meanwhile, or taken up anew, is left as it is. */
const answered = (feed: Feed, { status, headers, hops, address }: Fetched) => {
  const said = (name: string) => headers.find(([n]) => n.toLowerCase() === name)?.[1]?.slice(0, 500) ?? null;
  const hasMoved = hops.length > 0 && hops.every((hop) => hop.status === 301 || hop.status === 308);
  return {
    where: { id: feed.id, version: feed.version },
    data: {
      ...{ failures: 0, lookedAt: new Date(), nextAt: inMinutes(feed.every) },
      ...(status === 304 ? {} : { etag: said('etag'), modified: said('last-modified') }),
      ...(hasMoved ? { address } : {}),
    },
  };
};

/** The items that have not come yet or whose words are others than when they came, and those whose page moved. */
async function notSeen(feed: Feed, items: readonly ListedItem[]): Promise<[fresh: ListedItem[], moved: ListedItem[]]> {
  const rows = await db().feedItem.findMany({
    where: { feedId: feed.id, key: { in: items.map(({ key }) => key) } },
    include: { jobItem: { select: { state: true } } },
  });
  const seen = new Map(rows.map((row) => [row.key, row]));
  const isFresh = ({ key, digest }: ListedItem) => {
    const row = seen.get(key);
    // What is still on its way is looked at again when it is there.
    return !row || (row.digest !== digest && row.jobItem.state !== 'waiting');
  };
  const fresh = items.filter(isFresh);
  return [fresh, items.filter((item) => !isFresh(item) && seen.get(item.key)?.link !== item.link)];
}

/** What a job is given of an item: the item in the feed as it was fetched, or the address of its page. */
export type GivenItem = { readonly capture: string; readonly item: string } | { readonly address: string };

/** Starts the job that brings items in, the oldest first, with the feed as it came. */
async function bringIn(actor: Actor, feed: Feed, fetched: Fetched, fresh: readonly ListedItem[]): Promise<void> {
  const items = [...fresh].reverse();
  const original = originalFile(fetched.bytes);
  await write(actor, async (tx) => {
    const capture = await keepCapture(tx, actor, fetched, original);
    const id = randomUUID();
    await tx.job.create({
      data: {
        ...{ id, title: feed.title, kind: 'feed', deskId: actor.deskId, createdById: actor.personId },
        input: { as: feed.as, kind: feed.sourceKind },
      },
    });
    const givenOf = ({ key, link }: ListedItem): GivenItem =>
      feed.pages && link ? { address: link } : { capture, item: key };
    const rows = items.map((item, ordinal) => ({
      ...{ ordinal, name: storable(item.title, 300), given: givenOf(item), state: 'waiting', tries: 0 },
    }));
    await insertRows(tx, 'job_item', ['ordinal', 'name', 'given', 'state', 'tries'], asRows(rows), { job_id: id });
    for (const [ordinal, { key, digest, title, link }] of items.entries()) {
      const seen = { digest, link, jobId: id, ordinal, title: storable(title, 300) };
      const at = { feedId_key: { feedId: feed.id, key } };
      await tx.feedItem.upsert({ where: at, create: { feedId: feed.id, key, ...seen }, update: seen });
    }
    await enqueue(tx, id);
    return {
      result: undefined,
      event: { kind: 'feed-read', subject: feed.id, data: { title: feed.title, job: id, items: items.length } },
    };
  });
}

const inMinutes = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);
