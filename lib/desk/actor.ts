import type { Role } from './roles';

/** Who acts, at which desk, as what. Every command and every read takes it first. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly deskId: string;
  readonly deskName: string;
  readonly role: Role;
  /** When the person last gave their password, where they act through a session. */
  readonly confirmedAt?: Date;
}

/** What `actorOf` is told of a member. */
export const WITH_NAMES = { person: { select: { name: true } }, desk: { select: { name: true } } } as const;

/** A member of a desk who acts without a session: what goes on in their name, and whoever is at the machine. */
export const actorOf = (member: {
  readonly personId: string;
  readonly deskId: string;
  readonly role: string;
  readonly person: { readonly name: string };
  readonly desk: { readonly name: string };
}): Actor => ({
  personId: member.personId,
  name: member.person.name,
  deskId: member.deskId,
  deskName: member.desk.name,
  role: member.role as Role,
});
