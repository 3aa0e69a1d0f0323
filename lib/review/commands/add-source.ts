import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { bringIntoPlay } from '../comparing/play';
import { setRecording } from '../recordings/recording';
import { closeUpload, lookAtUpload } from '../recordings/upload';
import { articleAt, keepDocument, origin } from '../texts/documents';
import { demandNew } from '../texts/held';
import { readSource, submission } from '../texts/submission';
import { SOURCE_KINDS } from '../words';

/**
 * Adds a source to the desk's library and puts it in play for the article, with the recording that it is the transcript of,
 * or that stands for itself until there is one. Answers with its id.
 * @throws Problem `held-already`, and of the recording `not-found`, `upload-unfinished`, `recording-unknown`
 */
export const addSource = command({
  name: 'add-source',
  permission: 'check',
  input: z.object({
    articleId: fields.id.optional(),
    kind: z.enum(SOURCE_KINDS),
    document: submission,
    upload: fields.id.optional(),
  }),
  async prepare(actor, { document, upload }) {
    const recording = upload === undefined ? undefined : await lookAtUpload(actor, upload);
    return { brought: await readSource(actor, document), recording };
  },
  async run(tx, actor, { articleId, kind, document }, { brought, recording }) {
    if (articleId) await articleAt(tx, actor, articleId);
    await demandNew(tx, actor, 'source', brought, document.anyway === 'on');
    const source = await keepDocument(tx, actor, 'source', { ...brought, sourceKind: kind });
    if (recording) {
      const { name, media } = recording;
      await setRecording(tx, source.id, { original: await closeUpload(tx, actor, recording), name, media });
    }
    if (articleId) await bringIntoPlay(tx, actor, articleId, [source]);
    return {
      result: source.id,
      event: {
        kind: 'source-added',
        subject: source.id,
        article: articleId,
        data: {
          ...{ title: brought.text.title, sourceKind: kind, sha256: source.sha256, ...origin(brought.provenance) },
          ...(recording ? { recording: recording.sha256 } : {}),
        },
      },
    };
  },
});
