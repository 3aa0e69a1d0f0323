import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';

interface Asked {
  readonly speaker?: string | undefined;
  readonly article?: string | undefined;
  readonly assignee?: string | undefined;
}

/** What a speaker, an article and a member are called, by their ids; empty where the desk has none of that id. */
export async function readNames(
  actor: Actor,
  { speaker, article, assignee }: Asked,
): Promise<Record<keyof Asked, string>> {
  demand(actor, 'read');
  const { deskId } = actor;
  const [one, other, member] = await Promise.all([
    speaker ? db().speaker.findFirst({ where: { id: speaker, deskId }, select: { name: true } }) : null,
    article
      ? db().document.findFirst({ where: { id: article, deskId, kind: 'article' }, select: { title: true } })
      : null,
    assignee
      ? db().member.findFirst({ where: { personId: assignee, deskId }, select: { person: { select: { name: true } } } })
      : null,
  ]);
  return { speaker: one?.name ?? '', article: other?.title ?? '', assignee: member?.person.name ?? '' };
}
