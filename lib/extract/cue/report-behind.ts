import { type Item, type QuoteItem, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { sentenceEnd } from '../read/sentence';
import { isAdverb, type Phrase, phraseAfter, phraseBefore } from '../who/phrase';
import { sourceOf, within } from '../who/source';
import { cueAt, isOwnAccount, isPhrasal } from './cue';
import type { Report } from './report';

/** The report of a verb behind the quotation, if somebody is its subject. */
export const verbBehind = (cue: number, subject: Phrase | undefined): Report | undefined =>
  subject && { cue, kind: 'verb', side: 'after', close: true, subject };

/**
 * The report that stands behind the quotation at item `at`, with its subject on either side: “…,” the mayor said.
 * @param otherwise what is tried where nothing up to `end` is a cue
 */
export function reportAhead(
  r: Reading,
  at: number,
  otherwise?: (r: Reading, at: number, end: number) => Report | undefined,
): Report | undefined {
  const end = Math.min(sentenceEnd(r.all, at + 1), at + 18);
  // “…,” a fan in the hall told us: what a comma leads to is who says it, and where they are.
  const opens = (r.all[at] as QuoteItem).pauses && r.grammar.articles.has(wordAt(r.all, at + 1));
  for (let k = at + 1; k < end; k++) {
    const item = r.all[k] as Item;
    if (item.type === 'quote') return otherwise?.(r, at, k);
    if (item.type !== 'word') continue;
    // “…,” the Morning Post quoted him: a part of a name.
    if (item.capital && r.grammar.capitals && !r.grammar.nounCapitals && k > at + 2) continue;
    // “…” and chanted “…”: another report begins.
    if (k === at + 1 && r.grammar.joiners.has(item.folded)) return undefined;
    // «…»، وأشاد الوزير …: so does a verb that is joined on.
    const verbFirst = r.grammar.subject === 'after-first';
    if (r.grammar.forms.joined.test(item.folded) && r.grammar.cues.has(item.folded.slice(1)) && cueAt(r, k))
      return undefined;
    // “…,” when Clinton blasted him: another clause begins.
    const isWhere = opens && k > at + 2 && r.grammar.speakers.links.has(item.folded);
    if (k <= at + 4 && r.grammar.subordinators.has(item.folded) && !isWhere) return otherwise?.(r, at, k);
    // « … », qui avaient signalé …: a relative clause is about the words, and reports others.
    const adds = k <= at + 2 || (r.grammar.speakers.headFirst && r.all[k - 1]?.type === 'comma');
    if (adds && !verbFirst && r.grammar.relatives.has(item.folded)) return undefined;
    // “…,” by the mayor’s own admission
    if (isOwnAccount(r, k))
      return { cue: k, kind: 'noun', side: 'after', close: true, subject: r.grammar.subjectOfNoun(r, k, at + 1) };
    const kind =
      (r.grammar.sourceBehind.get(item.folded)?.has(wordAt(r.all, k - 1)) ? 'source' : undefined) ??
      item.entry.cue ??
      (k <= at + WEAK_REACH && r.grammar.weakCues.has(item.folded) ? 'verb' : undefined) ??
      (k <= at + 3 && r.grammar.afterCues.has(item.folded) ? 'verb' : undefined) ??
      (item.entry.mayReport && isPhrasal(r, k) ? 'verb' : undefined);
    // "…"، مضيفاً أن …: where the verb comes first, a participle only leads on.
    if (kind === 'participle' && r.grammar.subject === 'after-first') return undefined;
    // «…»، في رد على سؤال: a noun.
    if (!kind || (kind === 'participle' && k > at + 2) || (verbFirst && r.grammar.isNounByPlace(r, k))) continue;
    const marks = r.all[k - 1];
    if (kind !== 'source' && marks?.type === 'word' && r.grammar.infinitiveMarks.has(marks.folded)) continue;
    // « … » cette annonce
    if (marks?.type === 'word' && kind === 'verb' && r.grammar.onlyDeterminers.has(marks.folded)) continue;
    // “…” that he said: a new reported clause, not the report of this quotation.
    const next = r.all[k + 1];
    if (next?.type === 'word' && r.grammar.complementizers.has(next.folded) && r.grammar.subject !== 'after-first')
      return undefined;
    const follows = kind === 'source' ? sourceOf(r, k, at + 1, end) : phraseAfter(r, k + 1, end);
    // “…,” residents were told by the warden: whoever acts stands behind the verb.
    if (
      kind === 'verb' &&
      r.grammar.passives.has(wordAt(r.all, k - 1)) &&
      r.grammar.agentParticles.has(next?.type === 'word' ? next.folded : '')
    ) {
      const agent = phraseAfter(r, k + 2, end);
      if (agent) return { cue: k, kind, side: 'after', close: true, subject: agent };
    }
    const quotes = r.grammar.quotingVerbs.has(item.folded);
    const passive = quotes && r.grammar.passives.has(wordAt(r.all, k - 1));
    // “…,” Reuters quoted the minister as saying; “…,” the minister was quoted as saying.
    const precedes = k > at + 1 && (!quotes || passive) ? phraseBefore(r, passive ? k - 1 : k, at + 1) : undefined;
    // “…”, a charge he called “…”: of a noun behind a comma another clause tells something.
    const apposed = r.grammar.indefinite.has(wordAt(r.all, at + 2)) && r.all[at + 1]?.type === 'comma';
    if (apposed && precedes && r.grammar.pronouns.has(wordAt(r.all, precedes.from)) && precedes.from > at + 3)
      return undefined;
    // “…”, has called a strike: whoever does so stands before the marks.
    if (!precedes && r.grammar.finite.has(wordAt(r.all, k - 1))) return undefined;
    // « … » du maire, explique la préfète: a verb right behind a comma has its subject behind it.
    const inverted = r.grammar.invertedVerb !== undefined && k > at + 2 && opensInverted(r, k);
    const subject =
      within(r, k, end) ??
      (inverted ? follows : undefined) ??
      // بهذه الكلمات اختتم الرئيس: where the verb comes first, so does it behind a quotation.
      (kind === 'source' || r.grammar.subject === 'after-first' ? (follows ?? precedes) : (precedes ?? follows));
    // «…»، في إشارة فسرت …: behind other words, a verb without a subject reports nothing before it.
    if (verbFirst && !subject && k > at + 2) continue;
    // «…»، على حد قول المدير
    const near = k - at <= (kind === 'source' ? 4 : quotes ? QUOTES : 3);
    return { cue: k, kind, side: 'after', close: near || precedes !== undefined, subject };
  }
  return otherwise?.(r, at, end);
}

/** Whether nothing stands between a comma and the verb at item `k` but what goes with the verb. */
function opensInverted(r: Reading, k: number): boolean {
  let at = k - 1;
  while (r.all[at]?.type === 'word' && isAdverb(r.all[at], r.grammar)) at--;
  return r.all[at]?.type === 'comma';
}

/** In items: so far behind a quotation stands the verb of an outlet that quotes somebody. */
const QUOTES = 6;
/** How far behind a quotation a word that hardly reports by itself may stand. */
const WEAK_REACH = 5;
