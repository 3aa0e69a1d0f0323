import { expect, it } from 'vitest';
import { foldWord } from '../../text/fold';
import { VERBS as ar } from './ar/verbs';
import { FORMS, STEMS, WEAK } from './de/verbs';
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

it('no German stem stands in its table twice, and no form that a stem makes', () => {
  const twice = (words: readonly string[]) => words.filter((word, i) => words.indexOf(word) !== i);
  const made = new Set(WEAK.map(foldWord));
  expect(twice(STEMS)).toEqual([]);
  expect(twice(FORMS)).toEqual([]);
  expect(FORMS.filter((form) => made.has(foldWord(form)))).toEqual([]);
});
