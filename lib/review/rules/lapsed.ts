import type { Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import type { State } from '@/lib/desk/changes';
import { changesOf } from '@/lib/desk/events';
import { isAsLeft } from '../rows/quote-state';

/** Quotations whose words were changed by corrections: as they were before the first, and as the last left them. */
export type Lapsed = ReadonlyMap<string, { readonly before: State; readonly after: State }>;

/**
 * What the corrections of an article since a revision changed of its quotations, as the log has it. Of a quotation that
 * somebody decided something of in between nothing is told.
 */
export async function lapsedSince(tx: Tx, actor: Actor, articleId: string, revisionId: string): Promise<Lapsed> {
  const corrections = await tx.event.findMany({
    where: {
      deskId: actor.deskId,
      articleId,
      OR: [{ kind: 'article-revised' }, { data: { path: ['was'], equals: 'article-revised' } }],
    },
    orderBy: { seq: 'asc' },
    select: { data: true, changes: true },
  });
  const first = corrections.findIndex(({ data }) => textBefore(data) === revisionId);
  if (first < 0) return new Map();
  const lapsed = new Map<string, { before: State; after: State } | undefined>();
  for (const change of corrections.slice(first).flatMap(changesOf)) {
    if (change.kind !== 'quote') continue;
    const { id, before, after } = change;
    const held = lapsed.get(id);
    if (!lapsed.has(id)) lapsed.set(id, { before, after });
    else lapsed.set(id, held && isAsLeft(before, held.after) ? { before: held.before, after } : undefined);
  }
  return new Map([...lapsed].flatMap(([id, states]) => (states ? [[id, states] as const] : [])));
}

/** The revision that a correction was made of. */
function textBefore(data: unknown): string | undefined {
  const said = data as { readonly before?: string; readonly did?: { readonly before?: string } };
  return said.did?.before ?? said.before;
}
