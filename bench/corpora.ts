import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Annotated news, which belongs to its publishers and never stands in the repository. */
const HOME = path.resolve(process.env.ISNAD_CORPORA ?? '../shared');

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly language?: string;
  readonly quotes?: readonly { kind: string; quote: [number, number][]; speaker: [number, number][] }[];
  readonly spans?: readonly { start: number; end: number; label: string }[];
}

export interface Corpus {
  readonly name: string;
  readonly file: string;
  readonly documents: readonly GoldDocument[];
}

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
    file,
    documents: readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as GoldDocument),
  }));
  return { corpora, scorer };
}

export const MISSING = `No corpora in ${HOME}: nothing is measured. ISNAD_CORPORA names their folder (data/, eval/score.mjs).`;
