import { z } from 'zod';
import { acting, settle } from '@/app/act';
import { currentLocale } from '@/app/locale';
import { Problem, statusOf } from '@/lib/problem';
import { dispositionOf } from '@/lib/report/file';
import { readReport } from '@/lib/report/read/report';
import { readSignature } from '@/lib/report/read/signature';
import { translatorOf } from '@/messages';

/** The signature of a report, as a file beside its JSON: `isnad verify` checks the two. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const answer = await settle(async () => {
    const id = z.uuid().safeParse((await params).id);
    if (!id.success) throw new Problem('not-found');
    return acting((actor) => Promise.all([readSignature(actor, id.data), readReport(actor, id.data)]));
  });
  if (!answer.ok) {
    const { code, params: values } = answer.problem;
    return new Response(translatorOf(await currentLocale())(`problems.${code}`, values as never), {
      status: statusOf(code),
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    });
  }
  const [signature, { content }] = answer.value;
  return Response.json(signature, {
    headers: {
      'content-disposition': dispositionOf(content, 'signature.json'),
      'cache-control': 'private, no-store',
    },
  });
}
