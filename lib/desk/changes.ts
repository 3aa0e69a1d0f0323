import type { Tx } from '@/lib/db/client';
import type { Actor } from './actor';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What a person can change of a thing, flat, as the log keeps it; what has no key is null. */
export type State = Readonly<Record<string, Json>>;

/** Kinds of things whose state the log follows. */
export type SubjectKind =
  | 'quote'
  | 'article'
  | 'note'
  | 'reading'
  | 'sent-back'
  | 'source'
  | 'speaker'
  | 'claim'
  | 'link'
  | 'relation'
  | 'feed'
  | 'member'
  | 'shared-link'
  | 'rules'
  | 'checklist'
  | 'assign-rules';

/** A thing before and after an event: only the keys that differ, unless all of them matter. */
export interface Change {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly before: State;
  readonly after: State;
}

/** How a kind of thing is read as a state, and brought back to one. */
export interface Subject {
  /** The things of these that the desk has, by their ids; of a kind that can be made anew the others too, empty. */
  read(tx: Tx, deskId: string, ids: readonly string[]): Promise<ReadonlyMap<string, State>>;
  /** Brings the thing from the state it is in to another that it had. @throws Problem where a rule stands against it */
  restore?(tx: Tx, actor: Actor, id: string, now: State, target: State): Promise<void>;
  /** Whether taking the change back makes sense only while nothing else of the thing has changed either. */
  isWhole?(before: State, after: State): boolean;
}

export type Subjects = Readonly<Record<SubjectKind, Subject>>;

/** One thing as it is; undefined where the desk has no such thing. */
export const readOne = async (
  { read }: Pick<Subject, 'read'>,
  tx: Tx,
  deskId: string,
  id: string,
): Promise<State | undefined> => (await read(tx, deskId, [id])).get(id);

/** What each thing is that there is, and nothing of every other. */
export const orNothing = (
  ids: readonly string[],
  found: Iterable<readonly [id: string, state: State]>,
): ReadonlyMap<string, State> => new Map([...ids.map((id) => [id, {}] as const), ...found]);

/** What differs between two states; all of both where `whole`. @returns undefined where nothing does */
export function changeOf(
  kind: SubjectKind,
  id: string,
  before: State,
  after: State,
  whole = false,
): Change | undefined {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const differing = keys.filter((k) => !same(before[k], after[k]));
  if (differing.length === 0) return undefined;
  const kept = whole ? keys : differing;
  const pick = (state: State): State => Object.fromEntries(kept.map((k) => [k, state[k] ?? null]));
  return { kind, id, before: pick(before), after: pick(after) };
}

export const same = (a: Json | undefined, b: Json | undefined): boolean =>
  canonical(a ?? null) === canonical(b ?? null);

/** JSON with sorted keys: the same for the same data, however the database orders them. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value);
}
