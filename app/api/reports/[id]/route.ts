import { z } from 'zod';
import { acting, settle } from '@/app/act';
import { currentLocale } from '@/app/locale';
import { Problem, statusOf } from '@/lib/problem';
import { fileOf, quoteFileOf } from '@/lib/report/file';
import { FORMAT_NAMES } from '@/lib/report/formats';
import { readReport } from '@/lib/report/read/report';
import { rememberWritten } from '@/lib/report/written';
import { isLocale, translatorOf } from '@/messages';

const form = z.object({ id: z.uuid(), format: z.enum(FORMAT_NAMES), quote: z.string().max(20).nullable() });

/** A report as a file in one of the formats, `?format=csv`: in the interface's language, or in `&locale=`; of an embed,
 * `&quote=3` is one quotation. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const locale = query.get('locale');
  const words = isLocale(locale) ? locale : await currentLocale();
  const report = await settle(async () => {
    const given = form.safeParse({
      id: (await params).id,
      format: query.get('format') ?? 'html',
      quote: query.get('quote'),
    });
    if (!given.success) throw new Problem('not-found');
    const kept = await acting((actor) => readReport(actor, given.data.id));
    const { format, quote } = given.data;
    const file = await (format === 'embed' && quote !== null
      ? quoteFileOf(kept, quote, words)
      : fileOf(kept, format, words));
    await rememberWritten(kept, given.data.id, format, file.body);
    return file;
  });
  if (!report.ok) {
    const { code, params: values } = report.problem;
    return new Response(translatorOf(words)(`problems.${code}`, values as never), {
      status: statusOf(report.problem.code),
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    });
  }
  const { mediaType, disposition, body } = report.value;
  return new Response(body, {
    headers: {
      'content-type': typeof body === 'string' ? `${mediaType}; charset=utf-8` : mediaType,
      'content-disposition': disposition,
      'cache-control': 'private, no-store',
    },
  });
}
