import type { Language } from '../text/language';
import { beginsSentence, endsSentence } from '../text/sentences';
import type { Span } from '../text/span';
import { isSameInFull, moneyOf, natureOf, natureOfCut } from './difference';
import { LEXICONS } from './languages';
import type { WordInPlace } from './lexicon';
import type { Nature } from './nature';
import type { Step } from './place';
import { isReportingClause } from './reporting';
import type { Token } from './tokens';

/** A difference: the words of the quotation and of the source that do not agree. Empty ranges where one side has none. */
export interface Edit {
  readonly op: 'replace' | 'insert' | 'delete';
  readonly quote: Span;
  readonly source: Span;
  /**
   * What kind of difference. `cut`: words left out where the quotation marks it; `editorial`: an editor's in
   * brackets, with the words that they stand for; `reporting`: "he said" between two parts of what is reported.
   */
  readonly kind: 'spelling' | 'cut' | 'words' | 'editorial' | 'reporting';
  /** What a difference in words, or what was cut, touches. */
  readonly nature?: Nature;
  /** The whole words on either side, where only their clitics differ. */
  readonly around?: { readonly quote: Span; readonly source: Span };
}

/** A text and those of its words that were compared. */
export interface Side {
  readonly text: string;
  readonly words: readonly Token[];
}

/**
 * The differences along the path from quotation to source, in their order.
 * @param notes the editor's words of the quotation, which were not compared
 */
export function editsOf(
  quote: Side,
  source: Side,
  steps: readonly Step[],
  notes: readonly Token[],
  language: Language,
): Edit[] {
  const edits: Edit[] = [];
  for (let k = 0; k < steps.length; ) {
    const step = steps[k] as Step;
    if (step.op === 'equal') {
      let end = k + 1;
      while (steps[end]?.op === 'joined') end++;
      const last = steps[end - 1] as Step;
      edits.push(...spelled(quote, source, step, last));
      const next = steps[end];
      // The next piece of a cut or spliced quotation stands elsewhere: what lies between was left out.
      if (next?.op === 'equal' && next.s > last.s + 1) edits.push(leftOut(last.s + 1, next.s, next.q));
      k = end;
      continue;
    }
    const from = k;
    while (k < steps.length && steps[k]?.op !== 'equal') k++;
    const run = steps.slice(from, k);
    const next = steps[k];
    if (next && from > 0 && run.every((s) => s.op === 'delete'))
      edits.push(leftOut((run[0] as Step).s, (run.at(-1) as Step).s + 1, next.q));
    else edits.push(changed(run, steps[from - 1], next));
  }
  for (const note of notes) {
    if (!edits.some((e) => e.kind === 'editorial' && e.quote[0] <= note.start && note.end <= e.quote[1]))
      edits.push({ op: 'insert', quote: [note.start, note.end], source: [0, 0], kind: 'editorial' });
  }
  return sameMoney(edits);

  /** The sign for money that is said as a word behind its number on the other side: $5 million, 5 million dollars. */
  function sameMoney(all: Edit[]): Edit[] {
    const sign = (e: Edit) => moneyOf(quote.text.slice(...e.quote) || source.text.slice(...e.source));
    const other = (e: Edit) => all.some((o) => o.op !== e.op && o.op !== 'replace' && sign(o) === sign(e));
    return all.map((e) =>
      e.nature === 'number' && e.op !== 'replace' && sign(e) && other(e) ? { ...e, nature: 'wording' } : e,
    );
  }

  /**
   * Words of the source, from one up to another, that the quotation has not, before its word `q`. Where the words at
   * their ends are the same, what was left out may as well begin further on or back: where it is marked, reported, or
   * a sentence.
   */
  function leftOut(from: number, to: number, q: number): Edit {
    const ways = slides(from, to, q);
    return (
      ways.find((e) => e.kind !== 'words') ??
      ways.find((e) => beginsSentence(source.text, e.source[0]) && endsSentence(source.text, e.source[1])) ??
      (ways[0] as Edit)
    );
  }

  function slides(from: number, to: number, q: number): Edit[] {
    const word = (s: number) => source.words[s]?.folded;
    const found = [leftOutAt(from, to, q)];
    for (let k = 1; k <= SLIDE && q - k > 0 && from - k > 0 && word(from - k) === word(to - k); k++)
      found.push(leftOutAt(from - k, to - k, q - k));
    for (let k = 0; k < SLIDE && q + k + 1 < quote.words.length && word(from + k) === word(to + k); k++)
      found.push(leftOutAt(from + k + 1, to + k + 1, q + k + 1));
    return found;
  }

  function leftOutAt(from: number, to: number, q: number): Edit {
    const [last, next] = [quote.words[q - 1] as Token, quote.words[q] as Token];
    const removed: Span = [(source.words[from] as Token).start, (source.words[to - 1] as Token).end];
    const around: Span = [(source.words[from - 1] as Token).end, source.words[to]?.start ?? source.text.length];
    const own = notes.filter((n) => n.start >= last.end && n.end <= next.start);
    const cut: Edit = { op: 'delete', quote: [last.end, last.end], source: removed, kind: 'cut' };
    if (isReportingClause(source.text, around, removed, language)) return { ...cut, kind: 'reporting' };
    if (own.length > 0 && to - from <= own.length + NOTE) {
      const same =
        own.map((n) => n.folded).join(' ') ===
        source.words
          .slice(from, to)
          .map((w) => w.folded)
          .join(' ');
      const quoted: Span = [(own[0] as Token).start, (own.at(-1) as Token).end];
      const edit: Edit = { op: 'replace', quote: quoted, source: removed, kind: 'editorial' };
      return same ? edit : { ...edit, nature: natureOfCut(source.text, removed, language) ?? 'wording' };
    }
    if (next.cutBefore) return withNature(cut, natureOfCut(source.text, removed, language));
    const gone = Array.from({ length: to - from }, (_, n) => from + n);
    return { ...cut, kind: 'words', nature: natureOf([], inPlace(source, gone), language) };
  }

  /** The source's words of a run; at the ends of the quotation, where they are free, those that its contraction stands for. */
  function theirWords(run: readonly Step[], qs: readonly Token[], before: Step | undefined, next: Step | undefined) {
    const ss = run.filter((s) => s.op !== 'insert').map((s) => s.s);
    if (ss.length > 0 || (before && next)) return ss;
    const edge = before ? before.s + 1 : next ? next.s - 1 : -1;
    const two = before ? [edge, edge + 1] : [edge - 1, edge];
    for (const near of [[edge], two]) {
      const words = near.flatMap((s) => source.words[s] ?? []);
      if (words.length === near.length && isSameInFull(qs, words, language)) return near;
    }
    // One other word at the very end stands for the word that is there, if the clause goes on.
    const [there, kept] = [source.words[edge], source.words[before ? edge - 1 : edge + 1]];
    if (qs.length !== 1 || !there || !kept) return ss;
    const gap = source.text.slice(Math.min(there.end, kept.end), Math.max(there.start, kept.start));
    return /^(?:[^\S\n]*|[:/–-])$/u.test(gap) ? [edge] : ss;
  }

  /** Words that the quotation has otherwise, or more. */
  function changed(run: readonly Step[], before: Step | undefined, next: Step | undefined): Edit {
    const mine = run.filter((s) => s.op !== 'delete').map((s) => s.q);
    const qs = mine.map((q) => quote.words[q] as Token);
    const others = theirWords(run, qs, before, next);
    const ss = others.map((s) => source.words[s] as Token);
    const own = rangeOf(qs, (quote.words[Math.min((run[0] as Step).q, quote.words.length - 1)] as Token).start);
    const theirs = rangeOf(ss, (source.words[Math.min((run[0] as Step).s, source.words.length - 1)] as Token).start);
    const ends: Edit = { op: opOf(own, theirs), quote: own, source: theirs, kind: 'words' };
    if (ss.length === 0 && before && next) {
      const around: Span = [(quote.words[before.q] as Token).end, (quote.words[next.q] as Token).start];
      if (isReportingClause(quote.text, around, own, language, true)) return { ...ends, kind: 'reporting' };
    }
    const nature = natureOf(inPlace(quote, mine), inPlace(source, others), language);
    const words = { quote: qs.map(spanOf), source: ss.map(spanOf) };
    const inner = LEXICONS[language].clitics?.narrowed(quote.text, source.text, words);
    if (!inner) return { ...ends, nature };
    return { ...ends, ...inner, op: opOf(inner.quote, inner.source), nature, around: { quote: own, source: theirs } };
  }
}

/** In words: how far what was left out may be moved along. */
const SLIDE = 3;

/** Words that stand for so many more of the source's than they are. */
const NOTE = 4;

/** The difference in how one word, or one and its parts, is written. */
function spelled(quote: Side, source: Side, first: Step, last: Step): Edit[] {
  const own: Span = [(quote.words[first.q] as Token).start, (quote.words[last.q] as Token).end];
  const theirs: Span = [(source.words[first.s] as Token).start, (source.words[last.s] as Token).end];
  if (quote.text.slice(...own) === source.text.slice(...theirs)) return [];
  const kind = (quote.words[first.q] as Token).mended ? 'editorial' : 'spelling';
  return [{ op: 'replace', quote: own, source: theirs, kind }];
}

/** In words: so near the other half of a negation stands. */
const NEAR = 4;

/** Words by their index, each with the one before it and those behind it. */
const inPlace = (side: Side, indices: readonly number[]): WordInPlace[] =>
  indices.map((i) => {
    const word = (at: number) => {
      const { start, end, folded } = side.words[at] as Token;
      return { raw: side.text.slice(start, end), folded };
    };
    const behind = side.words.slice(i + 1, i + 1 + NEAR).map((w) => w.folded);
    return { ...word(i), before: i > 0 ? word(i - 1) : undefined, behind };
  });

const withNature = (edit: Edit, nature: Nature | undefined): Edit => (nature ? { ...edit, nature } : edit);

const opOf = (quote: Span, source: Span): Edit['op'] =>
  quote[0] === quote[1] ? 'delete' : source[0] === source[1] ? 'insert' : 'replace';

const spanOf = ({ start, end }: Token): Span => [start, end];

const rangeOf = (found: readonly Token[], otherwise: number): Span =>
  found.length === 0 ? [otherwise, otherwise] : [(found[0] as Token).start, (found[found.length - 1] as Token).end];
