import { foldWord } from '../../text/fold';
import type { Gender, Grammar } from '../grammar';

/** One of two whom a text names by one surname. */
interface OfCouple {
  /** The title and the surname. */
  readonly name: string;
  readonly gender: Gender;
  readonly at: number;
}

/** Two titles, joined, and a surname. The capital is asked for first: of most characters a range tells that they are none. */
const COUPLE =
  /(?=[^ -@[-~])(?=\p{Lu})(?<!\p{L})(\p{Lu}\p{Ll}{0,7}\.?) \p{Ll}{2,3} (\p{Lu}\p{Ll}{0,7}\.?) (\p{Lu}[\p{L}’'-]{1,30})/gu;

/** M. et Mme Petit, Mr and Mrs Pratt, Herr und Frau Ott: whom “he” and “she” mean behind them. */
export function couplesIn(text: string, grammar: Grammar): OfCouple[] {
  const { alone, genderOf, joiners, speakers } = grammar;
  const genderOfTitle = (title: string) => {
    const folded = foldWord(title.replace('.', ''));
    return alone.honorifics.has(folded) || speakers.titles.has(folded) ? genderOf.get(folded) : undefined;
  };
  return [...text.matchAll(COUPLE)].flatMap(
    ({ 0: whole, 1: first = '', 2: second = '', 3: surname = '', index: at }) => {
      const joiner = whole.slice(first.length + 1, whole.indexOf(' ', first.length + 1));
      const [one, other] = [genderOfTitle(first), genderOfTitle(second)];
      if (!one || !other || one === other || !joiners.has(joiner)) return [];
      return [
        { name: `${first} ${surname}`, gender: one, at },
        { name: `${second} ${surname}`, gender: other, at },
      ];
    },
  );
}
