import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { acting, settle } from '@/app/act';
import { type CommandName, demandFor, execute } from '@/lib/commands';
import { fieldsOf, readForm } from '@/lib/http/uploads';
import { Problem, statusOf } from '@/lib/problem';
import { demandDocument } from '@/lib/review/texts/documents';

/** What a form with a text or a file brings in: the command, and what it belongs to, which the address names. */
const UPLOADS: Readonly<Record<string, { readonly command: CommandName; readonly of?: 'article' | 'source' }>> = {
  article: { command: 'import-article' },
  many: { command: 'import-many' },
  source: { command: 'add-source', of: 'article' },
  revision: { command: 'revise-article', of: 'article' },
  'source-text': { command: 'revise-source', of: 'source' },
};

/** Of a table of many documents, which column holds what: fields called `column.title` and so on. */
const columnsIn = (form: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) =>
      name.startsWith('column.') && value ? [[name.slice(7), value]] : [],
    ),
  );

/**
 * Brings in an article, many documents, a source or a revision of an article (`?article=`), or a newer text of a source
 * (`?source=`) from a form. Who it is, whether they may, and whether the article or source is theirs is asked before anything of the form is read.
 */
export async function POST(request: Request, { params }: { params: Promise<{ what: string }> }): Promise<Response> {
  const result = await settle(async () => {
    const { what } = await params;
    const upload = Object.hasOwn(UPLOADS, what) ? UPLOADS[what] : undefined;
    if (!upload) throw new Problem('not-found');
    return acting(async (actor) => {
      demandFor(actor, upload.command);
      const id = new URL(request.url).searchParams.get(upload.of ?? '') ?? '';
      if (upload.of) {
        if (!z.uuid().safeParse(id).success) throw new Problem('not-found');
        await demandDocument(actor, upload.of, id);
      }
      const { kind, number, as, ...document } = fieldsOf(await readForm(request));
      const value = await execute(actor, upload.command, {
        ...(upload.of === 'source' ? { sourceId: id } : { articleId: id }),
        kind,
        number: Number(number),
        document,
        ...(upload.command === 'import-many' ? { as, file: document.file, columns: columnsIn(document) } : {}),
      } as never);
      revalidatePath('/', 'layout');
      return value;
    });
  });
  return Response.json(result, {
    status: result.ok ? 200 : statusOf(result.problem.code),
    headers: { 'cache-control': 'no-store' },
  });
}
