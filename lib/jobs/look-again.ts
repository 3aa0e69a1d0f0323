import { execute } from '@/lib/commands';
import { db, Prisma } from '@/lib/db/client';
import { memberOf } from '@/lib/desk/member';
import { Problem } from '@/lib/problem';

/** In seconds: so long a source belongs to whoever looks at it. */
const LEASE = 180;

interface Due {
  readonly id: string;
  readonly desk: string;
  readonly by: string;
  readonly every: number;
}

/**
 * Looks again at one source whose time has come, in the name of whoever wished it. What has changed is its next text;
 * why it could not be looked at stands on it.
 * @returns whether there was one
 */
export async function lookAgainAtNext(): Promise<boolean> {
  const [due] = await db().$queryRaw<Due[]>`
    UPDATE document SET look_at = now() + make_interval(secs => ${LEASE}) WHERE id = (
      SELECT id FROM document WHERE look_every IS NOT NULL AND withdrawn_at IS NULL AND look_at <= now()
      ORDER BY look_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, desk_id AS desk, look_by_id AS by, look_every AS every`;
  if (!due) return false;
  const problem = await look(due);
  await db().document.updateMany({
    where: { id: due.id, lookEvery: { not: null } },
    data: {
      lookAt: new Date(Date.now() + due.every * 60_000),
      ...(problem ? { lookProblem: problem } : { lookProblem: Prisma.DbNull, lookedAt: new Date() }),
    },
  });
  return true;
}

/** Why it could not be looked at; undefined where it could. */
async function look({ id, desk, by }: Due): Promise<{ code: string; params: object } | undefined> {
  try {
    const actor = await memberOf(desk, by);
    if (!actor) throw new Problem('forbidden', { role: 'reviewer' });
    await execute(actor, 'look-again', { sourceId: id });
  } catch (error) {
    if (error instanceof Problem && error.code === 'text-unchanged') return undefined;
    if (error instanceof Problem) return { code: error.code, params: error.params };
    console.error(`source ${id}`, error);
    return { code: 'unexpected', params: { id: '' } };
  }
  return undefined;
}
