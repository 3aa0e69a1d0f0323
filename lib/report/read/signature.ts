import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';
import { publicKeyOf, type Signature, signed } from '../signature';

/** The signature of a report. @throws Problem `not-found` for a report of another desk, `report-not-ours` for one that was brought in */
export async function readSignature(actor: Actor, reportId: string): Promise<Signature> {
  demand(actor, 'read');
  const report = await db().report.findFirst({
    where: { id: reportId, deskId: actor.deskId },
    select: { number: true, sha256: true, broughtIn: true },
  });
  if (!report) throw new Problem('not-found');
  if (report.broughtIn) throw new Problem('report-not-ours');
  return signed(actor.deskId, { desk: actor.deskName, number: report.number, sha256: report.sha256 });
}

/** The public key of a desk, for anybody who knows its id. @throws Problem `not-found` */
export async function readPublicKey(deskId: string): Promise<string> {
  if (!(await db().desk.findUnique({ where: { id: deskId }, select: { id: true } }))) throw new Problem('not-found');
  return publicKeyOf(deskId);
}
