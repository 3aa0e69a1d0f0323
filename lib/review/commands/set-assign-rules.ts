import { z } from 'zod';
import { changeOf } from '@/lib/desk/changes';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { assignRules, assignRulesState, speakersIn } from '../read/assign-rules';

/**
 * By which rules the desk gives out what is imported, in their order. What was given out stays as it is.
 * @throws Problem `conflict`, `not-found` for a speaker or a person who is not the desk's
 */
export const setAssignRules = command({
  name: 'set-assign-rules',
  permission: 'assign',
  input: z.object({ version: fields.version, rules: assignRules }),
  async run(tx, actor, { version, rules }) {
    const { deskId: id } = actor;
    const before = await tx.desk.findUniqueOrThrow({ where: { id } });
    if (before.version !== version) throw new Problem('conflict');
    const people = new Set(rules.flatMap((rule) => rule.among));
    const members = await tx.member.count({ where: { deskId: id, personId: { in: [...people] } } });
    const speakers = new Set(rules.flatMap((rule) => rule.speakerId ?? []));
    const known = await speakersIn(tx, id, rules);
    if (members < people.size || known.length < speakers.size) throw new Problem('not-found');
    const after = await tx.desk.update({ where: { id }, data: { assignRules: rules, version: { increment: 1 } } });
    const changes = [changeOf('assign-rules', id, assignRulesState(before), assignRulesState(after))];
    return {
      result: undefined,
      event: { kind: 'assign-rules-set', subject: id, data: {}, changes, inverse: PUT_BACK },
    };
  },
});
