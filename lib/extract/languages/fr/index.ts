import { grammar } from '../../grammar';
import { behindVerb } from './behind-verb';
import { names } from './names';
import { openingPhrase } from './opening';
import { reportBehind } from './report';
import { speakers } from './speakers';
import { subjectOfParticiple, subjectOfVerb } from './subject';
import { verbs } from './verbs';
import weights from './weights.json' with { type: 'json' };
import { words } from './words';

export const fr = grammar({
  language: 'fr',
  weights,
  capitals: true,
  subject: 'before-first',
  behindVerb,
  subjectOfVerb,
  subjectOfParticiple,
  openingPhrase,
  reportBehind,
  speakers,
  ...verbs,
  ...names,
  ...words,
});
