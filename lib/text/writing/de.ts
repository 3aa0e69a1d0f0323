import { LABEL_NAME, type Writing } from './writing';

export const de: Writing = {
  abbreviations: 'dr prof nr bzw ca',
  elided: '',
  bareElided: '',
  genitive: '',
  pointed: 'Dr Prof',
  titled: `(?:Herr|Frau)\\.? ${LABEL_NAME}`,
  leftovers: [
    '^(?:Lesen Sie auch|Mehr zum Thema|Weiterlesen|Siehe auch|Anzeige$|Teilen$|Alle Rechte vorbehalten|Newsletter abonnieren)',
  ],
  corrected: '(?:artikel|text|meldung) (?:wurde|haben wir) (?:korrigiert|berichtigt|geändert|aktualisiert)',
  correction:
    '^\\W{0,4}(?:korrektur|berichtigung|anmerkung der redaktion|anm\\. d\\. red|hinweis|richtigstellung|update|aktualisierung)[^:]{0,30}:|(?:früheren|vorherigen|ersten|ursprünglichen|älteren) (?:version|fassung) (?:dieses|des|der)',
  unfinished: 'der die das den dem des ein eine einen einem einer und oder mit von vom zum zur',
  percent: 'prozent',
};
