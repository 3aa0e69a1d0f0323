import type { Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { Problem } from '@/lib/problem';

/** A job of the actor's desk, to be stopped or gone on with. @throws Problem `not-found` */
export async function jobOf(tx: Tx, { deskId }: Actor, id: string): Promise<{ readonly title: string }> {
  const job = await tx.job.findFirst({ where: { id, deskId }, select: { title: true } });
  if (!job) throw new Problem('not-found');
  return job;
}
