import { grammar } from '../../grammar';
import { alone } from './alone';
import { behindVerb } from './behind-verb';
import { forms } from './forms';
import { names } from './names';
import { narratesOn } from './narrates';
import { subjectOfNoun } from './noun';
import { openingPhrase } from './opening';
import { subjectOfParticiple } from './participle';
import { reportBehind, tellsWhoSaid } from './report';
import { speakers } from './speakers';
import { subjectOfVerb } from './subject';
import { isAttribute } from './verb-group';
import { verbs } from './verbs';
import weights from './weights.json' with { type: 'json' };
import { words } from './words';

export const fr = grammar({
  language: 'fr',
  weights,
  forms,
  alone,
  capitals: true,
  subject: 'before-first',
  behindVerb,
  isAttribute,
  subjectOfVerb,
  subjectOfNoun,
  subjectOfParticiple,
  openingPhrase,
  narratesOn,
  reportBehind,
  tellsWhoSaid,
  speakers,
  ...verbs,
  ...names,
  ...words,
});
