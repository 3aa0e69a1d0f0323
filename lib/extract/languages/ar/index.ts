import { grammar } from '../../grammar';
import { agrees } from './agreement';
import { alone } from './alone';
import { carriedSubject, openingPhrase } from './carried';
import { forms } from './forms';
import { governing } from './governing';
import { isIndefinite } from './indefinite';
import { isNameInMarks } from './name-in-marks';
import { nameEndIn } from './name-in-text';
import { isNameByPlace } from './name-like-verb';
import { names } from './names';
import { nicknameIn } from './nickname';
import { nominal } from './nominal';
import { nounLeads } from './noun-leads';
import { officesAround } from './office';
import { phraseAt, phraseUpTo } from './phrase';
import { reportBehind } from './report';
import { goesOnTelling, isNoNameOf, resumes, saysAlone } from './said-in-marks';
import { nounSubject, onTongueOf, ownerOfNoun, verbFirstSubject } from './subject';
import { tellsWhen } from './tells-when';
import { verbs } from './verbs';
import weights from './weights.json' with { type: 'json' };
import { arabicWord, opensWithVerb } from './word';
import { DOING } from './word-form';
import { words } from './words';

/** Arabic: the verb usually comes first, its subject may be left out, and clitics hang on words. */
export const ar = grammar({
  language: 'ar',
  weights,
  forms,
  alone,
  subject: 'after-first',
  phraseAt,
  phraseUpTo,
  officesAround,
  nameEndIn,
  nicknameIn,
  opensWithVerb,
  opensWithDeed: (folded) => DOING.test(folded) || /^الم.ا.{2}ه$/.test(folded),
  formOf: arabicWord,
  openingPhrase,
  governing,
  reportBehind,
  tellsWhen,
  isNameInMarks,
  isIndefinite,
  isNoNameOf,
  saysAlone,
  resumes,
  goesOnTelling,
  isNounByPlace: isNameByPlace,
  agrees,
  carriedSubject,
  impersonalSource: onTongueOf,
  subjectOfVerb: verbFirstSubject,
  subjectOfNoun: nounSubject,
  ownerOfNoun,
  nounLeads,
  nominal,
  ...verbs,
  ...names,
  ...words,
});
