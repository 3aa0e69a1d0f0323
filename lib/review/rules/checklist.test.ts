import { expect, it } from 'vitest';
import { type Asked, CONDITIONS, itemsFor, leftOf } from './checklist';

const items = CONDITIONS.map((when) => ({ id: when, text: when, when }));
const plain: Asked = { kind: 'direct', speaker: { kind: 'person' }, via: null, minor: false, checks: [] };
const check = (verdict: string | null, proposedVerdict: string) => ({ verdict, proposedVerdict });

it.each<[string, Partial<Asked>, string[]]>([
  ['a quotation', {}, ['always', 'direct']],
  ['reported speech', { kind: 'indirect' }, ['always', 'reported']],
  ['an unnamed source', { speaker: { kind: 'anonymous' } }, ['always', 'direct', 'anonymous']],
  ['words of nobody', { speaker: null }, ['always', 'direct', 'anonymous']],
  ['a translation that is proposed', { checks: [check(null, 'translated')] }, ['always', 'direct', 'translated']],
  ['words that are none after all', { checks: [check('altered', 'translated')] }, ['always', 'direct']],
  ['a minor', { minor: true }, ['always', 'direct', 'minor']],
  ['what an agency passed on', { via: 'Reuters' }, ['always', 'direct', 'passed-on']],
])('of %s is asked what its conditions say', (_, quote, asked) => {
  expect(itemsFor(items, { ...plain, ...quote }).map((i) => i.id)).toEqual(asked);
});

it('what was ticked off is left no longer, also where it is not asked', () => {
  expect(leftOf(items, { ...plain, ticks: [{ item: 'direct' }, { item: 'minor' }] }).map((i) => i.id)).toEqual([
    'always',
  ]);
});
