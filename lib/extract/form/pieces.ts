import type { Span } from '../../text/span';
import { cueAt, isVerbLike } from '../cue/cue';
import type { Report } from '../cue/report';
import type { Grammar } from '../grammar';
import type { ExtractedQuote } from '../quote';
import { type Item, items, joinsOn, type QuoteItem, spanOf, type WordItem, wordAt, wordsEnd } from '../read/items';
import { type Reading, readingOf } from '../read/reading';
import type { Written } from '../read/written';
import { invertedReport } from '../who/subject';

/** « Il faut agir, explique la chercheuse, car … »: a report inside the marks, between commas, cuts the quotation in two. */
export function insertion(written: Written, inner: Span): { spans: Span[]; cue: Span; subject: Span } | undefined {
  const { text, grammar } = written;
  if (!grammar.invertedVerb) return undefined;
  const all = items(written, inner).map(
    (item, k, every): Item =>
      asksWithin(text, item, every[k + 1]) ? { type: 'comma', start: item.start, end: item.end } : item,
  );
  const r = readingOf(written, all);
  let comma: number | undefined;
  for (let k = 1; k < all.length; k++) {
    const cue = all[k] as Item;
    if (cue.type === 'comma') comma = k;
    if (comma === undefined || k - comma > BEFORE || cue.type !== 'word' || !mayInsert(cue, all[k + 1], grammar))
      continue;
    const report = invertedReport(r, k, comma - 1);
    // „Er war ruhig. ‚Geh‘, hat er gesagt.“: behind marks within the marks, those words are what it reports.
    if (!report || all[comma - 1]?.type === 'quote') continue;
    // …, a-t-il dit en anglais, …: how and where it was said may stand behind; …, dit Anne Roux, 34 ans, patronne du port.
    let end = wordsEnd(all, Math.max(k + 1, report.subject.to), k + WHERE);
    while (all[end]?.type === 'comma' && describes(all, end + 1, grammar)) end = nextPoint(all, end + 1);
    const point = all[end];
    if (point && point.type !== 'comma' && point.type !== 'stop') continue;
    return {
      spans: [
        [inner[0], (all[comma] as Item).start],
        [point?.end ?? inner[1], inner[1]],
      ],
      cue: spanOf(cue),
      subject: report.subject.span,
    };
  }
  return undefined;
}

/** « Je peux finir ? demande Anne Roux. J'en ai peu. »: a question mark that a small letter follows ends what is asked as a comma would. */
const asksWithin = (text: string, item: Item, next: Item | undefined): boolean =>
  item.type === 'stop' && /[?!]/.test(text[item.start] as string) && next?.type === 'word' && !next.capital;

/** In items: what may stand between a comma and the verb behind it, and where the words about its subject end. */
const BEFORE = 6;
const WHERE = 16;

/** A verb of saying, or any verb with an inverted pronoun. */
const mayInsert = (cue: WordItem, next: Item | undefined, grammar: Grammar): boolean =>
  cue.entry.cue === 'verb' ||
  grammar.weakCues.has(cue.folded) ||
  (next?.type === 'word' &&
    !grammar.verbSecond &&
    grammar.pronouns.get(next.folded)?.gender !== undefined &&
    isVerbLike(cue, grammar));

/** 34 ans, patronne du port, le chef de l'équipe: more about whoever was named. */
function describes(all: readonly Item[], k: number, { articles, speakers }: Grammar): boolean {
  const at = articles.has(wordAt(all, k)) ? k + 1 : k;
  return speakers.persons.has(wordAt(all, at)) || /^\d+$/.test(wordAt(all, k));
}

function nextPoint(all: readonly Item[], from: number): number {
  let at = from;
  while (at < Math.min(all.length, from + WHERE) && all[at]?.type !== 'comma' && all[at]?.type !== 'stop') at++;
  return at;
}

/** Whether only words that join lie between two quotations: “…” and that “…” */
export function joinedBy(r: Reading, from: number, to: number): boolean {
  const between = r.all.slice(from + 1, to).filter((i) => i.type === 'word');
  if (between.length === 0) return true;
  return (
    between.length <= 4 &&
    between.every((i) => r.grammar.joiners.has(i.folded) || r.grammar.complementizers.has(i.folded) || isParticiple(i))
  );
}

/** « Le port ferme » et « la ville se tait », dit la maire: whether the quotation is joined to one whose report stands behind both. */
export function joinsNext(r: Reading, at: number): boolean {
  if (!r.grammar.speakers.headFirst) return false;
  for (let next = at + 1; next <= at + JOINED; next++)
    if (r.all[next]?.type === 'quote') {
      const report = joinedBy(r, at, next) ? r.grammar.reportBehind(r, next) : undefined;
      return report?.kind === 'verb' && report.close;
    } else if (r.all[next]?.type === 'stop' || r.all[next]?.type === 'colon') return false;
  return false;
}

/** In items, and in UTF-16 code units. */
const [JOINED, LONGEST_TERM] = [4, 24];

/**
 * dénonce des analyses « truquées » et des contrôles « [bâclés] »; …, le public était « [magnifique] »: whether the marks at
 * item `to` hold another object of the verb that stands before the quotation at item `from`, or what is said of another thing.
 */
export function sharesReport(r: Reading, from: number, to: number, previous: ExtractedQuote): boolean {
  const { headFirst } = r.grammar.speakers;
  const { articles, auxiliaries, capitals, complementizers, forms, joiners, passives, pronouns, relatives } = r.grammar;
  if (previous.cue && previous.cue[0] > (previous.spans[0] as Span)[0]) return false;
  const between = r.all.slice(from + 1, to);
  if (between.length === 0 || between.length > SHARED) return false;
  if (!between.every((i) => i.type === 'word' || i.type === 'comma') || (r.all[to] as QuoteItem).pauses) return false;
  const joint = between.findIndex((i) => i.type === 'comma' || (i.type === 'word' && joinsOn(r.grammar, i.folded)));
  if (joint < 0 || joint > AFTER_MARKS) return false;
  let k = from + 1 + joint;
  while (k < to && (r.all[k]?.type === 'comma' || joiners.has(wordAt(r.all, k)))) k++;
  const isVerb = (i: Item, at: number) =>
    i.type !== 'word' ||
    auxiliaries.has(i.folded) ||
    relatives.has(i.folded) ||
    pronouns.has(i.folded) ||
    complementizers.has(i.folded) ||
    forms.past.test(i.folded) ||
    r.grammar.finite.has(i.folded) ||
    cueAt(r, at) !== undefined;
  const noVerb = (start: number, end: number) => r.all.slice(start, end).every((i, n) => !isVerb(i, start + n));
  if (!noVerb(from + 1, Math.min(from + 1 + joint, k))) return false;
  if (!(r.all[to] as QuoteItem).small && capitals) return false;
  // d'un pont « en ruine », d'un quai « mort »: the link of the first object again.
  if (headFirst && forms.ofLink.test(wordAt(r.all, k)) && articles.has(wordAt(r.all, k + 1))) k++;
  // …, le public était « magnifique »; …, le vent « une punition »
  const opens = articles.has(wordAt(r.all, k)) || r.all[k - 1]?.type !== 'comma';
  const end = passives.has(wordAt(r.all, to - 1)) ? to - 1 : to;
  return opens && to - k <= OBJECT_WORDS && noVerb(k, end);
}

/** In items: so far apart two objects of one verb stand, what goes on with the first, and the words of the second. */
const [SHARED, AFTER_MARKS, OBJECT_WORDS] = [12, 3, 5];

const isParticiple = (item: Item): boolean => item.type === 'word' && item.entry.cue === 'participle';

/** Whether the quotation at item `to` goes on with the one at item `from`, behind a report between them. */
export function interrupts(
  r: Reading,
  from: number,
  to: number,
  previous: ExtractedQuote,
  report: Report | undefined,
): boolean {
  const between = r.all.slice(from + 1, to);
  // « … », a dit Anne Roux, « gilet jaune » du port: what she is called.
  const piece = r.all[to] as QuoteItem;
  const behind = r.all[to + 1];
  if (
    piece.small &&
    piece.end - piece.start <= LONGEST_TERM &&
    behind?.type === 'word' &&
    r.grammar.speakers.links.has(behind.folded)
  )
    return false;
  // “…,” he said, adding “…”: a cue of its own begins another quotation.
  if (report && (r.all[report.cue] as Item).start !== previous.cue?.[0]) return false;
  if (previous.cue === undefined || previous.cue[0] < (previous.spans[0] as Span)[1]) return false;
  // „Geiz“ und „Eile“ vorgeworfen: the report stands behind both.
  if (previous.cue[0] > piece.start) return false;
  // “…,” he said. “…”: the speech goes on right after its report.
  const end = between.at(-1);
  if (end?.type === 'word' && !r.grammar.joiners.has(end.folded)) return false;
  // “…,” he said, adding that …. “…”: what was added stands between.
  const adds = between.some((i, k) => between[k - 1]?.type === 'comma' && isParticiple(i));
  const goesOn =
    r.grammar.goesOnBehindStop && !adds && (end?.type === 'stop' || (end?.type === 'quote' && end.endsSentence));
  // “…,” said Ann Roe, who has run the port since May, “…”: what is said of them stands between too.
  const describes =
    piece.small &&
    end?.type === 'comma' &&
    between.filter((i, k) => i.type === 'word' && cueAt(r, from + 1 + k)).length < 2;
  return (
    (between.length <= 10 || ((goesOn || describes) && between.length <= 30)) &&
    between
      .slice(0, goesOn ? -1 : undefined)
      // What stands in marks between the two is a name: he said on “Meet the Press.”
      .every((i) => (i.type !== 'quote' || (goesOn && !i.asks)) && i.type !== 'stop' && i.type !== 'colon') &&
    between.some((i) => i.type === 'word')
  );
}
