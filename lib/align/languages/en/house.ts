import type { HouseExamples } from '../../lexicon';

export const house: HouseExamples = {
  cuts: ['We will be back with all our boats at the port', 'We will be back … at the port'],
  brackets: ['It will not leave before the summer', 'It [the ferry] will not leave before the summer'],
  'first-letter': ['We will stay here all night', 'we will stay here all night'],
  numerals: ['I saw 20 boats in the port', 'I saw twenty boats in the port'],
  contractions: ['We will not sell the port', 'We won’t sell the port'],
  fillers: ['We will, um, be back at the port tomorrow', 'We will be back at the port tomorrow'],
  grammar: ['We come with all the old boat to the port', 'We come with all the old boats to the port'],
};
