import { selectorOf } from '@/lib/anchor/selector';
import type { Actor } from '@/lib/auth/roles';
import type { Tx } from '@/lib/db/client';
import { Problem } from '@/lib/problem';
import { isSound, type Span } from '@/lib/text/span';
import { write } from './write';

/** What an annotation is about: a range of the text, a quotation, or another annotation that it answers. */
export type AnnotationTarget =
  | { readonly kind: 'range'; readonly revisionId: string; readonly span: Span }
  | { readonly kind: 'quote'; readonly quoteId: string }
  | { readonly kind: 'answer'; readonly parentId: string };

const MAX_BODY = 10_000;

/** Writes an annotation. @returns its id */
export async function annotate(actor: Actor, target: AnnotationTarget, body: string): Promise<string> {
  return write(actor, 'annotate', async (tx) => {
    const text = body.trim();
    if (!text || text.length > MAX_BODY) throw new Problem('invalid-input', { field: 'body', most: MAX_BODY });
    const anchor = await anchorOf(tx, actor, target);
    const { id } = await tx.annotation.create({ data: { ...anchor, body: text, authorId: actor.personId } });
    return {
      result: id,
      event: {
        kind: 'annotation-written',
        subject: anchor.quoteId ?? anchor.revisionId,
        data: { annotation: id, body: text, ...('start' in anchor ? { start: anchor.start, end: anchor.end } : {}) },
      },
    };
  });
}

async function anchorOf(tx: Tx, actor: Actor, target: AnnotationTarget) {
  const desk = { document: { deskId: actor.deskId } };
  switch (target.kind) {
    case 'range': {
      const revision = await tx.revision.findFirst({ where: { id: target.revisionId, ...desk } });
      if (!revision) throw new Problem('not-found');
      if (!isSound(revision.text, target.span)) throw new Problem('span-outside');
      return {
        revisionId: revision.id,
        quoteId: null,
        start: target.span[0],
        end: target.span[1],
        ...selectorOf(revision.text, target.span),
      };
    }
    case 'quote': {
      const quote = await tx.quote.findFirst({ where: { id: target.quoteId, revision: desk } });
      if (!quote) throw new Problem('not-found');
      return { revisionId: quote.revisionId, quoteId: quote.id };
    }
    case 'answer': {
      const parent = await tx.annotation.findFirst({ where: { id: target.parentId, parentId: null, revision: desk } });
      if (!parent) throw new Problem('not-found');
      return { revisionId: parent.revisionId, quoteId: parent.quoteId, parentId: parent.id };
    }
  }
}

/** Marks a thread as resolved, or opens it again. @throws Problem `conflict` */
export async function resolveAnnotation(actor: Actor, id: string, version: number, resolved: boolean): Promise<void> {
  const data = resolved
    ? { resolvedAt: new Date(), resolvedById: actor.personId }
    : { resolvedAt: null, resolvedById: null };
  await change(actor, id, version, data, resolved ? 'annotation-resolved' : 'annotation-reopened', () => undefined);
}

/** Takes an annotation of one's own out of sight, or brings it back; it stays in the log. */
export async function withdrawAnnotation(actor: Actor, id: string, version: number, withdrawn: boolean): Promise<void> {
  await change(
    actor,
    id,
    version,
    { withdrawnAt: withdrawn ? new Date() : null },
    withdrawn ? 'annotation-withdrawn' : 'annotation-restored',
    (row) => {
      if (row.authorId !== actor.personId) throw new Problem('forbidden', { role: 'author' });
    },
  );
}

async function change(
  actor: Actor,
  id: string,
  version: number,
  data: Parameters<Tx['annotation']['updateMany']>[0]['data'],
  kind: string,
  guard: (row: { authorId: string }) => void,
): Promise<void> {
  await write(actor, 'annotate', async (tx) => {
    const row = await tx.annotation.findFirst({ where: { id, revision: { document: { deskId: actor.deskId } } } });
    if (!row) throw new Problem('not-found');
    guard(row);
    const changed = await tx.annotation.updateMany({
      where: { id, version },
      data: { ...data, version: { increment: 1 } },
    });
    if (changed.count === 0)
      throw new Problem('conflict', {}, { what: 'annotation', version: row.version, body: row.body });
    return { result: undefined, event: { kind, subject: row.quoteId ?? row.revisionId, data: { annotation: id } } };
  });
}
