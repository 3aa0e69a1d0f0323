import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { asRows } from '@/lib/db/as-rows';
import { insertRows } from '@/lib/db/insert-rows';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { MAX_BYTES } from '@/lib/import/limits';
import { LONGEST_NAME } from '@/lib/import/many';
import { Problem } from '@/lib/problem';
import { storable } from '@/lib/text/storable';
import { work } from '@/lib/work/pool';
import { enqueue } from '../queue/enqueue';
import { keepOriginal, originalFile } from '../texts/original';
import { SOURCE_KINDS } from '../words';

const column = fields.text(300).optional();

/**
 * Brings in many documents of one file, in the background: a folder as .zip, JSON lines, or a table (CSV). What the desk
 * has already is not doubled. Answers with the id of the job, whose page says what became of each.
 * @throws Problem `many-none`, `many-too-many`, and what opening the file throws
 */
export const importMany = command({
  name: 'import-many',
  permission: 'import',
  input: z.object({
    file: z.instanceof(File),
    as: z.enum(['article', 'source']).default('article'),
    kind: z.enum(SOURCE_KINDS).default('document'),
    /** Of a table: which column holds what; told from their names where it is not said. */
    columns: z
      .object({
        text: column,
        title: column,
        author: column,
        outlet: column,
        url: column,
        publishedAt: column,
        language: column,
      })
      .default({}),
  }),
  async prepare(_, { file, columns }) {
    const mb = Math.ceil(file.size / 1024 / 1024);
    if (file.size > MAX_BYTES) throw new Problem('file-too-large', { mb, most: MAX_BYTES / 1024 / 1024 });
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes.length === 0) throw new Problem('many-none');
    const items = await work('list-many', { bytes, columns });
    const rows = items.map(({ name, given }, ordinal) => ({
      ordinal,
      name: storable(name, LONGEST_NAME),
      given: given ?? null,
      state: 'waiting',
      tries: 0,
    }));
    return { original: originalFile(bytes), rows: asRows(rows), count: rows.length };
  },
  async run(tx, actor, { file, as, kind }, { original, rows, count }) {
    const id = randomUUID();
    const title = storable(file.name, LONGEST_NAME);
    await tx.job.create({
      data: {
        ...{ id, title, kind: 'import-many', input: { as, kind }, deskId: actor.deskId, createdById: actor.personId },
        originalId: await keepOriginal(tx, actor, original),
      },
    });
    await insertRows(tx, 'job_item', ['ordinal', 'name', 'given', 'state', 'tries'], rows, { job_id: id });
    await enqueue(tx, id);
    return {
      result: id,
      event: {
        kind: 'job-started',
        subject: id,
        data: { title, of: 'import-many', items: count, original: original.sha256 },
      },
    };
  },
});
