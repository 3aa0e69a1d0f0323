import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { logRefusal } from '@/lib/auth/log';
import { actorAt, type SignedIn } from '@/lib/auth/session';
import { isDatabaseDown } from '@/lib/db/down';
import type { Actor } from '@/lib/desk/actor';
import { parse } from '@/lib/desk/parse';
import { demand } from '@/lib/desk/roles';
import { type FailureCode, Problem } from '@/lib/problem';
import { preferredDesk, signedIn } from './session';

/** What a browser learns of a failure: a code whose message it holds, and what the message needs. */
export interface ProblemReport {
  readonly code: FailureCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly current?: unknown;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ProblemReport };

/** Looks up who is signed in: somebody who does something, or whose page asks by itself. */
type Asking = () => Promise<SignedIn | undefined>;

/** Who acts in this request. @throws Problem `signed-out`, `password-expired` */
async function currently(asking: Asking): Promise<[Actor, SignedIn]> {
  const who = await asking();
  if (!who) throw new Problem('signed-out');
  return [actorAt(who, await preferredDesk()), who];
}

/** Work at the person's desk. What they have no right to is refused, and the desk's log says so. */
export async function acting<T>(
  work: (actor: Actor, who: SignedIn) => Promise<T> | T,
  asking: Asking = signedIn,
): Promise<T> {
  const [actor, who] = await currently(asking);
  try {
    return await work(actor, who);
  } catch (error) {
    if (error instanceof Problem && error.code === 'forbidden') await logRefusal(actor, String(error.params.role));
    throw error;
  }
}

/** The door of the pages to a read: who asks, then what is asked, then an answer that can be shown. */
export async function ask<S, T>(
  form: z.ZodType<S>,
  input: unknown,
  read: (actor: Actor, given: S, who: SignedIn) => Promise<T>,
  asking: Asking = signedIn,
): Promise<Result<T>> {
  return settle(() =>
    acting((actor, who) => {
      demand(actor, 'read');
      return read(actor, parse(form, input), who);
    }, asking),
  );
}

/**
 * Runs the work and turns what it throws into an answer. What nobody expected is logged under an id that the person
 * can quote.
 */
export async function settle<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, problem: reportOf(error) };
  }
}

/** What a browser may learn of what was thrown. The rest is logged under an id. */
export function reportOf(error: unknown): ProblemReport {
  if (error instanceof Problem)
    return {
      code: error.code,
      params: error.params,
      ...(error.current === undefined ? {} : { current: error.current }),
    };
  if (isDatabaseDown(error)) {
    console.error('The database does not answer:', error);
    return { code: 'database-down', params: {} };
  }
  const id = randomUUID().slice(0, 8);
  console.error(`problem ${id}`, error);
  return { code: 'unexpected', params: { id } };
}
