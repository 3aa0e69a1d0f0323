import { grammar } from '../../grammar';
import { bareClause, mayBeFinite } from './bare-clause';
import { names } from './names';
import { reportBehind } from './report';
import { speakers } from './speakers';
import { isPlace, subjectOfNoun, subjectOfVerb } from './subject';
import { verbs } from './verbs';
import { words } from './words';

export const en = grammar({
  language: 'en',
  capitals: true,
  goesOnBehindStop: true,
  subject: 'before-first',
  reportBehind,
  subjectOfVerb,
  subjectOfNoun,
  isPlace,
  bareClause,
  mayBeFinite,
  speakers,
  ...verbs,
  ...names,
  ...words,
});
