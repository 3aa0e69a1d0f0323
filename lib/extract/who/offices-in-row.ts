import { isGivenName } from '../grammar';
import { PARTICLE } from '../languages/names-of-all';
import { wordAt, wordsEnd } from '../read/items';
import type { Reading } from '../read/reading';

/** In items: so far behind a comma a name stands that the office before it is held by. */
const FAR = 14;

/**
 * le ministre du Climat[, de l'Énergie et de la Mobilité Luc Marel]; la préfète de région[, préfète du Nord, Anne Roux]: where
 * the name ends behind the comma that parts what an office is for, or two offices. @param from the first item of the office
 */
export function nameBehindOffices(r: Reading, from: number, comma: number, end: number): number | undefined {
  if (!r.grammar.speakers.headFirst) return undefined;
  const noun = r.grammar.articles.has(wordAt(r.all, comma + 1)) ? comma + 2 : comma + 1;
  const isOffice = r.grammar.speakers.persons.has(wordAt(r.all, noun));
  const goesOn = isLink(r, comma + 1);
  // la préfète Anne Roux, …: somebody is named already.
  if ((!goesOn && !isOffice) || [2, 3].some((n) => comma - n >= from && isFullName(r, comma - n))) return undefined;
  const last = Math.min(end, comma + FAR);
  if (goesOn && r.all.slice(from, comma).some((_, i) => isLink(r, from + i))) {
    let next = wordsEnd(r.all, comma + 1, last);
    while (r.all[next]?.type === 'comma' && isLink(r, next + 1)) next = wordsEnd(r.all, next + 1, last);
    if (!r.all.slice(comma, next).some((_, i) => joinsComplement(r, comma + i))) return undefined;
    for (let k = comma + 2; k < next; k++) if (isFullName(r, k)) return nameEnd(r, k, end);
    return r.all[next]?.type === 'comma' && isFullName(r, next + 1) ? nameEnd(r, next + 1, end) : undefined;
  }
  if (!isOffice) return undefined;
  const next = wordsEnd(r.all, noun, last);
  return r.all[next]?.type === 'comma' && isFullName(r, next + 1) ? nameEnd(r, next + 1, end) : undefined;
}

/** [le ministre du Climat, de l'Énergie et] de la Mobilité: where an office begins whose last complement begins at item `from`. */
export function officeBefore(r: Reading, from: number, start: number): number | undefined {
  if (!r.grammar.speakers.headFirst || !joinsComplement(r, from - 1)) return undefined;
  let k = from - 1;
  for (; k > start && from - k < FAR; k--) {
    const item = r.all[k - 1];
    const goesOn = item?.type === 'comma' ? isLink(r, k) : item?.type === 'word' && !endsThere(r, k - 1);
    if (!goesOn) break;
  }
  return r.all.slice(k, from - 1).some((_, i) => isLink(r, k + i)) && !isLink(r, k) ? k : undefined;
}

const endsThere = ({ all, grammar }: Reading, k: number): boolean => {
  const word = all[k];
  return (
    word?.type === 'word' && !word.capital && (word.entry.cue !== undefined || grammar.phraseEnds.has(word.folded))
  );
};

/** [et] de la Mobilité */
const joinsComplement = (r: Reading, k: number): boolean => r.grammar.joiners.has(wordAt(r.all, k)) && isLink(r, k + 1);

const isLink = ({ all, grammar }: Reading, k: number): boolean => grammar.forms.ofLink.test(wordAt(all, k));

const isCapital = ({ all }: Reading, k: number): boolean => {
  const item = all[k];
  return item?.type === 'word' && item.capital;
};

const isFullName = (r: Reading, k: number): boolean =>
  isCapital(r, k) &&
  isGivenName(wordAt(r.all, k), r.grammar) &&
  (isCapital(r, k + 1) || PARTICLE.test(wordAt(r.all, k + 1)));

function nameEnd(r: Reading, from: number, end: number): number {
  let k = from + 1;
  while (k < end && k < from + 4 && (isCapital(r, k) || (PARTICLE.test(wordAt(r.all, k)) && isCapital(r, k + 1)))) k++;
  return k;
}
