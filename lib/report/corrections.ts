import type { Span } from '@/lib/text/span';
import type { ReportContent, ReportedCheck, ReportedQuote } from './content';
import { leadingOf } from './leading-of';
import { isApartFrom, standsApart } from './spaces';

/** Something that the article should say otherwise, as a person decided: never a proposal of the program's. */
export interface Correction {
  readonly quote: ReportedQuote;
  /** The comparison that it rests on. */
  readonly check: ReportedCheck | undefined;
  readonly what: 'words' | 'speaker';
  readonly was: string;
  /** Null where no source has the words and nobody has said how they should read. */
  readonly is: string | null;
  /** What a person wrote of it. */
  readonly note: string;
  readonly by: string;
  readonly at: string | null;
}

/** What the article should change, in the order of the text. */
export const correctionsOf = ({ quotes }: ReportContent): Correction[] =>
  quotes.flatMap((q) => [...wordsCorrection(q), ...speakerCorrection(q)]);

function wordsCorrection(q: ReportedQuote): Correction[] {
  if (q.status !== 'disputed' && q.status !== 'corrected') return [];
  const leading = leadingOf(q);
  const check = leading?.verdict && WRONG.has(leading.verdict) ? leading : undefined;
  if (!check && !q.correction) return [];
  const by = q.correction?.by ?? check?.by ?? q.decidedBy;
  const own = q.correction?.words ?? null;
  const source = check ? readingOf(q, check) : null;
  return [
    {
      quote: q,
      check,
      what: 'words',
      was: q.words,
      // Whoever took the source's words as they were offered means where they differ.
      is: own === null || own === check?.excerpt ? (source ?? own) : own,
      note: [q.correction?.note, check?.note].filter(Boolean).join('\n'),
      by: by?.name ?? '',
      at: q.correction?.at ?? check?.at ?? null,
    },
  ];
}

/** Verdicts after which the words may not stand. */
const WRONG: ReadonlySet<string> = new Set<ReportedCheck['proposedVerdict']>(['altered', 'spliced', 'not-found']);

/** The source gives the words to somebody else, and a person said that it is right. */
function speakerCorrection(q: ReportedQuote): Correction[] {
  const check = q.checks.find((c) => c.voice?.answer === 'other-person');
  if (!check?.voice) return [];
  const { name } = check.voice;
  return [
    {
      quote: q,
      check,
      what: 'speaker',
      was: q.speaker?.name ?? '',
      is: name,
      note: check.note,
      by: check.by?.name ?? q.decidedBy?.name ?? '',
      at: check.at,
    },
  ];
}

/** How the words should read: the article's, with the source's where they differ. */
export function readingOf(q: ReportedQuote, check: ReportedCheck): string | null {
  if (check.verdict === 'not-found') return null;
  if (check.verdict === 'spliced' || check.comparison.length === 0) return check.excerpt;
  let [reading, done] = ['', 0];
  for (const { at, is } of changesOf(q.words, check)) {
    reading += q.words.slice(done, at[0]) + is;
    done = at[1];
  }
  return reading + q.words.slice(done);
}

/** One stretch of the quotation's words (UTF-16, within `words`) that the source has otherwise, and what it has. */
export interface Rewording {
  readonly at: Span;
  readonly is: string;
}

/** The stretches to reword, in order and apart, each with the spaces that keep words apart. */
export function changesOf(words: string, check: ReportedCheck): Rewording[] {
  const changes: Rewording[] = [];
  for (const { kind, source, at } of check.comparison) {
    const done = changes.at(-1)?.at[1] ?? 0;
    if (kind === 'words' && at[0] >= done) changes.push(rewording(words, at, source, done));
  }
  return changes;
}

function rewording(words: string, [from, to]: Span, source: string, done: number): Rewording {
  // What is left out takes one of the spaces around it along.
  if (source === '') {
    if (words[to] === ' ' && (from === 0 || words[from - 1] === ' ')) return { at: [from, to + 1], is: '' };
    return { at: [from > done && words[from - 1] === ' ' ? from - 1 : from, to], is: '' };
  }
  if (from < to) return { at: [from, to], is: source };
  const before = isApartFrom(words.slice(Math.max(from - 1, 0), from)) ? ' ' : '';
  const behind = standsApart(words.slice(to, to + 2)) ? ' ' : '';
  return { at: [from, to], is: before + source + behind };
}
