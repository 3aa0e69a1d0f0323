import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { tellResting } from '../rows/resting';
import { changeSource } from '../rows/source-state';

/** Withdraws a source that turned out false or was taken back, with the reason; null brings it back. */
export const withdrawSource = command({
  name: 'withdraw-source',
  permission: 'import',
  input: z.object({
    sourceId: fields.id,
    version: fields.version,
    reason: fields.text(1000).trim().min(1).nullable(),
  }),
  async run(tx, actor, given) {
    const { sourceId: subject, reason } = given;
    const withdrawn =
      reason === null
        ? { withdrawnAt: null, withdrawnReason: null }
        : { withdrawnAt: new Date(), withdrawnReason: reason };
    const change = await changeSource(tx, actor, given, withdrawn);
    await tellResting(tx, actor, subject);
    const kind = reason === null ? 'source-restored' : 'source-withdrawn';
    return { result: undefined, event: { kind, subject, data: {}, changes: [change], inverse: PUT_BACK } };
  },
});
