import type { z } from 'zod';
import { Problem } from '@/lib/problem';
import type { Actor } from './actor';
import type { AnyCommand, Command } from './command';
import { demandToChange } from './roles';
import { write } from './write';

export type NameOf<C extends readonly AnyCommand[]> = C[number]['name'];
type Named<C extends readonly AnyCommand[], N> = Extract<C[number], { readonly name: N }>;
export type InputOf<C extends readonly AnyCommand[], N> = z.input<Named<C, N>['input']>;
export type ResultOf<C extends readonly AnyCommand[], N> =
  Named<C, N> extends Command<string, z.ZodType, infer R, infer _> ? R : never;

/**
 * The one way in, as a function of the actor, a command's name and its input, from whatever door: who may is asked
 * first, then the input is parsed, then what takes long is done, then the write.
 * @throws Problem (of the function) `not-found` for what is no command, `forbidden`, `invalid-input` with the field,
 * and what the command throws
 */
export function registry(commands: readonly AnyCommand[]) {
  const byName = new Map(commands.map((c) => [c.name, c]));
  return async (actor: Actor, name: string, input: unknown): Promise<unknown> => {
    const found = byName.get(name);
    if (!found) throw new Problem('not-found');
    demandToChange(actor, found.permission);
    const given = found.input.safeParse(input);
    if (!given.success) throw new Problem('invalid-input', { field: given.error.issues[0]?.path.join('.') || '?' });
    const prepared = await found.prepare?.(actor, given.data);
    return write(actor, async (tx) => {
      const { result, event } = await found.run(tx, actor, given.data, prepared);
      const { inverse } = event;
      return { result, event: { ...event, ...(inverse && { inverse: { needs: found.permission, ...inverse } }) } };
    });
  };
}
