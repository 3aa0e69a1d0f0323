import type { HouseExamples } from '../../lexicon';

export const house: HouseExamples = {
  cuts: ['Nous reviendrons avec tous nos bateaux au port demain', 'Nous reviendrons […] au port demain'],
  brackets: ['Il ne partira pas avant l’été', 'Il [le ferry] ne partira pas avant l’été'],
  'first-letter': ['Nous resterons ici toute la nuit', 'nous resterons ici toute la nuit'],
  numerals: ['J’ai vu 20 bateaux dans le port', 'J’ai vu vingt bateaux dans le port'],
  contractions: ['Nous ne vendrons pas le port', 'Nous ne vendrons pas le port'],
  fillers: ['Nous reviendrons, euh, au port demain', 'Nous reviendrons au port demain'],
  grammar: ['Les bateaux quitte le vieux port', 'Les bateaux quittent le vieux port'],
};
