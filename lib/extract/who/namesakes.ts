import { foldWord } from '../../text/fold';
import type { Gender, Grammar } from '../grammar';

/** Two of one surname whom a text tells apart by their titles only: Frau Klein, Herr Klein. */
export class Namesakes {
  private readonly shared = new Map<string, boolean>();

  constructor(
    private readonly text: string,
    private readonly grammar: Grammar,
  ) {}

  /** Mrs Delia Pratt: what an honorific right before a name says of whoever bears it. */
  genderBefore(at: number): Gender | undefined {
    const title = foldWord(wordBefore(this.text.slice(Math.max(0, at - TITLE), at)).replace(/\.$/, ''));
    return this.grammar.alone.honorifics.has(title) ? this.grammar.genderOf.get(title) : undefined;
  }

  /** The title and the surname, where the words are nothing else and another of that surname has another title. */
  titled(words: string, surname: string): string | undefined {
    const [title = '', name, ...others] = words.split(' ');
    const isTitled = name === surname && others.length === 0 && this.genderOf(title) !== undefined;
    return isTitled && this.isShared(surname) ? words : undefined;
  }

  /** Whether the surname stands behind the titles of a man and of a woman. */
  private isShared(surname: string): boolean {
    const known = this.shared.get(surname);
    if (known !== undefined) return known;
    const genders = new Set<Gender>();
    let at = this.text.indexOf(surname);
    for (let n = 0; at >= 0 && n < OFTEN; n++, at = this.text.indexOf(surname, at + surname.length)) {
      const gender = this.genderOf(wordBefore(this.text.slice(Math.max(0, at - TITLE), at)));
      if (gender) genders.add(gender);
    }
    if (this.shared.size > KEPT) this.shared.clear();
    this.shared.set(surname, genders.size > 1);
    return genders.size > 1;
  }

  private genderOf = (title: string): Gender | undefined =>
    this.grammar.genderOf.get(foldWord(title.replace(/\.$/, '')));
}

/** The word that stands right before, with a space behind it. */
const wordBefore = (text: string): string => (text.endsWith(' ') ? (text.slice(0, -1).split(/\s/).at(-1) ?? '') : '');

/** In UTF-16 code units, so long is a title; so often a surname is looked at; so many surnames are kept. */
const [TITLE, OFTEN, KEPT] = [12, 100, 1000];
