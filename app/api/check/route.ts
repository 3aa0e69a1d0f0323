import { headers } from 'next/headers';
import { z } from 'zod';
import { settle } from '@/app/act';
import { answer } from '@/app/api/answer';
import { parse } from '@/lib/desk/parse';
import { ADDRESS_HEADER } from '@/lib/http/address';
import { CHECKED_BYTES, readAll } from '@/lib/http/uploads';
import { Problem } from '@/lib/problem';
import { checkFile } from '@/lib/report/checked/check-file';

const form = z.object({ number: z.coerce.number().int().min(1).max(1_000_000) });
/** So many files are held at once. */
const AT_ONCE = 3;
let held = 0;

/** Whether the file that is sent is a report of this workbench, by its number, `?number=3`: for anybody, and never kept. */
export async function POST(request: Request): Promise<Response> {
  const result = await settle(async () => {
    const { number } = parse(form, { number: new URL(request.url).searchParams.get('number') });
    if (held >= AT_ONCE) throw new Problem('busy');
    held++;
    try {
      const bytes = await readAll(request, CHECKED_BYTES);
      return await checkFile(bytes, number, (await headers()).get(ADDRESS_HEADER) ?? 'unknown');
    } finally {
      held--;
    }
  });
  return answer(result);
}
