import { create } from 'content-disposition';
import { z } from 'zod';
import { acting, settle } from '@/app/act';
import { refusal } from '@/app/api/refusal';
import { streamed } from '@/app/api/streamed';
import { Problem } from '@/lib/problem';
import { readCapture } from '@/lib/review/texts/capture';
import { WARC_END, warcHead } from '@/lib/web/warc';

/** The page that a revision was read from, as it was fetched, for web archives. */
export async function GET(_: Request, { params }: { params: Promise<{ revision: string }> }): Promise<Response> {
  const found = await settle(async () => {
    const id = z.uuid().safeParse((await params).revision);
    if (!id.success) throw new Problem('not-found');
    return acting((actor) => readCapture(actor, id.data));
  });
  if (!found.ok) return refusal(found.problem);
  const { capture, sha256, read } = found.value;
  const head = warcHead(capture, sha256);
  async function* whole() {
    yield head;
    yield* read();
    yield WARC_END;
  }
  return new Response(streamed(whole()), {
    headers: {
      'cache-control': 'private, no-store, no-transform',
      'content-type': 'application/warc',
      'content-length': String(head.length + capture.size + WARC_END.length),
      'content-disposition': create(
        `${capture.at.toISOString().slice(0, 10)}-${new URL(capture.address).hostname}.warc`,
      ),
      'x-content-type-options': 'nosniff',
    },
  });
}
