import { asRows } from '@/lib/db/as-rows';
import type { Tx } from '@/lib/db/client';
import type { Attributed } from '../rules/voices';
import { attributedOf, heardIn, WITH_NAMES } from './comparisons';

/** So many comparisons are told at once. */
const AT_ONCE = 500;

/**
 * Tells anew whether sources say that somebody else spoke, of all comparisons (of one desk) where a trigger asks for it:
 * they are new, or a name on either side is another one. The last step of every write, for only the program can hold
 * names against each other. @returns of how many comparisons
 */
export async function hearAnew(tx: Tx, deskId?: string): Promise<number> {
  for (let count = 0; ; ) {
    const some = await tx.check.findMany({
      where: { differs: null, ...(deskId && { quote: { deskId } }) },
      take: AT_ONCE,
      select: {
        id: true,
        label: true,
        voiceAnswer: true,
        quote: { select: { attribution: { include: WITH_NAMES } } },
        sourceRevision: { select: { document: { select: { author: true, sourceKind: true } } } },
      },
    });
    const hear = eachOnce();
    const rows = some.map((check) => ({
      id: check.id,
      differs: hear(attributedOf(check.quote.attribution), check, check.sourceRevision.document),
    }));
    for (const json of asRows(rows))
      await tx.$executeRaw`
        UPDATE "check" c SET differs = r.differs FROM json_to_recordset(${json}::json) AS r(id uuid, differs boolean) WHERE c.id = r.id`;
    count += some.length;
    if (some.length < AT_ONCE) return count;
  }
}

/** The quotations of an article have few speakers, and a source few voices. */
function eachOnce() {
  const told = new Map<string, boolean>();
  return (
    attributed: Attributed,
    ...[check, document]: [Parameters<typeof heardIn>[1], Parameters<typeof heardIn>[2]]
  ) => {
    const key = JSON.stringify([attributed, check.label, document]);
    const differs = told.get(key) ?? heardIn(attributed, check, document)?.agreement === 'different';
    told.set(key, differs);
    return differs;
  };
}
