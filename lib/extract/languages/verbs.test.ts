import { expect, it } from 'vitest';
import { VERBS as ar } from './ar/verbs';
import { VERBS as en } from './en/verbs';

it.each([
  ['Arabic', ar],
  ['English', en],
])('no %s verb stands in its table twice', (_, verbs) => {
  const lemmas = verbs.map((v) => v.lemma);
  expect(lemmas.filter((lemma, i) => lemmas.indexOf(lemma) !== i)).toEqual([]);
});
