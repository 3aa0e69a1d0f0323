import { hasFiniteForm } from '../../clause/bare-clause';
import { grammar } from '../../grammar';
import { names } from './names';
import { reportBehind } from './report';
import { speakers } from './speakers';
import { subjectOfNoun, subjectOfVerb } from './subject';
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
  mayBeFinite: hasFiniteForm,
  speakers,
  ...verbs,
  ...names,
  ...words,
});
