import { set } from '../../grammar';
import type { Alone } from '../../name-alone';
import { isTitle, nounClass } from './nouns';

export const alone: Alone = {
  articles: set('ال'),
  honorifics: set('السيد السيدة الآنسة الدكتور الدكتورة الأستاذ الأستاذة'),
  namesToo: set(),
  isTitle,
  isCalling: (word) => word.startsWith('ال') && nounClass(word) === 'person',
};
