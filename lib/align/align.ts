import { CharClass, charClasses } from '../text/characters';
import { detectLanguage, type Language } from '../text/language';
import type { Span } from '../text/span';
import { narrowed } from './clitics';
import { natureOf } from './difference';
import type { Nature } from './nature';
import { indexSource, type Placement, place, type SourceIndex, type Step } from './place';
import { type Token, tokens } from './tokens';
import type { AlignedVerdict } from './verdict';

/** A difference: the words of the quotation and of the source that do not agree. Empty ranges where one side has none. */
export interface Edit {
  readonly op: 'replace' | 'insert' | 'delete';
  readonly quote: Span;
  readonly source: Span;
  /** What kind of difference. `cut`: words left out where the quotation marks it. */
  readonly kind: 'spelling' | 'cut' | 'words' | 'editorial';
  /** What a difference in words touches. */
  readonly nature?: Nature;
  /** The whole words on either side, where only their clitics differ. */
  readonly around?: { readonly quote: Span; readonly source: Span };
}

export interface Alignment {
  readonly verdict: AlignedVerdict;
  /** Where the quotation stands in the source; more than one stretch where it was cut or spliced. */
  readonly spans: readonly Span[];
  readonly edits: readonly Edit[];
  /** Share of the quotation's words found, 0 to 1. */
  readonly similarity: number;
  /** Other places that fit about as well, each as its stretches. */
  readonly alternatives: readonly (readonly Span[])[];
}

/** A source made ready: many quotations are compared with it. */
export interface PreparedSource {
  readonly text: string;
  readonly index: SourceIndex;
}

/** Words in brackets are an editor's in a source too. */
export const prepareSource = (text: string): PreparedSource => ({
  text,
  index: indexSource(tokens(text).filter((t) => !t.editorial)),
});

/** Below this share of words a likeness is no finding. */
const FOUND = 0.6;
/** Of a long one, half its words in one place are no chance. */
const FOUND_LONG = 0.5;
const LONG = 14;
/** A short quotation (under five words) must be there whole but for one word's form. */
const SHORT = 5;
/** Words left out without a mark: up to here an alteration, beyond it two places joined. */
const SPLICE = 8;

/**
 * Compares a quotation with a source: where it stands, which words differ, and the verdict to propose,
 * in the order of strictness verbatim (the same characters), orthographic (the same words), elided, altered,
 * spliced, not-found. Never calls a quotation faithful when a word was added, replaced, moved, or removed without a mark.
 */
export function align(
  quote: string,
  source: string | PreparedSource,
  language: Language = detectLanguage(quote),
): Alignment {
  const prepared = typeof source === 'string' ? prepareSource(source) : source;
  const all = tokens(quote);
  const counted = all.filter((t) => !t.editorial);
  const nothing: Alignment = { verdict: 'not-found', spans: [], edits: [], similarity: 0, alternatives: [] };
  if (counted.length === 0) return nothing;

  const exact = exactPlaces(quote, counted, prepared.text);
  if (exact[0]) {
    return {
      verdict: 'verbatim',
      spans: [exact[0]],
      edits: [],
      similarity: 1,
      alternatives: exact.slice(1).map((s) => [s]),
    };
  }
  const placement = placePieces(counted, prepared.index);
  if (!placement) return nothing;
  const enough = counted.length < SHORT ? 1 : counted.length < LONG ? FOUND : FOUND_LONG;
  if (placement.similarity < enough && !(counted.length < SHORT && nearlyAll(placement, counted, prepared.index))) {
    return { ...nothing, similarity: round(placement.similarity) };
  }

  const edits = editsOf(quote, counted, prepared, placement.steps).map(({ words, ...edit }): Edit => {
    if (edit.kind !== 'words') return edit;
    const nature = natureOf({ text: quote, span: edit.quote }, { text: prepared.text, span: edit.source }, language);
    const inner = language === 'ar' && words ? narrowed(quote, prepared.text, words) : undefined;
    if (!inner) return { ...edit, nature };
    return { ...edit, ...inner, op: opOf(inner), nature, around: { quote: edit.quote, source: edit.source } };
  });
  const spans = spansOf(placement.steps, prepared.index.tokens);
  for (const token of all) {
    if (token.editorial)
      edits.push({ op: 'insert', quote: [token.start, token.end], source: [0, 0], kind: 'editorial' });
  }
  const verdict = verdictOf(placement.steps, counted, edits);
  return {
    verdict: verdict === 'verbatim' && !isExact(quote, prepared.text, counted, spans) ? 'orthographic' : verdict,
    spans,
    edits,
    similarity: round(placement.similarity),
    alternatives: (placement.others ?? []).map((steps) => spansOf(steps, prepared.index.tokens)),
  };
}

/** Where the quotation stands character for character between the bounds of words: its first few places. */
function exactPlaces(quote: string, counted: readonly Token[], source: string): Span[] {
  const exact = quote.trim();
  const first = (counted[0] as Token).start - (quote.length - quote.trimStart().length);
  const last = (counted[counted.length - 1] as Token).end - (counted[0] as Token).start;
  const classes = charClasses();
  const inWord = (i: number) => {
    const c = i < 0 || i >= source.length ? 0 : (classes[source.charCodeAt(i)] as number);
    return c >= CharClass.Letter && c <= CharClass.Digit;
  };
  const found: Span[] = [];
  let tries = 0;
  for (
    let at = source.indexOf(exact);
    at >= 0 && found.length < 4 && tries < 64;
    at = source.indexOf(exact, at + exact.length)
  ) {
    tries++;
    const span: Span = [at + first, at + first + last];
    if (!inWord(span[0] - 1) && !inWord(span[1])) found.push(span);
  }
  return found;
}

/** Whether the quotation stands in the source character for character, its ends and an editor's brackets aside. */
function isExact(quote: string, source: string, counted: readonly Token[], spans: readonly Span[]): boolean {
  const exact = quote.replace(/(?<!\s)\s*\[[^[\]]*\]/g, '').trim();
  const first = counted[0] as Token;
  const lead = exact.indexOf(quote.slice(first.start, first.end));
  return spans.length === 1 && lead >= 0 && source.startsWith(exact, (spans[0] as Span)[0] - lead);
}

/** Pieces between marks of omission are placed one by one, so that a long cut does not hide the rest. */
function placePieces(quote: readonly Token[], source: SourceIndex): Placement | undefined {
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
    if (first.steps.some((s) => s.op !== 'equal') || second.steps.some((s) => s.op !== 'equal')) continue;
    best = { steps: [...first.steps, ...second.steps.map((s) => ({ ...s, q: s.q + at }))], similarity: 1 };
    break;
  }
  return best;
}

/** Whether a short quotation misses only in the forms of its words: عمل إرهابي, عملاً إرهابياً. */
function nearlyAll(placement: Placement, quote: readonly Token[], source: SourceIndex): boolean {
  return placement.steps.every(
    (s) => s.op === 'equal' || (s.op === 'replace' && (quote[s.q] as Token).key === (source.tokens[s.s] as Token).key),
  );
}

function verdictOf(steps: readonly Step[], quote: readonly Token[], edits: readonly Edit[]): AlignedVerdict {
  const changed = steps.some((s) => s.op === 'replace' || s.op === 'insert');
  const jumps = jumpsOf(steps, quote);
  const unmarked = edits.some((e) => e.op === 'delete' && e.kind === 'words');
  if (changed) return 'altered';
  if (jumps.some((j) => !j.marked && (j.words < 0 || j.words > SPLICE))) return 'spliced';
  if (jumps.some((j) => j.marked && j.words < 0)) return 'spliced';
  if (unmarked || jumps.some((j) => !j.marked)) return 'altered';
  if (jumps.length > 0) return 'elided';
  return edits.some((e) => e.kind === 'spelling') ? 'orthographic' : 'verbatim';
}

/** Places where the quotation goes on elsewhere in the source: how many words it leaves out (below zero: backwards). */
function jumpsOf(steps: readonly Step[], quote: readonly Token[]): { words: number; marked: boolean }[] {
  const jumps: { words: number; marked: boolean }[] = [];
  let last: Step | undefined;
  for (const step of steps) {
    if (step.op !== 'equal') continue;
    if (last && step.s !== last.s + 1)
      jumps.push({
        words: step.s - last.s - 1,
        marked: (quote[step.q] as Token).cutBefore,
      });
    last = step;
  }
  return jumps;
}

const opOf = (edit: Pick<Edit, 'quote' | 'source'>): Edit['op'] =>
  edit.quote[0] === edit.quote[1] ? 'delete' : edit.source[0] === edit.source[1] ? 'insert' : 'replace';

/** An edit with the words it takes in on either side. */
type WordEdit = Edit & { readonly words?: { readonly quote: readonly Span[]; readonly source: readonly Span[] } };

function editsOf(
  quoteText: string,
  quote: readonly Token[],
  source: PreparedSource,
  steps: readonly Step[],
): WordEdit[] {
  const edits: WordEdit[] = [];
  const words = source.index.tokens;
  let k = 0;
  while (k < steps.length) {
    const step = steps[k] as Step;
    if (step.op === 'equal') {
      const q = quote[step.q] as Token;
      const s = words[step.s] as Token;
      if (quoteText.slice(q.start, q.end) !== source.text.slice(s.start, s.end))
        edits.push({ op: 'replace', quote: [q.start, q.end], source: [s.start, s.end], kind: 'spelling' });
      k++;
      const next = steps[k];
      // The next piece of a cut or spliced quotation stands elsewhere: what lies between was left out.
      if (next && next.op === 'equal' && next.s > step.s + 1) {
        const cut = (quote[next.q] as Token).cutBefore;
        edits.push({
          op: 'delete',
          quote: [q.end, q.end],
          source: [(words[step.s + 1] as Token).start, (words[next.s - 1] as Token).end],
          kind: cut ? 'cut' : 'words',
        });
      }
      continue;
    }
    const from = k;
    while (k < steps.length && steps[k]?.op !== 'equal') k++;
    const run = steps.slice(from, k);
    const qs = run.filter((s) => s.op !== 'delete').map((s) => quote[s.q] as Token);
    const ss = run.filter((s) => s.op !== 'insert').map((s) => words[s.s] as Token);
    const after = steps[k];
    const marked = after !== undefined && (quote[after.q] as Token).cutBefore && qs.length === 0;
    edits.push({
      op: qs.length === 0 ? 'delete' : ss.length === 0 ? 'insert' : 'replace',
      quote: rangeOf(qs, (quote[Math.min((run[0] as Step).q, quote.length - 1)] as Token).start),
      source: rangeOf(ss, (words[Math.min((run[0] as Step).s, words.length - 1)] as Token).start),
      kind: marked ? 'cut' : 'words',
      words: { quote: qs.map(spanOf), source: ss.map(spanOf) },
    });
  }
  return edits;
}

const spanOf = ({ start, end }: Token): Span => [start, end];

const rangeOf = (found: readonly Token[], otherwise: number): Span =>
  found.length === 0 ? [otherwise, otherwise] : [(found[0] as Token).start, (found[found.length - 1] as Token).end];

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
