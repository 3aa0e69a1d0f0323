import { db } from '@/lib/db/client';
import { migrate } from '@/lib/db/migrate';
import { APPLICATION, startCluster } from '@/lib/db/postgres/cluster';
import { type Actor, actorOf, WITH_NAMES } from '@/lib/desk/actor';
import { readSettings } from '@/lib/settings';

/** The desk of that name, or the only one; by the member of that address, or its first administrator. */
export async function actorAt(name: string | undefined, email: string | undefined): Promise<Actor | string> {
  const desks = await db().desk.findMany({ where: name ? { name } : {}, take: 2 });
  const [desk] = desks;
  if (!desk) return 'There is no such desk.';
  if (desks.length > 1) return 'There are several desks: name one with --desk.';
  const member = await db().member.findFirst({
    where: { deskId: desk.id, ...(email ? { person: { email: email.toLowerCase() } } : { role: 'admin' }) },
    orderBy: { person: { createdAt: 'asc' } },
    include: WITH_NAMES,
  });
  return member ? actorOf(member) : 'Nobody of that address is at the desk.';
}

/** Does something with the database of the settings; the embedded one is started where no workbench runs. */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const settings = readSettings();
  const cluster = settings.databaseUrl ? undefined : await startCluster(settings.dataDir);
  if (cluster && !cluster.adopted) await migrate(cluster.ownerUrl, APPLICATION);
  process.env.DATABASE_URL = settings.databaseUrl ?? cluster?.url;
  process.env.ISNAD_LOG_KEY = settings.logKey;
  try {
    return await work();
  } finally {
    await db().$disconnect();
    if (cluster && !cluster.adopted) await cluster.stop();
  }
}
