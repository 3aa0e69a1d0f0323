import { grammar, NO_WORDS } from '../../grammar';
import { names } from './names';
import { arabicNominal } from './nominal';
import { speakers } from './speakers';
import { nounSubject, verbFirstSubject } from './subject';
import { verbs } from './verbs';
import { words } from './words';

/** Arabic: the verb usually comes first, its subject may be left out, and clitics hang on words. */
export const ar = grammar({
  language: 'ar',
  subject: 'after-first',
  subjectOfVerb: verbFirstSubject,
  subjectOfNoun: nounSubject,
  speakers: { ...NO_WORDS, ...speakers },
  nominal: arabicNominal,
  ...verbs,
  ...names,
  ...words,
});
