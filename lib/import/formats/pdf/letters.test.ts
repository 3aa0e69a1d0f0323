import { expect, it } from 'vitest';
import { letterAtControl, lettersOf } from './letters';

it.each([
  ['ﬁ', 'fi'],
  ['ﻼ', 'لا'],
  ['昀椀', 'fi'],
  ['昀昀氀', 'ffl'],
  ['昀툀', 'ffl'],
  ['昀케', 'ffi'],
  ['䐧', 'لا'],
  ['䐣', 'لأ'],
  ['ل䐧', 'لا'],
  ['\u064e乫', 'لَا'],
  ['أ⎒', 'لأَ'],
  ['\u064e乑', '\u064e\u0651'],
  ['ه䝔', 'هٔ'],
  ['昀', '昀'],
  ['中文', '中文'],
  ['ⅿ', 'm'],
])('a glyph that is called %s is %s', (called, letters) => {
  expect(lettersOf(called)).toBe(letters);
});

it('a control character that is drawn is a ligature of TeX in a font of pictures, and no letter elsewhere', () => {
  expect(letterAtControl('\u000b', true)).toBe('ff');
  expect(letterAtControl('\u0010', true)).toBe('\ufffd');
  expect(letterAtControl('\u000b', false)).toBe('\u000b');
  expect(letterAtControl('\u0002', false)).toBe('\ufffd');
  expect(letterAtControl(' ', false)).toBe(' ');
});
