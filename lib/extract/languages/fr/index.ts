import { grammar } from '../../grammar';
import { names } from './names';
import { reportBehind } from './report';
import { speakers } from './speakers';
import { subjectOfVerb } from './subject';
import { verbs } from './verbs';
import { words } from './words';

export const fr = grammar({
  language: 'fr',
  capitals: true,
  subject: 'before-first',
  subjectOfVerb,
  reportBehind,
  speakers,
  ...verbs,
  ...names,
  ...words,
});
