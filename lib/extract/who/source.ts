import { cueAt } from '../cue/cue';
import { type Item, isInitial, type WordItem, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { clauseStart, sentenceEnd, sentenceStart } from '../read/sentence';
import { type Phrase, phrase, phraseAfter, phraseBefore } from './phrase';

/** Whom a cue of source names: according to [the ministry], nach Angaben [der Polizei]. */
export function sourceOf(r: Reading, k: number, start: number, end: number): Phrase | undefined {
  const owner = r.grammar.relatives.has(wordAt(r.all, k + 1)) ? ownerBefore(r, k, start) : undefined;
  if (owner) return owner;
  const source = sourcePhrase(r, k, start, end);
  const cited = source && citedBy(r, source.to, end);
  if (cited) return cited;
  return isPostposed(r, k) && isNobodys(r, source) ? undefined : ownerOfAccount(r, source);
}

/** selon le Courrier, qui cite [une source], …; according to the Times, quoting [a judge], …: whom the source itself only passes on. */
function citedBy(r: Reading, comma: number, end: number): Phrase | undefined {
  const verb = r.grammar.relatives.has(wordAt(r.all, comma + 1)) ? comma + 2 : comma + 1;
  const cites = r.all[comma]?.type === 'comma' && r.grammar.quotingVerbs.has(wordAt(r.all, verb));
  return cites ? phraseAfter(r, verb + 1, end) : undefined;
}

/** la version de [Marc Petit], selon laquelle …: whose account it is. */
function ownerBefore(r: Reading, k: number, start: number): Phrase | undefined {
  const account = phraseBefore(r, r.all[k - 1]?.type === 'comma' ? k - 1 : k, start);
  if (!account) return undefined;
  for (let i = account.from + 1; i + 1 < account.to; i++)
    if (r.grammar.speakers.links.has(wordAt(r.all, i)))
      return { from: i + 1, to: account.to, span: [(r.all[i + 1] as Item).start, account.span[1]] };
  return account;
}

/** All that belongs to a cue of source: according to [the ministry], nach [Angaben der Polizei], [dem Bericht] zufolge. */
export function sourcePhrase(r: Reading, k: number, start: number, end: number): Phrase | undefined {
  const cue = r.all[k] as WordItem;
  if (isPostposed(r, k)) return allBefore(r, k, start) ?? phraseBefore(r, k, start);
  // de l'aveu même du directeur
  let from = k + 1;
  while (from < k + 3 && r.grammar.sourceParticles.has(wordAt(r.all, from))) from++;
  // de l'aveu d'Anne Roux
  const next = r.all[from + 1];
  const { agentParticles, forms, sourceBehind } = r.grammar;
  const link = wordAt(r.all, from);
  const links = sourceBehind.has(cue.folded) && (forms.ofLink.test(link) || agentParticles.has(link));
  // de l'avis d'un élu
  if (links && next?.type === 'word' && (next.capital || r.grammar.indefinite.has(next.folded))) from++;
  const named = r.all[from];
  // selon lui: an object elsewhere.
  if (named?.type === 'word' && from < end && r.grammar.pronouns.has(named.folded) && !isInitial(r.text, named))
    return { from, to: from + 1, span: [named.start, named.end] };
  return phraseAfter(r, from, end);
}

/** dem Bericht [zufolge], seiner Meinung [nach]: a cue of source behind whoever it names. */
export function isPostposed({ all, grammar }: Reading, k: number): boolean {
  const word = wordAt(all, k);
  if (grammar.sourcePostpositions.has(word)) return true;
  const next = all[k + 1];
  const parted = next?.type !== 'word' || !(next.capital || grammar.articles.has(next.folded));
  return (
    grammar.verbSecond &&
    parted &&
    grammar.sourceBefore.has(word) &&
    grammar.accounts?.test(wordAt(all, k - 1)) === true
  );
}

/** dem Vernehmen nach, eigenem Bekunden nach: an account that the words name nobody for. */
const isNobodys = ({ all, grammar }: Reading, source: Phrase | undefined): boolean =>
  source !== undefined &&
  source.to - source.from <= 2 &&
  !grammar.possessives.has(wordAt(all, source.from)) &&
  grammar.accounts?.test(wordAt(all, source.to - 1)) === true;

/** [Den Behörden in Rive] zufolge: all from the clause's beginning, where no verb stands in it. */
function allBefore(r: Reading, k: number, start: number): Phrase | undefined {
  const from = clauseStart(r.all, k, start);
  const words = r.all.slice(from, k);
  const isVerb = words.some((i) => i.type === 'word' && r.grammar.mayBeFinite(i, r.grammar));
  return words.length > 1 && words.length <= LONGEST && !isVerb && from === start ? phrase(r.all, from, k) : undefined;
}
/** In items. */
const LONGEST = 9;

/** Whoever a cue of source names in the sentence of item `at`. */
export function sourceIn(r: Reading, at: number): Phrase | undefined {
  const [start, end] = [sentenceStart(r.all, at), sentenceEnd(r.all, at)];
  for (let k = start; k < end; k++) {
    const source = cueAt(r, k) === 'source' ? sourceOf(r, k, start, end) : undefined;
    if (source) return source;
  }
  return undefined;
}

/** Angaben [der Polizei], Ansicht [von Experten]: whose account it is. */
function ownerOfAccount(r: Reading, phrase: Phrase | undefined): Phrase | undefined {
  if (phrase && r.grammar.speakers.headFirst) return behindAccount(r, phrase);
  if (!phrase) return phrase;
  // Otts Worten
  const owner = r.all[phrase.to - 2];
  if (
    phrase.to - phrase.from > 1 &&
    owner?.type === 'word' &&
    owner.capital &&
    r.grammar.forms.bareGenitive.test(owner.folded) &&
    r.grammar.accounts?.test(wordAt(r.all, phrase.to - 1))
  )
    return { from: phrase.from, to: phrase.to - 1, span: [phrase.span[0], owner.end - 1] };
  for (let k = phrase.from; k + 2 < phrase.to; k++) {
    const [item, link] = [r.all[k] as Item, r.all[k + 1]];
    if (item.type !== 'word' || !r.grammar.accounts?.test(item.folded)) continue;
    if (link?.type !== 'word' || link.capital || !r.grammar.nounLinks.has(link.folded)) return phrase;
    const from = r.grammar.agentParticles.has(link.folded) ? k + 2 : k + 1;
    return { from, to: phrase.to, span: [(r.all[from] as Item).start, phrase.span[1]] };
  }
  return phrase;
}

/** les propos [du] maire: whether an account stands at item `k`, and the link to whose it is behind it. */
export const isAccountOf = ({ all, grammar }: Reading, k: number): boolean =>
  grammar.accounts?.test(wordAt(all, k)) === true && grammar.speakers.links.has(wordAt(all, k + 1));

/** selon les dires de [Marc Petit]: where the noun stands first, whose account it is stands behind its link. */
function behindAccount(r: Reading, { from, to, span }: Phrase): Phrase {
  for (let k = from; k + 2 < to && k < from + 3; k++)
    if (isAccountOf(r, k)) return { from: k + 2, to, span: [(r.all[k + 2] as Item).start, span[1]] };
  return { from, to, span };
}

/** In items: hieß es gestern Abend *in* einer Mitteilung. */
const WITHIN = 7;

/** ورد [الوزير] على النائب: “and he answered” is written like “it stands in”, but has whoever answers right behind it. */
function hasOwnSubject(r: Reading, k: number, end: number): boolean {
  if (r.grammar.subject !== 'after-first') return false;
  const subject = phraseAfter(r, k + 1, end);
  const sort = subject?.from === k + 1 ? r.grammar.nominal(r, subject.span)?.sort : undefined;
  return sort === 'name' || sort === 'office' || sort === 'unnamed';
}

/** جاء في [البيان], heißt es in [dem Brief]: the document that says so. */
export function within(r: Reading, k: number, end: number): Phrase | undefined {
  if (!r.grammar.impersonal.has((r.all[k] as WordItem).folded)) return undefined;
  const front = r.grammar.impersonalSource(r, k);
  if (front) return front;
  if (hasOwnSubject(r, k, end)) return undefined;
  for (let i = k + 1; i < Math.min(end, k + WITHIN); i++) {
    const item = r.all[i] as Item;
    if (item.type !== 'word') return undefined;
    // in dem Brief: the article alone would end a phrase.
    if (r.grammar.within.has(item.folded)) return phraseAfter(r, i + 1, end) ?? phraseAfter(r, i + 2, end);
  }
  return undefined;
}
