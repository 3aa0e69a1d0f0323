import type { Stretch } from '@/lib/anchor/compared';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';
import { work } from '@/lib/work/pool';

export interface ComparedText {
  readonly number: number;
  readonly at: string;
  readonly by: string;
}

/** Two texts of an article laid together. */
export interface Compared {
  readonly title: string;
  readonly language: string;
  readonly before: ComparedText;
  readonly after: ComparedText;
  readonly stretches: readonly Stretch[];
}

/**
 * Lays two texts of an article together, the earlier one first; where nobody says which, the newest beside the one before.
 * @throws Problem `not-found` for what is none
 */
export async function readCompared(
  actor: Actor,
  articleId: string,
  { from, to }: { readonly from?: number | undefined; readonly to?: number | undefined },
): Promise<Compared> {
  demand(actor, 'read');
  const newest = from && to ? undefined : (await listTexts(actor, articleId))[0]?.number;
  const other = to ?? newest ?? 1;
  const one = from ?? Math.max(1, other - 1);
  const found = await db().revision.findMany({
    where: {
      number: { in: [one, other] },
      document: { id: articleId, deskId: actor.deskId, kind: 'article' },
    },
    orderBy: { number: 'asc' },
    include: { document: { select: { title: true } }, capturedBy: { select: { name: true } } },
  });
  const [first] = found;
  const second = one === other ? first : found[1];
  if (!first || !second) throw new Problem('not-found');
  const about = (r: typeof first) => ({ number: r.number, at: r.capturedAt.toISOString(), by: r.capturedBy.name });
  return {
    title: first.document.title,
    language: second.language,
    before: about(first),
    after: about(second),
    stretches: await work('lay-together', { before: first.text, after: second.text }),
  };
}

/** The texts that an article has had, the newest first. @throws Problem `not-found` */
export async function listTexts(actor: Actor, articleId: string): Promise<readonly ComparedText[]> {
  demand(actor, 'read');
  const article = await db().document.findFirst({
    where: { id: articleId, deskId: actor.deskId, kind: 'article' },
    select: {
      revisions: {
        orderBy: { number: 'desc' },
        take: MOST_TEXTS,
        select: { number: true, capturedAt: true, capturedBy: { select: { name: true } } },
      },
    },
  });
  if (!article) throw new Problem('not-found');
  return article.revisions.map((r) => ({ number: r.number, at: r.capturedAt.toISOString(), by: r.capturedBy.name }));
}

/** So many of the newest texts are offered. */
const MOST_TEXTS = 100;
