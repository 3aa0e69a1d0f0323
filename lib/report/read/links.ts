import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';

/** A shared link as whoever manages it sees it: all but its secret, which nobody has any more. */
export interface SharedLinkRow {
  readonly id: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly endsAt: string;
  readonly state: 'open' | 'revoked' | 'ended';
  readonly hasPassword: boolean;
  readonly visits: number;
  readonly visitedAt: string | null;
}

/** The most that a page shows. */
const MOST = 100;

/** The links to a report, the newest first. @throws Problem `not-found` for a report of another desk */
export async function listLinks(actor: Actor, reportId: string): Promise<SharedLinkRow[]> {
  demand(actor, 'export');
  const report = await db().report.findFirst({
    where: { id: reportId, deskId: actor.deskId },
    select: {
      links: { orderBy: { createdAt: 'desc' }, take: MOST, include: { createdBy: { select: { name: true } } } },
    },
  });
  if (!report) throw new Problem('not-found');
  return report.links.map((link) => ({
    id: link.id,
    createdBy: link.createdBy.name,
    createdAt: link.createdAt.toISOString(),
    endsAt: link.endsAt.toISOString(),
    state: link.revokedAt ? 'revoked' : link.endsAt <= new Date() ? 'ended' : 'open',
    hasPassword: link.passwordHash !== null,
    visits: link.visits,
    visitedAt: link.visitedAt?.toISOString() ?? null,
  }));
}
