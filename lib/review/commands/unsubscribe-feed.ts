import { z } from 'zod';
import { changeOf } from '@/lib/desk/changes';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { subscribed } from '../feeds/feed-state';

const input = z.object({ feedId: fields.id });

/** Nothing more comes of a feed; what came stays. @throws Problem `not-found` */
export const unsubscribeFeed = command({
  name: 'unsubscribe-feed',
  permission: 'import',
  input,
  async run(tx, { deskId }, { feedId: id }) {
    const feed = await tx.feed.findFirst({ where: { id, deskId, endedAt: null } });
    if (!feed) throw new Problem('not-found');
    await tx.feed.update({ where: { id }, data: { endedAt: new Date(), version: { increment: 1 } } });
    const changes = [changeOf('feed', id, subscribed(true), subscribed(false))];
    const { title } = feed;
    return {
      result: undefined,
      event: { kind: 'feed-unsubscribed', subject: id, data: { title }, changes, inverse: PUT_BACK },
    };
  },
});

/** Has a feed looked at now, and not when its time comes. @throws Problem `not-found` */
export const callFeed = command({
  name: 'call-feed',
  permission: 'import',
  input,
  async run(tx, { deskId }, { feedId: id }) {
    const { count } = await tx.feed.updateMany({ where: { id, deskId, endedAt: null }, data: { nextAt: new Date() } });
    if (count === 0) throw new Problem('not-found');
    return { result: undefined, event: { kind: 'feed-called', subject: id, data: {} } };
  },
});
