import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';
import type { Offered } from '../feeds/arrival';
import { type ItemShown, type ItemState, type JobProblem, shownState } from './jobs';

/** A feed as it is listed. */
export interface FeedRow {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly as: 'article' | 'source';
  readonly pages: boolean;
  /** In minutes. */
  readonly every: number;
  readonly by: string;
  readonly ended: boolean;
  /** When it last answered, and why it did not since. */
  readonly lookedAt: string | null;
  readonly problem: JobProblem | null;
  readonly items: number;
}

/** An item of it, and what became of it. */
export interface FeedItemView {
  readonly key: string;
  readonly title: string;
  readonly link: string;
  readonly at: string;
  readonly state: ItemShown;
  readonly problem: JobProblem | null;
  readonly documentId: string | null;
  /** A text of it that the desk has not, with the number of the text that it would follow. */
  readonly offered: (Omit<Offered, 'sha256'> & { readonly number: number }) | null;
}

/** So many of the newest items are listed. */
const NEWEST = 200;

/** The feeds of the desk, those that it is subscribed to first. */
export async function listFeeds(actor: Actor, id?: string): Promise<FeedRow[]> {
  demand(actor, 'read');
  const feeds = await db().feed.findMany({
    where: { deskId: actor.deskId, ...(id ? { id } : {}) },
    orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
    take: NEWEST,
    include: { createdBy: { select: { name: true } }, _count: { select: { items: true } } },
  });
  return feeds.map(({ createdBy, endedAt, lookedAt, problem, _count, ...feed }) => ({
    id: feed.id,
    title: feed.title,
    address: feed.address,
    as: feed.as as FeedRow['as'],
    pages: feed.pages,
    every: feed.every,
    by: createdBy.name,
    ended: endedAt !== null,
    lookedAt: lookedAt?.toISOString() ?? null,
    problem: feed.failures > 0 ? (problem as unknown as JobProblem) : null,
    items: _count.items,
  }));
}

/** A feed with what came of it, the newest first. @throws Problem `not-found` */
export async function readFeed(
  actor: Actor,
  feedId: string,
): Promise<FeedRow & { readonly came: readonly FeedItemView[] }> {
  const [feed] = await listFeeds(actor, feedId);
  if (!feed) throw new Problem('not-found');
  const rows = await db().$queryRaw<(Omit<FeedItemView, 'at' | 'offered' | 'state'> & Pending)[]>`
    SELECT i.key, i.title, i.link, i.seen_at AS at, j.state, j.problem, b.ended_at AS "endedAt",
      i.document_id AS "documentId", r.number,
      CASE WHEN NOT EXISTS (SELECT FROM revision o WHERE o.document_id = i.document_id AND o.sha256 = i.offered ->> 'sha256')
        THEN i.offered END AS offered
    FROM feed_item i JOIN job_item j USING (job_id, ordinal) JOIN job b ON b.id = j.job_id
      LEFT JOIN document d ON d.id = i.document_id LEFT JOIN revision r ON r.id = d.current_revision_id
    WHERE i.feed_id = ${feedId}::uuid ORDER BY i.seen_at DESC, i.ordinal DESC LIMIT ${NEWEST}`;
  return {
    ...feed,
    came: rows.map(({ at, state, endedAt, offered, number, ...row }) => ({
      ...row,
      state: shownState(state, endedAt),
      at: at.toISOString(),
      offered: offered && number ? { capture: offered.capture, item: offered.item, number } : null,
    })),
  };
}

interface Pending {
  readonly at: Date;
  readonly state: ItemState;
  readonly endedAt: Date | null;
  readonly offered: Offered | null;
  readonly number: number | null;
}
