import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { detectLanguage, isSupported, type Language } from '@/lib/text/language';
import { findCorpora } from './corpora';

export interface Text {
  readonly language: Language;
  readonly text: string;
}

/** Texts that cases are made from: the project's own, and news where its folder is there (see `corpora.ts`). */
export function findTexts(): Text[] {
  const folder = path.join(path.resolve(process.env.ISNAD_CORPORA ?? '../shared'), 'data');
  const raw = existsSync(folder) ? readdirSync(folder).filter((f) => f.startsWith('raw-')) : [];
  const news = [
    ...(findCorpora()?.corpora ?? []).flatMap((c) => c.documents.map((d) => d.text)),
    ...raw.flatMap((f) => lines(path.join(folder, f))),
  ];
  const own = ['article.ar.txt', 'article.en.txt'].map((f) => readFileSync(path.join('seeds', f), 'utf8'));
  return [...own, ...news]
    .filter((text) => text.length > 400)
    .flatMap((text) => {
      const language = detectLanguage(text);
      return isSupported(language) ? [{ text, language }] : [];
    });
}

const lines = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);

/** Numbers from 0 to 1, the same in every run. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** A text without the marks, points and white space around it. */
export const bare = (text: string): string =>
  text.replace(/^[\s"'“”„‟‘’‚‛«»‹›]+/u, '').replace(/[\s"'“”„‟‘’‚‛«»‹›.,;:!?…،؛؟۔]+$/u, '');
