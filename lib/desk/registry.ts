import type { z } from 'zod';
import type { Tx } from '@/lib/db/client';
import { Problem } from '@/lib/problem';
import type { Actor } from './actor';
import type { AnyCommand, Command } from './command';
import type { Happening } from './happening';
import { parse } from './parse';
import { demandToChange } from './roles';
import { inVain, write } from './write';

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
 * @param settle the last word on what a command did, and what the program tells of the rows that it wrote, before anybody sees them
 */
export function registry(
  commands: readonly AnyCommand[],
  settle: (tx: Tx, actor: Actor, event: Happening) => Promise<unknown>,
) {
  const ready = door(commands);
  return async (actor: Actor, name: string, input: unknown): Promise<unknown> => {
    const { found, given, prepared } = await ready(actor, name, input);
    return write(actor, async (tx) => {
      const { result, event, also = [] } = await found.run(tx, actor, given, prepared);
      for (const happening of [event, ...also]) await settle(tx, actor, happening);
      const needing = (happening: Happening): Happening => {
        const { inverse } = happening;
        return inverse ? { ...happening, inverse: { needs: found.permission, ...inverse } } : happening;
      };
      return { result, event: needing(event), also: also.map(needing) };
    });
  };
}

/** The same door to a trial: the command runs by all its rules, answers, and nothing of it stays. @throws what it throws */
export function rehearsal(commands: readonly AnyCommand[]) {
  const ready = door(commands);
  return async (actor: Actor, name: string, input: unknown): Promise<unknown> => {
    const { found, given, prepared } = await ready(actor, name, input);
    return inVain(async (tx) => (await found.run(tx, actor, given, prepared)).result);
  };
}

/** Who may is asked first, then the input is parsed, then what takes long is done. */
function door(commands: readonly AnyCommand[]) {
  const byName = new Map(commands.map((c) => [c.name, c]));
  return async (actor: Actor, name: string, input: unknown) => {
    const found = byName.get(name);
    if (!found) throw new Problem('not-found');
    demandToChange(actor, found.permission);
    const given = parse(found.input, input);
    return { found, given, prepared: await found.prepare?.(actor, given) };
  };
}
