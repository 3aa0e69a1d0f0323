import { create } from 'content-disposition';
import { z } from 'zod';
import { acting, settle } from '@/app/act';
import { refusal } from '@/app/api/refusal';
import { streamed } from '@/app/api/streamed';
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
  const { name, size, sha256, read } = found.value;
  const headers = new Headers({
    'accept-ranges': 'bytes',
    // Nobody on the way packs it: a range is one of these bytes.
    'cache-control': 'private, no-store, no-transform',
    'content-type': 'application/octet-stream',
    'content-disposition': create(name || sha256),
    'x-content-type-options': 'nosniff',
    etag: `"${sha256}"`,
  });
  const range = rangeOf(request, size, sha256);
  if (range === 'outside') {
    headers.set('content-range', `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  headers.set('content-length', String(end - start + 1));
  if (range) headers.set('content-range', `bytes ${start}-${end}/${size}`);
  return new Response(streamed(read(start, end + 1)), { status: range ? 206 : 200, headers });
}

/**
 * The one range that is asked for, both ends in it; nothing where the whole is to be sent, as for what is no range
 * (RFC 9110, 14.1.1). More than there is from the end is all of it.
 */
function rangeOf(
  request: Request,
  size: number,
  sha256: string,
): { start: number; end: number } | 'outside' | undefined {
  const condition = request.headers.get('if-range');
  if (condition && condition !== `"${sha256}"`) return undefined;
  const asked = /^bytes=(\d*)-(\d*)$/i.exec(request.headers.get('range') ?? '');
  if (!asked) return undefined;
  const [, first = '', last = ''] = asked;
  if (!first && !last) return undefined;
  if (first && last && Number(last) < Number(first)) return undefined;
  const start = first ? Number(first) : Math.max(0, size - Number(last));
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1;
  return start > end ? 'outside' : { start, end };
}
