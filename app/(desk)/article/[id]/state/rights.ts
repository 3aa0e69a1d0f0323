import { may, type Permission, type Role } from '@/lib/desk/roles';
import type { CommandId } from './commands';

/** What a person may do on the page, by their role. */
export interface Rights {
  readonly check: boolean;
  readonly annotate: boolean;
  readonly import: boolean;
  readonly assign: boolean;
  readonly sign: boolean;
  readonly export: boolean;
}

const PERMISSION: Readonly<Record<keyof Rights, Permission>> = {
  check: 'check',
  annotate: 'annotate',
  import: 'import',
  assign: 'assign',
  sign: 'sign-off',
  export: 'export',
};

export const rightsOf = (role: Role): Rights =>
  Object.fromEntries(
    Object.entries(PERMISSION).map(([right, needed]) => [right, may(role, needed)]),
  ) as unknown as Rights;

/** What is left of rights where the article is locked. */
export const locked = (rights: Rights): Rights => ({
  ...(Object.fromEntries(Object.keys(rights).map((right) => [right, false])) as unknown as Rights),
  export: rights.export,
});

/** What each act of the page needs; the others are for whoever reads. Nobody meets one that their role does not have. */
export const NEEDS: Partial<Record<CommandId, keyof Rights>> = {
  confirm: 'check',
  dispute: 'check',
  correct: 'check',
  unverifiable: 'check',
  reopen: 'check',
  link: 'check',
  ends: 'check',
  speaker: 'check',
  addSource: 'check',
  reject: 'check',
  sign: 'sign',
  ready: 'sign',
  unlock: 'sign',
  comment: 'annotate',
  select: 'annotate',
  undo: 'annotate',
  redo: 'annotate',
  assign: 'assign',
  take: 'check',
  revise: 'import',
  report: 'export',
};
