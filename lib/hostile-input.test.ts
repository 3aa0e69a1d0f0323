import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownDatabase } from '@/lib/db/test-database';
import { Problem } from '@/lib/problem';
import { COMMANDS, type CommandName, execute } from './commands';
import type { Actor } from './desk/actor';
import type { Role } from './desk/roles';
import { testDesk } from './desk/test-desk';
import { type Examples, makeExamples } from './examples';

let desk: Record<Role, Actor>;
let examples: Examples;
beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk();
  ({ examples } = await makeExamples(desk));
});

/** What a program sends that no person types, and a database does not take. */
const HOSTILE: readonly unknown[] = [
  'a\0b',
  '\ud800',
  'x\udc00y',
  '\u202e\u200b',
  '',
  ' \n\t ',
  'x'.repeat(200_000),
  '0000-01-01',
  '9999-12-31',
  '+275760-09-13',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'javascript:alert(1)',
  2 ** 31,
  2 ** 31 - 1,
  -(2 ** 31),
  -1,
  0,
  1.5,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  null,
  undefined,
  [],
  [[]],
  {},
  { toString: 1 },
  new Date(Number.NaN),
  BigInt(1),
  unreadable({}),
  unreadable(() => undefined),
];

/** What throws when it is looked at: a reference that the browser's protocol leaves unresolved. */
function unreadable(target: object): unknown {
  const refuse = () => {
    throw new Error('not to be looked at');
  };
  return new Proxy(target, { get: refuse, has: refuse, ownKeys: refuse, getPrototypeOf: refuse });
}

type Path = readonly (string | number)[];
const leaves = (value: unknown, path: Path = []): Path[] =>
  value !== null && typeof value === 'object' && !(value instanceof File)
    ? [path, ...Object.entries(value).flatMap(([k, v]) => leaves(v, [...path, k]))]
    : [path];

/** The value with another at the end of the path. */
function put(value: unknown, [first, ...rest]: Path, other: unknown): unknown {
  if (first === undefined) return other;
  const copy: Record<string, unknown> = Array.isArray(value)
    ? ([...value] as unknown as Record<string, unknown>)
    : { ...(value as Record<string, unknown>) };
  copy[first] = put(copy[first], rest, other);
  return copy;
}

/** Anything but an answer or a refusal that a person can act on. */
async function fault(name: CommandName, input: unknown): Promise<unknown> {
  try {
    await execute(desk.admin, name, input as never);
    return undefined;
  } catch (error) {
    return error instanceof Problem ? undefined : error;
  }
}

describe.each(COMMANDS.map((c) => [c.name] as const))('%s', (name) => {
  it('answers every hostile value, in every field, with a refusal or a result', async () => {
    const given = examples[name]();
    for (const path of leaves(given))
      for (const [i, hostile] of HOSTILE.entries())
        expect(await fault(name, put(given, path, hostile)), `value ${i} as ${path.join('.')}`).toBe(undefined);
  });

  it('answers anything at all with a refusal', async () => {
    const anything = fc.object({ key: fc.constantFrom('quoteId', 'version', 'document', 'span', '__proto__', 'x') });
    await fc.assert(
      fc.asyncProperty(anything, async (input) => {
        expect(await fault(name, input)).toBe(undefined);
      }),
      { numRuns: 25 },
    );
  });
});
