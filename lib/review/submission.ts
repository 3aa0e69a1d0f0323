import { z } from 'zod';
import * as fields from '@/lib/desk/fields';
import { MAX_BYTES } from '@/lib/import/limits';
import type { ReadDocument } from '@/lib/import/read';
import { Problem } from '@/lib/problem';
import { work } from '@/lib/work/pool';
import type { Provenance } from './documents';

/** What somebody brings in: a file, or else the text that was pasted, and what they know of it. */
export const submission = z.object({
  text: z.string().default(''),
  file: z.instanceof(File).optional(),
  title: fields.text(300).trim().optional(),
  author: fields.text(300).trim().optional(),
  url: fields.address.optional(),
  publishedAt: fields.day.optional(),
  reliability: fields.text(5000).trim().optional(),
});

/**
 * Reads a submission into a document.
 * @throws Problem `file-too-large`, and what lib/import throws
 */
export async function readSubmission(
  given: z.output<typeof submission>,
): Promise<{ document: ReadDocument; provenance: Provenance }> {
  const { text, file, title, author, url, publishedAt, reliability } = given;
  const about = { author, url, reliability, publishedAt: publishedAt ? new Date(publishedAt) : undefined };
  if (!file)
    return {
      document: await work('read-pasted', { text, title }),
      provenance: { obtained: 'pasted', capturedFrom: '', ...about },
    };
  if (file.size > MAX_BYTES)
    throw new Problem('file-too-large', { mb: Math.ceil(file.size / 1024 / 1024), most: MAX_BYTES / 1024 / 1024 });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const document = await work('read-file', { name: file.name, bytes, title });
  const capturedFrom = file.name.slice(0, 300).replaceAll('\0', '').toWellFormed();
  return { document, provenance: { obtained: 'uploaded', capturedFrom, ...about } };
}
