import { z } from 'zod';
import { settle } from '@/app/act';
import { statusOf } from '@/lib/problem';
import { readPublicKey } from '@/lib/report/read/signature';

/** The key by which anybody can check that a report is this desk's. */
export async function GET(_: Request, { params }: { params: Promise<{ desk: string }> }): Promise<Response> {
  const desk = z.uuid().safeParse((await params).desk);
  const key = desk.success ? await settle(() => readPublicKey(desk.data)) : undefined;
  if (!key?.ok) return new Response(null, { status: key ? statusOf(key.problem.code) : 404 });
  return new Response(key.value, {
    headers: {
      'content-type': 'application/x-pem-file',
      'content-disposition': 'attachment; filename="isnad-key.pem"',
    },
  });
}
