import { type Placement, place, type SourceIndex, type Step } from './place';
import type { Token } from './tokens';

/** Pieces between marks of omission are placed one by one, so that a long cut does not hide the rest. */
export function placePieces(quote: readonly Token[], source: SourceIndex): Placement | undefined {
  const whole = place(quote, source);
  const cuts = quote.flatMap((t, i) => (t.cutBefore && i > 0 ? [i] : []));
  const missing = whole ? quote.length * (1 - whole.similarity) : quote.length;
  if (cuts.length === 0) return whole && missing > 0 ? (spliced(quote, source, whole) ?? whole) : whole;
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

/** Two faithful pieces from apart, joined without a mark: the cut is where the first stops matching. */
function spliced(quote: readonly Token[], source: SourceIndex, whole: Placement): Placement | undefined {
  if (quote.length < 2 * 3) return undefined;
  // A word that the source has nowhere stands in no faithful piece of it.
  if (!quote.every((t) => source.positions.has(t.key))) return undefined;
  let best: Placement | undefined;
  const runs = new Set<number>();
  whole.steps.forEach((step, i) => {
    const before = whole.steps[i - 1];
    if (before && (before.op === 'equal') !== (step.op === 'equal')) runs.add(step.q);
  });
  for (const at of [...runs].slice(0, 8)) {
    if (at < 3 || quote.length - at < 3) continue;
    const first = place(quote.slice(0, at), source);
    const second = place(quote.slice(at), source);
    if (first?.similarity !== 1 || second?.similarity !== 1) continue;
    if (!isClean(first) || !isClean(second)) continue;
    best = { steps: [...first.steps, ...second.steps.map((s) => ({ ...s, q: s.q + at }))], similarity: 1 };
    break;
  }
  return best;
}

const isClean = ({ steps }: Placement): boolean => steps.every((s) => s.op === 'equal' || s.op === 'joined');
