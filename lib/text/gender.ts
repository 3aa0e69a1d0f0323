import { foldWord } from './fold';

/** Of whoever a word names, as the word's own form or use tells. */
export type Gender = 'f' | 'm';

/** From folded word to gender. @param f words parted by white space, as @param m */
export const genders = (f: string, m: string): ReadonlyMap<string, Gender> =>
  new Map<string, Gender>([...each(f, 'f'), ...each(m, 'm')]);

const each = (line: string, gender: Gender): [string, Gender][] =>
  line
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => [foldWord(word), gender]);
