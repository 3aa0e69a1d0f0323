import { detectLanguage, isSupported, type Language, type LanguageCode } from '../text/language';
import type { Span } from '../text/span';
import { type Edit, editsOf } from './edits';
import { exactPlaces, isExact } from './exact';
import { LEXICONS } from './languages';
import { placePieces } from './pieces';
import { indexSource, type Placement, type SourceIndex, type Step } from './place';
import { SPLICE, verdictOf } from './proposal';
import { type Token, tokens } from './tokens';
import type { AlignedVerdict } from './verdict';
import { type Warning, warningsOf } from './warnings';

export interface Alignment {
  readonly verdict: AlignedVerdict;
  /** Where the quotation stands in the source; more than one stretch where it was cut or spliced. */
  readonly spans: readonly Span[];
  readonly edits: readonly Edit[];
  /** What is no difference and must be seen all the same. */
  readonly warnings: readonly Warning[];
  /** Share of the quotation's words found, 0 to 1. */
  readonly similarity: number;
  /** Other places that fit about as well, each as its stretches. */
  readonly alternatives: readonly (readonly Span[])[];
}

/** A source made ready: many quotations are compared with it. */
export interface PreparedSource {
  readonly text: string;
  readonly index: SourceIndex;
  readonly language: LanguageCode;
}

/** Words in brackets are an editor's in a source too. */
export const prepareSource = (text: string): PreparedSource => ({
  text,
  index: indexSource(tokens(text).filter((t) => !t.editorial)),
  language: detectLanguage(text),
});

/** Below this share of words a likeness is no finding. */
const FOUND = 0.6;
/** Of a long one, half its words in one place are no chance. */
const FOUND_LONG = 0.5;
const LONG = 14;
/** A short quotation (under five words) must be there whole but for one word's form. */
const SHORT = 5;

/**
 * Compares a quotation with a source: where it stands, which words differ, and the verdict to propose,
 * in the order of strictness verbatim (the same characters), orthographic (the same words), elided, altered,
 * spliced, not-found. Never calls a quotation faithful when a word was added, replaced, moved, or removed without a mark.
 */
export function align(quote: string, source: string | PreparedSource, given?: LanguageCode): Alignment {
  const prepared = typeof source === 'string' ? prepareSource(source) : source;
  const told = given ?? detectLanguage(quote, prepared.language);
  // Of other languages no lexicon is known: their words differ, and no more is said of it than English would say.
  const language = isSupported(told) ? told : 'en';
  const all = tokens(quote);
  const counted = all.filter((t) => !t.editorial);
  const nothing: Alignment = {
    verdict: 'not-found',
    spans: [],
    edits: [],
    warnings: [],
    similarity: 0,
    alternatives: [],
  };
  if (counted.length === 0) return nothing;

  const exact = exactPlaces(quote, counted, prepared.text, prepared.index);
  if (exact[0]) {
    const spans = [exact[0]];
    return {
      verdict: 'verbatim',
      spans,
      edits: [],
      warnings: warningsOf(quote, prepared.text, spans, [], told),
      similarity: 1,
      alternatives: exact.slice(1).map((s) => [s]),
    };
  }
  const placement = placePieces({ quote, words: counted, source: prepared.text, index: prepared.index });
  if (!placement) return nothing;
  const enough = counted.length < SHORT ? 1 : counted.length < LONG ? FOUND : FOUND_LONG;
  if (
    placement.similarity < enough &&
    !(counted.length < SHORT && nearlyAll(placement, counted, prepared.index, language))
  ) {
    return { ...nothing, similarity: round(placement.similarity) };
  }

  const theirs = { text: prepared.text, words: prepared.index.tokens };
  const notes = all.filter((t) => t.editorial);
  const edits = editsOf({ text: quote, words: counted }, theirs, placement.steps, notes, language);
  const spans = spansOf(placement.steps, prepared.index.tokens);
  const verdict = verdictOf(placement.steps, edits, prepared.text);
  return {
    verdict: verdict === 'verbatim' && !isExact(quote, prepared.text, counted, spans) ? 'orthographic' : verdict,
    spans,
    edits,
    warnings: warningsOf(quote, prepared.text, spans, edits, told),
    similarity: round(placement.similarity),
    alternatives: (placement.others ?? []).map((steps) => spansOf(steps, prepared.index.tokens)),
  };
}

/** Whether a short quotation misses only in the forms of its words (عمل إرهابي, عملاً إرهابياً), or in a number. */
function nearlyAll(placement: Placement, quote: readonly Token[], source: SourceIndex, language: Language): boolean {
  const { cardinals } = LEXICONS[language];
  const isNumber = ({ folded }: Token) => /\d/.test(folded) || cardinals.has(folded);
  const equal = placement.steps.filter((s) => s.op === 'equal').length;
  return placement.steps.every((s) => {
    if (s.op === 'equal' || s.op === 'joined') return true;
    if (s.op !== 'replace') return false;
    const [own, theirs] = [quote[s.q] as Token, source.tokens[s.s] as Token];
    return own.key === theirs.key || (equal > 1 && isNumber(own) && isNumber(theirs));
  });
}

/** Neighbouring stretches of the source; a gap longer than a splice, or a step back, starts a new one. */
function spansOf(steps: readonly Step[], source: readonly Token[]): Span[] {
  const spans: [number, number][] = [];
  let last: number | undefined;
  for (const step of steps) {
    if (step.op === 'insert' || step.op === 'delete') continue;
    const token = source[step.s] as Token;
    const open = spans[spans.length - 1];
    if (open && last !== undefined && step.s > last && step.s - last <= SPLICE) open[1] = token.end;
    else spans.push([token.start, token.end]);
    last = step.s;
  }
  return spans;
}

const round = (x: number): number => Math.round(x * 1000) / 1000;
