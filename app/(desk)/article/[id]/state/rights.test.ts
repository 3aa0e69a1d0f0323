import { describe, expect, it } from 'vitest';
import { COMMANDS, type CommandName } from '@/lib/commands';
import { may, ROLES } from '@/lib/desk/roles';
import type { CommandId } from './commands';
import { NEEDS, rightsOf } from './rights';

/** The command that each act of the page sends in the end. */
const SENDS: Partial<Record<CommandId, CommandName>> = {
  confirm: 'confirm-quote',
  dispute: 'give-status',
  correct: 'correct-quote',
  unverifiable: 'give-status',
  reopen: 'give-status',
  link: 'link-claim',
  ends: 'move-quote',
  speaker: 'attribute-quote',
  addSource: 'add-source',
  reject: 'reject-quote',
  sign: 'sign-off',
  comment: 'write-note',
  undo: 'undo',
  redo: 'redo',
  assign: 'assign-quote',
  revise: 'revise-article',
  report: 'create-report',
};

describe.each(ROLES)('the page of a %s', (role) => {
  it('offers each act to whom the command behind it is open, and to nobody else', () => {
    const can = rightsOf(role);
    const offered = Object.keys(SENDS).map((id) => [id, can[NEEDS[id as CommandId] as keyof typeof can]]);
    const open = Object.entries(SENDS).map(([id, name]) => {
      const { permission } = COMMANDS.find((c) => c.name === name) as (typeof COMMANDS)[number];
      return [id, may(role, permission)];
    });
    expect(offered).toEqual(open);
    expect(Object.values(can).some(Boolean)).toBe(role !== 'reader');
  });
});
