import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { bringIntoPlay } from '../comparing/play';
import { articleAt, keepDocument, origin } from '../texts/documents';
import { demandNew } from '../texts/held';
import { readSource, submission } from '../texts/submission';
import { SOURCE_KINDS } from '../words';

/** Adds a source to the desk's library and puts it in play for the article. Answers with its id. @throws Problem `held-already` */
export const addSource = command({
  name: 'add-source',
  permission: 'check',
  input: z.object({ articleId: fields.id.optional(), kind: z.enum(SOURCE_KINDS), document: submission }),
  prepare: (actor, { document }) => readSource(actor, document),
  async run(tx, actor, { articleId, kind, document }, brought) {
    if (articleId) await articleAt(tx, actor, articleId);
    await demandNew(tx, actor, 'source', brought, document.anyway === 'on');
    const source = await keepDocument(tx, actor, 'source', { ...brought, sourceKind: kind });
    if (articleId) await bringIntoPlay(tx, actor, articleId, [source]);
    return {
      result: source.id,
      event: {
        kind: 'source-added',
        subject: source.id,
        article: articleId,
        data: { title: brought.text.title, sourceKind: kind, sha256: source.sha256, ...origin(brought.provenance) },
      },
    };
  },
});
