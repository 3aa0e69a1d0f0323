import { set } from '../../grammar';
import type { Alone } from '../../name-alone';
import { speakers } from './speakers';

/** What people do, as it stands before their names; a woman's has another end: Ingenieurin. */
const CALLINGS = set('ingenieur journalist reporter pilot analyst professor minister senator moderator manager');

/** Offices and callings, also as the end of a longer word (Bundespräsident); a woman's has another end. No surname is among them. */
const OFFICES = [
  ...set(
    'präsident kanzler minister sekretär direktor botschafter dolmetscher moderator übersetzer reporter journalist korrespondent bürgermeister senator kommissar verteidiger sprecher berichterstatter erzähler intendant rektor dekan professor doktor pfarrer schriftführer teilnehmer zuschauer zuhörer anrufer interviewer zeuge kollege stadtrat landrat gemeinderat staatsanwalt rechtsanwalt',
  ),
];
const FEMININES = [
  ...OFFICES.map((office) => `${office.replace(/e$/, '')}in`),
  ...set('richterin staatsanwältin rechtsanwältin anwältin stadträtin landrätin gemeinderätin klägerin beraterin'),
];
/** Participles: Vorsitzende, Vorsitzender. */
const PARTICIPLES = [
  ...set(
    'vorsitzende abgeordnete angeklagte beklagte sachverständige beauftragte vorsitzender abgeordneter angeklagter beklagter sachverständiger beauftragter',
  ),
];
const BESIDE = set(
  'zwischenruf zwischenrufe zuruf zurufe publikum frage antwort stimme gast unbekannt unbekannte unbekannter amtierend amtierende amtierender stellvertretend stellvertretende stellvertretender erste erster zweite zweiter des der vom von im',
);

const isOffice = (word: string): boolean =>
  [...OFFICES, ...FEMININES, ...PARTICIPLES].some((office) => word.endsWith(office));

export const alone: Alone = {
  articles: set('der die das'),
  honorifics: set('herr frau'),
  namesToo: set('kaiser könig prinz'),
  isTitle: (word) => speakers.titles.has(word),
  isCalling: (word) => CALLINGS.has(word) || (word.endsWith('in') && CALLINGS.has(word.slice(0, -2))),
  isRole: (word) => BESIDE.has(word) || isOffice(word),
};
