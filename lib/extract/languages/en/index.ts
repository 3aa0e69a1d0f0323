import { grammar } from '../../grammar';
import { sentenceStart } from '../../read/sentence';
import { alone } from './alone';
import { bareClause, mayBeFinite, narratesOn, tellsFinite } from './bare-clause';
import { forms } from './forms';
import { governing } from './governing';
import { names } from './names';
import { isAttribute, isCompound } from './noun';
import { officesAround } from './office';
import { ownerOfNoun, subjectOfNoun } from './owner';
import { subjectOfParticiple } from './participle';
import { reportBehind, reportByComma } from './report';
import { speakers } from './speakers';
import { beforePlace, isPlace, subjectOfVerb, whoDid } from './subject';
import { verbs } from './verbs';
import weights from './weights.json' with { type: 'json' };
import { words } from './words';

export const en = grammar({
  language: 'en',
  weights,
  forms,
  alone,
  capitals: true,
  goesOnBehindStop: true,
  subject: 'before-first',
  governing,
  reportBehind,
  reportByComma,
  subjectOfVerb,
  subjectOfNoun,
  ownerOfNoun,
  subjectOfParticiple,
  isPlace,
  officesAround,
  beforePlace,
  bareClause,
  narratesOn,
  tellsFinite,
  isNounByPlace: isCompound,
  isAttribute,
  isDone: (r, k) => whoDid(r, k, sentenceStart(r.all, k)) !== undefined,
  mayBeFinite,
  speakers,
  ...verbs,
  ...names,
  ...words,
});
