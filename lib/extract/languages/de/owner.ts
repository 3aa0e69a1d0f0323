import { isGivenName } from '../../grammar';
import { type Item, type WordItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { sentenceEnd, sentenceStart, tellsReport } from '../../read/sentence';
import { isInanimate, type Phrase, phrase, phraseAfter } from '../../who/phrase';
import { QUOTES } from './agent';
import { afterColon, clauseSubject, FRONT, finiteVerb } from './subject';

/**
 * die Forderung [der Anwohner] nach „…“; die Beschreibung des Hafens durch [Jan Ott] als „…“; [Otts] Beschreibung; Seine
 * Warnung vor „…“ wiederholte [Ott]; Mit den Worten „…“ ging [Ott]: whose the noun at item `k` is.
 */
export function ownerOfNoun(r: Reading, k: number): Phrase | undefined {
  for (let by = k + 1; by < k + OWNED && r.all[by]?.type === 'word'; by++)
    if (wordAt(r.all, by) === 'durch') return phraseAfter(r, by + 1);
  return makerBehind(r, k) ?? genitiveBehind(r, k) ?? ownerBefore(r, k) ?? makerInSentence(r, k);
}

/** die Forderung [der Anwohner], der Satz [von Jan Ott] */
function genitiveBehind(r: Reading, k: number): Phrase | undefined {
  const link = wordAt(r.all, k + 1);
  // der Vorwurf der „Feigheit“
  if (!GENITIVE.test(link) || GENITIVE_OBJECT.test(wordAt(r.all, k)) || r.all[k + 2]?.type === 'quote')
    return undefined;
  return phraseAfter(r, link === 'von' ? k + 2 : k + 1);
}
const GENITIVE = /^(?:der|des|von|eines|einer)$/;
/** Of these what is described stands in the genitive. */
const GENITIVE_OBJECT = /^(?:beschreibung|charakterisierung|darstellung|bezeichnung|einstufung|bewertung)$/;

/** [Otts] Satz, [seine] Warnung, nach eigenen Worten: what stands before the noun. */
function ownerBefore(r: Reading, k: number): Phrase | undefined {
  const before = r.all[k - 1];
  if (before?.type !== 'word') return undefined;
  // Rosa Ott war nach eigenen Worten „müde“: whom the sentence is about.
  if (r.grammar.ownWords.has(before.folded)) return clauseSubject(r, sentenceStart(r.all, k), sentenceEnd(r.all, k));
  if (isGenitive(r, k - 1)) return { ...nameUpTo(r, k), span: [nameUpTo(r, k).span[0], before.end - 1] };
  if (!r.grammar.possessives.has(before.folded)) return undefined;
  // Mit seiner Forderung nach „…“ stieß [Ott] auf Widerstand.
  const opens = k - 1 - sentenceStart(r.all, k);
  if (opens === 0 || (opens === 1 && r.grammar.adverbials.has(wordAt(r.all, k - 2)))) {
    const verb = finiteVerb(r, k, Math.min(r.all.length, k + FRONT));
    const subject = verb === undefined || verb > sentenceEnd(r.all, k) ? undefined : phraseAfter(r, verb + 1);
    if (subject && (opens === 1 || !isInanimate(r, subject))) return subject;
  }
  return phrase(r.all, k - 1, k);
}

/** Rana [Salims] Satz: a name in the genitive; of an article, none. */
function isGenitive(r: Reading, k: number): boolean {
  const word = r.all[k];
  if (word?.type !== 'word' || !word.capital || !r.grammar.forms.bareGenitive.test(word.folded)) return false;
  const { articles, adverbials, possessives } = r.grammar;
  return ![articles, adverbials, possessives].some((words) => words.has(word.folded));
}

/** [Stadträtin Rana Salims] Satz: the capitals that end before item `to`, from a given name or an office on. */
function nameUpTo(r: Reading, to: number): Phrase {
  const isOfName = (item: Item | undefined): item is WordItem =>
    item?.type === 'word' &&
    item.capital &&
    (isGivenName(item.folded, r.grammar) ||
      r.grammar.speakers.titles.has(item.folded) ||
      r.grammar.forms.office.test(item.folded));
  let from = to - 1;
  while (isOfName(r.all[from - 1])) from--;
  return phrase(r.all, from, to) as Phrase;
}

/** Der Vorwurf der „…“, erhoben von [Stadtrat Ott]; die Aussage „…“ von [Rana Salim]: whoever makes it, behind the marks right behind the noun. */
function makerBehind(r: Reading, k: number): Phrase | undefined {
  const at = [k + 1, k + 2].find((i) => r.all[i]?.type === 'quote');
  if (at === undefined) return undefined;
  if (wordAt(r.all, at + 1) === 'von') return phraseAfter(r, at + 2);
  const from = r.all[at + 1]?.type === 'comma' ? at + 2 : at + 1;
  const made = /(?:en|t)$/.test(wordAt(r.all, from)) && wordAt(r.all, from + 1) === 'von';
  return made ? phraseAfter(r, from + 2) : undefined;
}

/** Mit den Worten „…“ ging [Ott]: whoever uses them; der Satz „…“ stammt von [Ott]: whoever they come from. */
function makerInSentence(r: Reading, k: number): Phrase | undefined {
  const leads = [k + 1, k + 2].some((at) => r.all[at]?.type === 'quote');
  if (!leads || !/^d(?:er|en|em|as|ie)$/.test(wordAt(r.all, k - 1))) return undefined;
  const [start, end] = [afterColon(r, k, sentenceStart(r.all, k)), sentenceEnd(r.all, k)];
  const words = r.all.slice(start, end);
  // kommentierte Ott mit den Worten: „…“: a verb of saying has its own subject.
  const isSaying = (w: Item) => w.type === 'word' && (w.entry.cue === 'verb' || QUOTES.test(w.folded));
  if (wordAt(r.all, k - 2) === 'mit') return words.some(isSaying) ? undefined : clauseSubject(r, start, end);
  if (!words.some((w) => w.type === 'word' && COMES.test(w.folded))) return undefined;
  const link = words.findIndex((w) => w.type === 'word' && w.folded === 'von');
  return link < 0 ? undefined : phraseAfter(r, start + link + 1);
}
const COMES = /^stamm(?:t|te|en)$/;

/**
 * Otts Satz „…“; ihr Fazit nach dem Spiel: „…“; die Kritik der Fischer, der Rat habe „…“: whether the noun of saying at item
 * `k` has an owner, and leads to the marks at item `at` with nothing between but whose it is and what it is about.
 */
export function nounLeads(r: Reading, k: number, at: number): boolean {
  const noun = r.all[k];
  if (noun?.type !== 'word' || !noun.capital || at - k > LEADS || isAnswered(r, k)) return false;
  const owner = ownerOfNoun(r, k);
  if (!owner || isInanimate(r, owner)) return false;
  let next = owner.from > k && owner.to <= at ? owner.to : k + 1;
  if (next === at) return true;
  const colon = r.all[at - 1]?.type === 'colon' ? at - 1 : undefined;
  for (; next < at; next++) {
    const item = r.all[next] as Item;
    // Ott konterte die Kritik der Fischer: „…“: a verb before it has a subject of its own.
    if (next === colon) return finiteVerb(r, sentenceStart(r.all, k), k) === undefined;
    if (item.type === 'comma') return colon === undefined && leadsToClause(r, next, at);
    if (item.type !== 'word') return false;
    if (!item.capital && !PARTED.test(item.folded) && r.grammar.mayBeFinite(item, r.grammar)) return false;
  }
  return false;
}
/** wies den Vorwurf [zurück], …: what parts from a verb stands between the noun and its clause. */
const PARTED = /^(?:zuruck|ab|auf|entgegen|an|ein|vor|aus|nach|bei|zu|zum|zur|im|am|dazu|daran)$/;

/** Otts Vorwurf, der Rat habe „…“; ihr Appell, „…“ zu tun: whether what begins behind a comma, and holds the marks, is reported by its form. */
function leadsToClause(r: Reading, comma: number, at: number): boolean {
  if (at === comma + 1) return true;
  const first = r.all[comma + 1];
  if (first?.type === 'word' && r.grammar.complementizers.has(first.folded)) return true;
  const words = r.all.slice(comma + 1, at);
  return words.every((w) => w.type === 'word') && words.some((w) => tellsReport(w, r.grammar));
}

/** Auf die Frage eines Reporters, ob …: of what is answered, or comes from elsewhere, more is told. */
const isAnswered = (r: Reading, k: number): boolean =>
  r.all[k + 1]?.type === 'comma' && /^(?:ob|wie|warum|wer|was)$/.test(wordAt(r.all, k + 2));

/** das Fazit von [Jan Ott], [Otts] Urteil, [ihre] Antwort: whose the noun of saying is that heads a phrase; the phrase itself, were it headed by none. */
export function ownerIn(r: Reading, of: Phrase): Phrase {
  const noun = r.all.findIndex(
    (w, k) => k >= of.from && k < of.to && w.type === 'word' && w.capital && r.grammar.speechNouns.has(w.folded),
  );
  const heads = noun >= 0 && (noun <= of.from + 1 || isGenitive(r, noun - 1));
  return (heads ? ownerOfNoun(r, noun) : undefined) ?? of;
}

/** [Ihr] Befund fällt eindeutig aus: „…“: the subject of a sentence's main clause, or whose it is. */
export function openingPhrase(r: Reading, start: number, end: number): Phrase | undefined {
  const subject = clauseSubject(r, start, end);
  return subject && ownerIn(r, subject);
}

/** In items. */
const [OWNED, LEADS] = [10, 16];
