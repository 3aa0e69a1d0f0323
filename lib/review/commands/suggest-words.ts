import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { notify } from '@/lib/desk/notify';
import { Problem } from '@/lib/problem';
import { isSound } from '@/lib/text/span';
import { setMentions, writtenNote } from '../rows/note-state';
import { newestAt } from '../texts/documents';
import { blocksOf } from '../texts/kept';
import { paragraphAround } from '../texts/replaced';
import { mentions, tags } from './write-note';

/**
 * Suggests other words for a range within one paragraph of an article, or that nothing should stand there: a note, in which an editor accepts them into
 * the next text or declines them. Answers with its id.
 * @throws Problem `text-newer`, `span-outside`, `suggestion-one-paragraph`, `suggestion-same`, `text-empty` for all that
 * there is, `not-found` for somebody who is no member
 */
export const suggestWords = command({
  name: 'suggest-words',
  permission: 'annotate',
  input: z.object({
    revisionId: fields.id,
    span: fields.span,
    words: fields.text(5000).transform(onOneLine),
    why: fields.text(10_000).trim().default(''),
    mentions,
    tags: tags(12).default([]),
  }),
  async run(tx, actor, { revisionId, span, words, why: body, mentions: named, tags: under }) {
    const revision = await newestAt(tx, actor, revisionId);
    if (!isSound(revision.text, span)) throw new Problem('span-outside');
    const blocks = blocksOf({
      blocks: await tx.block.findMany({ where: { revisionId }, orderBy: { ordinal: 'asc' } }),
    });
    if (!paragraphAround({ blocks }, span)) throw new Problem('suggestion-one-paragraph');
    const [start, end] = span;
    const exact = revision.text.slice(start, end);
    if (exact === words) throw new Problem('suggestion-same');
    if (!(revision.text.slice(0, start) + words + revision.text.slice(end)).trim()) throw new Problem('text-empty');
    const { id } = await tx.annotation.create({
      data: {
        ...{ revisionId, start, end, exact, body, tags: under, authorId: actor.personId },
        suggestion: { create: { was: exact, words } },
      },
    });
    const to = await setMentions(tx, actor, id, named);
    await notify(tx, actor, { kind: 'mentioned', to, articleId: revision.documentId });
    return {
      result: id,
      event: {
        kind: 'words-suggested',
        subject: id,
        article: revision.documentId,
        data: { revision: revisionId, text: exact, words },
        changes: [writtenNote(id, body)],
        inverse: PUT_BACK,
      },
    };
  },
});

/** A paragraph is one line of its text: a break would make two of it. */
function onOneLine(words: string): string {
  return words
    .split(/[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');
}
