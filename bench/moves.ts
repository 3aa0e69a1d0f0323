import search from 'approx-string-match';
import { type Moved, moveRanges } from '@/lib/anchor/move';
import { selectorOf } from '@/lib/anchor/selector';
import type { Span } from '@/lib/text/span';
import { table } from './page';
import { KINDS, lookAlikes, type Revised, revisions } from './revisions';
import { bare, type Text } from './texts';

/** Ranges moved over a copy-editor's changes, and look-alikes of what is gone, beside a fuzzy search as annotation tools use it. */
export function movesSection(
  texts: readonly Text[],
  count: number,
  alikes: number,
  show?: (r: Revised, now: string) => void,
): string {
  const made = revisions(texts, count, 5);
  const rows = KINDS.map((kind) => {
    const own = made.filter((r) => r.kind === kind);
    const ours = own.filter((r) => {
      const answer = ourAnswer(r);
      if (!isRight(r, answer)) show?.(r, said(r, answer));
      return isRight(r, answer);
    });
    const theirs = own.filter((r) => isRight(r, fuzzyAnswer(r)));
    return [kind, own.length, share(ours.length, own.length), share(theirs.length, own.length)];
  });
  const right = (answer: (r: Revised) => Moved) => made.filter((r) => isRight(r, answer(r))).length / made.length;
  const twins = lookAlikes(texts, alikes, 9);
  const silent = (answer: (r: Revised) => Moved) =>
    twins.filter((r) => {
      const moved = answer(r);
      const wrong = moved.state === 'same';
      if (wrong && answer === ourAnswer) show?.(r, said(r, moved));
      return wrong;
    }).length;
  const few = twins.slice(0, Math.min(twins.length, 500));
  return [
    table([
      ['a copy-editor’s change', 'ranges', 'isnad', 'fuzzy search of the words and what stood around them'],
      ...rows,
      ['all', made.length, right(ourAnswer).toFixed(4), right(fuzzyAnswer).toFixed(4)],
    ]),
    `Of ${twins.length} deleted sentences of which a look-alike stays, ${silent(ourAnswer)} moved to it as the same words; of the first ${few.length} the fuzzy search moved ${few.filter((r) => fuzzyAnswer(r).state === 'same').length}.`,
  ].join('\n\n');
}

const share = (n: number, of: number): string => (of === 0 ? '–' : (n / of).toFixed(3));

const ourAnswer = (r: Revised): Moved => moveRanges(r.before, r.after, [r.range])[0] as Moved;

/** The words that it is now, and no others. */
function isRight(r: Revised, moved: Moved): boolean {
  if (r.expected === undefined) return moved.state === 'orphan' || moved.state === 'ambiguous';
  if (moved.state !== 'same' && moved.state !== 'changed') return false;
  const words = r.after.slice(...moved.span);
  return r.kind === 'marks around it' ? words === r.expected : bare(words) === bare(r.expected);
}

const said = (r: Revised, moved: Moved): string =>
  'span' in moved ? `${moved.state} «${r.after.slice(...moved.span)}»` : moved.state;

/**
 * As the Hypothesis client anchors a quotation: exact places, or else an approximate search with up to half of its
 * letters wrong, ranked by the words, what stood before and behind them, and where they stood.
 */
function fuzzyAnswer(r: Revised): Moved {
  const { exact, prefix, suffix } = selectorOf(r.before, r.range);
  const found = places(r.after, exact, Math.min(256, Math.floor(exact.length / 2)));
  if (found.length === 0) return { state: 'orphan' };
  const scored = found.map((match) => ({
    span: [match.start, match.end] as Span,
    score:
      50 * (1 - match.errors / exact.length) +
      20 * (prefix ? similarity(r.after.slice(Math.max(0, match.start - prefix.length), match.start), prefix) : 1) +
      20 * (suffix ? similarity(r.after.slice(match.end, match.end + suffix.length), suffix) : 1) +
      2 * (1 - Math.abs(match.start - r.range[0]) / r.after.length),
  }));
  const best = scored.reduce((x, y) => (y.score > x.score ? y : x));
  return { state: r.after.slice(...best.span) === exact ? 'same' : 'changed', span: best.span };
}

function places(text: string, words: string, errors: number) {
  const exact = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    exact.push({ start: at, end: at + words.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, words, errors);
}

function similarity(text: string, words: string): number {
  const matches = places(text, words, words.length);
  return matches.length === 0 ? 0 : 1 - (matches[0]?.errors ?? 0) / words.length;
}
