import { BEGINS_CAPITAL } from '../../text/characters';
import { foldName, foldWord } from '../../text/fold';
import { words } from '../../text/words';
import { isCalled, type Report } from '../cue/report';
import type { Grammar } from '../grammar';
import { type Item, type QuoteItem, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { sentenceStart } from '../read/sentence';

/** a écrit « La Route du sel » et « Lampes »: right behind the verb, a noun with a capital behind its article; and what is joined to it. */
export function isWork(r: Reading, at: number): boolean {
  const first = firstJoined(r, at);
  const { inner } = (r.all[first] as QuoteItem).range;
  return (
    r.grammar.works.has(wordAt(r.all, first - 1)) &&
    r.grammar.forms.title.test(r.text.slice(inner[0], Math.min(inner[1], inner[0] + 80)))
  );
}

/** « Bateaux de papier », son deuxième roman: what stands right behind the last of joined marks says that they hold a title. */
export function isToldAsWork(r: Reading, at: number): boolean {
  const { workBehind } = r.grammar;
  if (!workBehind) return false;
  const end = (r.all[lastJoined(r, at)] as QuoteItem).range.outer[1];
  return workBehind.test(r.text.slice(end, end + LONGEST_WORK));
}
/** In UTF-16 code units: so far behind the marks is looked. */
const LONGEST_WORK = 60;

/** « La Route du sel » et « Lampes »: the first of several marks that are joined. */
function firstJoined({ all, grammar }: Reading, at: number): number {
  let first = at;
  while (first > at - JOINED && all[first - 2]?.type === 'quote') {
    if (all[first - 1]?.type !== 'comma' && !grammar.joiners.has(wordAt(all, first - 1))) break;
    first -= 2;
  }
  return first;
}

/** The last of several marks that are joined. */
function lastJoined({ all, grammar }: Reading, at: number): number {
  let last = at;
  while (last < at + JOINED && all[last + 2]?.type === 'quote') {
    if (all[last + 1]?.type !== 'comma' && !grammar.joiners.has(wordAt(all, last + 1))) break;
    last += 2;
  }
  return last;
}

/** In items: so far back the first of several joined marks stands. */
const JOINED = 8;

/** In words: so far before the last of two words that name the first may stand: known on the docks as “…”. */
const NAMED = 6;

/** dubbed “…”; known as “…”; created an “…”; “…” (ABC): what stands around the marks makes them a name. */
export function isNamed(r: Reading, at: number): boolean {
  const { text, all, grammar } = r;
  const [open, short, close] = [all[at + 1], all[at + 2], all[at + 3]];
  if (open?.type === 'open' && short?.type === 'word' && close?.type === 'close')
    if (/^\p{Lu}{2,8}$/u.test(text.slice(short.start, short.end))) return true;
  if (isCalled(r, at)) return true;
  const before = wordAt(all, at - 1);
  // known as “…” by [the mayor]; but by locals
  const isOfOne = grammar.agentParticles.has(wordAt(all, at + 1)) && !grammar.everyone.has(wordAt(all, at + 2));
  if (!before || isOfOne) return false;
  if (grammar.namedBy.has(before)) return !isTheirs(r, at);
  // was a decision that its critics called “…”: a verb and its auxiliary stand together.
  const reach = grammar.weakCues.has(before) || grammar.cues.has(before) ? 2 : NAMED;
  for (let k = at - 2; k >= Math.max(0, at - reach) && all[k]?.type === 'word'; k--)
    if (grammar.namedBy.has(`${wordAt(all, k)} ${before}`)) return true;
  // dubbed the “coast act”
  if (grammar.articles.has(before) && grammar.namedBy.has(wordAt(all, at - 2)) && grammar.modifiersFirst) return true;
  // ce qu'on appelle un « effet »
  if (grammar.articles.has(before) && grammar.namedBy.has(`${wordAt(all, at - 3)} ${wordAt(all, at - 2)}`)) return true;
  const made = grammar.particles.has(wordAt(all, at - 2)) ? at - 3 : at - 2;
  return grammar.articles.has(before) && grammar.makers.has(wordAt(all, made));
}

/** what its chairman, Ray Lane, dubbed “a slip”: what somebody calls so is in their own words, unless it is called so by all. */
function isTheirs({ all, grammar }: Reading, at: number): boolean {
  for (let k = at - 3; k >= Math.max(0, at - 2 * NAMED) && (all[k]?.type === 'word' || all[k]?.type === 'comma'); k--)
    if (grammar.freeRelatives.has(wordAt(all, k)))
      return !grammar.passives.has(wordAt(all, k + 1)) && !grammar.finite.has(wordAt(all, k + 1));
  return false;
}

/** In items: so far before the marks the word stands that makes them a crime's name, and so far behind. */
const [CHARGE, CHARGED] = [12, 2];

const opensClause = ({ all, grammar }: Reading, k: number): boolean =>
  grammar.complementizers.has(wordAt(all, grammar.articles.has(wordAt(all, k - 1)) ? k - 2 : k - 1));

/** mis en examen pour « abus de confiance » et « recel »: what somebody is charged with, and nobody says. */
export function isCharge(r: Reading, at: number, report: Report | undefined): boolean {
  // According to the indictment, he ordered them to “burn everything”: the verb behind it tells what the marks hold.
  const isVerb = report?.kind === 'verb' || report?.kind === 'participle';
  const told = report?.side === 'before' && report.close && isVerb ? report.cue : 0;
  // a accusé le préfet de « lâcheté »; l'accusation de « trahison » lancée par la maire: whoever does that says so.
  // nennt die Anklage „ein Märchen“: what she calls it.
  const calls = report?.predicate || r.grammar.namingVerbs.has(wordAt(r.all, told));
  const accuses = told > 0 && calls && !r.grammar.passives.has(wordAt(r.all, told - 1));
  if (report?.subject && (accuses || report.kind === 'noun')) return false;
  // bestätigte, dass „in alle Richtungen“ ermittelt werde: a crime has a noun's name.
  if (r.grammar.verbSecond && opensAdverbial(r, at)) return false;
  const start = Math.max(sentenceStart(r.all, at), at - CHARGE, told);
  const link = wordAt(r.all, firstJoined(r, at) - 1);
  for (let k = at - 1; k >= start; k--) {
    const word = wordAt(r.all, k);
    // أن التهم “ملفقة”; que l’examen était « inutile »: of what a clause opens with, something is said.
    const charges = r.grammar.charges.has(word);
    if ((charges || k === at - 1) && opensClause(r, k)) return false;
    if (charges || r.grammar.chargedWith.get(word)?.has(link)) return true;
  }
  // hat ihm „Betrug“ vorgeworfen: whoever does so says so.
  if (report?.predicate && report.subject) return false;
  // wegen „schwerer Untreue“ und „Betrugs“ vor Gericht
  const last = lastJoined(r, at);
  for (let k = last + 1; k <= last + CHARGED && r.all[k]?.type === 'word'; k++)
    if (r.grammar.charges.has(wordAt(r.all, k))) return true;
  // muss sich wegen „schwerer Untreue“ vor Gericht verantworten
  if (r.grammar.verbSecond)
    for (let k = last + 1; k <= last + CHARGE && r.all[k]?.type === 'word'; k++)
      if (r.grammar.chargedWith.get(wordAt(r.all, k))?.has(link)) return true;
  return false;
}

/** „in alle Richtungen“: the first words inside. */
function opensAdverbial({ text, all, grammar }: Reading, at: number): boolean {
  const [start, end] = (all[at] as QuoteItem).range.inner;
  const [first] = words(text, start, Math.min(end, start + LONGEST_WORD));
  return first !== undefined && grammar.adverbials.has(foldWord(text.slice(first.start, first.end)));
}
/** In UTF-16 code units: no adverbial opens with a longer word. */
const LONGEST_WORD = 40;

/** „Deutscher Fußball-Bund“ behind an article or a noun: a few words that begin with a capital inside a sentence. */
export function embeddedName(r: Reading, at: number, count: number, told: boolean): boolean {
  const { inner } = (r.all[at] as QuoteItem).range;
  // eine „Stärkung des Friedens“: what is done or felt is no name.
  const [head = '', next = ''] = words(r.text, inner[0], Math.min(inner[1], inner[0] + 80)).map((w) =>
    r.text.slice(w.start, w.end),
  );
  if (
    told &&
    r.grammar.nounLinks.has(next) &&
    (r.grammar.inanimate?.test(foldWord(head)) || r.grammar.indefinite.has(wordAt(r.all, at - 1))) &&
    !r.grammar.carriers.has(foldWord(head))
  )
    return false;
  return (
    count <= 8 &&
    r.all[at - 1]?.type === 'word' &&
    BEGINS_CAPITAL.test(r.text.slice(inner[0], inner[0] + 2)) &&
    !/[.!?…,]$/.test(r.text.slice(...inner).trim())
  );
}

/** An address (أحداث.أنفو), a network (الفيسبوك), or a phrase that an institution's noun opens (مؤسسة سوس …). */
export function isNameByForm(
  text: string,
  [start, end]: readonly [number, number],
  count: number,
  grammar: Grammar,
): boolean {
  const inside = text.slice(start, Math.min(end, start + 80)).trim();
  if (inside.includes('.') && /^[^\s]+\.[^\s.]+$/u.test(inside)) return true;
  const first = foldWord(/^\S*/u.exec(inside)?.[0] ?? '');
  if (count <= 5 && grammar.nameForm?.test(foldName(inside))) return true;
  if (count === 1) return grammar.media.get(first) === 'post' || grammar.carriers.has(first);
  return count <= 6 && grammar.institutions.has(first) && !isSentence(inside, grammar);
}

/** الاتحاد لا يترك أبناءه: what an institution does, and not what it is called. */
const isSentence = (inside: string, { negations, opensWithVerb }: Grammar): boolean => {
  const second = foldWord(/^\S+\s+(\S+)/u.exec(inside)?.[1] ?? '');
  return negations.has(second) || opensWithVerb(second);
};

/** à un « Acte III »; the “Quiet Harbour”: right behind an article, where what is said would begin with a small letter. */
export function isArticleAndName({ all, text, grammar }: Reading, at: number): boolean {
  const before = wordAt(all, at - 1);
  if (!grammar.capitals || grammar.nounCapitals || !grammar.articles.has(before)) return false;
  const { range, endsSentence } = all[at] as QuoteItem;
  const { inner } = range;
  // told her “I only had two.”: whom something is told, where what is said ends as a sentence does.
  const verb = all[at - 2];
  if (endsSentence && grammar.asked.has(before) && verb?.type === 'word' && verb.entry.cue === 'verb') return false;
  return !grammar.complementizers.has(before) && /^\s?\p{Lu}/u.test(text.slice(inner[0], inner[0] + 3));
}

/** la « taxe sur les farines », payée par les boulangers: of a thing with its article the text goes on to say what it is. */
export function isExplained({ all, text, grammar }: Reading, at: number): boolean {
  const { explainedBehind, articles, forms } = grammar;
  const before = wordAt(all, at - 1);
  if (!explainedBehind || !articles.has(before) || forms.indefinite.test(`${before} `)) return false;
  const end = (all[at] as QuoteItem).range.outer[1];
  return explainedBehind.test(text.slice(end, end + 40));
}

/** le mouvement « pour le port »: a noun that names stands right before the marks; called, dit are verbs, son parti is named already. */
export function isOfNoun(r: Reading, at: number): boolean {
  const { all, grammar } = r;
  const { capitals, cues, nounCapitals, namingNouns, namingVerbs, weakCues } = grammar;
  const before = wordAt(all, at - 1);
  const isVerb = cues.has(before) || weakCues.has(before) || namingVerbs.has(before);
  const isOwned = grammar.possessives.has(wordAt(all, at - 2));
  return capitals && !nounCapitals && namingNouns.has(before) && !isVerb && !isOwned && !isAdjectiveOf(r, at);
}

/** Whether one of the words before the marks, `reach` of them, makes them a name. */
export function namedBefore(r: Reading, at: number, report: Report | undefined, reach: number): boolean {
  for (let k = at - 1; k >= Math.max(0, at - reach); k--) {
    const item = r.all[k] as Item;
    // Il n'a pas mâché ses mots : « On a perdu. »
    if (item.type === 'colon' && (r.all[at] as QuoteItem).endsSentence && r.grammar.capitals) return false;
    if (item.type === 'colon' && k === at - 1) continue;
    // Her commentary, “Open the Harbour,” is: a title stands between commas, where nothing reports it.
    if (item.type === 'comma' && k === at - 1 && !report && (r.all[at] as QuoteItem).pauses) continue;
    if (item.type !== 'word') return false;
    // laut „Die Woche“: what stands in marks right behind a cue of source is who says it.
    if (k === at - 1 && item.entry.cue === 'source' && r.grammar.capitals) return true;
    // what they called “a disaster”: a small word is no name.
    if ((r.all[at] as QuoteItem).small && r.grammar.namingVerbs.has(item.folded)) return false;
    // Der Name lautet „…“: the verb says what it is called.
    if (k === at - 1 && r.grammar.impersonal.has(item.folded)) continue;
    if (item.entry.opensClause || item.entry.cue) return false;
    if (
      item.capital === r.grammar.nounCapitals &&
      !(r.all[at] as QuoteItem).small &&
      r.grammar.namingEnds?.test(item.folded)
    )
      return true;
    // قال لوكالة رويترز “…”: what has its name already.
    const { carriers, capitals } = r.grammar;
    if (k === at - 1 && !capitals && carriers.has(item.folded) && carriers.has(wordAt(r.all, k - 1))) return false;
    // لقناة "المرفأ": a preposition may hang before the noun.
    const noun = r.grammar.capitals ? item.folded : item.folded.replace(r.grammar.forms.nounPrefix, '');
    // وقال في مؤتمر صحفي “…”: what it was said at is named right before its name.
    if (k < at - 1 && (r.grammar.media.has(item.folded) || r.grammar.media.has(noun))) continue;
    // ما أسماه “…”: what somebody calls so is in their own words.
    if (r.grammar.weakCues.has(item.folded) && r.grammar.whatever.has(wordAt(r.all, k - 1))) return false;
    // to show “restraint”: a verb
    if ((r.all[at] as QuoteItem).small && r.grammar.intended.has(wordAt(r.all, k - 1))) return false;
    if (k === at - 1 && isAdjectiveOf(r, at)) return false;
    if (r.grammar.namingNouns.has(item.folded) || r.grammar.namingNouns.has(noun))
      return k === at - 1 || r.grammar.capitals || item.folded.length > 3;
    if (r.grammar.capitals) return false;
  }
  return false;
}

/** une opération « réussie »: behind a noun with the article of what is not known yet, one small word says how it is. */
function isAdjectiveOf({ all, text, grammar }: Reading, at: number): boolean {
  const { small, range } = all[at] as QuoteItem;
  const isBehind = grammar.speakers.headFirst && small && grammar.indefinite.has(wordAt(all, at - 2));
  return isBehind && /^\s?\p{L}+\s?$/u.test(text.slice(...range.inner));
}

const OF_TITLE = /^\p{Lu}|^[\d&(]/u;

export function isTitleCase(text: string, [start, end]: readonly [number, number], grammar: Grammar): boolean {
  if (!grammar.capitals) return false;
  // “Fox News Sunday,” and “Fox and Friends.”: the mark belongs to the sentence around it.
  const words = text.slice(start, end).trim().replace(/[,.]$/, '');
  const tokens = words.split(/\s+/).filter(Boolean);
  if (tokens.length === 0 || /[.!?…]$/.test(words)) return false;
  return tokens.every((t, i) => OF_TITLE.test(t) || (i > 0 && grammar.smallInTitles.has(t)));
}
