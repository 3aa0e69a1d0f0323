import { streamed } from './streamed';

/** Bytes that are sent, all or one range of them. */
interface Ranged {
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly read: (from: number, to: number) => AsyncGenerator<Uint8Array>;
}

/** Answers with the bytes, or with the one range of them that is asked for (RFC 9110); of several with the whole. */
export function ranged(request: Request, { size, sha256, read }: Ranged, said: Record<string, string>): Response {
  const headers = new Headers({
    'accept-ranges': 'bytes',
    // Nobody on the way packs it: a range is one of these bytes.
    'cache-control': 'private, no-store, no-transform',
    'x-content-type-options': 'nosniff',
    etag: `"${sha256}"`,
    ...said,
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
