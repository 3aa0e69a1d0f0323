import { MAX_BYTES } from '@/lib/import/limits';
import { Problem } from '@/lib/problem';

/** The largest report that anybody may have checked, in bytes. */
export const CHECKED_BYTES = 20 * 1024 * 1024;

/** The largest upload as it travels, in bytes: the largest file, or text, with what the form says of it. */
export const UPLOAD_BYTES = MAX_BYTES + 256 * 1024;

/**
 * Reads a form as it arrives, as far as the limit; what is beyond it is never read.
 * @throws Problem `file-too-large`, `invalid-input` for what is no form
 */
export async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data') || !request.body) throw new Problem('invalid-input', { field: 'form' });
  const chunks = await chunksOf(request.body);
  try {
    return await new Response(new Blob(chunks), { headers: { 'content-type': type } }).formData();
  } catch {
    throw new Problem('invalid-input', { field: 'form' }); // cut short, or made by hand
  }
}

async function chunksOf(body: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const part of partsOf(body)) {
    length += part.length;
    if (length > UPLOAD_BYTES)
      throw new Problem('file-too-large', { mb: Math.ceil(length / MB), most: MAX_BYTES / MB });
    chunks.push(part);
  }
  return chunks;
}

/**
 * A body as it arrives. That whoever sends is gone is no fault of ours, and least of all the database's, whose lost
 * connections have the same code.
 * @throws Problem `invalid-input` where it is cut short
 */
export async function* partsOf<P extends Uint8Array>(body: ReadableStream<P>): AsyncGenerator<P> {
  try {
    yield* body;
  } catch {
    throw new Problem('invalid-input', { field: 'file' });
  }
}

const MB = 1024 * 1024;

/** The fields of a form by their names, without the empty choice of a file. */
export const fieldsOf = (form: FormData): Record<string, unknown> =>
  Object.fromEntries([...form].filter(([, value]) => !(value instanceof File) || value.size > 0));
