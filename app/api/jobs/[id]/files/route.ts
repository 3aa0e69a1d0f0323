import { create } from 'content-disposition';
import { z } from 'zod';
import { acting, settle } from '@/app/act';
import { refusal } from '@/app/api/refusal';
import { streamed } from '@/app/api/streamed';
import { Problem } from '@/lib/problem';
import { readExport } from '@/lib/report/many/files';

/** What a job exported, as one .zip. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const found = await settle(async () => {
    const id = z.uuid().safeParse((await params).id);
    if (!id.success) throw new Problem('not-found');
    return acting((actor) => readExport(actor, id.data));
  });
  if (!found.ok) return refusal(found.problem);
  const { name, bytes } = found.value;
  return new Response(streamed(bytes()), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': create(name),
      'cache-control': 'private, no-store, no-transform',
    },
  });
}
