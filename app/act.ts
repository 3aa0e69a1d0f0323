import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Actor } from '@/lib/auth/roles';
import { actorAt } from '@/lib/auth/session';
import { Problem, type ProblemCode } from '@/lib/problem';
import { preferredDesk, signedIn } from './session';

/** What a browser learns of a failure: a code whose message it holds, and what the message needs. */
export interface ProblemReport {
  readonly code: ProblemCode | 'unexpected' | 'offline';
  readonly params: Readonly<Record<string, string | number>>;
  readonly current?: unknown;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ProblemReport };

/**
 * The door that every server action goes through: who acts, parsed input, the call into lib, and an
 * answer that can be shown. What nobody expected is logged under an id that the person can quote.
 */
export async function act<S, T>(
  form: z.ZodType<S>,
  input: unknown,
  work: (actor: Actor, given: S) => Promise<T>,
): Promise<Result<T>> {
  return settle(async () => {
    const who = await signedIn();
    if (!who) throw new Problem('signed-out');
    const given = form.safeParse(input);
    if (!given.success) throw new Problem('invalid-input', { field: given.error.issues[0]?.path.join('.') || '?' });
    return work(actorAt(who, await preferredDesk()), given.data);
  });
}

/** The HTTP status that says what kind of refusal it is. */
export function statusOf({ code }: ProblemReport): number {
  if (code === 'signed-out') return 401;
  if (code === 'not-found') return 404;
  if (code === 'file-too-large') return 413;
  if (code === 'unexpected') return 500;
  return 403;
}

/** Runs the work and turns what it throws into an answer. */
export async function settle<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Problem)
      return {
        ok: false,
        problem: {
          code: error.code,
          params: error.params,
          ...(error.current === undefined ? {} : { current: error.current }),
        },
      };
    const id = randomUUID().slice(0, 8);
    console.error(`problem ${id}`, error);
    return { ok: false, problem: { code: 'unexpected', params: { id } } };
  }
}
