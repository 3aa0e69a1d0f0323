import { expect, it } from 'vitest';
import { lettersOf } from './letters';

it.each([
  ['ﬁ', 'fi'],
  ['ﻼ', 'لا'],
  ['昀椀', 'fi'],
  ['昀昀氀', 'ffl'],
  ['䐧', 'لا'],
  ['䐣', 'لأ'],
  ['ل䐧', 'لا'],
  ['昀', '昀'],
  ['中文', '中文'],
])('a glyph that is called %s is %s', (called, letters) => {
  expect(lettersOf(called)).toBe(letters);
});
