import { expect, it } from 'vitest';
import { found } from '../found';

it.each([
  'The mayor denies having said “the port is lost”.',
  'Peter Golan denied ever saying “we will sell the port”.',
  'La maire nie avoir dit « le port est perdu ».',
  'Marc Petit a démenti avoir jamais déclaré que « le port est perdu ».',
  'Der Minister bestreitet, gesagt zu haben: „Der Hafen ist verloren.“',
  'ولم يتحدث أحد من النواب عن «تسريح جماعي».',
  'Karin Lind nannte den Streik der Fischer nicht „rechtswidrig“.',
  'Der Minister bezeichnete den Vorfall nicht als „Unfall“.',
])('what somebody denies having said, or did not call so, is nothing they said: %s', (text) => {
  expect(found(text)).toEqual([]);
});

it.each([
  ['The mayor did not deny having said “the port is lost”.', 'the port is lost'],
  ['The mayor denied the report, saying “the port is safe for years”.', 'the port is safe for years'],
  ['La maire nie les faits et dit : « Le port est sauvé. »', 'Le port est sauvé.'],
])('what they say about it is theirs: %s', (text, words) => {
  expect(found(text).map((q) => q.words)).toContain(words);
});
