import { expect, it } from 'vitest';
import { type AssignRule, givenBy } from './assign-rules';

const rule = (id: string, more: Partial<AssignRule> = {}): AssignRule => ({
  ...{ id, name: id, speakerId: null, outlet: '', language: null, among: ['p'], dueIn: null },
  ...more,
});
const quotes = [
  { id: '1', speakerId: 'a' },
  { id: '2', speakerId: 'b' },
  { id: '3', speakerId: null },
];
const told = (rules: readonly AssignRule[]) =>
  givenBy(rules, { language: 'ar', outlet: 'Al-Ahali https://ahali.example/1', quotes }).map((g) => [
    g.rule.id,
    g.whole,
    g.quotes.join(''),
  ]);

it('rules give out an article in their order: a speaker’s quotations to one, the rest with the article to another', () => {
  const all = [
    rule('speaker', { speakerId: 'b' }),
    rule('outlet', { outlet: 'al-ahali', language: 'ar' }),
    rule('any'),
  ];
  expect(told(all)).toEqual([
    ['speaker', false, '2'],
    ['outlet', true, '13'],
  ]);
  // The article is given out first: nothing of it is left for a rule behind.
  expect(told([...all].reverse())).toEqual([['any', true, '123']]);
  expect(
    told([rule('x', { language: 'fr' }), rule('y', { outlet: 'nowhere' }), rule('z', { speakerId: 'c' })]),
  ).toEqual([]);
});
