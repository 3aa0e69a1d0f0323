import type { LanguageCode } from '../text/language';
import type { Span } from '../text/span';
import { type Alignment, align, type PreparedSource, prepareSource } from './align';
import { place } from './place';
import { tokens } from './tokens';

/** Below this share of words a passage has nothing to do with the clause. */
const NEAR = 0.25;

/**
 * Looks for what may stand behind a reported clause, whose words are the article's and are not compared one by one:
 * the passage that shares most of them, whole sentences, without differences and without a verdict of its own
 * (`not-found`; whether it is a fair paraphrase, a person says). Only words that stand there as they are, are found.
 */
export function alignReported(words: string, source: string | PreparedSource, language?: LanguageCode): Alignment {
  const prepared = typeof source === 'string' ? prepareSource(source) : source;
  const aligned = align(words, prepared, language);
  if (aligned.verdict === 'verbatim' || aligned.verdict === 'orthographic') return aligned;
  const found = place(
    tokens(words).filter((t) => !t.editorial),
    prepared.index,
  );
  const nothing: Alignment = { ...aligned, verdict: 'not-found', spans: [], edits: [], warnings: [], alternatives: [] };
  const kept = found?.steps.filter((s) => s.op === 'equal').flatMap((s) => prepared.index.tokens[s.s] ?? []) ?? [];
  const [first, last] = [kept[0], kept.at(-1)];
  if (!found || found.similarity < NEAR || !first || !last) return { ...nothing, similarity: 0 };
  return { ...nothing, spans: [sentencesAround(prepared.text, [first.start, last.end])], similarity: found.similarity };
}

/** In UTF-16 code units: no further is a sentence followed. */
const REACH = 400;

/** The range from the beginning of its first sentence to the end of its last. */
function sentencesAround(text: string, [start, end]: Span): Span {
  let from = start;
  while (from > 0 && start - from < REACH && !isStop(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < REACH && !isStop(text, to)) to++;
  if (to < text.length && text[to] !== '\n') to++;
  while (from < start && /\s/.test(text[from] as string)) from++;
  return [from, to];
}

const isStop = (text: string, i: number): boolean =>
  text[i] === '\n' || (/[.!?؟۔]/.test(text[i] as string) && /\s/.test(text[i + 1] ?? ' '));
