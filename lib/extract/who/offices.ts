import { isElided } from '../../text/elision';
import { foldWord } from '../../text/fold';
import type { Gender, Grammar } from '../grammar';
import type { Written } from '../read/written';

interface Introduced {
  readonly name: string;
  readonly at: number;
}

/** By which words people were introduced: la maire de Sablon, Lina Bahri; Lina Bahri, maire de Sablon. */
export class Offices {
  private readonly grammar: Grammar;
  /** An office, and its noun alone → whom it was said of, and where the text says so. */
  private readonly known = new Map<string, Introduced[]>();

  /** The same of all full names of the text, whether anybody speaks under them or not; read when it is first asked. */
  private introduced: ReadonlyMap<string, readonly Introduced[]> | undefined;
  /** Whom somebody's successor stands behind in the text → that one, and where; read when it is first asked. */
  private succeeded: ReadonlyMap<string, Introduced> | undefined;

  /** @param each tells of each full name of the text, in its order, and where it stands */
  constructor(
    private readonly written: Written,
    private readonly each: (told: (name: string, at: number, end: number) => void) => void,
  ) {
    this.grammar = written.grammar;
  }

  /** Remembers by which words a name was introduced. */
  learn(words: string, name: string, at: number): void {
    const office = this.plain(words);
    if (!office) return;
    for (const key of new Set([office, this.headOf(office)])) {
      const of = this.known.get(key);
      if (!of) this.known.set(key, [{ name, at }]);
      else if (of.at(-1)?.name !== name && of.length < MOST) of.push({ name, at });
    }
  }

  /**
   * Whom an office stands for at `at`. Of several whoever was introduced last before it, where names have capitals;
   * elsewhere nobody, which is ''.
   */
  nameOf(words: string, at: number): string | undefined {
    if (this.grammar.forms.indefinite.test(words)) return undefined;
    const office = this.plain(words);
    this.introduced ??= this.readOffices();
    const of = [...(this.known.get(office) ?? []), ...(this.introduced.get(office) ?? [])];
    const [first, ...others] = of;
    if (!first) return undefined;
    if (others.every(({ name }) => name === first.name)) return this.successorOf(first.name, at);
    // وزير الصحة is whoever became it last, الوزير may be of another ministry.
    const last = this.grammar.capitals || office.includes(' ') ? lastBefore(of, at) : '';
    return last && this.successorOf(last, at);
  }

  /** Health minister Ann Roe resigned; [her successor, Karl Reeve], took over: who came into the office before `at`. */
  private successorOf(name: string, at: number): string {
    this.succeeded ??= this.readSuccessors();
    let holder: Introduced = { name, at: -1 };
    for (let k = 0; k < MOST; k++) {
      const next = this.succeeded.get(holder.name);
      // Whoever held it again stands behind whoever they came after.
      if (!next || next.at > at || next.at < holder.at) break;
      holder = next;
    }
    return holder.name;
  }

  private readSuccessors(): ReadonlyMap<string, Introduced> {
    const found = new Map<string, Introduced>();
    const { succeeds } = this.grammar.references;
    const { text } = this.written;
    let last: string | undefined;
    if (succeeds)
      this.each((name, at, end) => {
        const follows =
          succeeds.before.test(text.slice(Math.max(0, at - SUCCEEDS), at)) ||
          succeeds.behind?.test(text.slice(end, end + SUCCEEDS));
        if (follows && last !== undefined && last !== name && !found.has(last)) found.set(last, { name, at });
        last = name;
      });
    return found;
  }

  private readOffices(): ReadonlyMap<string, readonly Introduced[]> {
    const { grammar } = this;
    const found = new Map<string, Introduced[]>();
    this.each((name, at, end) => {
      for (const office of grammar.officesAround(this.written, at, end))
        for (const key of this.keysOf(office)) {
          const of = found.get(key) ?? [];
          if (of.length < MOST) of.push({ name, at });
          found.set(key, of);
        }
    });
    return found;
  }

  /** The office and its noun alone; of a former mayor, who is not the mayor, the whole. */
  private keysOf(office: string): ReadonlySet<string> {
    const plain = this.plain(office);
    const { capitals, references } = this.grammar;
    return new Set(capitals && !references.former?.test(plain) ? [plain, this.headOf(office)] : [plain]);
  }

  /** What the text says a name is, right before it or behind a comma. */
  readAround(text: string, name: string, at: number, end: number): Gender | undefined {
    const before = wordsBefore(text.slice(Math.max(0, at - AROUND), at));
    const told = before && this.officeIn(before);
    if (told) this.learn(told.office, name, at);
    const behind = this.grammar.forms.behindName.exec(text.slice(end, end + AROUND))?.[1];
    const said = behind && this.officeIn(behind, true);
    if (said) this.learn(said.office, name, at);
    return (told || said || undefined)?.gender;
  }

  /** The noun for people with what goes with it, and the gender that its article tells. */
  private officeIn(words: string, first = false): { office: string; gender: Gender | undefined } | undefined {
    const { speakers, articles, determiners, titleAdjectives, genderOf } = this.grammar;
    const tokens = words.match(/[\p{L}\p{M}-]+|\d+/gu) ?? [];
    const all = tokens.map(foldWord);
    const folded = first ? all : this.lastPhrase(all);
    const isNoun = (w: string) => speakers.persons.has(w) && !titleAdjectives.has(w);
    const noun = folded.findIndex(isNoun);
    if (noun < 0) return undefined;
    let from = noun;
    while (from > 0 && titleAdjectives.has(folded[from - 1] as string)) from--;
    const opening = folded[from - 1] ?? '';
    const isOpened = from === 0 || articles.has(opening) || determiners.has(opening);
    if (!isOpened || (first && from > 1)) return undefined;
    const office = folded.slice(from).join(' ');
    return {
      office,
      gender: isElided(opening) ? undefined : (genderOf.get(opening) ?? genderOf.get(folded[noun] as string)),
    };
  }

  /** Le maire a reçu [la juge] Anna Simon: where the noun stands first, from the last article that no link stands before. */
  private lastPhrase(folded: readonly string[]): readonly string[] {
    const { agentParticles, articles, prepositions, speakers } = this.grammar;
    if (!speakers.headFirst) return folded;
    const from = folded.findLastIndex((word, i) => {
      const before = folded[i - 1];
      const opens = articles.has(word) && !speakers.links.has(word);
      return (
        before !== undefined &&
        opens &&
        !speakers.links.has(before) &&
        (agentParticles.has(before) || !prepositions.has(before))
      );
    });
    return from > 0 ? folded.slice(from) : folded;
  }

  private plain(words: string): string {
    return words.replace(this.grammar.references.article, '').replace(this.grammar.references.same, '');
  }

  /** premier ministre; maire of maire de Sablon; minister of finance minister. */
  private headOf(office: string): string {
    const words = office.split(' ');
    const { speakers, capitals, nounCapitals } = this.grammar;
    if (!capitals || nounCapitals) return words[0] as string;
    if (!speakers.headFirst) return words.slice(0, headEnd(words, speakers.links)).at(-1) as string;
    const noun = words.findIndex((w) => speakers.persons.has(w));
    const head =
      noun >= 0 && speakers.persons.has(words[noun + 1] ?? '')
        ? words.slice(noun, noun + 2)
        : [words[Math.max(0, noun)]];
    return head.join(' ');
  }
}

/** minister of state: where the head ends that a link goes on. */
function headEnd(words: readonly string[], links: ReadonlySet<string>): number {
  const link = words.findIndex((word, i) => i > 0 && links.has(word));
  return link < 0 ? words.length : link;
}

/** Whoever was introduced last before an offset, of several. */
const lastBefore = (of: readonly Introduced[], at: number): string | undefined =>
  of.reduce<Introduced | undefined>((last, o) => (o.at <= at && o.at >= (last?.at ?? -1) ? o : last), undefined)?.name;

/** So many people of one office are told apart. */
const MOST = 20;
/** In UTF-16 code units: so far around a name its office stands, and that somebody succeeds another. */
const [AROUND, SUCCEEDS] = [90, 40];

/** The words right before a name, or before the comma that parts it from them; empty where something else stands there. */
function wordsBefore(text: string): string {
  const end = text.endsWith(', ') ? text.length - 2 : text.endsWith(' ') ? text.length - 1 : 0;
  let from = end;
  while (from > 0 && isOfWords(text, from - 1)) from--;
  return text.slice(from, end);
}

/** Most are small letters and spaces, which one comparison tells. */
function isOfWords(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x61 && code <= 0x7a) || code === 0x20 || OF_WORDS.test(text[at] as string);
}

const OF_WORDS = /[\p{L}\p{M}\d'’ -]/u;
