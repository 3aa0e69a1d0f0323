import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';

/** What a speaker and an article are called, by their ids; empty where the desk has none of that id. */
export async function readNames(
  actor: Actor,
  { speaker, article }: { readonly speaker?: string | undefined; readonly article?: string | undefined },
): Promise<{ speaker: string; article: string }> {
  demand(actor, 'read');
  const { deskId } = actor;
  const [one, other] = await Promise.all([
    speaker ? db().speaker.findFirst({ where: { id: speaker, deskId }, select: { name: true } }) : null,
    article
      ? db().document.findFirst({ where: { id: article, deskId, kind: 'article' }, select: { title: true } })
      : null,
  ]);
  return { speaker: one?.name ?? '', article: other?.title ?? '' };
}
