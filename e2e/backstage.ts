import { readFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'next-auth/jwt';
import { db, disconnect } from '@/lib/db/client';
import { startCluster } from '@/lib/db/postgres/cluster';
import { type Actor, actorOf, WITH_NAMES } from '@/lib/desk/actor';
import { type FirstRole, mine } from './desk';

/** What the workbench of this worker keeps in its folder under the name. */
const kept = (name: string) => readFileSync(path.join(mine().home, name), 'utf8').trim();

/** Lets a test give commands and read rows of its workbench without a browser: faster than clicking what it is not about. */
export async function openBackstage(): Promise<void> {
  process.env.DATABASE_URL = (await startCluster(mine().home)).url;
  process.env.ISNAD_LOG_KEY = kept('log');
}

export const closeBackstage = disconnect;

/** One of the first people of the demonstration desk, as who signs in. */
export async function firstMember(role: FirstRole): Promise<Actor> {
  const where = { person: { email: `${role}@isnad.example` } };
  return actorOf(await db().member.findFirstOrThrow({ where, include: WITH_NAMES }));
}

/** The cookie of somebody who is signed in for an hour. */
export async function sessionOf({ personId }: Actor): Promise<{ name: string; value: string; url: string }> {
  const session = await db().session.create({ data: { personId, expiresAt: new Date(Date.now() + 3600_000) } });
  const value = await encode({ token: { sessionId: session.id }, secret: kept('secret') });
  return { name: 'next-auth.session-token', value, url: mine().address };
}
