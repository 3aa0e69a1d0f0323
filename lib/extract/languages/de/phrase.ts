import { isNoun } from '../../cue/cue';
import type { Grammar } from '../../grammar';
import { type Item, isDegree, type WordItem, wordAt, wordsEnd } from '../../read/items';
import type { Reading } from '../../read/reading';
import { withApposition } from '../../who/apposition';
import { besideBracket, besideComma } from '../../who/beside';
import { isAdverb, isQuotedName, isShortName, LIMIT, type Phrase, phrase, phraseBefore } from '../../who/phrase';
import { EPITHET } from './epithets';

/** The German phrase that begins at item `at`: all its nouns have capitals, and what has none ends it behind a noun. */
export function phraseAt(r: Reading, at: number, end = r.all.length): Phrase | undefined {
  let from = behindManner(r, at, end);
  while (from < end && isAdverb(r.all[from], r.grammar)) from++;
  const isPronoun = r.grammar.pronouns.has(wordAt(r.all, from)) || standsAlone(r, from);
  if (from < end && isPronoun) return phrase(r.all, from, from + 1);
  let to = attributeEnd(r, from, end);
  for (; to < end && to - from < LIMIT; to++) {
    const item = r.all[to] as Item;
    if (item.type !== 'word' || item.entry.opensClause) break;
    if (
      (endsPhrase(item, r.grammar) && !isFor(r, to)) ||
      (to > from && (endsNounPhrase(r, to) || isHearer(r, from, to) || isComplement(r, from, to)))
    )
      break;
  }
  // wies Salim von sich: a link with nothing behind it links nothing.
  while (to > from + 1 && endsInLink(r.all[to - 1] as Item, r.grammar)) to--;
  const named = namedApart(r, from, to, end);
  if (named) return named;
  // die „Morgenpost“: what stands in marks may be a name.
  if (to < end && holdsName(r, from, to)) return phrase(r.all, from, to + 1);
  return namesSomebody(r, from, to) ? phrase(r.all, from, withApposition(r, from, to, end)) : undefined;
}

/** [Diese] forderte ein Gutachten; not: diese erklärte Absicht: right before a verb, the word for whoever was named last is no article. */
function standsAlone(r: Reading, k: number): boolean {
  const [verb, next] = [r.all[k + 1], r.all[k + 2]];
  if (!r.grammar.references.latter?.test(wordAt(r.all, k)) || verb?.type !== 'word' || verb.capital) return false;
  const isAttribute = next?.type === 'word' && next.capital && PREFIXED.test(verb.folded);
  return !isAttribute && r.grammar.mayBeFinite(verb, r.grammar);
}
/** A past tense that is a participle as well. */
const PREFIXED = /^(?:be|er|ver|ent|zer|ge|miss|uber|unter|wider)|iert/;

/**
 * sagte mit fester Stimme [die Wirtin]; rief, den Tränen nahe, [die Bäuerin]; erzählt noch heute [Ott]: how and when stand
 * between a verb of saying behind the marks and whoever speaks; `at` itself where they do not.
 */
function behindManner(r: Reading, at: number, end: number): number {
  const [marks, comma, verb] = [r.all[at - 3], r.all[at - 2], r.all[at - 1]];
  const opens = marks?.type === 'quote' && comma?.type === 'comma' && verb?.type === 'word' && !verb.capital;
  if (!opens || !(verb.entry.cue === 'verb' || r.grammar.weakCues.has(verb.folded))) return at;
  if (r.all[at]?.type === 'comma') {
    const close = wordsEnd(r.all, at + 1, Math.min(end, at + MANNER));
    const first = wordAt(r.all, at + 1);
    const isClause =
      r.grammar.pronouns.has(first) || r.grammar.complementizers.has(first) || r.grammar.subordinators.has(first);
    return r.all[close]?.type === 'comma' && !isClause && opensName(r, close + 1) ? close + 1 : at;
  }
  if (wordAt(r.all, at) === 'noch' && !isNoun(r, at + 1)) return at + 1;
  if (!HOW.test(wordAt(r.all, at))) return at;
  for (let k = at + 1; k < Math.min(end, at + MANNER) && r.all[k]?.type === 'word'; k++)
    if ((r.all[k] as WordItem).capital) {
      // im Interview der Zeitung: whose it is; am Montag der Minister
      const genitive = wordAt(r.all, k + 1) === 'der' && WHEN.test(wordAt(r.all, at)) && !TIME.test(wordAt(r.all, k));
      return opensName(r, k + 1) && !genitive ? k + 1 : at;
    }
  return at;
}
const HOW = /^(?:mit|unter|voller|ohne|in|am|im|beim?|vor|nach|auf|gegen)$/;
const WHEN = /^(?:am|im|in|beim?|vor|nach|auf|gegen)$/;
const TIME =
  /(?:tag|abend|morgen|mittag|nacht|woche|woch|monat|jahr|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember)$/;
/** In items. */
const MANNER = 7;
const opensName = (r: Reading, k: number): boolean => {
  const word = r.all[k];
  return word?.type === 'word' && (word.capital || r.grammar.articles.has(word.folded));
};

/** The German phrase that ends right before item `at`; steps over an apposition. */
export function phraseUpTo(r: Reading, at: number, start = 0): Phrase | undefined {
  let to = at;
  while (to > start && isAdverb(r.all[to - 1], r.grammar)) to--;
  const stepped = besideComma(r, to, start) ?? besideBracket(r, to, start);
  if (stepped) return stepped.phrase;
  // Einem Bericht der „Morgenpost“ zufolge: a name in marks ends the phrase.
  const marks = r.all[to - 1];
  if (to - 1 > start && marks?.type === 'quote' && isShortName(marks)) {
    let head = to - 1;
    while (head > start && r.grammar.articles.has(wordAt(r.all, head - 1))) head--;
    return phrase(r.all, phraseBefore(r, head, start)?.from ?? head, to);
  }
  if (to > start && r.grammar.pronouns.has(wordAt(r.all, to - 1))) return phrase(r.all, to - 1, to);
  let from = to;
  while (from > start && to - from < LIMIT) {
    const item = r.all[from - 1] as Item;
    if (item.type !== 'word') break;
    if (item.entry.cue && !item.capital && !isNoun(r, from - 1)) break;
    if (r.grammar.auxiliaries.has(item.folded) || endsPhrase(item, r.grammar)) break;
    from--;
  }
  return namesSomebody(r, from, to) ? phrase(r.all, from, to) : undefined;
}

/** die Leiterin des Instituts [für] Küstenforschung: what an office or a body is for belongs to it. */
const isFor = (r: Reading, k: number): boolean => {
  const next = r.all[k + 1];
  return wordAt(r.all, k) === 'fur' && FOR.test(wordAt(r.all, k - 1)) && next?.type === 'word' && next.capital;
};
const FOR =
  /(?:institut|zentrum|ministerium|amt|verband|bund|ausschuss|referat|lehrstuhl)(?:s|es)?$|(?:gesellschaft|stiftung|behorde|abteilung|akademie|minister(?:in)?|sprecher(?:in)?|beauftragter?|expert(?:e|in)|professor(?:in)?)$/;

/** Whether the word cannot stand in a speaker's phrase. */
const endsPhrase = (item: WordItem, grammar: Grammar): boolean =>
  grammar.phraseEnds.has(item.folded) || (item.entry.cue === 'participle' && !item.capital);

/**
 * sagte eine Sprecherin des Ministeriums [der Deutschen Presse-Agentur], sagte Lea Kern [der Zeitung]: behind a name or what
 * somebody belongs to already, an outlet is whom it was told.
 */
function isHearer(r: Reading, from: number, at: number): boolean {
  const verb = r.all[from - 1];
  if (!/^de[rm]$/.test(wordAt(r.all, at)) || verb?.type !== 'word') return false;
  // warf der Rat [der Stadt] vor: whom it was said to.
  if (REPROACHES.test(verb.folded)) return true;
  if (verb.entry.cue !== 'verb') return false;
  const isCarrier = (k: number) =>
    CARRIER.test(wordAt(r.all, k)) ||
    r.grammar.carriers.has(wordAt(r.all, k)) ||
    LETTERS.test(rawAt(r, k)) ||
    isSmallName(r, k);
  if (!isCarrier(at + 1) && !isCarrier(at + 2)) return false;
  const before = r.all.slice(from, at);
  const isCapital = (i: Item | undefined) => i?.type === 'word' && i.capital;
  const isEpithet = EPITHET.test(wordAt(r.all, at - 1));
  // sagte Vogt [der Zeitung]; not: sagte der Chef der Zeitung.
  const isName = at === from + 1 && isCapital(before[0]) && !r.grammar.forms.office.test(wordAt(r.all, from));
  const belongs =
    isEpithet || isName || before.some((i, k) => k > 0 && i.type === 'word' && /^(?:de[rs]|vom|von)$/.test(i.folded));
  return belongs || (isCapital(before.at(-1)) && isCapital(before.at(-2)));
}

/** sprach der Rat [von Verrat], geht die Polizei [von einem Unfall] aus: what the verb before the phrase has behind it. */
const isComplement = (r: Reading, from: number, at: number): boolean =>
  /^vo[nm]$/.test(wordAt(r.all, at)) &&
  (r.grammar.indefinite.has(wordAt(r.all, at + 1)) ||
    r.grammar.regardingVerbs.get(wordAt(r.all, from - 1))?.has('von') === true);

const rawAt = (r: Reading, k: number): string => r.text.slice(r.all[k]?.start, r.all[k]?.end);
/** F.A.Z., ARD */
const LETTERS = /^(?:\p{Lu}\.?){2,}$/u;

/** schrieb Ott der [apn]: small letters where a noun would have to stand. */
const isSmallName = (r: Reading, k: number): boolean => {
  const next = r.all[k + 1];
  return /^\p{Ll}{2,4}$/u.test(rawAt(r, k)) && (next?.type !== 'word' || r.grammar.adverbials.has(next.folded));
};

const REPROACHES = /^(?:w[ai]rft?|werfen|warfen|bescheinig(?:t|te|ten)|attestier(?:t|te|ten)|unterstell(?:t|te|ten))$/;
const CARRIER =
  /^(?:zeitung|.*zeitung|.*presse|.*agentur|dpa|afp|sender|nachrichtenmagazin|magazin|funke.*|rundfunk|.*funk|blatt|.*blatt|zeit|welt|taz|presse|standard|kurier|tagesschau)$/;

const endsInLink = (item: Item, grammar: Grammar): boolean =>
  item.type === 'word' && !item.capital && grammar.nounLinks.has(item.folded);

/** die [in New York geborene] Sängerin; der [sich selbst lobende] Minister: a participle and what belongs to it stand before the noun. */
function attributeEnd(r: Reading, from: number, end: number): number {
  const [article, second] = [r.all[from], r.all[from + 1]];
  if (article?.type !== 'word' || !r.grammar.articles.has(article.folded)) return from;
  if (second?.type !== 'word' || second.capital || !r.grammar.phraseEnds.has(second.folded)) return from;
  for (let k = from + 2; k + 1 < Math.min(end, from + LIMIT); k++) {
    const [item, next] = [r.all[k], r.all[k + 1]];
    if (item?.type !== 'word' || next?.type !== 'word') return from;
    if (!item.capital && next.capital && /(?:te|ten|ene|enen|ende|enden)$/.test(item.folded)) return k + 1;
  }
  return from;
}

/** die Vorsitzende der Partei im Landtag, [Petra Vogel], …: behind an office and where it is held, a given name between two commas. */
function namedApart(r: Reading, from: number, to: number, end: number): Phrase | undefined {
  const { forms, givenNames, within } = r.grammar;
  if (to >= end || !r.all.slice(from, to).some((i) => i.type === 'word' && forms.office.test(i.folded)))
    return undefined;
  if (!within.has(wordAt(r.all, to)) && !/^(?:im|am|beim?|vom?|für)$/.test(wordAt(r.all, to))) return undefined;
  const comma = wordsEnd(r.all, to, Math.min(end, to + PLACE));
  const close = wordsEnd(r.all, comma + 1, Math.min(r.all.length, comma + 5));
  const isName = r.all[comma]?.type === 'comma' && r.all[close]?.type === 'comma' && close - comma > 2;
  return isName && givenNames.has(wordAt(r.all, comma + 1)) ? phrase(r.all, comma + 1, close) : undefined;
}

/** In items: so long is where an office is held. */
const PLACE = 6;

/** Whether the marks at item `to` hold a name, behind nothing but articles or behind what is named so. */
function holdsName(r: Reading, from: number, to: number): boolean {
  const [last, quote] = [r.all[to - 1], r.all[to]];
  if (quote?.type !== 'quote' || !isShortName(quote) || quote.asks || quote.endsSentence) return false;
  if (r.all.slice(from, to).every((i) => i.type === 'word' && r.grammar.articles.has(i.folded))) return true;
  return isQuotedName(r, to) || (last?.type === 'word' && r.grammar.namingEnds?.test(last.folded) === true);
}

/** die 71-Jährige: a noun that begins with a figure. */
const AGED = /^\d+-jahrige/;

/** Where nouns have capitals: a noun or name, or an article that stands for one (dieser, einige). */
const namesSomebody = (r: Reading, from: number, to: number): boolean =>
  r.all.slice(from, to).some((item, i) => {
    if (item.type !== 'word') return false;
    if (AGED.test(item.folded)) return true;
    if (to - from === 1 && r.grammar.references.latter?.test(item.folded)) return true;
    if (!item.capital) return to - from === 1 && r.grammar.articles.has(item.folded) && item.folded.length > 3;
    return i > 0 || !(r.grammar.articles.has(item.folded) || r.grammar.adverbials.has(item.folded));
  });

/** Behind a noun, what has no capital and links nothing to it stands outside: das Urteil [größtenteils …]. */
function endsNounPhrase(r: Reading, k: number): boolean {
  const [before, item] = [r.all[k - 1], r.all[k]];
  return (
    before?.type === 'word' &&
    (before.capital || AGED.test(before.folded)) &&
    !r.grammar.articles.has(before.folded) &&
    item?.type === 'word' &&
    !item.capital &&
    !r.grammar.nounLinks.has(item.folded) &&
    // Dr. h. c. Golan
    !isDegree(r.text, item.end, r.grammar.forms)
  );
}
