import { foldWord } from '../text/fold';
import type { Grammar } from './grammar';
import { ar } from './languages/ar';
import { isTitle, nounClass } from './languages/ar/nouns';
import { de } from './languages/de';
import { en } from './languages/en';
import { fr } from './languages/fr';
import { People } from './who/people';

/** A name that stands alone: on a source, at the head of a line of a transcript. */
export interface NameAlone {
  /** Its words, folded, without titles and articles: Ms. Jane Roe is jane, roe. */
  readonly words: readonly string[];
  readonly script: 'arabic' | 'latin';
  /** In no language of its script anything but a name: no office, body, group or unnamed source. */
  readonly isProper: boolean;
}

const ARTICLES = new Set(['ال', 'the', 'a', 'an', 'le', 'la', 'les', 'l', 'der', 'die', 'das']);
/** Written apart, joined by a hyphen or not at all: Al-Kadhimi, al Kadhimi, الكاظمي. */
const PREFIXES = new Set([
  'al',
  'el',
  'ad',
  'as',
  'ar',
  'an',
  'ash',
  'de',
  'du',
  'van',
  'von',
  'bin',
  'ibn',
  'بن',
  'ابن',
]);

/** Behind these stands nothing but a name. */
const HONORIFICS = new Set(
  'السيد السيدة الآنسة الدكتور الدكتورة الأستاذ الأستاذة mr mrs ms miss dr mme mlle monsieur madame herr frau'
    .split(' ')
    .map(foldWord),
);

/** Reads a name without a text around it. Undefined where it has no letters. */
export function readNameAlone(name: string): NameAlone | undefined {
  const script = /\p{Script=Arabic}/u.test(name) ? 'arabic' : /\p{L}/u.test(name) ? 'latin' : undefined;
  if (!script) return undefined;
  const grammars = grammarsOf(script);
  const called = name.slice(behindCallings(name, grammars));
  const folded = wordsIn(called).map(([word]) => word);
  const isPlain = (word: string) => !ARTICLES.has(word) && !PREFIXES.has(word) && !isTitleIn(word, grammars);
  const words = folded.filter(isPlain).map((word) => (script === 'arabic' ? word.replace(/^ال(?=...)/, '') : word));
  const isProper =
    words.length > 0 &&
    (HONORIFICS.has(folded[0] as string) ||
      grammars.every((g) => new People(called, g, undefined).read([0, called.length])?.sort === 'name'));
  return { words, script, isProper };
}

/**
 * The name that a label of a transcript gives, as it would stand in a text: without titles and callings, and of capitals
 * only the first (MS. DELGADO is Delgado, RANA AL-HADDAD is Rana al-Haddad). A label that has nothing else stays.
 */
export function nameOfLabel(label: string): string {
  const script = /\p{Script=Arabic}/u.test(label) ? 'arabic' : 'latin';
  const grammars = grammarsOf(script);
  const all = wordsIn(label);
  const isBeside = (word: string) =>
    HONORIFICS.has(word) || ARTICLES.has(word) || isTitleIn(word, grammars) || isCalling(word, grammars);
  const name = label.slice(all.find(([word], i) => i === all.length - 1 || !isBeside(word))?.[1]);
  if (script === 'arabic' || name !== name.toUpperCase() || !/\p{Lu}{2}/u.test(name)) return name;
  return name
    .toLowerCase()
    .replace(/\p{L}[\p{L}\p{M}]*/gu, (word, at: number) =>
      at > 0 && PREFIXES.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    );
}

type Word = readonly [folded: string, at: number];

const wordsIn = (name: string): Word[] =>
  [...name.matchAll(/[\p{L}\p{M}\p{Nd}]+/gu)].flatMap((m): Word[] => {
    const folded = foldWord(m[0]);
    return folded ? [[folded, m.index]] : [];
  });

const grammarsOf = (script: NameAlone['script']): readonly Grammar[] => (script === 'arabic' ? [ar] : [en, fr, de]);

/** Callings that are somebody's first name as well. */
const NAMES_TOO = new Set(
  'dean king prince princess queen duke pope bishop baker judge major page mason guard clerk chancellor marshal general rector vicar kaiser konig prinz'.split(
    ' ',
  ),
);

/** Engineer X, المهندس X, Ingenieurin X, l’ingénieur X: what somebody does is no part of their name. */
function isCalling(word: string, grammars: readonly Grammar[]): boolean {
  if (grammars[0] === ar) return word.startsWith('ال') && nounClass(word) === 'person';
  const isPerson = (w: string) => grammars.some((g) => g.speakers.persons.has(w));
  if (NAMES_TOO.has(word) || grammars.some((g) => g.givenNames.has(word))) return false;
  return isPerson(word) || (word.endsWith('in') && isPerson(word.slice(0, -2)));
}

/** Where a name begins behind callings; titles stay, for behind them stands nothing but a name. */
function behindCallings(name: string, grammars: readonly Grammar[]): number {
  const words = wordsIn(name);
  let from = 0;
  for (let i = 0; i + 1 < words.length; i++) {
    const [word] = words[i] as Word;
    if (HONORIFICS.has(word)) continue;
    if (isCalling(word, grammars)) from = (words[i + 1] as Word)[1];
    else if (!ARTICLES.has(word)) break;
  }
  return from;
}

const isTitleIn = (word: string, grammars: readonly Grammar[]): boolean =>
  grammars.some((g) => g.speakers.titles.has(word) || (g === ar && isTitle(word)));
