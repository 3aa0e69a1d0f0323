import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readGold } from '@/lib/extract/gold/gold';
import { foldName } from '@/lib/text/fold';
import { LANGUAGES, type Language } from '@/lib/text/language';
import type { Span } from '@/lib/text/span';

/** Annotated news, which belongs to its publishers and never stands in the repository. */
const HOME = path.resolve(process.env.ISNAD_CORPORA ?? '../shared');

export interface GoldQuote {
  readonly kind: string;
  readonly quote: readonly Span[];
  /** Where the text names the speaker, or the names that count as right. */
  readonly speaker?: readonly Span[];
  readonly speakers?: readonly string[];
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly language?: string;
  readonly quotes?: readonly GoldQuote[];
  readonly spans?: readonly { start: number; end: number; label: string; speakers?: readonly string[] }[];
}

export interface Corpus {
  readonly name: string;
  readonly documents: readonly GoldDocument[];
}

const readCorpus = (file: string): GoldDocument[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldDocument);

/** Our own texts, which stand in the repository. */
export function readOwn(language: Language): Corpus {
  const file = path.join('lib', 'extract', 'gold', `${language}.txt`);
  return { name: `own texts, ${language}`, documents: readGold(readFileSync(file, 'utf8'), language) };
}

/** A corpus that weights may be fitted to, and how much one of its texts counts. */
interface Training extends Corpus {
  readonly language: Language;
  readonly times: number;
}

/** The corpora that weights may be fitted to, as far as they are there. The German one may only be measured on. */
export const findTraining = (): Training[] =>
  (
    [
      ['polnear-train', 'en', 1],
      ['ar-outlets-dev', 'ar', 4],
      ['ar-news-dev', 'ar', 4],
      ['ar-raw-train', 'ar', 4],
      ['fr-news-dev', 'fr', 4],
      ['fr-raw-train', 'fr', 4],
      ['en-raw-train', 'en', 4],
    ] as const
  )
    .map(([name, language, times]) => ({ name, language, times, file: path.join(HOME, 'data', `${name}.jsonl`) }))
    .filter(({ file }) => existsSync(file))
    .map(({ file, ...training }) => ({ ...training, documents: readCorpus(file) }));

/** The development parts of the corpora that are there, and the scorer; undefined where there are none. */
export function findCorpora(): { corpora: Corpus[]; scorer: string } | undefined {
  const scorer = path.join(HOME, 'eval', 'score.mjs');
  const data = path.join(HOME, 'data');
  if (!existsSync(scorer) || !existsSync(data)) return undefined;
  const files = [
    ...readdirSync(data)
      .filter((f) => f.endsWith('-dev.jsonl'))
      .map((f) => path.join(data, f)),
    path.join(HOME, 'seed', 'gold.jsonl'),
  ].filter((f) => existsSync(f));
  const corpora = files.map((file) => ({
    name: path.basename(file) === 'gold.jsonl' ? 'seed' : path.basename(file, '.jsonl'),
    documents: readCorpus(file),
  }));
  return { corpora: [...corpora, ...LANGUAGES.map(readOwn)], scorer };
}

export const MISSING = `No corpora in ${HOME}: nothing is measured. ISNAD_CORPORA names their folder (data/, eval/score.mjs).`;

const size = (spans: readonly Span[]): number => spans.reduce((n, [s, e]) => n + e - s, 0);

/** How many characters the two lists of spans share. */
export const shared = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce((n, [s, e]) => n + b.reduce((m, [t, f]) => m + Math.max(0, Math.min(e, f) - Math.max(s, t)), 0), 0);

/** Shared characters over all of either. */
export const overlap = (a: readonly Span[], b: readonly Span[]): number =>
  shared(a, b) / (size(a) + size(b) - shared(a, b) || 1);

/** Whether a proposed speaker is the gold one: by place, or by one name within the other. */
export function isSpeaker(text: string, proposed: { name: string; mention?: Span }, gold: GoldQuote): boolean {
  if (proposed.mention && gold.speaker && shared([proposed.mention], gold.speaker) > 0) return true;
  const wanted = gold.speakers ?? [(gold.speaker ?? []).map((s) => text.slice(...s)).join(' ')];
  const own = [proposed.name, ...(proposed.mention ? [text.slice(...proposed.mention)] : [])]
    .map(foldName)
    .filter(Boolean);
  return wanted
    .map(foldName)
    .filter(Boolean)
    .some((g) => own.some((n) => ` ${n} `.includes(` ${g} `) || ` ${g} `.includes(` ${n} `)));
}
