import { foldName, foldWord } from './fold';
import { isGivenAnywhere } from './given-names';
import type { Span } from './span';
import { everywhere, wordsEverywhere } from './writing';

const POINTED = wordsEverywhere(({ pointed }) => pointed).join('|');

/** [00:12:30] , (00:12) , 00:12 - : when a turn begins. */
const TIME = String.raw`(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s*(?:[-–]\s*)?)?`;

// [00:12:30] Sami Haddad: …; (00:12) Salim: …; **R. Salim:** …; MS. DELGADO: …
const LABEL = new RegExp(
  String.raw`^${TIME}[*_':]{0,5}(\p{Lu}\.(?=\s?[:：])|(?:(?:\p{Lu}{1,4}|${POINTED})\. ?)*(?:[^:：.!?؟"“”«»,،*_']|(?<=\p{Lu})'(?=\p{Lu})){1,60}?)[*_']{0,5}\s?[:：][*_']{0,5}\s+(?=\S)`,
  'u',
);

/** RANA GOLAN, HARBOUR ANALYST: … */
const WITH_ROLE = new RegExp(String.raw`^${TIME}(\p{Lu}[\p{Lu} .'’-]{1,40}), [\p{Lu}\d ,.'’&-]{2,50}: (?=\S)`, 'u');

/** Rana Golan, composer: …; رنا سالم، ملحنة: … Two words of a name or three, and what whoever bears it is. */
const NAME_AND_ROLE = new RegExp(
  String.raw`^${TIME}([\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]{1,20}(?: [\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]{1,20}){1,2})[,،] [\p{Ll}\p{Lo}][\p{L}\p{M} '’-]{2,40}: (?=\S)`,
  'u',
);

/** Sylvain NIEL. - Il faut …: a point and a dash. */
const WITH_DASH = /^(\p{Lu}[\p{L}\p{M} '’-]{1,40})\. ?[-–—] (?=\S)/u;

/** What parts every label from the words behind it. */
const PARTED = /[:：]|\. ?[-–—]/;

/** In UTF-16 code units: a label stands at the very beginning of its line. */
const WITHIN = 100;
const MOST_WORDS = 6;

/** A label that a line of a transcript begins with: where it stands, and where the words behind it begin. */
export interface Label {
  readonly at: Span;
  readonly from: number;
}

/** The label of the line from `start` to `end`, if it begins like one. */
export function labelOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): Label | undefined {
  const line = text.slice(start, Math.min(end, start + WITHIN));
  if (!PARTED.test(line)) return undefined;
  const m = WITH_DASH.exec(line) ?? LABEL.exec(line) ?? WITH_ROLE.exec(line) ?? NAME_AND_ROLE.exec(line);
  const label = m?.[1]?.trim();
  if (!m || !label || label.split(/\s+/).length > MOST_WORDS) return undefined;
  const at = start + m[0].indexOf(label);
  return { at: [at, at + label.length], from: start + m[0].length };
}

/** Ms. Delgado, السيدة الشامي: no word beside the title that is not of the name. */
const TITLED = new RegExp(`^(?:${everywhere(({ titled }) => titled).join('|')})$`, 'u');

/** Laura Finch, ليلى عثمان: a given name with others behind it is a person's, also where they speak once. */
export function isFullName(label: string): boolean {
  const [first = '', ...others] = label.split(/\s+/);
  const last = others.at(-1);
  if (last === undefined || /^\p{Ll}|\d/u.test(last)) return false;
  return isGivenAnywhere(foldWord(first));
}

/** In UTF-16 code units: so far back a turn is followed to its label. */
const REACH = 20_000;

/**
 * Who speaks at an offset of a transcript, by the label of the turn that it stands in: the last line at or before it
 * that begins with one. Undefined where there is none, and where it cannot be told: a word and a colon that nothing
 * else marks as a label (capitals, a title and a name, a full name, the head of another line) may be the label of somebody who
 * speaks once, unless the labels of the text are in capitals.
 */
export function labelAt(text: string, offset: number): string | undefined {
  const least = Math.max(0, offset - REACH);
  let isDoubtful = false;
  for (let end = lineEnd(text, offset); end >= least; ) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const found = labelOf(text, { start, end });
    const label = found && text.slice(...found.at);
    if (label && found.at[0] <= offset) {
      if (isCapital(label)) return label;
      if (TITLED.test(label) || isFullName(label) || comesBack(text, label, start))
        return isDoubtful ? undefined : label;
      isDoubtful = true;
    }
    if (start === 0) return undefined;
    end = start - 1;
  }
  return undefined;
}

const lineEnd = (text: string, offset: number): number => {
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at;
};

const isCapital = (label: string): boolean => /\p{Lu}/u.test(label) && label === label.toUpperCase();

/** Whether another line begins with the same label. */
function comesBack(text: string, label: string, start: number): boolean {
  for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + label.length)) {
    const line = text.lastIndexOf('\n', at) + 1;
    if (line === start) continue;
    const other = labelOf(text, { start: line, end: Math.min(text.length, line + WITHIN) });
    if (other && foldName(text.slice(...other.at)) === foldName(label)) return true;
  }
  return false;
}
