import { Problem } from '@/lib/problem';
import type { Actor } from './actor';

export const ROLES = ['reader', 'reviewer', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What can be done at a desk. */
export type Permission = 'read' | 'annotate' | 'check' | 'import' | 'assign' | 'sign-off' | 'export' | 'administer';

const REVIEWER: readonly Permission[] = ['read', 'annotate', 'check'];
const EDITOR: readonly Permission[] = [...REVIEWER, 'import', 'assign', 'sign-off', 'export'];

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
