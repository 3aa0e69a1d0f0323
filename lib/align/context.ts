import type { Span } from '../text/span';
import { tokens } from './tokens';

/** How what stands around a passage may turn it round. */
export type Turn = 'negation' | 'condition' | 'claim' | 'question' | 'contrast';

interface Pattern {
  readonly kind: Turn;
  readonly pattern: RegExp;
}

/** Patterns of one language over folded words with single spaces and commas between them. */
export interface ContextPatterns {
  /** In the sentence, before the passage. */
  readonly before: readonly Pattern[];
  /** In the sentence, behind it. */
  readonly after: readonly Pattern[];
  /** At the beginning of the sentence after. */
  readonly next: readonly Pattern[];
  /** Words that a comma stands before by rule, which parts nothing there: …, dass … */
  readonly joined?: ReadonlySet<string>;
}

/**
 * Makes the patterns of a language for words that turn round what follows them, with up to `reach` words between; a comma
 * or one of the `links` between ends it: and, because. `colon` says whether a colon or a comma may stand before what follows.
 */
export const turning =
  (links?: string) =>
  (kind: Turn, words: string, reach: number, colon = kind === 'claim'): Pattern => ({
    kind,
    pattern: new RegExp(
      `(?:^|[ ,:])(${words})(?:(?: ${links ? `(?!(?:${links}) )` : ''}[^ ,:]+){0,${reach}}${colon ? '[:,]?' : ''}${kind === 'condition' ? CLAUSE : ''})$`,
      'u',
    ),
  });

/** If the money comes: [we will build]; the whole clause stands before what follows. */
const CLAUSE = '|(?: [^ ,:]+){1,12}:';

/** Words that turn round what stands up to `reach` words before them. */
export const after = (kind: Turn, words: string, reach: number): Pattern => ({
  kind,
  pattern: new RegExp(`^[ ,:]*(?:[^ ,:]+ ){0,${reach}}?(${words})(?:[ ,:]|$)`, 'u'),
});

/** Words that begin a sentence which turns the one before round. */
export const next = (kind: Turn, words: string): Pattern => ({
  kind,
  pattern: new RegExp(`^[ ,:]*(${words})(?:[ ,:]|$)`, 'u'),
});

/** Something around a passage of a source that turns it round: what it is, and its words. */
export interface Turned {
  readonly kind: Turn;
  readonly span: Span;
}

/** In UTF-16 code units: no further is a sentence followed. */
const REACH = 320;

/** What in the passage's sentence, or at the beginning of the next, turns its words round. One of each kind at most. */
export function turnsOf(text: string, [start, end]: Span, patterns: ContextPatterns): Turned[] {
  const from = sentenceStart(text, start);
  const until = sentenceEnd(text, end);
  const found = new Map<Turn, Turned>();
  const look = (list: readonly Pattern[], [a, b]: Span) => {
    if (a >= b) return;
    const open = list === patterns.before && opensJoined(text, [start, end], patterns.joined);
    const line = lineOf(text, [a, b], patterns.joined, open);
    for (const { kind, pattern } of list) {
      if (found.has(kind)) continue;
      const match = pattern.exec(line.text);
      if (!match?.[1]) continue;
      const at = match.index + match[0].lastIndexOf(match[1]);
      found.set(kind, { kind, span: line.spanOf(at, at + match[1].length) });
    }
  };
  look(patterns.before, [from, start]);
  look(patterns.after, [end, until]);
  const asked = /^["”»’)\s]*[?؟]/u.exec(text.slice(until, until + 4));
  const own = /[?؟.!]["”»’)\s]*$/u.test(text.slice(start, end));
  if (asked && !own && until - end < 60) {
    const at = until + asked[0].length;
    found.set('question', { kind: 'question', span: [Math.max(start, at - 1), at] });
  }
  const behind = /^["”»’)\]\s]*[.!?؟…۔]*["”»’)\]\s]*/u.exec(text.slice(until, until + 12))?.[0].length ?? 0;
  look(patterns.next, [until + behind, sentenceEnd(text, until + behind)]);
  return [...found.values()];
}

/** Ich glaube nicht, [dass …]: whether the passage begins with a word before which the comma parts nothing. */
const opensJoined = (text: string, [start, end]: Span, joined: ReadonlySet<string> | undefined): boolean =>
  joined?.has(tokens(text.slice(start, Math.min(end, start + REACH)))[0]?.folded ?? '') ?? false;

/** The words of a stretch as one folded line, and the way back into the text. @param open no comma counts at its end */
function lineOf(text: string, [start, end]: Span, joined: ReadonlySet<string> | undefined, open: boolean) {
  const slice = text.slice(start, end);
  const starts: number[] = [];
  const ends: number[] = [];
  let line = '';
  let last = 0;
  for (const word of tokens(slice)) {
    const comma = joined?.has(word.folded) ? '' : parting(slice.slice(last, word.start));
    const piece = comma + (line === '' ? '' : ' ') + word.folded;
    for (let i = 0; i < piece.length; i++) {
      starts.push(start + word.start);
      ends.push(start + word.end);
    }
    line += piece;
    last = word.end;
  }
  return {
    text: open ? line : line + parting(slice.slice(last)),
    spanOf: (a: number, b: number): Span => [starts[a] ?? start, ends[Math.min(b, ends.length) - 1] ?? end],
  };
}

/** What of the marks between two words parts clauses. */
const parting = (gap: string): string => (/:/.test(gap) ? ':' : /[,،;؛–—]/u.test(gap) ? ',' : '');

const STOP = /[.!?؟۔\n]/u;

function sentenceStart(text: string, at: number): number {
  let i = at;
  while (i > 0 && at - i < REACH && !isStop(text, i - 1)) i--;
  return i;
}

function sentenceEnd(text: string, at: number): number {
  // A passage that ends with its sentence's stop has nothing behind it there.
  if (at > 0 && STOP.test(text[at - 1] as string)) return at;
  let i = at;
  while (i < text.length && i - at < REACH && !isStop(text, i)) i++;
  return i;
}

/** A stop, unless it stands inside a number or an abbreviation (3.5, U.S.). */
function isStop(text: string, i: number): boolean {
  if (!STOP.test(text[i] as string)) return false;
  return text[i] !== '.' || !/[\p{L}\p{N}]/u.test(text[i + 1] ?? ' ');
}
