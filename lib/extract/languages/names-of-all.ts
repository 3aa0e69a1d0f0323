/** The small words within names, which go along with them into every language: Ursula von der Leyen, Ibn Khaldun. */
export const PARTICLE = /^(?:de|d|van|von|der|bin|ibn|al|el|la|le|du|del|di|da|dos|y)$/;

/** Its article is small and its own letter a capital: al-Rumaihi. */
export const ARTICLED = /^(?:a[dlnrst]|ash|el|bin|ibn|ben)-\p{Lu}/u;

const WORD = "\\p{Lu}[\\p{L}\\u00ad’'-]+";
const LATER = `(?:(?:al|el)[-’'])?${WORD}`;
// A capital is asked for first: at most places there is none, and of most characters a range tells so at once.
const LINKED = `(?=[^ -@[-~])(?=\\p{Lu})(?<![\\p{L}’'-])${WORD}(?: (?:\\p{Lu}\\.|de|van|von|der|bin|al|el|la|le|du))*`;
/** Two words of a name, or three, as written. */
export const NAME = new RegExp(`${LINKED}(?: ${LATER}){1,2}`, 'gu');
/** A run of capitals that ends with a name: New York Democrat Jane Roe. */
export const NAME_AT_END = new RegExp(`${LINKED}(?: ${LATER}){1,5}`, 'gu');
/** The same, and the office before it. */
export const OFFICE_AND_NAME = new RegExp(`${LINKED}(?: ${LATER}){1,3}`, 'gu');

/** As written, up to a run of capitals that only goes on with a name: Sheikh Omar bin [Yusuf al-Finch]. */
export const WITHIN_NAME = /\p{Lu}[\p{L}’'-]{0,30} (?:bin|ibn) $/u;

/** Of a folded word, of a written one and of what opens a name: whose somebody is, as names from English bring it along. */
export const GENITIVE = /['’]s$/;
export const GENITIVE_OF_MANY = /s['’]$/;
/** As written: Saudi Arabia’s King Salman, of which the first words name nobody who acts. */
export const WHOSE_NAME = /['’]s (?=\p{Lu})/u;
export const OWNER = /^(?:\p{Lu}[\p{L}-]{1,30}s['’] )(?=\p{Lu})/u;

/** Small words before a surname, written apart, joined by a hyphen or not at all: Al-Kadhimi, al Kadhimi, الكاظمي. Folded. */
export const PREFIXES: ReadonlySet<string> = new Set('al el ad as ar an ash de du van von bin ibn بن ابن'.split(' '));

/** One of the words between spaces, before what may be a capital as far as ranges tell. */
export const joinsCapital = (joiners: ReadonlySet<string>): RegExp =>
  new RegExp(` (?:${[...joiners].join('|')}) (?=[^ -@[-~])`, 'g');
