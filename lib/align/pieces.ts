import { beginsSentence, endsSentence } from '../text/sentences';
import { type Placement, place, type SourceIndex, type Step } from './place';
import type { Token } from './tokens';

/** A quotation, as its words that count, and a source: each with its text. */
export interface Texts {
  readonly quote: string;
  readonly words: readonly Token[];
  readonly source: string;
  readonly index: SourceIndex;
}

/** Pieces between marks of omission are placed one by one, so that a long cut does not hide the rest. */
export function placePieces(texts: Texts): Placement | undefined {
  const { words: quote, index: source } = texts;
  const whole = place(quote, source);
  const cuts = quote.flatMap((t, i) => (t.cutBefore && i > 0 ? [i] : []));
  const missing = whole ? quote.length * (1 - whole.similarity) : quote.length;
  if (cuts.length === 0) {
    if (!whole || missing === 0) return whole;
    // A word that the source has nowhere stands in no faithful piece of it.
    if (!quote.every((t) => source.positions.has(t.key))) return whole;
    return spliced(quote, source, whole) ?? bySentences(texts) ?? whole;
  }
  if (whole && missing === 0) return whole;
  const bounds = [0, ...cuts, quote.length];
  const steps: Step[] = [];
  let equal = 0;
  for (let k = 0; k + 1 < bounds.length; k++) {
    const from = bounds[k] as number;
    const piece = quote.slice(from, bounds[k + 1]);
    const found = place(piece, source);
    if (!found) return whole;
    for (const s of found.steps) steps.push({ ...s, q: s.q + from });
    equal += found.similarity * piece.length;
  }
  const similarity = equal / quote.length;
  return whole && whole.similarity >= similarity ? whole : { steps, similarity };
}

/** In words: fewer tell no place. */
const LEAST = 3;

/** Two faithful pieces from apart, joined without a mark: the cut is where the first stops matching. */
function spliced(quote: readonly Token[], source: SourceIndex, whole: Placement): Placement | undefined {
  if (quote.length < 2 * LEAST) return undefined;
  const runs = new Set<number>();
  whole.steps.forEach((step, i) => {
    const before = whole.steps[i - 1];
    if (before && (before.op === 'equal') !== (step.op === 'equal')) runs.add(step.q);
  });
  for (const at of [...runs].slice(0, 8)) {
    if (at < LEAST || quote.length - at < LEAST) continue;
    const [first, second] = [faithful(quote.slice(0, at), source), faithful(quote.slice(at), source)];
    if (first && second) return { steps: [...first, ...moved(second, at)], similarity: 1 };
  }
  return undefined;
}

/** More sentences are no quotation that somebody joined. */
const MOST_SENTENCES = 24;

/** Whole sentences from apart, joined without a mark. One of a word or two has to be a sentence of the source as well. */
function bySentences({ quote, words, source, index }: Texts): Placement | undefined {
  const ends = words.flatMap((word, i) => (i + 1 < words.length && endsSentence(quote, word.end) ? [i + 1] : []));
  if (ends.length === 0 || ends.length >= MOST_SENTENCES) return undefined;
  const pieces = [0, ...ends].map((from, k) => ({ from, words: words.slice(from, ends[k] ?? words.length) }));
  const placed = pieces.map((piece) => (piece.words.length < LEAST ? undefined : faithful(piece.words, index)));
  if (pieces.every((_, k) => !placed[k])) return undefined;
  for (let k = 0; k < pieces.length; k++) {
    if (placed[k]) continue;
    const { words: own } = pieces[k] as (typeof pieces)[number];
    if (own.length >= LEAST) return undefined;
    const [before, behind] = [placed[k - 1]?.at(-1)?.s, placed.slice(k + 1).find(Boolean)?.[0]?.s];
    const at = shortSentence(own, source, index, before, behind);
    if (at === undefined) return undefined;
    placed[k] = own.map((_, q) => ({ op: 'equal', q, s: at + q }));
  }
  const steps = pieces.flatMap(({ from }, k) => moved(placed[k] as readonly Step[], from));
  return { steps, similarity: 1 };
}

/** Where these words are a sentence of the source: the first behind the piece before them, or the last before the next one. */
function shortSentence(
  own: readonly Token[],
  source: string,
  { tokens, positions }: SourceIndex,
  before: number | undefined,
  behind: number | undefined,
): number | undefined {
  const all = positions.get(own[0]?.key ?? '') ?? [];
  const found = all.filter((at) => {
    const last = tokens[at + own.length - 1];
    return (
      last !== undefined &&
      own.every((word, q) => tokens[at + q]?.folded === word.folded) &&
      beginsSentence(source, (tokens[at] as Token).start) &&
      endsSentence(source, last.end)
    );
  });
  if (before !== undefined) return found.find((at) => at > before) ?? found.at(-1);
  return found.findLast((at) => behind === undefined || at < behind) ?? found[0];
}

/** The steps to a place where every word is the source's. */
function faithful(quote: readonly Token[], source: SourceIndex): readonly Step[] | undefined {
  const found = place(quote, source);
  const clean = found?.similarity === 1 && found.steps.every((s) => s.op === 'equal' || s.op === 'joined');
  return clean ? found.steps : undefined;
}

const moved = (steps: readonly Step[], by: number): Step[] => steps.map((s) => ({ ...s, q: s.q + by }));
