import { expect, it } from 'vitest';
import type { Change } from '@/lib/desk/changes';
import { detailsOf } from './details';

const told = (kind: Change['kind'], before: Change['before'], after: Change['after']) =>
  detailsOf([{ kind, id: 'x', before, after }], new Map());

it('a line on the rules of a desk says what holds now, and what came into a list and is out of it', () => {
  expect(told('rules', { blind: false }, { blind: true })).toEqual([{ of: 'holds', holds: true }]);
  expect(told('rules', { evidence: 'nothing' }, { evidence: 'primary' })).toEqual([
    { of: 'evidence', needs: 'primary' },
  ]);
  expect(told('rules', { house: ['cuts', 'fillers'] }, { house: ['cuts', 'grammar'] })).toEqual([
    { of: 'allowed', rules: ['grammar'] },
    { of: 'disallowed', rules: ['fillers'] },
  ]);
  expect(told('checklist', { items: [{ text: 'Who was there?' }] }, { items: [{ text: 'Is it dated?' }] })).toEqual([
    { of: 'added', text: 'Is it dated?' },
    { of: 'removed', text: 'Who was there?' },
  ]);
  expect(told('assign-rules', { rules: [] }, { rules: [{ name: 'Ports to Ada' }] })).toEqual([
    { of: 'added', text: 'Ports to Ada' },
  ]);
});

it('a sign-off without a passage says the reason', () => {
  const signOff = { by: 'x', at: '2026-01-01T00:00:00Z', override: 'Heard it at the town hall.' };
  expect(told('quote', { signOff: null }, { signOff })).toEqual([{ of: 'reason', text: signOff.override }]);
});

it('of what is read blind nothing is told before it is open', () => {
  expect(told('reading', {}, { by: 'x', seal: '5f', opened: null })).toEqual([]);
});
