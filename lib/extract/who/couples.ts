import { foldWord } from '../../text/fold';
import type { Gender, Grammar } from '../grammar';

/** One of two whom a text names by one surname. */
interface OfCouple {
  /** The title and the surname. */
  readonly name: string;
  readonly gender: Gender;
  readonly at: number;
}

/** Two titles, joined, and a surname. */
const COUPLE = /(?<!\p{L})(\p{Lu}\p{Ll}{0,7}\.?) \p{Ll}{2,3} (\p{Lu}\p{Ll}{0,7}\.?) (\p{Lu}[\p{L}’'-]{1,30})/uy;

/** What may be a title, before what joins it to another. */
const TITLE = /\p{Lu}\p{Ll}{0,7}\.?$/u;

/** M. et Mme Petit, Mr and Mrs Pratt, Herr und Frau Ott: whom “he” and “she” mean behind them. */
export function couplesIn(text: string, grammar: Grammar): OfCouple[] {
  const found: OfCouple[] = [];
  for (const { index } of text.matchAll(grammar.joinsCapital)) {
    const title = TITLE.exec(text.slice(Math.max(0, index - LONGEST), index))?.[0];
    if (!title) continue;
    const at = index - title.length;
    COUPLE.lastIndex = at;
    const [, first = '', second = '', surname = ''] = COUPLE.exec(text) ?? [];
    const [one, other] = [genderOfTitle(first, grammar), genderOfTitle(second, grammar)];
    if (!one || !other || one === other) continue;
    found.push({ name: `${first} ${surname}`, gender: one, at });
    found.push({ name: `${second} ${surname}`, gender: other, at });
  }
  return found;
}
/** In UTF-16 code units: no title is longer. */
const LONGEST = 10;

function genderOfTitle(title: string, { alone, genderOf, speakers }: Grammar): Gender | undefined {
  const folded = foldWord(title.replace('.', ''));
  return alone.honorifics.has(folded) || speakers.titles.has(folded) ? genderOf.get(folded) : undefined;
}
