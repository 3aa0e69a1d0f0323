import { create } from 'content-disposition';
import { z } from 'zod';
import { acting, settle } from '@/app/act';
import { ranged } from '@/app/api/ranged';
import { refusal } from '@/app/api/refusal';
import { Problem } from '@/lib/problem';
import { readRecording } from '@/lib/review/recordings/recording';

/** The recording of a source, to be played: it is what its bytes said when it came, and nothing else to a browser. */
export async function GET(request: Request, { params }: { params: Promise<{ source: string }> }): Promise<Response> {
  const found = await settle(async () => {
    const id = z.uuid().safeParse((await params).source);
    if (!id.success) throw new Problem('not-found');
    return acting((actor) => readRecording(actor, id.data));
  });
  if (!found.ok) return refusal(found.problem);
  const { name, media, ...bytes } = found.value;
  return ranged(request, bytes, { 'content-type': media, 'content-disposition': create(name, { type: 'inline' }) });
}
