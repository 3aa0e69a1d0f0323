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
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > UPLOAD_BYTES) {
      await reader.cancel();
      throw new Problem('file-too-large', { mb: Math.ceil(length / MB), most: MAX_BYTES / MB });
    }
    chunks.push(part.value);
  }
  return chunks;
}

const MB = 1024 * 1024;

/** The fields of a form by their names, without the empty choice of a file. */
export const fieldsOf = (form: FormData): Record<string, unknown> =>
  Object.fromEntries([...form].filter(([, value]) => !(value instanceof File) || value.size > 0));
