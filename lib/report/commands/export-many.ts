import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { asRows } from '@/lib/db/as-rows';
import { insertRows } from '@/lib/db/insert-rows';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { Problem } from '@/lib/problem';
import { enqueue } from '@/lib/review/queue/enqueue';
import { articlesBy } from '@/lib/review/read/articles';
import { LOCALES } from '@/messages';
import { isZone } from '../dates';
import { FORMAT_NAMES } from '../formats';
import { MOST, type ToExport } from '../many/export-job';

/**
 * Writes the newest report of several articles in several formats, in the background, to be downloaded as one .zip; an
 * article that has none gets its first. Answers with the id of the job, whose page shows how far it is.
 * @throws Problem `export-none`, `export-too-many`
 */
export const exportMany = command({
  name: 'export-many',
  permission: 'export',
  input: z.object({
    /** As the list of articles is narrowed. */
    search: fields.text(200).default(''),
    archived: z.boolean().default(false),
    formats: z.array(z.enum(FORMAT_NAMES)).min(1).max(FORMAT_NAMES.length),
    locale: z.enum(LOCALES),
    /** Where whoever exports is: see `create-report`. */
    zone: fields.text(100).refine(isZone).default('UTC'),
  }),
  async run(tx, actor, { search, archived, formats, ...how }) {
    const articles = await articlesBy(tx, actor, search, archived ? 'archived' : 'current', MOST + 1);
    if (articles.length === 0) throw new Problem('export-none');
    if (articles.length > MOST) throw new Problem('export-too-many', { most: MOST });
    const id = randomUUID();
    const title = `isnad-${new Date().toISOString().slice(0, 10)}.zip`;
    const input: ToExport = { formats: [...new Set(formats)], ...how };
    const { deskId, personId: createdById } = actor;
    await tx.job.create({ data: { id, title, kind: 'export-many', input: { ...input }, deskId, createdById } });
    const items = articles.map(({ id: document_id, title: name }, ordinal) => ({
      ...{ ordinal, name: name.slice(0, 300).toWellFormed(), document_id },
      state: 'waiting',
      tries: 0,
    }));
    await insertRows(tx, 'job_item', Object.keys(items[0] ?? {}), asRows(items), { job_id: id });
    await enqueue(tx, id);
    return {
      result: id,
      event: { kind: 'export-started', subject: id, data: { title, items: items.length, formats: input.formats } },
    };
  },
});
