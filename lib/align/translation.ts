import { detectLanguage, isSupported, type Language } from '../text/language';
import { sentences } from '../text/sentences';
import type { Span } from '../text/span';
import { words } from '../text/words';
import { type Anchor, anchorsOf, worth } from './anchors';
import { densityOf, LEXICONS } from './languages';

/** A passage that a quotation may be a translation of. */
export interface Translated {
  readonly span: Span;
  /** How much of what a translation keeps is there, 0 to 1. */
  readonly share: number;
  /** Other passages that fit about as well. */
  readonly alternatives: readonly Span[];
}

/** A source made ready to look for translations of quotations in it. */
export interface TranslationIndex {
  readonly text: string;
  readonly language: Language;
  readonly sentences: readonly Sentence[];
  /** In which sentences a key stands. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

interface Sentence {
  readonly span: Span;
  readonly size: number;
  readonly keys: ReadonlySet<string>;
  /** Each by its keys. */
  readonly numbers: readonly (readonly string[])[];
}

/** So many sentences of a source are looked at, and by so many, the first, a quotation is found. */
const MOST = 20_000;
const MOST_QUOTED = 12;
/** A key that stands in more sentences than these tells nothing. */
const COMMON = 200;
/** So many sentences are tried as the middle of a passage. */
const TRIED = 8;

/** What is found must be worth so much, have so much of what the quotation has, and be told by so many of its words. */
const LEAST_WORTH = 1.6;
const LEAST_SHARE = 0.55;
const LEAST_WORDS = 2;
/** Another passage that is worth so much of the best fits as well. */
const AS_WELL = 0.9;

/** Figures are translated: one that is not there speaks against it. */
const OTHER_NUMBER = 2;
/** A translation has as many sentences as what it translates, mostly. */
const OTHER_COUNT = 0.9;

/** Undefined for a text in a language that nothing is known of. */
export function translationIndex(text: string): TranslationIndex | undefined {
  const language = detectLanguage(text);
  if (!isSupported(language)) return undefined;
  const places = new Map<string, number[]>();
  const all = sentences(text)
    .slice(0, MOST)
    .map((span, i): Sentence => {
      const anchors = anchorsOf(text, span, language);
      const keys = new Set(anchors.flatMap((a) => a.keys));
      for (const key of keys) {
        const held = places.get(key);
        if (held) held.push(i);
        else places.set(key, [i]);
      }
      const numbers = anchors.filter((a) => a.isNumber).map((a) => a.keys);
      return { span, size: Math.max(1, words(text, ...span).length), keys, numbers };
    });
  return { text, language, sentences: all, places };
}

/**
 * The passage of a source in another language that a quotation may be a translation of, by what a translation keeps:
 * numbers, dates, countries, names by their consonants, common things of the news; by order and by length. Undefined
 * where nothing tells enough. A proposal: whether it is one, a person says sentence by sentence.
 */
export function findTranslation(quote: string, index: TranslationIndex): Translated | undefined {
  const language = detectLanguage(quote, index.language);
  if (!isSupported(language) || language === index.language) return undefined;
  const all = sentences(quote);
  const own = all.slice(0, MOST_QUOTED);
  const anchors = own.flatMap((span) => anchorsOf(quote, span, language));
  const ratio = densityOf(language) / densityOf(index.language);
  const asked: Asked = {
    anchors,
    size: Math.max(1, words(quote, 0, own.at(-1)?.[1] ?? 0).length) * ratio,
    count: own.length,
  };
  const tried = new Map<string, Passage>();
  for (const middle of middles(anchors, index))
    for (let count = Math.max(1, own.length - 1); count <= own.length + 1; count++)
      for (let from = Math.max(0, middle - count + 1); from <= middle; from++) {
        const to = from + count;
        if (to > index.sentences.length || tried.has(`${from} ${to}`)) continue;
        tried.set(`${from} ${to}`, weigh(asked, index, from, to));
      }
  const ranked = [...tried.values()].sort((a, b) => b.score - a.score || a.from - b.from);
  const [best, ...rest] = ranked;
  if (!best || best.score < LEAST_WORTH || best.share < LEAST_SHARE || best.told < LEAST_WORDS) return undefined;
  const spanOf = ({ from, to }: Passage): Span => [
    (index.sentences[from] as Sentence).span[0],
    // What follows of a long quotation follows there as well.
    (index.sentences[Math.min(to - 1 + all.length - own.length, index.sentences.length - 1)] as Sentence).span[1],
  ];
  const apart: Passage[] = [];
  for (const other of rest)
    if (other.score >= best.score * AS_WELL && [best, ...apart].every((p) => other.to <= p.from || other.from >= p.to))
      apart.push(other);
  return { span: spanOf(best), share: best.share, alternatives: apart.slice(0, 3).map(spanOf) };
}

interface Asked {
  readonly anchors: readonly Anchor[];
  /** In words, as many as the source's language would have. */
  readonly size: number;
  readonly count: number;
}

interface Passage {
  readonly from: number;
  readonly to: number;
  readonly score: number;
  readonly share: number;
  /** How many words of the quotation are there. */
  readonly told: number;
}

/** The sentences that hold most of what the quotation has, rare things first. */
function middles(anchors: readonly Anchor[], { places }: TranslationIndex): number[] {
  const votes = new Map<number, number>();
  for (const anchor of anchors)
    for (const key of anchor.keys) {
      const held = places.get(key) ?? [];
      if (held.length > COMMON) continue;
      for (const i of held) votes.set(i, (votes.get(i) ?? 0) + worth(key, anchor) * rarity(held.length));
    }
  return [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, TRIED)
    .map(([i]) => i);
}

const rarity = (sentences: number): number => 1 / (1 + Math.log2(sentences) / 3);

/** How well the sentences from `from` to `to` (exclusive) fit. */
function weigh({ anchors, size, count }: Asked, index: TranslationIndex, from: number, to: number): Passage {
  const passage = index.sentences.slice(from, to);
  const holds = (key: string) => passage.some((s) => s.keys.has(key));
  let [score, has, all, told] = [0, 0, 0, 0];
  for (const anchor of anchors) {
    const key = best(anchor, holds);
    const weight = Math.max(anchor.weight, key ? worth(key, anchor) : 0);
    all += weight;
    if (!key) {
      if (anchor.isNumber) score -= OTHER_NUMBER;
      else if (anchor.isName && LEXICONS[index.language].translated.capitals !== 'none') score -= anchor.weight / 2;
      continue;
    }
    has += worth(key, anchor);
    told++;
    score += worth(key, anchor) * rarity(index.places.get(key)?.length ?? 1);
  }
  score -= OTHER_COUNT * Math.abs(passage.length - count);
  const asked = new Set(anchors.flatMap((a) => a.keys));
  const figures = anchors.filter((anchor) => anchor.isNumber);
  const isOther = passage.some((p) => p.numbers.length > 0) && !figures.some((anchor) => anchor.keys.some(holds));
  // Other figures: another sentence about the same.
  if (figures.length > 0 && isOther) score = Math.min(score, 0);
  for (const sentence of passage)
    score -= (OTHER_NUMBER / 2) * sentence.numbers.filter((keys) => !keys.some((key) => asked.has(key))).length;
  const length = Math.log(passage.reduce((sum, s) => sum + s.size, 0) / size);
  score -= Math.min(3, length < 0 ? 2 * length * length : 0.5 * length * length);
  return { from, to, score, share: all > 0 ? has / all : 0, told };
}

/** The key of a word that is worth most of those that the passage has. */
function best(anchor: Anchor, holds: (key: string) => boolean): string | undefined {
  let found: string | undefined;
  for (const key of anchor.keys)
    if (holds(key) && (found === undefined || worth(key, anchor) > worth(found, anchor))) found = key;
  return found;
}
