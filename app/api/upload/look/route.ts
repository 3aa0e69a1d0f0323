import { acting, settle } from '@/app/act';
import { parse } from '@/lib/desk/parse';
import { demand } from '@/lib/desk/roles';
import { fieldsOf, readForm } from '@/lib/http/uploads';
import { statusOf } from '@/lib/problem';
import { readSubmitted } from '@/lib/review/read/submitted';
import { submission } from '@/lib/review/texts/submission';

/** Looks at a file before it is brought in. Whether they may is asked before anything of the form is read. */
export async function POST(request: Request): Promise<Response> {
  const result = await settle(() =>
    acting(async (actor) => {
      demand(actor, 'check');
      return readSubmitted(actor, parse(submission, fieldsOf(await readForm(request))));
    }),
  );
  return Response.json(result, {
    status: result.ok ? 200 : statusOf(result.problem.code),
    headers: { 'cache-control': 'no-store' },
  });
}
