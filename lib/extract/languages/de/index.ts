import { grammar } from '../../grammar';
import { contentClause } from './clause';
import { names } from './names';
import { reportBehind } from './report';
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
  ...verbs,
  ...names,
  ...words,
});
