import type { HouseExamples } from '../../lexicon';

export const house: HouseExamples = {
  cuts: ['Wir kommen mit allen Booten morgen zum Hafen zurück', 'Wir kommen … morgen zum Hafen zurück'],
  brackets: ['Sie fährt nicht vor dem Sommer', 'Sie [die Fähre] fährt nicht vor dem Sommer'],
  'first-letter': ['Wir bleiben die ganze Nacht hier', 'wir bleiben die ganze Nacht hier'],
  numerals: ['Ich sah 20 Boote im Hafen', 'Ich sah zwanzig Boote im Hafen'],
  contractions: ['Wir gehen in das Rathaus am Markt', 'Wir gehen ins Rathaus am Markt'],
  fillers: ['Wir kommen, ähm, morgen zum Hafen zurück', 'Wir kommen morgen zum Hafen zurück'],
  grammar: ['Wir kommen mit den alten Boote in den Hafen', 'Wir kommen mit den alten Booten in den Hafen'],
};
