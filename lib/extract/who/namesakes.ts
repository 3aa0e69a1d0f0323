import { BEGINS_CAPITAL } from '../../text/characters';
import { foldWord } from '../../text/fold';
import type { Gender, Grammar } from '../grammar';
import { GENITIVE } from '../languages/names-of-all';

/** Two of one surname whom a text tells apart by their titles only: Frau Klein, Herr Klein. */
export class Namesakes {
  /** What the text tells of names, as they are asked for. */
  private readonly told = new Map<string, boolean>();
  private readonly bearers = new Map<string, string>();

  constructor(
    private readonly text: string,
    private readonly grammar: Grammar,
  ) {}

  /** Mrs Delia Pratt: what an honorific right before a name says of whoever bears it; Müllerin Ayda Sass: an office by its form. */
  genderBefore(at: number): Gender | undefined {
    const { alone, genderOf, forms, nounCapitals } = this.grammar;
    const title = foldWord(wordBefore(this.text.slice(Math.max(0, at - TITLE), at)).replace(/\.$/, ''));
    if (alone.honorifics.has(title) || (nounCapitals && forms.office.test(title)))
      return genderOf.get(title) ?? forms.officeGender(title);
    return undefined;
  }

  /**
   * The title and the surname, where the words are nothing else and whoever is `known` by that surname is another: where
   * it is a man's and a woman's in the text, or the name of one of the family.
   */
  titled(words: string, known: string): string | undefined {
    const [title = '', surname, ...others] = words.split(' ');
    const gender = surname && others.length === 0 ? this.genderOf(title) : undefined;
    if (surname && !gender && others.length === 0) return this.introduced(title, surname, known);
    if (!surname || !gender) return undefined;
    const isOther =
      known === surname
        ? this.once(surname, () => this.isShared(surname))
        : known.endsWith(` ${surname}`) &&
          this.grammar.kin.size > 0 &&
          this.once(`${gender} ${known}`, () => this.isKin(known, gender));
    return isOther ? words : undefined;
  }

  /** Dr Ngozi Ade … her husband, Femi Ade … Dr Ade: of two of one surname, whoever the text introduces by that title. */
  private introduced(title: string, surname: string, known: string): string | undefined {
    if (known === surname || !this.grammar.speakers.titles.has(foldWord(title.replace(/\.$/, '')))) return undefined;
    const asked = `${title} ${surname}`;
    const found = this.bearers.get(asked);
    if (found !== undefined || this.bearers.size === MOST) return found || undefined;
    let at = this.text.indexOf(title);
    let name = '';
    for (let n = 0; at >= 0 && n < OFTEN && name === ''; n++, at = this.text.indexOf(title, at + title.length)) {
      const [given = '', last = ''] = this.text.slice(at + title.length + 1, at + title.length + AROUND).split(/[ ,.]/);
      if (last === surname && BEGINS_CAPITAL.test(given)) name = `${given} ${last}`;
    }
    this.bearers.set(asked, name);
    return name || undefined;
  }

  /** Whether the surname stands behind the titles, or the given names, of a man and of a woman, or of one of their family. */
  private isShared(surname: string): boolean {
    const genders = new Set<Gender>();
    let kin = false;
    let at = this.text.indexOf(surname);
    for (let n = 0; at >= 0 && n < OFTEN; n++, at = this.text.indexOf(surname, at + surname.length)) {
      const before = wordBefore(this.text.slice(Math.max(0, at - TITLE), at));
      const gender = this.genderOf(before);
      if (gender) genders.add(gender);
      kin ||= BEGINS_CAPITAL.test(before) && this.ownerOfKin(at - before.length - 1, at + surname.length) !== undefined;
    }
    return genders.size > 1 || kin;
  }

  /** Looks through the text for a name once, and for no more of them than an article has. */
  private once(name: string, look: () => boolean): boolean {
    const known = this.told.get(name);
    if (known !== undefined || this.told.size === MOST) return known ?? false;
    const found = look();
    this.told.set(name, found);
    return found;
  }

  /**
   * Whether the text first has the name as that of the family of whoever may have the title: Mrs Pratt … her son, Daniel
   * Pratt; not: Rami Farouk … his sister, Lena Farouk … Ms Farouk.
   */
  private isKin(name: string, gender: Gender): boolean {
    const at = this.text.indexOf(name);
    const owner = at < 0 ? undefined : this.ownerOfKin(at, at + name.length);
    if (!owner) return false;
    if (owner.gender) return owner.gender === gender;
    const own = this.genderOf(name.slice(0, name.indexOf(' ')));
    return own !== undefined && own !== gender;
  }

  /** Whose family somebody is told to be, as far as the words around tell: her son, [Daniel Pratt]; [Colin Pratt], Ann’s father */
  private ownerOfKin(at: number, end: number): { readonly gender?: Gender | undefined } | undefined {
    const { kin, possessives } = this.grammar;
    if (kin.size === 0) return undefined;
    const owner = (words: readonly string[]) => {
      const noun = words.findIndex((word) => kin.has(word));
      const word = words.slice(Math.max(0, noun - 2), noun).find((w) => possessives.has(w) || GENITIVE.test(w));
      return word === undefined ? undefined : { gender: possessives.get(word)?.gender };
    };
    const before = this.text
      .slice(Math.max(0, at - AROUND), at)
      .replace(/,? $/, '')
      .split(' ')
      .slice(-3)
      .map(foldWord);
    const told = kin.has(before.at(-1) ?? '') ? owner(before) : undefined;
    if (told) return told;
    const behind = this.text.slice(end, end + AROUND);
    return behind.startsWith(', ') ? owner(behind.slice(2).split(/[ ,.]/).slice(0, 3).map(foldWord)) : undefined;
  }

  /** Of a title, or of a given name: Frau Klein … ihr Mann, Holger Klein. */
  private genderOf = (title: string): Gender | undefined => {
    const folded = foldWord(title.replace(/\.$/, ''));
    const mayBeName = !this.grammar.capitals || BEGINS_CAPITAL.test(title);
    return this.grammar.genderOf.get(folded) ?? (mayBeName ? this.grammar.givenNames.get(folded) : undefined);
  };
}

/** The word that stands right before, with a space behind it. */
const wordBefore = (text: string): string => (text.endsWith(' ') ? (text.slice(0, -1).split(/\s/).at(-1) ?? '') : '');

/** In UTF-16 code units, so long is a title, and so far around stands whose family somebody is; so often a surname is looked at; so many names are looked for. */
const [TITLE, AROUND, OFTEN, MOST] = [30, 40, 100, 200];
