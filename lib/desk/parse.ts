import type { z } from 'zod';
import { Problem } from '@/lib/problem';

/**
 * Input as the schema wants it, at the edge where it comes in.
 * @throws Problem `invalid-input` with the first field that is wrong; `?` where the input is wrong as a whole, or throws
 * when it is looked at (a reference that the browser's protocol leaves unresolved)
 */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const outcome = attempt(schema, input);
  if ('wrong' in outcome) throw new Problem('invalid-input', { field: outcome.wrong });
  return outcome.data;
}

function attempt<S extends z.ZodType>(schema: S, input: unknown): { data: z.output<S> } | { wrong: string } {
  try {
    const { success, data, error } = schema.safeParse(input);
    // The error, too, looks at the input.
    return success ? { data } : { wrong: error.issues[0]?.path.join('.') || '?' };
  } catch {
    return { wrong: '?' };
  }
}
