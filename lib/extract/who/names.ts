import { CharClass, charClasses } from '../../text/characters';
import { foldName, foldWord } from '../../text/fold';
import type { Gender, Grammar } from '../grammar';
import type { Written } from '../read/written';
import { capitalNames } from './capital-names';
import { couplesIn } from './couples';

/** A full name, and where it stands. */
interface Named {
  readonly name: string;
  readonly at: number;
  readonly end: number;
  /** It stands behind a preposition: contre le président Marc Petit. */
  readonly governed: boolean;
}

/** A name as names are compared by, and the gender that the given name it begins with tells. */
interface Asked {
  readonly folded: string;
  readonly given: Gender | undefined;
}

/** In UTF-16 code units: a text's names are looked for so far. */
const READ = 300_000;

/** How far back, in characters, a pronoun reaches for a name that nobody has spoken under. */
const NEAR = 1500;

/** The full names of a text, by their last words, and the genders that it tells. */
export class Names {
  /** Last word of a full name, folded → the full names that end with it, as first written. */
  private readonly full = new Map<string, string[]>();
  /** Full names in the order of the text. */
  private readonly named: Named[] = [];
  private readonly genders = new Map<string, Gender>();
  private readonly asked = new Map<string, Asked>();
  private readonly grammar: Grammar;
  private capitals: ReadonlySet<string> | undefined;

  constructor(private readonly written: Written) {
    const { text, grammar } = written;
    this.grammar = grammar;
    if (grammar.capitals) for (const { name, at } of capitalNames(text.slice(0, READ), grammar)) this.add(name, at);
    if (grammar.capitals && !grammar.nounCapitals) this.readSingle();
    if (grammar.nameEndIn) this.readGivenNames(grammar.nameEndIn);
    if (grammar.capitals) this.readCouples();
  }

  genderOf(name: string): Gender | undefined {
    const { folded, given } = this.ask(name);
    return this.genders.get(folded) ?? given;
  }

  learn(name: string, gender: Gender): void {
    this.genders.set(this.fold(name), gender);
  }

  private fold(name: string): string {
    return this.ask(name).folded;
  }

  /** The same names are asked for again and again. */
  private ask(name: string): Asked {
    const known = this.asked.get(name);
    if (known) return known;
    if (this.asked.size > KEPT) this.asked.clear();
    const folded = foldName(name);
    const space = folded.indexOf(' ');
    const asked = { folded, given: this.givenBy(space < 0 ? folded : folded.slice(0, space)) };
    this.asked.set(name, asked);
    return asked;
  }

  /** Jean-Luc Merlin; أم ياسر: what the word that a name begins with tells. */
  private givenBy(first: string): Gender | undefined {
    const { givenNames, parents } = this.grammar;
    return givenNames.get(first) ?? parents.get(first) ?? givenNames.get(first.split('-')[0] as string);
  }

  /**
   * The full name that a name stands for: of several people of one surname the one of that gender, then who spoke
   * last (`spoke`, the latest last), else the one named last before `at`. The name itself where the text gives no other, or only of another gender.
   */
  fullOf(name: string, gender: Gender | undefined, at: number, spoke = nobody): string {
    const folded = this.fold(name);
    const known = this.full.get(folded.slice(folded.lastIndexOf(' ') + 1));
    const fitting = known?.filter((k) => ` ${this.fold(k)}`.endsWith(` ${folded}`)) ?? [];
    if (fitting.length === 0) {
      // die Leiterin Rana Salim: a name is known without what stands before it.
      const shorter =
        this.grammar.capitals && !INITIAL.test(name) && known?.find((k) => folded.endsWith(` ${this.fold(k)}`));
      return shorter || name;
    }
    const agreeing = fitting.filter((k) => !gender || (this.genderOf(k) ?? gender) === gender);
    // Khaled Youssef … Shaaban Youssef said; Youssef added: whoever spoke last, were no more known of them.
    const said = spoke();
    const latest = said.at(-1);
    if (latest !== undefined && agreeing.includes(latest)) return latest;
    const sure = agreeing.filter((k) => gender && this.genderOf(k) === gender);
    const [first, ...others] = sure.length > 0 ? sure : agreeing;
    if (!first) return name;
    if (others.length === 0) return first;
    const last = said.findLast((s) => s === first || others.includes(s));
    return last ?? this.lastOf([first, ...others], at) ?? first;
  }

  /** Whether it is a name for sure: where names have no capitals, one word that is no given name may be anything. */
  isProven(name: string): boolean {
    return this.grammar.capitals || name.includes(' ') || this.grammar.givenNames.has(foldWord(name));
  }

  /** Remembers a full name that was read, which its words alone do not tell to be one: where names have no capitals. */
  meet(name: string): void {
    if (!this.grammar.capitals && name.includes(' ')) this.keep(name);
  }

  /** Remembers a full name by its last word. */
  private keep(name: string): void {
    const folded = this.fold(name);
    const key = folded.slice(folded.lastIndexOf(' ') + 1);
    const known = this.full.get(key);
    // #Smith
    const shown = name.includes('#') ? name.replaceAll('#', '') : name;
    if (!known) this.full.set(key, [shown]);
    else if (known.length < MOST && !known.some((k) => ` ${this.fold(k)}`.endsWith(` ${folded}`))) known.push(shown);
  }

  /** The nearest full name before `at`, so far back, whose gender, as far as it is known, agrees; of one behind no preposition, if there is. */
  before(at: number, agrees: (gender: Gender | undefined) => boolean, reach = NEAR): Named | undefined {
    let governed: Named | undefined;
    for (let i = this.indexBefore(at); i >= 0; i--) {
      const named = this.named[i] as Named;
      if (at - named.at >= reach) break;
      if (!agrees(this.genderOf(named.name))) continue;
      if (!named.governed) return named;
      governed ??= named;
    }
    return governed;
  }

  /** Whether the word stands with a capital where no sentence begins, or ends a full name, so that it is a name. */
  isName(folded: string): boolean {
    if (this.full.has(folded)) return true;
    this.capitals ??= new Set([
      ...(this.written.text.slice(0, READ).match(INSIDE)?.map(foldWord) ?? []),
      ...this.labels(),
    ]);
    return this.capitals.has(folded);
  }

  /** Rivière : « … » ; Golan : « … »: what stands alone before several quotations, where one is no noun of the language. */
  private labels(): readonly string[] {
    const { bodies, documents, mute, persons } = this.grammar.speakers;
    const isNoun = (word: string) => [bodies, documents, mute, persons].some((nouns) => nouns.has(word));
    const labels = this.written.text.slice(0, READ).match(LABEL)?.map(foldWord) ?? [];
    return new Set(labels).size > 1 && !labels.every(isNoun) ? labels : [];
  }

  /** Calls with each full name and where it begins and ends. */
  each(told: (name: string, at: number, end: number) => void): void {
    for (const { name, at, end } of this.named) told(name, at, end);
  }

  private lastOf(names: readonly string[], at: number): string | undefined {
    for (let i = this.indexBefore(at); i >= 0 && at - (this.named[i] as Named).at < 2400; i--) {
      const { name } = this.named[i] as Named;
      if (names.includes(name)) return name;
    }
    return undefined;
  }

  /** The last of the names before `at`, by halving: they stand in the order of the text. */
  private indexBefore(at: number): number {
    let [low, high] = [0, this.named.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.named[middle] as Named).at < at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private add(name: string, at: number): void {
    this.named.push({ name: visible(name), at, end: at + name.length, governed: this.isGoverned(at) });
    this.keep(visible(name));
  }

  private readGivenNames(nameEndIn: NonNullable<Grammar['nameEndIn']>): void {
    const text = this.written.text.slice(0, READ);
    const classes = charClasses();
    const { words } = this.written;
    let end = 0;
    for (let at = 0; at < text.length; ) {
      const start = at;
      while (at < text.length && isOfName(classes, text.charCodeAt(at))) at++;
      // جان كلود يونكر: a given name inside a name begins no other.
      const first = start >= end && at > start ? words.at(start, at).givenFrom : undefined;
      const to = first === undefined ? undefined : nameEndIn(this.written, start + first);
      if (first !== undefined && to !== undefined) {
        end = to;
        const name = text.slice(start + first, to);
        if (name.includes(' ')) this.add(name, start + first);
      }
      at = Math.max(at, start + 1);
    }
  }

  private readCouples(): void {
    const couples = couplesIn(this.written.text.slice(0, READ), this.grammar);
    for (const { name, gender, at } of couples) {
      this.named.push({ name, at, end: at + name.length, governed: false });
      this.learn(name, gender);
    }
    if (couples.length > 0) this.named.sort((a, b) => a.at - b.at);
  }

  /** Louise, gardienne d'un immeuble; Karim, 34 ans: people who are told by one name, at the places that introduce them. */
  private readSingle(): void {
    for (const m of this.written.text.slice(0, READ).matchAll(SINGLE)) {
      const [name] = m;
      if (!this.grammar.givenNames.has(foldWord(name))) continue;
      this.named.push({ name, at: m.index, end: m.index + name.length, governed: this.isGoverned(m.index) });
    }
    this.named.sort((a, b) => a.at - b.at);
  }

  /** Whether a preposition stands before the name or its office, but for who acts: contre le président Marc Petit. */
  private isGoverned(at: number): boolean {
    if (this.grammar.prepositions.size === 0) return false;
    const before = this.written.text.slice(Math.max(0, at - 40), at);
    const words = before.slice(before.search(/[^\p{Ll}\s'’-][\p{Ll}\s'’-]*$/u) + 1).match(/[\p{L}\p{M}]+/gu) ?? [];
    return words
      .slice(-3)
      .map(foldWord)
      .some((w) => this.grammar.prepositions.has(w) && !this.grammar.agentParticles.has(w));
  }
}

/** A letter with what stands on it, or a hyphen. */
const isOfName = (classes: Uint8Array, code: number): boolean =>
  classes[code] === CharClass.Letter || classes[code] === CharClass.Mark || code === 0x2d;

/** A word with a capital that no sentence begins with. The capital is asked for first: of most characters a range tells that they are none. */
const INSIDE = /(?=[^ -@[-~])(?=\p{Lu})(?<=[\p{Ll}\d,] )\p{Lu}[\p{L}\p{M}’'-]*/gu;

/** One word with a capital at the beginning of a line or behind marks or a semicolon, a colon and marks. */
const LABEL = /(?=[^ -@[-~])(?=\p{Lu})(?<=^|[;»”"]\s)\p{Lu}[\p{L}’'-]{1,30}(?=\s?: ?[«“"„])/gmu;

/** One word with a capital, between points or commas, and what it is in small letters or figures. */
const SINGLE = /(?=[^ -@[-~])(?=\p{Lu})(?<=^|[.!?…»”:,]\s)\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?=, [\p{Ll}\d])/gmu;

/** Without what only tells where a word may be broken. */
const visible = (name: string): string => name.replace(/[\u00ad\u2060]/g, '');

const nobody = (): readonly string[] => [];

/** So many names are kept as they were folded. */
const KEPT = 1000;

/** Of one surname, so many people are told apart. */
const MOST = 8;

/** J. R. Golan Jr.: nothing that stands before the surname is an office. */
const INITIAL = /(?:^| )\p{Lu}\.? /u;
