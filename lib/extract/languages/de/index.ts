import { grammar } from '../../grammar';
import { alone } from './alone';
import { bareClause } from './bare-clause';
import { clauseAround, contentClause, narratesBehind } from './clause';
import { forms } from './forms';
import { frontPlace } from './front-place';
import { isNameInMarks } from './name-in-marks';
import { names } from './names';
import { germanNominal } from './nominal';
import { officesAround } from './office';
import { nounLeads, openingPhrase, ownerOfNoun } from './owner';
import { phraseAt, phraseUpTo } from './phrase';
import { reportBehind } from './report';
import { speakers } from './speakers';
import { isEmbedded, mainVerb, mayBeFinite, verbSecondSubject } from './subject';
import { toldAsWhole } from './told';
import { reportedFrom, reportedVerb, tellsWhoSaid } from './told-by-form';
import { verbs } from './verbs';
import weights from './weights.json' with { type: 'json' };
import { words } from './words';

export const de = grammar({
  language: 'de',
  weights,
  forms,
  alone,
  capitals: true,
  nounCapitals: true,
  verbSecond: true,
  subject: 'before-first',
  phraseAt,
  phraseUpTo,
  subjectOfVerb: verbSecondSubject,
  subjectOfNoun: ownerOfNoun,
  nounLeads,
  openingPhrase,
  impersonalSource: frontPlace,
  isNameInMarks,
  reportBehind,
  bareClause,
  tellsFinite: () => true,
  clauseAround,
  contentClause,
  narratesBehind,
  isEmbedded,
  mainVerb,
  reportedFrom,
  reportedVerb,
  tellsWhoSaid,
  toldAsWhole,
  mayBeFinite,
  speakers,
  nominal: germanNominal,
  officesAround,
  ...verbs,
  ...names,
  ...words,
});
