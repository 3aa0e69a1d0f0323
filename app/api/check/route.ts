import { headers } from 'next/headers';
import { z } from 'zod';
import { settle } from '@/app/act';
import { answer } from '@/app/api/answer';
import { parse } from '@/lib/desk/parse';
import { ADDRESS_HEADER } from '@/lib/http/address';
import { arrivals } from '@/lib/http/arrivals';
import { CHECKED_BYTES } from '@/lib/http/uploads';
import { Problem } from '@/lib/problem';
import { checkFile } from '@/lib/report/checked/check-file';

const form = z.object({ number: z.coerce.number().int().min(1).max(1_000_000) });
const arrive = arrivals();
/** So many files are looked at at once. */
const AT_ONCE = 3;
let held = 0;

/** Whether the file that is sent is a report of this workbench, by its number, `?number=3`: for anybody, and never kept. */
export async function POST(request: Request): Promise<Response> {
  const result = await settle(async () => {
    const { number } = parse(form, { number: new URL(request.url).searchParams.get('number') });
    const address = (await headers()).get(ADDRESS_HEADER) ?? 'unknown';
    // Whoever is still sending keeps nobody from a place.
    const bytes = await arrive(request, address, CHECKED_BYTES);
    if (held >= AT_ONCE) throw new Problem('busy');
    held++;
    try {
      return await checkFile(bytes, number, address);
    } finally {
      held--;
    }
  });
  return answer(result);
}
