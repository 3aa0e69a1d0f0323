import { expect, it } from 'vitest';
import { colourOf, initialsOf } from './initials';

it.each([
  ['المحرِّرة المناوبة', 'م\u200cم'],
  ['ليلى الحداد', 'ل\u200cح'],
  ['سامي بن يوسف العمري', 'س\u200cع'],
  ['الحداد', 'ح\u200cد'],
  ['Leila Haddad', 'L\u200cH'],
  ['sami al-Omari', 'S\u200cO'],
  ['Élodie d’Arc', 'É\u200cD'],
  ['Madonna', 'M\u200cA'],
  ['ال', 'ا\u200cل'],
  ['  ', ''],
  ['𝒜lpha (desk) 7', '𝒜\u200c7'],
])('the initials of %j are %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it('a person has one colour, and people have many', () => {
  const ids = Array.from({ length: 60 }, (_, i) => `person ${i}`);
  expect(new Set(ids.map((id) => colourOf(id, 6))).size).toBe(6);
  expect(colourOf('x', 6)).toBe(colourOf('x', 6));
});
