import { Problem } from '@/lib/problem';

export const ROLES = ['reader', 'reviewer', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who acts, at which desk, as what. Every function that reads or writes a desk's data takes it first. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly deskId: string;
  readonly deskName: string;
  readonly role: Role;
}

/** What can be done at a desk, and the least role that may. */
const LEAST_ROLE = {
  read: 'reader',
  annotate: 'reviewer',
  check: 'reviewer',
  import: 'editor',
  assign: 'editor',
  'sign-off': 'editor',
  export: 'editor',
  administer: 'admin',
} as const satisfies Record<string, Role>;
export type Permission = keyof typeof LEAST_ROLE;

export const may = (role: Role, permission: Permission): boolean =>
  ROLES.indexOf(role) >= ROLES.indexOf(LEAST_ROLE[permission]);

/** @throws Problem `forbidden` naming the role that is needed */
export function demand(actor: Actor, permission: Permission): void {
  if (!may(actor.role, permission)) throw new Problem('forbidden', { role: LEAST_ROLE[permission] });
}
