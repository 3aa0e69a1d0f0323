import type { Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { Problem } from '@/lib/problem';
import { isAnswered, lineageOf, suggestionState } from '../rules/suggestion';
import { KEPT } from '../texts/kept';

/** What the newest text of an article goes back to: see `lineageOf`. */
export const lineageIn = async (tx: Tx, articleId: string): Promise<ReadonlySet<number>> =>
  lineageOf(
    await tx.revision.findMany({
      where: { documentId: articleId },
      select: { id: true, number: true, sha256: true, capturedFrom: true },
    }),
  );

/**
 * A suggestion that may be answered, with the text that it stands in.
 * @throws Problem `not-found` for what is none of the desk's, `note-withdrawn`, `suggestion-answered` with how
 */
export async function unansweredAt(tx: Tx, actor: Actor, annotationId: string) {
  const found = await suggestionAt(tx, actor, annotationId);
  const { state } = found;
  if (isAnswered(state)) throw new Problem('suggestion-answered', { how: state });
  return found;
}

/**
 * A suggestion with how it stands, and the text that it stands in.
 * @throws Problem `not-found` for what is none of the desk's, `note-withdrawn`
 */
export async function suggestionAt(tx: Tx, actor: Actor, annotationId: string) {
  const found = await tx.annotation.findFirst({
    where: { id: annotationId, revision: { document: { deskId: actor.deskId, kind: 'article' } } },
    include: {
      suggestion: true,
      author: { select: { name: true } },
      revision: { include: { ...KEPT, document: { select: { title: true } }, currentOf: { select: { id: true } } } },
    },
  });
  if (!found?.suggestion) throw new Problem('not-found');
  if (found.withdrawnAt) throw new Problem('note-withdrawn');
  const { suggestion, revision } = found;
  const exact = revision.currentOf ? revision.text.slice(found.start ?? 0, found.end ?? 0) : undefined;
  const state = suggestionState(suggestion, exact, await lineageIn(tx, revision.documentId));
  return { ...found, suggestion, state };
}

/**
 * Puts suggestions that were accepted once back to their words, where the text from before that, or the one that they came
 * into, was brought back: no likeness of words tells that as surely as where they stood.
 */
export async function standAgain(tx: Tx, articleId: string, revisionId: string): Promise<void> {
  const accepted = await tx.suggestion.findMany({
    where: { number: { not: null }, annotation: { revision: { documentId: articleId }, withdrawnAt: null } },
  });
  if (accepted.length === 0) return;
  const texts = await tx.revision.findMany({
    where: { documentId: articleId },
    select: { id: true, number: true, sha256: true },
  });
  const digest = new Map(texts.map((t) => [t.number, t.sha256]));
  const now = texts.find((t) => t.id === revisionId)?.sha256;
  const moved: string[] = [];
  for (const { annotationId: id, number, at, was, words } of accepted) {
    if (number === null || at === null) continue;
    const exact = now === digest.get(number - 1) ? was : now === digest.get(number) ? words : '';
    if (exact === '') continue;
    const place = { revisionId, start: at, end: at + exact.length, exact, was: null };
    await tx.annotation.update({ where: { id }, data: place });
    moved.push(id);
  }
  // Their answers go with them.
  await tx.annotation.updateMany({ where: { parentId: { in: moved } }, data: { revisionId } });
}
