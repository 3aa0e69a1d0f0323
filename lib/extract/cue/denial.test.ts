import { expect, it } from 'vitest';
import { found } from '../found';

it.each([
  'The mayor denies having said “the port is lost”.',
  'At no point did the harbour master say that “the port is lost”.',
  'Nowhere does the report say that “the port is lost”.',
  'Die Lotsin hat nicht gesagt, der Hafen sei „für immer verloren“.',
  'The pilot did not say the port was lost for good.',
  'Peter Golan denied ever saying “we will sell the port”.',
  'La maire nie avoir dit « le port est perdu ».',
  'Marc Petit a démenti avoir jamais déclaré que « le port est perdu ».',
  'Der Minister bestreitet, gesagt zu haben: „Der Hafen ist verloren.“',
  'ولم يتحدث أحد من النواب عن «تسريح جماعي».',
  'Karin Lind nannte den Streik der Fischer nicht „rechtswidrig“.',
  'Der Minister bezeichnete den Vorfall nicht als „Unfall“.',
  'No pilot has called the port “lost”.',
  'Not one of the pilots said the port was “lost”.',
  'Pas un pilote n’a dit que le port était « perdu ».',
  'Nicht einer der Lotsen sagte, der Hafen sei „verloren“.',
  'Peter Golan has yet to say “we are sorry”.',
  'Marc Petit n’a pas osé qualifier le port de « perdu ».',
  'Peter Golan stopped short of calling the port “lost”.',
  'Peter Golan declined to describe the port as “lost”.',
  'Peter Golan could have called the port “lost”, but did not.',
  'If anyone calls the port “lost”, the meeting will end.',
  'Peter Golan denied having noted that the port was “as good as lost”.',
  'La maire nie avoir noté que le port était « perdu ».',
  'Der Minister bestritt, angemerkt zu haben, dass der Hafen „verloren“ sei.',
  'Peter Golan left without saying that the port was lost for good.',
  'La maire est partie sans dire que le port était perdu pour de bon.',
  'Der Minister ging, ohne zu sagen, dass der Hafen für immer verloren ist.',
  'Common sense suggests that the port is lost for good.',
  "L'expérience montre que le port est perdu pour de bon.",
])('what somebody denies having said, or did not call so, is nothing they said: %s', (text) => {
  expect(found(text)).toEqual([]);
});

it.each([
  ['The mayor did not deny having said “the port is lost”.', 'the port is lost'],
  ['The mayor denied the report, saying “the port is safe for years”.', 'the port is safe for years'],
  ['No fewer than ten pilots called the port “lost”.', 'lost'],
  ['La maire nie les faits et dit : « Le port est sauvé. »', 'Le port est sauvé.'],
  ['The mayor left, not without saying that the port was “lost for good”.', 'lost for good'],
  ['La maire est partie, non sans préciser « que le port est perdu ».', 'que le port est perdu'],
  ['Anna Roth ging, nicht ohne zu sagen, der Hafen sei „verloren“.', 'verloren'],
])('what they say about it is theirs: %s', (text, words) => {
  expect(found(text).map((q) => q.words)).toContain(words);
});
