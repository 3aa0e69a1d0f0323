import type { Actor } from '@/lib/auth/roles';
import type { Tx } from '@/lib/db/client';
import { Problem } from '@/lib/problem';
import { type Evidence, isBorneOut } from './chain';
import { changeQuote, quoteAt } from './quote-row';
import type { SourceKind } from './words';
import { write } from './write';

/**
 * Signs a quotation off: a second pair of eyes on what the first decided. What was found faithful becomes
 * verified, if it is borne out as far as the desk asks; other findings stand as they are, confirmed.
 * @throws Problem `nothing-to-sign` before any decision, `second-reader` for whoever decided, `evidence-missing`
 */
export async function signOff(actor: Actor, quoteId: string, version: number): Promise<void> {
  await write(actor, 'sign-off', async (tx) => {
    const quote = await quoteAt(tx, actor, quoteId);
    if (quote.signOff) throw new Problem('signed-off-already');
    if (quote.status === 'open' || quote.rejected) throw new Problem('nothing-to-sign');
    const desk = await tx.desk.findUniqueOrThrow({
      where: { id: actor.deskId },
      select: { secondReader: true, evidence: true },
    });
    const own = await tx.check.count({ where: { quoteId, madeById: actor.personId } });
    if (desk.secondReader && (own > 0 || quote.decidedById === actor.personId)) throw new Problem('second-reader');
    const needs = desk.evidence as Evidence;
    if (quote.status === 'in-review' && !isBorneOut(await comparisonsOf(tx, quoteId), needs))
      throw new Problem('evidence-missing', { needs });
    await changeQuote(tx, quote, version, {
      status: quote.status === 'in-review' ? 'verified' : quote.status,
      was: null,
    });
    await tx.signOff.create({ data: { quoteId, personId: actor.personId } });
    return {
      result: undefined,
      event: { kind: 'quote-signed-off', subject: quoteId, data: { status: quote.status, words: quote.exact } },
    };
  });
}

async function comparisonsOf(tx: Tx, quoteId: string) {
  const checks = await tx.check.findMany({
    where: { quoteId },
    include: { sourceRevision: { select: { document: true } } },
  });
  return checks.map((c) => {
    const { id, title, author, sourceKind, withdrawnAt } = c.sourceRevision.document;
    return {
      ...c,
      source: { id, title, name: author ?? '', kind: sourceKind as SourceKind, withdrawn: withdrawnAt !== null },
    };
  });
}

/** Takes a sign-off back, so that the quotation can be worked on again. */
export async function withdrawSignOff(actor: Actor, quoteId: string, version: number): Promise<void> {
  await write(actor, 'sign-off', async (tx) => {
    const quote = await quoteAt(tx, actor, quoteId);
    if (!quote.signOff) throw new Problem('not-found');
    await changeQuote(tx, quote, version, { status: quote.status === 'verified' ? 'in-review' : quote.status });
    await tx.signOff.delete({ where: { quoteId } });
    return {
      result: undefined,
      event: { kind: 'sign-off-withdrawn', subject: quoteId, data: { signedBy: quote.signOff.personId } },
    };
  });
}
