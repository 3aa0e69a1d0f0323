import { grammar, NO_WORDS } from '../../grammar';
import { contentClause } from './clause';
import { names } from './names';
import { germanNominal } from './nominal';
import { reportBehind } from './report';
import { speakers } from './speakers';
import { clauseSubject, frontPlace, isEmbedded, mayBeFinite, verbSecondSubject } from './subject';
import { verbs } from './verbs';
import { words } from './words';

export const de = grammar({
  language: 'de',
  capitals: true,
  nounCapitals: true,
  verbSecond: true,
  subject: 'before-first',
  subjectOfVerb: verbSecondSubject,
  openingPhrase: clauseSubject,
  placeInFront: frontPlace,
  reportBehind,
  contentClause,
  isEmbedded,
  mayBeFinite,
  speakers: { ...NO_WORDS, ...speakers },
  nominal: germanNominal,
  ...verbs,
  ...names,
  ...words,
});
