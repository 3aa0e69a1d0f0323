import { isDay } from './bare-clause';
import { type Clause, SHORTEST, trimEnd } from './clause';
import type { Grammar } from './grammar';
import { commaFrom, type Item, wordAt, wordsEnd } from './items';
import { phraseAfter } from './phrase';
import { sentenceEnd } from './sentence';
import { sourceOf, sourcePhrase, subjectOf } from './subject';
import { clauseStart } from './verb-second';

/** In items: so long may a relative clause behind a source be. */
const RELATIVE = 30;

/** according to the poll, [clause]; [clause], according to the poll */
export function fromSource(all: readonly Item[], k: number, start: number, grammar: Grammar): Clause | undefined {
  const end = trimEnd(all, k, sentenceEnd(all, k));
  const subject = sourceOf(all, k, grammar, start, end);
  if (!subject) return undefined;
  const whole = sourcePhrase(all, k, grammar, start, end) ?? subject;
  const first = Math.min(k, whole.from);
  const last = Math.max(k + 1, whole.to);
  // D'après …, à en croire …: what stands before belongs to the cue.
  const most = grammar.sourceBehind.has(wordAt(all, k)) ? 2 : 1;
  const leads = all.slice(start, first).filter((i) => i.type === 'word').length <= most;
  if (!leads) {
    const goesOn = grammar.verbSecond && last < end && all[last]?.type === 'word';
    // Der Mann soll laut Polizei geflohen sein: what is said stands on both sides.
    const rest = goesOn ? { from: last, to: end } : undefined;
    return { from: start, to: trimEnd(all, start, first), rest, subject, rule: 'source' };
  }
  let to = last;
  // The name may go on (of the ministry, in Berlin) up to the comma that the clause stands behind.
  if (!grammar.verbSecond) {
    to = commaFrom(all, to, Math.min(end, last + 12));
    if (all[to]?.type !== 'comma') to = last;
  }
  const relative = all[to + 1];
  // according to two people, who asked not to be named, …
  if (all[to]?.type === 'comma' && relative?.type === 'word' && grammar.relatives.has(relative.folded)) {
    const comma = commaFrom(all, to + 2, Math.min(end, to + RELATIVE));
    if (all[comma]?.type === 'comma') to = comma;
  }
  while (to < end && all[to]?.type !== 'word' && all[to]?.type !== 'quote') to++;
  return to < end ? { from: to, to: end, subject, rule: 'source' } : undefined;
}

/** Wie die Polizei mitteilte, [kam niemand]; [niemand kam], wie die Polizei mitteilte: what the subordinate clause says who says. */
export function asSaid(all: readonly Item[], k: number, start: number, grammar: Grammar): Clause | undefined {
  const opens = (at: number) => grammar.asSaid.has(wordAt(all, at));
  const end = trimEnd(all, k, sentenceEnd(all, k));
  if (opens(start) && k > start && k < start + 20) {
    // Comme l'a révélé [le journal], …: the subject may stand behind the verb.
    const behind = grammar.invertedVerb && !grammar.verbSecond ? phraseAfter(all, k + 1, grammar, end) : undefined;
    let comma = behind?.to ?? k + 1;
    // As she said on Friday, …
    const when = all[comma];
    if (when?.type === 'word' && (WHEN.test(when.folded) || isDay(when)))
      comma = wordsEnd(all, comma, k + 1 + SHORTEST);
    if (all[comma]?.type === 'comma' && comma + 1 < end) {
      // Wie aus [Kreisen des Rathauses] verlautete, …
      const place = all[start + 1];
      const from =
        place?.type === 'word' && grammar.within.has(place.folded)
          ? phraseAfter(all, start + 2, grammar, k)
          : undefined;
      const subject = behind ?? from ?? subjectOf(all, k, 'verb', grammar, start, comma);
      return { from: comma + 1, to: end, subject, rule: 'source' };
    }
  }
  const from = clauseStart(all, k, start);
  if (!opens(from) || from <= start + 1 || all[from - 1]?.type !== 'comma' || k + 1 < end) return undefined;
  return {
    from: start,
    to: trimEnd(all, start, from),
    subject: phraseAfter(all, from + 1, grammar, k),
    rule: 'source',
  };
}

/** First words of when or where it was said. */
const WHEN = /^(?:on|in|at|last|earlier)$/;
