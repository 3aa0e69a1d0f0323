import { z } from 'zod';
import { changeOf } from '@/lib/desk/changes';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { storable } from '@/lib/text/storable';
import { fetchAddress } from '@/lib/web/fetch';
import { work } from '@/lib/work/pool';
import { subscribed } from '../feeds/feed-state';
import { charsetOf } from '../texts/capture';
import { SOURCE_KINDS } from '../words';

/**
 * Subscribes the desk to a feed (RSS, Atom, JSON Feed), or to the one that a page names as its own: what is in it comes
 * in in the background, and what is new from then on, each once. Who had it before goes on where they stopped. Answers
 * with its id.
 * @throws Problem `feed-none`, `feed-held`, and what fetching and reading it throw
 */
export const subscribeFeed = command({
  name: 'subscribe-feed',
  permission: 'import',
  input: z.object({
    address: fields.text(2000).trim().min(1),
    as: z.enum(['article', 'source']).default('article'),
    kind: z.enum(SOURCE_KINDS).default('document'),
    /** Whether the page behind each item is read, where the feed has teasers alone. */
    pages: z.boolean().default(false),
    /** In minutes: how often it is looked at. */
    every: z.int().min(5).max(10_080).default(60),
  }),
  async prepare(_, { address }) {
    const found = await listed(address);
    if (!('elsewhere' in found)) return found;
    const at = new URL(found.elsewhere, found.address).href;
    const there = await listed(at);
    if ('elsewhere' in there) throw new Problem('feed-none');
    return there;
  },
  async run(tx, { deskId, personId: createdById }, { as, kind, pages, every }, { address, title }) {
    const [held] = await tx.$queryRaw<{ id: string; ended: boolean }[]>`
      SELECT id, ended_at IS NOT NULL AS ended FROM feed
      WHERE desk_id = ${deskId}::uuid AND address_key(address) = address_key(${address})`;
    if (held && !held.ended) throw new Problem('feed-held');
    const given = { as, sourceKind: kind, pages, every, address, title: storable(title, 300), createdById };
    const anew = { endedAt: null, nextAt: new Date(), etag: null, modified: null, failures: 0 };
    const { id } = held
      ? await tx.feed.update({ where: { id: held.id }, data: { ...given, ...anew, version: { increment: 1 } } })
      : await tx.feed.create({ data: { deskId, ...given } });
    const changes = [changeOf('feed', id, held ? subscribed(false) : {}, subscribed(true))];
    return {
      result: id,
      event: { kind: 'feed-subscribed', subject: id, data: { title, address }, changes, inverse: PUT_BACK },
    };
  },
});

/** What stands at an address, as a feed. */
async function listed(asked: string) {
  const { bytes, headers, address } = await fetchAddress(asked);
  const found = await work('list-feed', { name: '', bytes, fetched: { charset: charsetOf(headers) } });
  return { address, ...found };
}
