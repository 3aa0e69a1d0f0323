import type { ProblemReport } from '@/app/act';
import { currentLocale } from '@/app/locale';
import { statusOf } from '@/lib/problem';
import { translatorOf } from '@/messages';

/** A refusal in words, for whoever asked for a file. */
export async function refusal({ code, params }: ProblemReport): Promise<Response> {
  return new Response(translatorOf(await currentLocale())(`problems.${code}`, params as never), {
    status: statusOf(code),
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
