import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

/**
 * Reads JSON lines, answers each with one JSON line in the same order. A line that is no JSON or not of
 * the form answers `{"id", "error"}` and the run goes on.
 * @returns whether every line was valid, and none refused
 */
export async function answerLines<T extends { id: string | number }>(
  input: Readable,
  output: Writable,
  form: z.ZodType<T>,
  answer: (value: T) => object | Promise<object>,
): Promise<boolean> {
  let valid = true;
  let number = 0;
  for await (const line of lines(input)) {
    number++;
    if (line.trim() === '') continue;
    const reply = await replyTo(line, number, form, answer);
    if ('error' in reply || 'refused' in reply) valid = false;
    if (!output.write(`${JSON.stringify(reply)}\n`)) await once(output, 'drain');
  }
  return valid;
}

async function replyTo<T extends { id: string | number }>(
  line: string,
  number: number,
  form: z.ZodType<T>,
  answer: (value: T) => object | Promise<object>,
): Promise<object> {
  const parsed = parse(line, form);
  if ('error' in parsed) return { id: parsed.id, error: `line ${number}: ${parsed.error}` };
  try {
    return { id: parsed.value.id, ...(await answer(parsed.value)) };
  } catch (error) {
    // A fault of ours: told in full, and the lines after it are answered all the same.
    console.error(error);
    return { id: parsed.value.id, error: `line ${number}: ${(error as Error).message}` };
  }
}

/** A number that JavaScript would round is refused: the answer would be another line's. */
export const idForm = z.union([
  z.string(),
  z
    .number()
    .refine((id) => !Number.isInteger(id) || Number.isSafeInteger(id), 'too large a number: write it as a string'),
]);

/** A language tag in any writing: the code of its language. */
export const languageForm = z
  .string()
  .transform((tag) => tag.toLowerCase().split(/[-_]/)[0] as string)
  .pipe(z.string().regex(/^[a-z]{2,3}$/))
  .optional();

function parse<T>(line: string, form: z.ZodType<T>): { value: T } | { id: string | number | null; error: string } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return { id: null, error: `not JSON: ${(error as Error).message}` };
  }
  const parsed = form.safeParse(json);
  if (parsed.success) return { value: parsed.data };
  const id = idForm.safeParse((json as { id?: unknown } | null)?.id);
  return {
    id: id.success ? id.data : null,
    error: parsed.error.issues.map((i) => `${i.path.join('.') || 'line'}: ${i.message}`).join('; '),
  };
}

/** Lines end at a line feed and nowhere else: JSON may hold U+2028 and U+2029 bare. The mark before the first is none of it. */
async function* lines(input: Readable): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let parts: string[] = [];
  let isFirst = true;
  for await (const chunk of input as AsyncIterable<string>) {
    let from = isFirst && chunk.startsWith('\ufeff') ? 1 : 0;
    isFirst = false;
    for (let at = chunk.indexOf('\n', from); at >= 0; at = chunk.indexOf('\n', from)) {
      parts.push(chunk.slice(from, at));
      yield parts.join('');
      parts = [];
      from = at + 1;
    }
    parts.push(chunk.slice(from));
  }
  const last = parts.join('');
  if (last) yield last;
}
