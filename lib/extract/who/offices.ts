import { isElided } from '../../text/elision';
import { foldWord } from '../../text/fold';
import type { Gender, Grammar } from '../grammar';

/** By which words people were introduced: la maire de Sablon, Lina Bahri; Lina Bahri, maire de Sablon. */
export class Offices {
  /** An office, and its noun alone → whom it was said of, and where the text says so. */
  private readonly known = new Map<string, { readonly name: string; readonly at: number }[]>();

  constructor(private readonly grammar: Grammar) {}

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
    const of = this.known.get(this.plain(words));
    if (!of) return undefined;
    if (of.every((o) => o.name === of[0]?.name)) return of[0]?.name;
    return this.grammar.capitals ? of.findLast((o) => o.at <= at)?.name : '';
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
    const folded = tokens.map(foldWord);
    const isNoun = (w: string) => speakers.persons.has(w) && !titleAdjectives.has(w);
    let noun = folded.findIndex(isNoun);
    if (!speakers.headFirst) {
      const link = folded.findIndex((w) => speakers.links.has(w));
      noun = folded.slice(0, link < 0 ? folded.length : link).findLastIndex(isNoun);
    }
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

  private plain(words: string): string {
    return words.replace(this.grammar.references.article, '').replace(this.grammar.references.same, '');
  }

  /** premier ministre; maire of maire de Sablon. */
  private headOf(office: string): string {
    const words = office.split(' ');
    const { speakers, capitals } = this.grammar;
    if (!capitals || !speakers.headFirst) return words[0] as string;
    const noun = words.findIndex((w) => speakers.persons.has(w));
    const head =
      noun >= 0 && speakers.persons.has(words[noun + 1] ?? '')
        ? words.slice(noun, noun + 2)
        : [words[Math.max(0, noun)]];
    return head.join(' ');
  }
}

/** So many people of one office are told apart. */
const MOST = 20;
/** In UTF-16 code units: so far around a name its office stands. */
const AROUND = 90;

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
