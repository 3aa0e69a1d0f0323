import { z } from 'zod';
import type { Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { notify } from '@/lib/desk/notify';
import { Problem } from '@/lib/problem';
import { isSound } from '@/lib/text/span';
import { setMentions, writtenNote } from '../rows/note-state';
import { newestAt } from '../texts/documents';

/** What a note is about: a range of the text, a quotation, or another note that it answers. */
const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('range'), revisionId: fields.id, span: fields.span }),
  z.object({ kind: z.literal('quote'), quoteId: fields.id }),
  z.object({ kind: z.literal('answer'), parentId: fields.id }),
]);

export const noteBody = fields.text(10_000).trim().min(1);
/** Whom a note names. */
export const mentions = z.array(fields.id).max(20).default([]);
/** What notes are gathered by: each word once. */
export const tags = (most: number) =>
  z
    .array(fields.text(40).trim().min(1))
    .max(most)
    .transform((given) => [...new Set(given)]);

/**
 * Writes a note, and tells those whom it names. Answers with its id.
 * @throws Problem `text-newer`, `note-withdrawn`, `not-found` for somebody who is no member
 */
export const writeNote = command({
  name: 'write-note',
  permission: 'annotate',
  input: z.object({ target, body: noteBody, mentions, tags: tags(12).default([]) }),
  async run(tx, actor, { target: about, body, mentions: named, tags: under }) {
    const { article, ...anchor } = await anchorOf(tx, actor, about);
    const { id } = await tx.annotation.create({ data: { ...anchor, body, tags: under, authorId: actor.personId } });
    const to = await setMentions(tx, actor, id, named);
    await notify(tx, actor, { kind: 'mentioned', to, articleId: article, quoteId: anchor.quoteId });
    return {
      result: id,
      event: {
        kind: 'annotation-written',
        subject: id,
        article,
        data: { quote: anchor.quoteId, revision: anchor.revisionId },
        changes: [writtenNote(id, body)],
        inverse: PUT_BACK,
      },
    };
  },
});

async function anchorOf(tx: Tx, actor: Actor, about: z.output<typeof target>) {
  const desk = { document: { deskId: actor.deskId, kind: { not: 'deleted' } } };
  switch (about.kind) {
    case 'range': {
      const revision = await newestAt(tx, actor, about.revisionId);
      if (!isSound(revision.text, about.span)) throw new Problem('span-outside');
      return {
        article: revision.documentId,
        revisionId: revision.id,
        quoteId: null,
        start: about.span[0],
        end: about.span[1],
        exact: revision.text.slice(...about.span),
      };
    }
    case 'quote': {
      const quote = await tx.quote.findFirst({
        where: { id: about.quoteId, revision: desk },
        include: { revision: { select: { documentId: true } } },
      });
      if (!quote) throw new Problem('not-found');
      return { article: quote.revision.documentId, revisionId: quote.revisionId, quoteId: quote.id };
    }
    case 'answer': {
      const parent = await tx.annotation.findFirst({
        where: { id: about.parentId, parentId: null, revision: desk },
        include: { revision: { select: { documentId: true } } },
      });
      if (!parent) throw new Problem('not-found');
      if (parent.withdrawnAt) throw new Problem('note-withdrawn');
      return {
        article: parent.revision.documentId,
        revisionId: parent.revisionId,
        quoteId: parent.quoteId,
        parentId: parent.id,
      };
    }
  }
}
