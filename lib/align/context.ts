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
  /** In the sentence, before the passage, with the passage's first words behind ` |`: what both tell together. */
  readonly across?: readonly Pattern[];
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
      'du',
    ),
  });

/** If the money comes: [we will build]; the whole clause stands before what follows. */
const CLAUSE = '|(?: [^ ,:]+){1,12}:';

/** A clause that ends with its comma, and the beginning of the main clause: If the money comes, we will [build]. */
export const clause = (kind: Turn, words: string): Pattern => ({
  kind,
  pattern: new RegExp(`(?:^|[ ,:])(${words})(?: [^ ,:]+){1,14},(?: [^ ,:]+){0,4}:?$`, 'du'),
});

/** What makes the passage, whose first words are `passage`, depend on something: Without you, [I would have sold it]. */
export const depending = (words: string, passage: string): Pattern => ({
  kind: 'condition',
  pattern: new RegExp(`(?:^|[ ,:])(${words})(?: [^ ,:]+){1,10},?(?: [^ ,:]+){0,8} (?:${passage})(?:[ ,:]|$)`, 'du'),
});

/**
 * Words that turn round whatever is told under them, up to the word `that` by which the passage is told, which stands
 * before the passage or at its head: There is zero evidence anywhere that [the well is dry].
 */
export const under = (kind: Turn, words: string, that: string, links: string): Pattern => ({
  kind,
  pattern: new RegExp(
    `(?:^|[ ,:])(${words})(?: (?!(?:${links}) )[^ ,:|]+){0,12}(?: (?:${that})[:,]? \\||,? \\| (?:${that}) )`,
    'du',
  ),
});

/** Words that turn round what stands up to `reach` words before them. */
export const after = (kind: Turn, words: string, reach: number): Pattern => ({
  kind,
  pattern: new RegExp(`^[ ,:]*(?:[^ ,:]+ ){0,${reach}}?(${words})(?:[ ,:]|$)`, 'du'),
});

/** Words that turn the sentence before round: at the beginning of theirs, or after up to `reach` words. */
export const next = (kind: Turn, words: string, reach = 0): Pattern => ({
  kind,
  pattern: new RegExp(`^[ ,:]*(?:[^ ,:]+[,:]? ){0,${reach}}?(${words})(?:[ ,:]|$)`, 'du'),
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
  const look = (list: readonly Pattern[], [a, b]: Span, behind = '') => {
    if (a >= b) return;
    const open = list === patterns.before && opensJoined(text, [start, end], patterns.joined);
    const line = lineOf(text, [a, b], patterns.joined, open);
    for (const { kind, pattern } of list) {
      if (found.has(kind)) continue;
      const match = pattern.exec(line.text + behind);
      const [at, until] = match?.indices?.[1] ?? [];
      if (at === undefined || until === undefined) continue;
      if (until <= line.text.length) found.set(kind, { kind, span: line.spanOf(at, until) });
    }
  };
  look(patterns.before, [from, start]);
  if (patterns.across) {
    const head = tokens(text.slice(start, Math.min(end, start + HEAD))).slice(0, HEAD_WORDS);
    look(patterns.across, [from, start], ` | ${head.map((w) => w.folded).join(' ')}`);
  }
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

/** In UTF-16 code units, and in words: so much of a passage tells whether it depends on what stands before it. */
const [HEAD, HEAD_WORDS] = [80, 6];

/** What the words of a stretch, which stand before others, make of those. */
export function turnBefore(text: string, span: Span, patterns: ContextPatterns): Turn | undefined {
  const line = lineOf(text, span, patterns.joined, true).text;
  return patterns.before.find(({ pattern }) => pattern.test(line))?.kind;
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

/** A stop, unless it stands inside a number or an abbreviation (3.5, U.S.), or is the line's end behind a colon. */
function isStop(text: string, i: number): boolean {
  if (!STOP.test(text[i] as string)) return false;
  if (text[i] === '\n') return !/:[^\S\n]{0,4}\n?$/u.test(text.slice(Math.max(0, i - 6), i));
  return text[i] !== '.' || !/[\p{L}\p{N}]/u.test(text[i + 1] ?? ' ');
}
