import { foldWord } from '../text/fold';
import type { Grammar } from './grammar';
import { GRAMMARS } from './languages';
import { PREFIXES } from './languages/names-of-all';
import { writtenIn } from './read/written';
import { People } from './who/people';

/** A name that stands alone: on a source, at the head of a line of a transcript. */
export interface NameAlone {
  /** Its words, folded, without titles and articles: Ms. Jane Roe is jane, roe. */
  readonly words: readonly string[];
  readonly script: 'arabic' | 'latin';
  /** In no language of its script anything but a name: no office, body, group or unnamed source. */
  readonly isProper: boolean;
}

/** What stands beside a name in a language, all of it folded. */
export interface Alone {
  readonly articles: ReadonlySet<string>;
  /** Behind these stands nothing but a name: Ms, السيدة. */
  readonly honorifics: ReadonlySet<string>;
  /** Callings that are somebody's first name as well: Dean, King. */
  readonly namesToo: ReadonlySet<string>;
  readonly isTitle: (word: string) => boolean;
  /** Engineer, المهندس: what somebody does, which is no part of their name. */
  readonly isCalling: (word: string) => boolean;
  /** What a label calls whoever speaks instead of a name, or stands beside that: Interpreter, Vorsitzende, unidentified. */
  readonly isRole: (word: string) => boolean;
}

/** Reads a name without a text around it. Undefined where it has no letters. */
export function readNameAlone(name: string): NameAlone | undefined {
  const script = /\p{Script=Arabic}/u.test(name) ? 'arabic' : /\p{L}/u.test(name) ? 'latin' : undefined;
  if (!script) return undefined;
  const grammars = grammarsOf(script);
  const called = name.slice(behindCallings(name, grammars));
  const folded = wordsIn(called).map(([word]) => word);
  const isPlain = (word: string) => !isArticle(word) && !PREFIXES.has(word) && !isTitleIn(word, grammars);
  const words = folded
    .filter(isPlain)
    .map((word) =>
      word.length > SHORT ? grammars.reduce((w, g) => w.replace(g.forms.articlePrefix, ''), word) : word,
    );
  const isProper =
    words.length > 0 &&
    !isRoleAlone(folded, grammars) &&
    (isHonorific(folded[0] as string) ||
      grammars.every((g) => new People(writtenIn(called, g), undefined).read([0, called.length])?.sort === 'name'));
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
    isHonorific(word) || isArticle(word) || isTitleIn(word, grammars) || isCalling(word, grammars);
  const name = label.slice(all.find(([word], i) => i === all.length - 1 || !isBeside(word))?.[1]);
  if (script === 'arabic' || name !== name.toUpperCase() || !/\p{Lu}{2}/u.test(name)) return name;
  return name
    .toLowerCase()
    .replace(/\p{L}[\p{L}\p{M}]*/gu, (word, at: number) =>
      at > 0 && PREFIXES.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    );
}

/**
 * Whether a label calls somebody by an honorific and a name of its language: MS. KELLER is a name, whatever a Keller is
 * in German; MR. CHAIRMAN and Frau Vorsitzende are none.
 */
export function isCalledByName(label: string): boolean {
  const [first] = wordsIn(label)[0] ?? [''];
  const name = nameOfLabel(label);
  const folded = wordsIn(name).map(([word]) => word);
  if (isRoleAlone(folded, grammarsOf(/\p{Script=Arabic}/u.test(label) ? 'arabic' : 'latin'))) return false;
  return GRAMMARS.some(
    (g) =>
      g.alone.honorifics.has(first) &&
      new People(writtenIn(name, g), undefined).read([0, name.length])?.sort === 'name',
  );
}

/** What a label of a transcript says of whoever speaks: MME LEROUX by a title, LA PRÉSIDENTE by a role. */
export function labelledBy(label: string): 'title' | 'role' | undefined {
  const folded = wordsIn(label).map(([word]) => word);
  const grammars = grammarsOf(/\p{Script=Arabic}/u.test(label) ? 'arabic' : 'latin');
  const [first = ''] = folded;
  if (isRoleAlone(folded, grammars)) return 'role';
  return folded.length > 1 && (isHonorific(first) || isTitleIn(first, grammars)) ? 'title' : undefined;
}

type Word = readonly [folded: string, at: number];

const wordsIn = (name: string): Word[] =>
  [...name.matchAll(/[\p{L}\p{M}\p{Nd}]+/gu)].flatMap((m): Word[] => {
    const folded = foldWord(m[0]);
    return folded ? [[folded, m.index]] : [];
  });

/** In UTF-16 code units: a word that is no longer is not an article and a name. */
const SHORT = 4;

const grammarsOf = (script: NameAlone['script']): readonly Grammar[] =>
  GRAMMARS.filter(({ capitals }) => capitals === (script === 'latin'));

const isArticle = (word: string): boolean => GRAMMARS.some(({ alone }) => alone.articles.has(word));
const isHonorific = (word: string): boolean => GRAMMARS.some(({ alone }) => alone.honorifics.has(word));

/** THE INTERPRETER, Madam Deputy Speaker: no word of it is of a name. */
function isRoleAlone(folded: readonly string[], grammars: readonly Grammar[]): boolean {
  const isRole = (word: string) => grammars.some((g) => g.alone.isRole(word));
  return (
    folded.some(isRole) && folded.every((w) => isRole(w) || isArticle(w) || isHonorific(w) || isTitleIn(w, grammars))
  );
}

/** Engineer X, المهندس X, Ingenieurin X, l’ingénieur X: what somebody does is no part of their name. */
function isCalling(word: string, grammars: readonly Grammar[]): boolean {
  if (grammars.some((g) => g.capitals && (g.alone.namesToo.has(word) || g.givenNames.has(word)))) return false;
  return grammars.some((g) => g.alone.isCalling(word));
}

/** Where a name begins behind callings; titles stay, for behind them stands nothing but a name. */
function behindCallings(name: string, grammars: readonly Grammar[]): number {
  const words = wordsIn(name);
  let from = 0;
  for (let i = 0; i + 1 < words.length; i++) {
    const [word] = words[i] as Word;
    if (isHonorific(word)) continue;
    if (isCalling(word, grammars)) from = (words[i + 1] as Word)[1];
    else if (!isArticle(word)) break;
  }
  return from;
}

const isTitleIn = (word: string, grammars: readonly Grammar[]): boolean => grammars.some((g) => g.alone.isTitle(word));
