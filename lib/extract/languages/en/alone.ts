import { set } from '../../grammar';
import type { Alone } from '../../name-alone';
import { speakers } from './speakers';

export const alone: Alone = {
  articles: set('the a an'),
  honorifics: set('mr mrs ms miss dr'),
  namesToo: set(
    'dean king prince princess queen duke pope bishop baker judge major page mason guard clerk chancellor marshal general rector vicar',
  ),
  isTitle: (word) => speakers.titles.has(word),
  isCalling: (word) => speakers.persons.has(word),
};
