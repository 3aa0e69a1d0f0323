import { type Alignment, align, alignReported, type PreparedSource, prepareSource, type Verdict } from '@/lib/align';
import { findTranslation, type TranslationIndex, translationIndex } from '@/lib/align/translation';
import { asRows, type Rows } from '@/lib/db/as-rows';
import { labelAt } from '@/lib/text/label-at';
import { detectLanguage } from '@/lib/text/language';
import { FAITHFUL, layerOf } from '../words';

/** Stands between the pieces of a quotation, in its words. */
export const GAP = ' … ';

/** The text of a quotation as it is compared: its pieces with the gap between them left open. */
export const wordsOf = (text: string, spans: readonly number[]): string => {
  const pieces: string[] = [];
  for (let i = 0; i + 1 < spans.length; i += 2) pieces.push(text.slice(spans[i], spans[i + 1]));
  return pieces.join(GAP);
};

/** What the program proposes: what the words say, or that a text in another language must be a translation. */
export type Proposal = Omit<Alignment, 'verdict'> & {
  readonly verdict: Exclude<Verdict, 'paraphrased'>;
  /** Of the turn in which the words stand, where the source is a transcript. */
  readonly label: string | null;
};

/**
 * Lays words beside a source. The comma before “he said” is the article's, wherever its marks stand. Of indirect
 * speech, whose words are the article's, the nearest passage is shown and no difference told. In another language the
 * passage is proposed that the quotation may be translated from.
 * @param index of the source, where it is made for many quotations
 */
export function compare(
  words: string,
  source: string | PreparedSource,
  kind: string,
  index?: () => TranslationIndex | undefined,
): Proposal {
  const text = typeof source === 'string' ? source : source.text;
  const found = (layerOf({ kind }) === 'reported' ? alignReported : align)(words.replace(/[,،]\s*$/, ''), source);
  const at = found.spans[0]?.[0];
  const alignment = { ...found, label: at === undefined ? null : (labelAt(text, at) ?? null) };
  if (alignment.verdict !== 'not-found') return alignment;
  const language = detectLanguage(text);
  if (detectLanguage(words, language) === language) return alignment;
  const given = index ? index() : translationIndex(text);
  const passage = layerOf({ kind }) === 'quoted' && given ? findTranslation(words, given) : undefined;
  if (!passage) return { ...alignment, verdict: 'translated' };
  return {
    ...alignment,
    verdict: 'translated',
    spans: [passage.span],
    similarity: passage.share * MOST_ALIKE,
    alternatives: passage.alternatives.map((span) => [span]),
    label: labelAt(text, passage.span[0]) ?? null,
  };
}

/** A translation is never as like as the same words. */
const MOST_ALIKE = 0.7;

/** A quotation to be compared: where it stands in its text, as its row has it. */
export interface ToCompare {
  readonly id: string;
  readonly kind: string;
  readonly spans: readonly number[];
}

/**
 * Compares quotations of one text with a source. What was found, where the words were: rows of checks as JSON texts,
 * ready for `keepProposals`.
 * @param but the quotation that the source was lifted out of: it is no evidence of itself
 */
export function findIn(text: string, quotes: readonly ToCompare[], source: string, but?: string): Rows {
  const prepared = prepareSource(source);
  let made: { readonly index: TranslationIndex | undefined } | undefined;
  const index = () => {
    made ??= { index: translationIndex(source) };
    return made.index;
  };
  const rows = quotes.flatMap((quote) => {
    if (quote.id === but) return [];
    const proposal = compare(wordsOf(text, quote.spans), prepared, quote.kind, index);
    return isFinding(quote.kind, proposal) ? [{ quote_id: quote.id, spans: quote.spans, ...columns(proposal) }] : [];
  });
  return asRows(rows);
}

const columns = (a: Proposal) => ({
  proposed_verdict: a.verdict,
  source_spans: a.spans.flat(),
  edits: a.edits,
  alternatives: a.alternatives.map((spans) => spans.flat()),
  similarity: a.similarity,
  label: a.label,
});

/**
 * A comparison worth a proposal: the words were found. Of indirect speech, whose words are the article's, only where
 * they stand in the source as they are; whether it is a fair paraphrase, a person says.
 */
const isFinding = (kind: string, { spans, verdict }: Proposal): boolean =>
  spans.length > 0 && (layerOf({ kind }) === 'quoted' || FAITHFUL.has(verdict));
