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
