import { set } from '../../grammar';
import type { Alone } from '../../name-alone';
import { speakers } from './speakers';

export const alone: Alone = {
  articles: set('le la les l'),
  honorifics: set('mme mlle monsieur madame'),
  namesToo: set(),
  isTitle: (word) => speakers.titles.has(word),
  isCalling: (word) => speakers.persons.has(word),
};
