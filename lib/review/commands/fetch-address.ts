import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { fetchAddress } from '@/lib/web/fetch';
import { keepCapture } from '../texts/capture';
import { originalFile } from '../texts/original';

/**
 * Fetches what stands at a web address and keeps it as it came, with when it was and from where: what an article or a
 * source is then read from. Answers with the id of the capture.
 * @throws Problem what `fetchAddress` throws
 */
export const fetchFromAddress = command({
  name: 'fetch-address',
  permission: 'check',
  input: z.object({ address: fields.text(2000).trim().min(1) }),
  // While it is fetched nothing is locked.
  async prepare(_, { address }) {
    const fetched = await fetchAddress(address);
    return { fetched, original: originalFile(fetched.bytes) };
  },
  async run(tx, actor, _, { fetched, original }) {
    const id = await keepCapture(tx, actor, fetched, original);
    const { address, status } = fetched;
    return {
      result: { capture: id, address },
      event: { kind: 'address-fetched', subject: id, data: { address, status, original: original.sha256 } },
    };
  },
});
