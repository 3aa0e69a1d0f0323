import { set } from '../../grammar';
import type { Alone } from '../../name-alone';
import { speakers } from './speakers';

/** What people do, as it stands before their names; a woman's has another end: Ingenieurin. */
const CALLINGS = set('ingenieur journalist reporter pilot analyst professor minister senator moderator manager');

export const alone: Alone = {
  articles: set('der die das'),
  honorifics: set('herr frau'),
  namesToo: set('kaiser könig prinz'),
  isTitle: (word) => speakers.titles.has(word),
  isCalling: (word) => CALLINGS.has(word) || (word.endsWith('in') && CALLINGS.has(word.slice(0, -2))),
};
