import type { z } from 'zod';
import type { Tx } from '@/lib/db/client';
import type { Actor } from './actor';
import type { Happening } from './happening';
import type { Permission } from './roles';

/** What a command leaves: its answer, and the event. */
export interface Done<R> {
  readonly result: R;
  readonly event: Happening;
  /** What followed from it, each a line of its own. */
  readonly also?: readonly Happening[];
}

/**
 * One thing that a person, or a program for them, can do at a desk. The registry demands the permission before it
 * parses the input, and nothing is written unless all of it is, with its line in the log.
 */
export interface Command<N extends string, S extends z.ZodType, R, P> {
  readonly name: N;
  readonly permission: Permission;
  readonly input: S;
  /** Heavy work, before the transaction and outside of it: reading, extracting, hashing. */
  prepare?(actor: Actor, input: z.output<S>): Promise<P>;
  /** The write itself. The desk is locked: nobody else writes to it meanwhile. */
  run(tx: Tx, actor: Actor, input: z.output<S>, prepared: P): Promise<Done<R>>;
}

/** Any command, for tables of them. */
export type AnyCommand = Command<string, z.ZodType, unknown, unknown>;

/** A command with its types told from its parts. */
export const command = <const N extends string, S extends z.ZodType, R, P = undefined>(
  c: Command<N, S, R, P>,
): Command<N, S, R, P> => c;
