import { z } from 'zod';
import type { Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { type Change, changeOf } from '@/lib/desk/changes';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { quoteAt } from '@/lib/review/rows/quote-row';
import { STANCES } from '@/lib/review/words';
import { foldName } from '@/lib/text/fold';
import { claimAt, setLink, stateOfClaim } from '../claim-state';

const MAX_TEXT = 2000;

/** An existing claim, or the words of a new one. */
const choice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('existing'), id: fields.id }),
  z.object({ kind: z.literal('new'), text: fields.text(20_000) }),
]);

/** Links a quotation to a claim; a second link to the same claim changes its stance. Answers with the claim. */
export const linkClaim = command({
  name: 'link-claim',
  permission: 'check',
  input: z.object({ quoteId: fields.id, choice, stance: z.enum(STANCES) }),
  async run(tx, actor, { quoteId, choice: chosen, stance }) {
    const quote = await quoteAt(tx, actor, quoteId);
    const claim = await findOrCreate(tx, actor, chosen);
    const change = await setLink(tx, actor, quoteId, claim.id, stance);
    return {
      result: { claimId: claim.id },
      event: {
        kind: 'claim-linked',
        subject: quoteId,
        article: quote.revision.documentId,
        data: { claim: claim.id },
        changes: [claim.made, change],
        inverse: PUT_BACK,
      },
    };
  },
});

async function findOrCreate(
  tx: Tx,
  actor: Actor,
  chosen: z.output<typeof choice>,
): Promise<{ id: string; made?: Change | undefined }> {
  if (chosen.kind === 'existing') return claimAt(tx, actor, chosen.id);
  const text = chosen.text.replace(/\s+/g, ' ').trim();
  if (!text || text.length > MAX_TEXT) throw new Problem('invalid-input', { field: 'claim', most: MAX_TEXT });
  const claim = await tx.claim.create({
    data: { deskId: actor.deskId, text, folded: foldName(text), createdById: actor.personId },
  });
  return { id: claim.id, made: changeOf('claim', claim.id, {}, stateOfClaim(claim)) };
}
