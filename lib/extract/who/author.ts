import { foldWord } from '../../text/fold';
import type { Grammar } from '../grammar';

/** Whoever writes the text, where it says so: in a line under its title, or under a letter. */
export const authorOf = (text: string, grammar: Grammar): string | undefined =>
  bylineOf(text, grammar) ?? signatureOf(text, grammar);

/** By Rana Salim; Par Lina Bahri; بقلم سامي حداد: a line of its own. */
function bylineOf(text: string, { bylines }: Grammar): string | undefined {
  for (const line of shortLines(text.slice(0, 300_000))) {
    const [, first = '', name] = BYLINE.exec(line) ?? [];
    if (bylines.has(foldWord(first))) return name?.trim();
  }
  return undefined;
}

const BYLINE = /^(\p{L}{2,6})(?:\s?:)? +(\S+(?: \S+){1,4})$/u;

/** The lines that may say who writes: most of a text are longer. */
const shortLines = (text: string): string[] => text.split('\n').filter((line) => line.length <= LONGEST);

/** In UTF-16 code units. */
const LONGEST = 120;

/** Who signs a letter, which opens with whom it greets: its last line, where that is a name and nothing more. */
function signatureOf(text: string, { salutations }: Grammar): string | undefined {
  const greets = shortLines(text.slice(0, 600)).some(
    (line) => GREETS.test(line) && salutations.has(foldWord(SALUTATION.exec(line)?.[1] ?? '')),
  );
  if (!greets) return undefined;
  const last =
    text
      .slice(-200)
      .trimEnd()
      .split('\n')
      .at(-1)
      ?.replace(/^[\s—–-]+/, '') ?? '';
  return /^\p{L}[\p{L}\p{M}.’'-]*(?: \p{L}[\p{L}\p{M}.’'-]*){1,3}$/u.test(last) ? last : undefined;
}

/** What is asked first: most lines have no such end. */
const GREETS = /[,،:!][ \t]*$/;
const SALUTATION = /^(\p{L}{2,8})(?= )[^.!?؟\n]{0,80}[,،:!][ \t]*$/u;
