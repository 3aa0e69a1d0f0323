import { Problem } from '@/lib/problem';
import type { Actor } from './actor';

export const ROLES = ['reader', 'reviewer', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What can be done at a desk. */
export type Permission =
  | 'read'
  | 'annotate'
  | 'check'
  | 'import'
  | 'assign'
  | 'sign-off'
  | 'export'
  | 'audit'
  | 'administer';

const REVIEWER: readonly Permission[] = ['read', 'annotate', 'check'];
const EDITOR: readonly Permission[] = [...REVIEWER, 'import', 'assign', 'sign-off', 'export', 'audit'];

/** What each role may do, from the least to the most. */
const GRANTS: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  reader: new Set<Permission>(['read']),
  reviewer: new Set(REVIEWER),
  editor: new Set(EDITOR),
  admin: new Set<Permission>([...EDITOR, 'administer']),
};

export const may = (role: Role, permission: Permission): boolean => GRANTS[role].has(permission);

/** The first role that may, as a refusal names it. */
export const leastRole = (permission: Permission): Role => ROLES.find((r) => may(r, permission)) as Role;

/** @throws Problem `forbidden` naming the role that is needed */
export function demand(actor: Actor, permission: Permission): void {
  if (!may(actor.role, permission)) throw new Problem('forbidden', { role: leastRole(permission) });
}

/** How long after the password was given rights of administration are open without it, in ms. */
const RECENT_MS = 10 * 60_000;

/**
 * The right to change something. What takes rights of administration is for whoever knows the password, not for
 * whoever finds the browser open.
 * @throws Problem `forbidden`, `password-needed`
 */
export function demandToChange(actor: Actor, permission: Permission): void {
  demand(actor, permission);
  if (permission !== 'administer' || !actor.confirmedAt) return;
  if (actor.confirmedAt.getTime() < Date.now() - RECENT_MS) throw new Problem('password-needed');
}
