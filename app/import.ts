import { z } from 'zod';
import { MAX_BYTES } from '@/lib/import/limits';
import type { ReadDocument } from '@/lib/import/read';
import { Problem } from '@/lib/problem';
import type { Provenance } from '@/lib/review/documents';
import { work } from '@/lib/work/pool';

const form = z.object({
  text: z.string().default(''),
  file: z.instanceof(File).optional(),
  title: z.string().trim().max(300).optional(),
  author: z.string().trim().max(300).optional(),
  url: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(2000)]).optional(),
  publishedAt: z.union([z.literal(''), z.iso.date()]).optional(),
  reliability: z.string().trim().max(5000).optional(),
});

/**
 * What a form brings in: a file if there is one, the pasted text otherwise.
 * @throws Problem `invalid-input`, `file-too-large`, and what lib/import throws
 */
export async function readSubmission(data: FormData): Promise<{ document: ReadDocument; provenance: Provenance }> {
  const given = form.safeParse(
    Object.fromEntries([...data].filter(([, value]) => !(value instanceof File) || value.size > 0)),
  );
  if (!given.success) throw new Problem('invalid-input', { field: given.error.issues[0]?.path.join('.') ?? '' });
  const { text, file, title, author, url, publishedAt, reliability } = given.data;
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
  return { document, provenance: { obtained: 'uploaded', capturedFrom: file.name.slice(0, 300), ...about } };
}
