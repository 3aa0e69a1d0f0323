import { z } from 'zod';
import { changeOf } from '@/lib/desk/changes';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { RATINGS } from '@/lib/review/words';
import { claimAt, stateOfClaim } from '../claim-state';

/** Rates a claim and sums up why. @throws Problem `conflict` */
export const rateClaim = command({
  name: 'rate-claim',
  permission: 'check',
  input: z.object({
    claimId: fields.id,
    version: fields.version,
    rating: z.enum(RATINGS),
    summary: fields.text(5000).trim(),
  }),
  async run(tx, actor, { claimId, version, rating, summary }) {
    const claim = await claimAt(tx, actor, claimId);
    const { rating: now, summary: said } = claim;
    if (claim.version !== version)
      throw new Problem('conflict', {}, { what: 'claim', version: claim.version, rating: now, summary: said });
    const rated = await tx.claim.update({
      where: { id: claimId },
      data: { rating, summary, version: { increment: 1 } },
    });
    return {
      result: undefined,
      event: {
        kind: 'claim-rated',
        subject: claimId,
        data: {},
        changes: [changeOf('claim', claimId, stateOfClaim(claim), stateOfClaim(rated))],
        inverse: PUT_BACK,
      },
    };
  },
});
