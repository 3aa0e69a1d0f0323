import { LABEL_NAME, type Writing } from './writing';

export const en: Writing = {
  abbreviations:
    'mr mrs ms dr prof st gen col lt sgt capt sen rep gov rev hon jr sr vs no u.s u.k jan feb mar apr aug sept sep oct nov dec',
  elided: '',
  bareElided: '',
  genitive: 's',
  pointed: 'Mr Mrs Ms Dr Prof Sen Rep Gov Gen Col Lt',
  titled: `(?:Mrs?|Ms|Dr|Prof)\\.? ${LABEL_NAME}`,
  leftovers: [
    '\\(Related Nodes field\\)',
    '^(?:Read more|Read also|Read next|Related(?: articles| stories| topics)?:?$|Also read|See also|Share this|Sign up (?:for|to)|Subscribe|Advertisement$|Follow us|Click here|All rights reserved|© )',
  ],
  corrected:
    'this (?:article|story|report|text|piece|post|page) (?:was|has been|had been) (?:amended|corrected|updated|changed|edited)',
  correction:
    "^\\W{0,4}(?:corrections?|clarifications?|editor[’']s note|update|amended|corrected)\\b[^:]{0,30}:|(?:earlier|previous|original|initial|prior) version of (?:this|the)",
  unfinished: 'the a an of to by with from for and or',
  percent: 'percent / per cent',
};
