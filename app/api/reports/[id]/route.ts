import { z } from 'zod';
import { acting, settle } from '@/app/act';
import { currentLocale } from '@/app/locale';
import { Problem, statusOf } from '@/lib/problem';
import { reportToHtml } from '@/lib/report/html';
import { readReport } from '@/lib/report/model';
import { isLocale, translatorOf } from '@/messages';

const form = z.object({ id: z.uuid(), format: z.enum(['html', 'json']) });

/** A report as a file: `?format=html` (in the interface's language, or `&locale=`) or `?format=json`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const locale = query.get('locale');
  const words = isLocale(locale) ? locale : await currentLocale();
  const report = await settle(async () => {
    const given = form.safeParse({ id: (await params).id, format: query.get('format') ?? 'html' });
    if (!given.success) throw new Problem('not-found');
    const kept = await acting((actor) => readReport(actor, given.data.id));
    const { number } = JSON.parse(kept.content) as { number: number };
    const file = `isnad-report-${number}-${kept.sha256.slice(0, 8)}.${given.data.format}`;
    return given.data.format === 'json'
      ? { file, type: 'application/json', body: kept.content }
      : { file, type: 'text/html', body: reportToHtml(kept, words) };
  });
  if (!report.ok) {
    const { code, params: values } = report.problem;
    return new Response(translatorOf(words)(`problems.${code}`, values as never), {
      status: statusOf(report.problem.code),
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    });
  }
  const { file, type, body } = report.value;
  return new Response(body, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${file}"`,
      'cache-control': 'private, no-store',
    },
  });
}
