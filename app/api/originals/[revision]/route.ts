import { create } from 'content-disposition';
import { z } from 'zod';
import { acting, settle } from '@/app/act';
import { ranged } from '@/app/api/ranged';
import { refusal } from '@/app/api/refusal';
import { Problem } from '@/lib/problem';
import { readOriginal } from '@/lib/review/texts/original';

/**
 * The file that a revision was read from, to be kept and not to be shown: it may be anybody's. One range of it where
 * one is asked for (RFC 9110); of several the whole.
 */
export async function GET(request: Request, { params }: { params: Promise<{ revision: string }> }): Promise<Response> {
  const found = await settle(async () => {
    const id = z.uuid().safeParse((await params).revision);
    if (!id.success) throw new Problem('not-found');
    return acting((actor) => readOriginal(actor, id.data));
  });
  if (!found.ok) return refusal(found.problem);
  const { name, ...bytes } = found.value;
  return ranged(request, bytes, {
    'content-type': 'application/octet-stream',
    'content-disposition': create(name || bytes.sha256),
  });
}
