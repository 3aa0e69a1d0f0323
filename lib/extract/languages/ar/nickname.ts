import { foldWord } from '../../../text/fold';
import type { MarkedRange } from '../../read/marks';
import type { Written } from '../../read/written';
import { FAMILIES } from './name';
import { wordOf } from './word';

/** In UTF-16 code units: no nickname and no part of a name is longer. */
const LONGEST = 20;

/** Whether the marks hold what somebody is called between their given name and their family's: محمود «الفهد» رزق. */
export function nicknameIn({ text, grammar }: Written, { outer, inner, unclosed }: MarkedRange): boolean {
  const [from, to] = outer;
  if (unclosed || inner[1] - inner[0] > LONGEST || text[from - 1] !== ' ' || text[to] !== ' ') return false;
  const called = text.slice(...inner).split(' ');
  if (called.length > 2 || !called.every((word) => word.startsWith('ال'))) return false;
  const given = text
    .slice(Math.max(0, from - LONGEST), from - 1)
    .split(/\s/)
    .at(-1) as string;
  if (!grammar.givenNames.has(foldWord(given))) return false;
  const family = FAMILY.exec(text.slice(to, to + LONGEST))?.[1];
  if (!family) return false;
  const { given: isGiven, small, verb, number, noun, name } = wordOf(family, grammar);
  if (isGiven || FAMILIES.has(foldWord(family))) return true;
  return !small && !verb && !number && !noun && name === undefined;
}

const FAMILY = /^ ([\p{L}\p{M}]{2,})/u;
