import { set } from '../../grammar';
import type { Alone } from '../../name-alone';
import { speakers } from './speakers';

/** Who speaks, and what stands beside that. */
const ROLES = set(
  'interprète interprètes traducteur traductrice modérateur modératrice animateur animatrice présentateur présentatrice narrateur narratrice intervenant intervenante journaliste reporter rapporteur rapporteure président présidente greffier greffière huissier juge magistrat magistrate procureur procureure avocat avocate témoin prévenu prévenue accusé accusée maire préfet préfète ministre ambassadeur ambassadrice secrétaire commissaire sénateur sénatrice député députée conseiller conseillère directeur directrice recteur rectrice doyen doyenne chancelier chancelière gouverneur gouverneure porte parole invité invitée auditeur auditrice orateur oratrice enquêteur enquêtrice participant participante public salle assistance voix homme femme question réponse membre membres plusieurs',
  'vice adjoint adjointe premier première général générale intérim honoraire séance état off inconnu inconnue un une des de du d au aux par',
);

export const alone: Alone = {
  articles: set('le la les l'),
  honorifics: set('mme mlle monsieur madame'),
  namesToo: set(),
  isTitle: (word) => speakers.titles.has(word),
  isCalling: (word) => speakers.persons.has(word),
  isRole: (word) => ROLES.has(word),
};
