import { genders } from './gender';

/** German articles, titles and nouns, folded, that tell the gender of whoever they name. */
export const GERMAN_PERSONS = genders(
  'die eine frau ministerin kanzlerin bundeskanzlerin präsidentin sprecherin vorsitzende bürgermeisterin direktorin anwältin richterin lehrerin ärztin professorin abgeordnete mutter schwester tochter königin chefin ehefrau gattin witwe freundin nachbarin kollegin partnerin tante großmutter enkelin schülerin studentin',
  'der ein herr minister kanzler bundeskanzler präsident sprecher vorsitzender bürgermeister direktor anwalt richter lehrer arzt professor abgeordneter vater bruder sohn könig chef mann ehemann gatte witwer freund nachbar kollege partner onkel großvater enkel schüler student',
);
