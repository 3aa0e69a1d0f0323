import { foldName, foldWord } from './fold';
import { isGivenAnywhere } from './given-names';
import { labelOf } from './label';
import { everywhere } from './writing';

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
    const other = labelOf(text, { start: line, end: lineEnd(text, at) });
    if (other && foldName(text.slice(...other.at)) === foldName(label)) return true;
  }
  return false;
}
