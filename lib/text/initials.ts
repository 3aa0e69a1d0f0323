/** What stands before a name in some scripts, and is no part of what it is called by. */
const ARTICLE = /^(?:ال(?=\p{L}{2})|[ae]l[-’'\u2019](?=\p{L}))/iu;
/** Keeps Arabic letters apart that would be written together. */
const APART = '\u200c';

/**
 * The initials of a name: of its first and of its last word, without the article; of a name of one word its first two
 * letters. In a script that writes letters together they stand apart.
 */
export function initialsOf(name: string): string {
  const words = name.split(/[\s\u00a0]/u).flatMap((word) => {
    const letters = [...word.replace(ARTICLE, '').normalize('NFC')].filter((c) => /[\p{L}\p{N}]/u.test(c));
    return letters.length > 0 ? [letters] : [];
  });
  const [first = [], ...others] = words;
  const last = others.at(-1);
  const letters = last ? [first[0], last[0]] : first.slice(0, 2);
  return letters.join(APART).toLocaleUpperCase('en');
}

/** One of so many colours, the same for the same person wherever they are. */
export function colourOf(id: string, colours: number): number {
  let sum = 0;
  for (const c of id) sum = (sum * 31 + c.charCodeAt(0)) % 1_000_003;
  return sum % colours;
}
