import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { settle, statusOf } from '@/app/act';
import { readSubmission } from '@/app/import';
import { preferredDesk, signedIn } from '@/app/session';
import { type Actor, demand, type Permission } from '@/lib/auth/roles';
import { actorAt } from '@/lib/auth/session';
import { readForm } from '@/lib/http/uploads';
import { Problem } from '@/lib/problem';
import { addSource, importArticle } from '@/lib/review/articles';
import { demandArticle } from '@/lib/review/documents';
import { reviseArticle } from '@/lib/review/revisions';
import { SOURCE_KINDS } from '@/lib/review/words';

/** One thing that a form with a text or a file brings in: the right it takes, and what is done with it. */
interface Upload {
  readonly permission: Permission;
  /** Whether it belongs to an article, which the address names. */
  readonly ofArticle: boolean;
  readonly keep: (actor: Actor, articleId: string, form: FormData) => Promise<unknown>;
}

const number = z.coerce.number().int().min(1);
const kind = z.enum(SOURCE_KINDS);

const UPLOADS: Readonly<Record<string, Upload>> = {
  article: {
    permission: 'import',
    ofArticle: false,
    keep: async (actor, _, form) => {
      const { document, provenance } = await readSubmission(form);
      return importArticle(actor, document, provenance);
    },
  },
  source: {
    permission: 'check',
    ofArticle: true,
    keep: async (actor, articleId, form) => {
      const sourceKind = field(kind, form, 'kind');
      const { document, provenance } = await readSubmission(form);
      return addSource(actor, articleId, document, sourceKind, provenance);
    },
  },
  revision: {
    permission: 'import',
    ofArticle: true,
    keep: async (actor, articleId, form) => {
      const seen = field(number, form, 'number');
      const { document, provenance } = await readSubmission(form);
      return reviseArticle(actor, articleId, seen, document, provenance);
    },
  },
};

/**
 * Brings in an article, a source (`?article=`) or a revision (`?article=`) from a form. Who it is, whether they may,
 * and whether the article is theirs is asked before anything of the form is read.
 */
export async function POST(request: Request, { params }: { params: Promise<{ what: string }> }): Promise<Response> {
  const result = await settle(async () => {
    const { what } = await params;
    const upload = Object.hasOwn(UPLOADS, what) ? UPLOADS[what] : undefined;
    if (!upload) throw new Problem('not-found');
    const who = await signedIn();
    if (!who) throw new Problem('signed-out');
    const actor = actorAt(who, await preferredDesk());
    demand(actor, upload.permission);
    const articleId = new URL(request.url).searchParams.get('article') ?? '';
    if (upload.ofArticle) {
      if (!z.uuid().safeParse(articleId).success) throw new Problem('not-found');
      await demandArticle(actor, articleId);
    }
    const value = await upload.keep(actor, articleId, await readForm(request));
    revalidatePath('/', 'layout');
    return value;
  });
  return Response.json(result, {
    status: result.ok ? 200 : statusOf(result.problem),
    headers: { 'cache-control': 'no-store' },
  });
}

function field<T>(form: z.ZodType<T>, data: FormData, name: string): T {
  const given = form.safeParse(data.get(name));
  if (!given.success) throw new Problem('invalid-input', { field: name });
  return given.data;
}
