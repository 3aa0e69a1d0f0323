import { compareTexts, type Stretch } from './compared';

/** In UTF-16 code units: longer ones are laid together as wholes. */
const LONGEST = 10_000;

/** Two wordings of the same thing laid together: word by word, and in words that are others the letters that differ. */
export function reworded(was: string, is: string): Stretch[] {
  if (was.length + is.length > LONGEST) return said([out(was), into(is)]);
  const laid = compareTexts(was, is);
  return said(
    laid.flatMap((stretch, i) => {
      const next = laid[i + 1];
      if (stretch.kind === 'out' && next?.kind === 'in') return lettersApart(stretch.text, next.text);
      return stretch.kind === 'in' && laid[i - 1]?.kind === 'out' ? [] : [stretch];
    }),
  );
}

const out = (text: string): Stretch => ({ kind: 'out', text });
const into = (text: string): Stretch => ({ kind: 'in', text });
const same = (text: string): Stretch => ({ kind: 'same', text });
const said = (stretches: readonly Stretch[]): Stretch[] => stretches.filter(({ text }) => text !== '');

/** The letters that two words begin and end with alike, and those between, in which they differ. A letter keeps its marks. */
function lettersApart(was: string, is: string): Stretch[] {
  const [a, b] = [lettersOf(was), lettersOf(is)];
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const joined = (letters: readonly string[]) => letters.join('');
  return [
    same(joined(a.slice(0, head))),
    out(joined(a.slice(head, a.length - tail))),
    into(joined(b.slice(head, b.length - tail))),
    same(joined(a.slice(a.length - tail))),
  ];
}

/** A text letter by letter, each with the marks that stand on it. */
function lettersOf(text: string): string[] {
  const letters: string[] = [];
  for (const character of text) {
    const last = letters.length - 1;
    if (last >= 0 && /^\p{M}$/u.test(character)) letters[last] += character;
    else letters.push(character);
  }
  return letters;
}
