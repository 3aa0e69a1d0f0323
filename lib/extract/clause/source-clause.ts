import { commaFrom, type Item, wordAt, wordsEnd } from '../read/items';
import type { Reading } from '../read/reading';
import { clauseStart, sentenceEnd } from '../read/sentence';
import { isAdverb, phraseAfter } from '../who/phrase';
import { sourceOf, sourcePhrase } from '../who/source';
import { subjectOf } from '../who/subject';
import { type Clause, SHORTEST, trimEnd } from './clause';

/** In items: so long may a relative clause behind a source be. */
const RELATIVE = 30;

/** according to the poll, [clause]; [clause], according to the poll */
export function fromSource(r: Reading, k: number, start: number): Clause | undefined {
  const end = trimEnd(r.all, k, sentenceEnd(r.all, k));
  const subject = sourceOf(r, k, start, end);
  const whole = sourcePhrase(r, k, start, end) ?? subject;
  if (!whole) return undefined;
  const opening = openingOf(r, k);
  const first = Math.min(opening, whole.from);
  const last = Math.max(k + 1, whole.to);
  // D'après …, à en croire …: what stands before belongs to the cue.
  const most = r.grammar.sourceBehind.has(wordAt(r.all, k)) ? 2 : 1;
  const before = r.all.slice(start, first);
  // …, so der Minister im Radio: such a word never leads.
  const closes = r.grammar.afterCues.has(wordAt(r.all, k));
  const leads = before.filter((i) => i.type === 'word').length <= most && !before.some((i) => i.type === 'quote');
  if (!leads || closes) {
    // الاتفاق مهم بالنسبة إلى الوزير: whom something is about, unless it opens what they think of it.
    if (r.grammar.viewpoints.has(wordAt(r.all, opening))) return undefined;
    const { from, to } = r.grammar.clauseAround(r, start, first, end);
    if (from >= first) return undefined;
    // Der Mann soll laut Polizei geflohen sein: what is said stands on both sides.
    // …, so der Förster weiter, …
    const aside = closes && last < to && isAdverb(r.all[last], r.grammar) ? last + 1 : last;
    const behind = r.grammar.verbSecond && (!closes || goesOn(r, aside, to)) ? behindAside(r.all, aside, to) : to;
    const rest = behind < to ? { from: behind, to } : undefined;
    return { from, to: trimEnd(r.all, from, first), rest, subject, rule: 'source' };
  }
  let to = last;
  // The name may go on (of the ministry, in Berlin) up to the comma that the clause stands behind.
  if (!r.grammar.verbSecond) {
    to = commaFrom(r.all, to, Math.min(end, last + 12));
    if (r.all[to]?.type !== 'comma') to = last;
  }
  // Nach Angaben der Polizei, die nicht zu prüfen sind, [brannte es]: the verb follows what a comma parts.
  else if (r.all[to]?.type === 'comma') {
    const close = commaFrom(r.all, to + 1, Math.min(end, to + RELATIVE));
    if (r.all[close]?.type === 'comma') to = close;
  }
  const relative = r.all[to + 1];
  // according to two people, who asked not to be named, …
  if (r.all[to]?.type === 'comma' && relative?.type === 'word' && r.grammar.relatives.has(relative.folded)) {
    const comma = commaFrom(r.all, to + 2, Math.min(end, to + RELATIVE));
    if (r.all[comma]?.type === 'comma') to = comma;
  }
  while (to < end && r.all[to]?.type !== 'word' && r.all[to]?.type !== 'quote') to++;
  return to < end ? { from: to, to: end, subject, rule: 'source' } : undefined;
}

/** [على] حد قول الوزير, [à] en croire la maire: where the cue at item `k` begins, with the words that go with it. */
function openingOf(r: Reading, k: number): number {
  if (!r.grammar.sourceBehind.get(wordAt(r.all, k))?.has(wordAt(r.all, k - 1))) return k;
  const lead = wordAt(r.all, k - 2);
  return r.grammar.prepositions.has(lead) || r.grammar.phraseEnds.has(lead) ? k - 2 : k - 1;
}

/** In zwei Jahren, so Rolf Kern, [sei der Kai fertig]: behind the comma stands the verb. */
function goesOn(r: Reading, at: number, end: number): boolean {
  const verb = r.all[at + 1];
  return r.all[at]?.type === 'comma' && at + 1 < end && verb?.type === 'word' && r.grammar.mayBeFinite(verb, r.grammar);
}

/** verstößt nach Ansicht von Rolf Kern, Professor in Ulm, [gegen das Recht]: behind a few words between two commas. */
function behindAside(all: readonly Item[], at: number, end: number): number {
  if (all[at]?.type === 'open') {
    let close = at;
    while (close < end && all[close]?.type !== 'close') close++;
    return behindAside(all, close + 1, end);
  }
  if (all[at]?.type !== 'comma') return all[at]?.type === 'word' || all[at]?.type === 'quote' ? at : end;
  const close = commaFrom(all, at + 1, Math.min(end, at + ASIDE));
  return all[close]?.type === 'comma' ? close + 1 : at + 1;
}
/** In items. */
const ASIDE = 9;

const opensAsSaid = (r: Reading, at: number): boolean => r.grammar.asSaid.has(wordAt(r.all, at));

/** Wie die Polizei mitteilte, [kam niemand]; [niemand kam], wie die Polizei mitteilte: what the subordinate clause says who says. */
export function asSaid(r: Reading, k: number, start: number): Clause | undefined {
  const end = trimEnd(r.all, k, sentenceEnd(r.all, k));
  if (k > start && k < start + 20 && opensAsSaid(r, start)) {
    // Comme l'a révélé [le journal], …: the subject may stand behind the verb.
    const behind = r.grammar.invertedVerb ? phraseAfter(r, k + 1, end) : undefined;
    let comma = behind?.to ?? k + 1;
    // As she said on Friday, …
    const when = r.all[comma];
    if (when?.type === 'word' && r.grammar.when.has(when.folded)) comma = wordsEnd(r.all, comma, k + 1 + SHORTEST);
    if (r.all[comma]?.type === 'comma' && comma + 1 < end) {
      // Wie aus [Kreisen des Rathauses] verlautete, …
      const place = r.all[start + 1];
      const from =
        place?.type === 'word' && r.grammar.within.has(place.folded) ? phraseAfter(r, start + 2, k) : undefined;
      const subject = behind ?? from ?? subjectOf(r, k, 'verb', start, comma);
      return { from: comma + 1, to: end, subject, rule: 'source' };
    }
  }
  const from = clauseStart(r.all, k, start);
  if (!opensAsSaid(r, from) || from <= start + 1 || r.all[from - 1]?.type !== 'comma' || k + 1 < end) return undefined;
  return {
    from: start,
    to: trimEnd(r.all, start, from),
    subject: phraseAfter(r, from + 1, k),
    rule: 'source',
  };
}
