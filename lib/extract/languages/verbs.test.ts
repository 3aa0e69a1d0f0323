import { expect, it } from 'vitest';
import { VERBS as ar } from './ar/verbs';
import { VERBS as en } from './en/verbs';
import { VERBS as fr } from './fr/verbs';

it.each([
  ['Arabic', ar],
  ['English', en],
  ['French', fr],
])('no %s verb stands in its table twice', (_, verbs) => {
  const lemmas = verbs.map((v) => v.lemma);
  expect(lemmas.filter((lemma, i) => lemmas.indexOf(lemma) !== i)).toEqual([]);
});
