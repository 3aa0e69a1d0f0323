import { foldWord } from '../../../text/fold';
import { GERMAN_PERSONS } from '../../../text/german-persons';
import type { Written } from '../../read/written';
import { TITLE } from './epithets';

/** The noun right before a name: ihr Bruder Jan Ott, Finanzministerin Mira Stahl. */
const TITLED = /(?<![\p{L}-])(\p{Lu}[\p{L}-]+) $/u;
/** The same behind an article and before a comma: die Leiterin des Heims, Mira Stahl. */
const PARTED =
  /(?<!\p{L})(?:[Dd]er|[Dd]ie|[Ii]hre?|[Ss]eine?|[Uu]nsere?) (?:\p{Ll}+ ){0,2}(\p{Lu}[\p{L}-]+)(?: (?:des|der|vom|von|für)(?: \p{L}[\p{L}-]*){1,4})?, $/u;
/** What stands behind the name: Mira Stahl, Leiterin des Heims; Mira Stahl ist die neue Leiterin. */
const BEHIND =
  /^(?:,| (?:ist|wurde|wird|war)(?: \p{Ll}+)?) (?:(?:der|die|ihre?|seine?|unsere?|neuer?|neuen?) ){0,2}(\p{Lu}[\p{L}-]+)/u;
const FORMER = /(?:ehemalig|früher|einstig|damalig|verstorben|abgewählt|\bex-)/iu;

/** In UTF-16 code units. */
const AROUND = 90;

/** Ortsvorsteher Jan Ott; not: in Münster Jan Ott: right before a name, what somebody is by its end. */
const isAgent = (noun: string, before: string): boolean => AGENT.test(noun) && !PLACE.test(before);
const AGENT = /.{3}(?:er|erin|ist|istin|ent|entin|ant|antin|eur|eurin|oge|ogin|mann|frau|ling|wart|wartin)$/;
const PLACE = /(?:^|[\s(])(?:[Ii]n|[Aa]us|[Nn]ach|[Bb]ei|[Vv]on|[Aa]n|[Aa]b|[Bb]is|[Ii]m|[Aa]m) [\p{L}-]+ $/u;

/** By which nouns for people the text introduces the name between two offsets; the end of a compound is one too. */
export function officesAround({ text }: Written, at: number, end: number): string[] {
  const before = text.slice(Math.max(0, at - AROUND), at);
  const found = [TITLED.exec(before), PARTED.exec(before), BEHIND.exec(text.slice(end, end + AROUND))];
  return found.flatMap((m) => {
    if (!m?.[1] || FORMER.test(m[0]) || FORMER.test(before.slice(-AROUND / 3))) return [];
    const noun = foldWord(m[1]);
    const also = alsoCalled(noun);
    if (GERMAN_PERSONS.has(noun)) return [noun, ...also];
    const [part] = TITLE.exec(noun) ?? [];
    if (part) return [...new Set([noun, part, ...also])];
    return m === found[0] && isAgent(noun, before) ? [noun] : [];
  });
}

/** Ministerpräsidentin Mira Stahl … die Regierungschefin: other words for the same office, of the same gender. */
function alsoCalled(noun: string): string[] {
  const isFemale = noun.endsWith('in');
  const own = isFemale ? noun.slice(0, -2) : noun;
  return ALSO.flatMap(([office, words]) => (office.test(own) ? words.map((w) => (isFemale ? `${w}in` : w)) : []));
}

/** Offices, folded, as their masculine, and what else their holders are called. */
const ALSO: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^ministerprasident$|kanzler$|^premier(?:minister)?$/, ['regierungschef']],
  [/^(?:staats|bundes)?prasident$/, ['staatschef']],
  [/^staatschef$/, ['prasident']],
  [/minister$/, ['ressortchef']],
  [/burgermeister$/, ['rathauschef', 'stadtchef', 'gemeindechef']],
  [
    /(?:vorstand|konzern|unternehmen|firmen)s?chef$|geschaftsfuhrer$/,
    ['konzernchef', 'firmenchef', 'unternehmenschef'],
  ],
  [/(?:schulleiter|schuldirektor)$/, ['rektor', 'direktor']],
  [/trainer$/, ['coach']],
  [/staatsanwalt$/, ['anklager', 'anklagevertreter']],
  [/verteidiger$/, ['anwalt', 'rechtsanwalt', 'strafverteidiger']],
  [/pfarrer$/, ['seelsorger']],
];
