import { LABEL_NAME, type Writing } from './writing';

export const fr: Writing = {
  abbreviations: 'm mm mme mlle dr prof',
  elided: 'c d j l m n s t qu jusqu lorsqu puisqu quoiqu',
  bareElided: 'd l n s c',
  genitive: '',
  pointed: '',
  titled: `Mme\\.? ${LABEL_NAME}`,
  leftovers: [
    // » LIRE AUSSI - « … », » LIRE AUSSI - Le bac rouvre: another article's title; but: LIRE AUSSI - Marc Petit : « … »
    '^[»>▶•* ]{1,3}(?:À |A )?lire aussi(?:[^\\p{L}«]{0,4}«[^«»]*»|[^«»"“]*)$',
    '^(?:Lire aussi|À lire aussi|A lire aussi|Lire la suite|Voir aussi|Publicité$|Partager|Abonnez-vous|Tous droits réservés)',
  ],
  corrected: 'cet? (?:article|texte) a été (?:corrigé|modifié|rectifié|mis à jour)',
  correction:
    '^\\W{0,4}(?:rectificatif|correctif|erratum|précision|mise à jour|correction|note de la rédaction)[^:]{0,30}:|version (?:précédente|antérieure|initiale|originale) de',
  unfinished: 'le la les un une des du de et par avec pour ou',
  percent: 'pourcent / pour cent',
};
