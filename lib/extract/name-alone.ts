import { foldWord } from '../text/fold';
import type { Grammar } from './grammar';
import { ar } from './languages/ar';
import { isTitle } from './languages/ar/nouns';
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
  const folded = (name.match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? []).map(foldWord).filter(Boolean);
  const grammars = script === 'arabic' ? [ar] : [en, fr, de];
  const isPlain = (word: string) => !ARTICLES.has(word) && !PREFIXES.has(word) && !isTitleIn(word, grammars);
  const words = folded.filter(isPlain).map((word) => (script === 'arabic' ? word.replace(/^ال(?=...)/, '') : word));
  const isProper =
    words.length > 0 &&
    (HONORIFICS.has(folded[0] as string) ||
      grammars.every((g) => new People(name, g, undefined).read([0, name.length])?.sort === 'name'));
  return { words, script, isProper };
}

const isTitleIn = (word: string, grammars: readonly Grammar[]): boolean =>
  grammars.some((g) => g.speakers.titles.has(word) || (g === ar && isTitle(word)));
