import type { CueKind, Grammar } from '../grammar';
import type { Item, QuoteItem, WordItem } from '../read/items';
import { wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { clauseStart, sentenceStart } from '../read/sentence';
import { isPostposed, within } from '../who/source';
import { isNegation } from './denial';

/** What kind of cue the word at item `k` is by itself, with its noun where it needs one. */
export function cueAt(r: Reading, k: number): CueKind | undefined {
  if (r.all[k]?.type !== 'word') return undefined;
  const known = r.cues[k] ?? findCue(r, k) ?? 'none';
  r.cues[k] = known;
  return known === 'none' ? undefined : known;
}

function findCue(r: Reading, k: number): CueKind | undefined {
  const item = r.all[k] as WordItem;
  const { folded } = item;
  // Most words are none: nothing more is asked of them.
  if (!item.entry.mayReport) return undefined;
  if (r.grammar.sayingNouns.has(folded) && r.grammar.ownerOfNoun(r, k)) return 'noun';
  const kind = isOwnAccount(r, k) ? 'noun' : (item.entry.cue ?? (isPhrasal(r, k) ? 'verb' : undefined));
  const behind = r.grammar.sourceBehind.get(folded);
  const opensSource = r.grammar.sourceBefore.has(folded);
  const isAfterCue = r.grammar.afterCues.has(folded);
  // nach eigenen Worten: the noun is the cue.
  if (opensSource && r.grammar.ownWords.has(wordAt(r.all, k + 1)) && r.grammar.ownAccounts.has(wordAt(r.all, k + 2)))
    return undefined;
  if (!kind && !behind && !opensSource && !isAfterCue) return undefined;
  if (behind?.has(wordAt(r.all, k - 1))) return 'source';
  if (kind === 'noun') return kind;
  if (kind === 'verb' && r.grammar.isAttribute(r, k)) return undefined;
  // لم يذكر اسمه; but لم يستبعد says what it does.
  if (kind === 'verb' && isNegation(r, k - 1) && !r.grammar.forms.deniedAnyway.test(folded)) return undefined;
  if (kind === 'verb' && r.grammar.asides.has(folded) && opensClause(r, k + 1)) return undefined;
  if (item.capital && isNamePart(r, k)) return undefined;
  // à Dole (Jura): within a sentence, no verb of French has a capital.
  if (kind === 'verb' && item.capital && r.grammar.speakers.headFirst && isWithin(r, k)) return undefined;
  if (isNoun(r, k) || (r.grammar.nounCapitals && item.capital && r.all[k - 1]?.type === 'word')) return undefined;
  // …, so Salim weiter: „…“
  if (isAfterCue && r.all[k - 1]?.type === 'comma') {
    const named = r.all[k + 1];
    if (named?.type === 'word' && (named.capital || r.grammar.articles.has(named.folded))) return 'source';
  }
  const next = r.all[k + 1];
  if (kind === 'source' && next?.type === 'word' && r.grammar.notSourceBefore.has(next.folded)) return undefined;
  if (!kind && opensSource && isPostposed(r, k)) return 'source';
  if (kind || !opensSource) return kind;
  for (let i = k + 1; i <= k + 4; i++) {
    const next = r.all[i];
    if (next?.type !== 'word') return undefined;
    if (r.grammar.accounts?.test(next.folded) || r.grammar.documents?.test(next.folded)) return 'source';
  }
  return undefined;
}

/** by his own admission, by Lind’s own account */
export const isOwnAccount = ({ all, grammar }: Reading, k: number): boolean =>
  grammar.ownAccounts.has(wordAt(all, k)) && grammar.ownWords.has(wordAt(all, k - 1));

/** pointed out; legte nach: „…“; gab der Minister gestern zu, …: a verb and the word that makes it report. */
export function isPhrasal(r: Reading, k: number): boolean {
  const words = r.grammar.phrasalCues.get(wordAt(r.all, k));
  // spoke on Tuesday of “…”: when it was said stands between.
  if (words && !r.grammar.verbSecond && r.grammar.when.has(wordAt(r.all, k + 1)))
    for (let at = k + 2; at <= k + WHEN && r.all[at]?.type === 'word'; at++)
      if (words.has(wordAt(r.all, at))) return true;
  // made it clear: what comes is its object.
  if (words && !r.grammar.verbSecond && r.grammar.pronouns.has(wordAt(r.all, k + 1)) && words.has(wordAt(r.all, k + 2)))
    return true;
  if (!words || !r.grammar.verbSecond) return words?.has(wordAt(r.all, k + 1)) === true;
  for (let at = k + 1; at <= k + PARTED && at <= r.all.length; at++) {
    const item = r.all[at];
    if (item?.type === 'word') continue;
    if (words.has(wordAt(r.all, at - 1))) return true;
    if (item?.type !== 'comma' && item?.type !== 'open' && item?.type !== 'close') return false;
  }
  return words.has(wordAt(r.all, k + 1));
}

export function cueBeside(r: Reading, k: number, quote: number): CueKind | undefined {
  const item = r.all[k] as WordItem;
  // Of most words nothing more is asked.
  if (!item.entry.mayReport) return undefined;
  // a demand for “…”; die Forderung der Anwohner nach „…“
  if (leadsByNoun(r, k, quote)) return 'noun';
  const kind = cueAt(r, k);
  if (kind) return kind;
  // A description of the group reads: “…”
  const reads = r.grammar.colonCues.has(item.folded) && r.all[k + 1]?.type === 'colon';
  if (reads && !isNoun(r, k)) return 'verb';
  if (isSpent(r, k, quote)) return undefined;
  // sees the plan as a “warning”
  const regards =
    particleBefore(r, quote, item.folded) ||
    sees(r, quote, item.folded) ||
    ascribes(r, k, quote) ||
    judges(r, k, quote);
  if (r.grammar.capitals && !isNoun(r, k) && regards) return formOf(item, r.grammar);
  const beside = k + 1 === quote && r.grammar.besideCues.has(item.folded);
  if (!(beside || r.grammar.weakCues.has(item.folded)) || isNoun(r, k)) return undefined;
  // die Fragen seien „…“
  if (r.grammar.nounCapitals && item.capital && r.all[k - 1]?.type === 'word') return undefined;
  if (r.grammar.isAttribute(r, k)) return undefined;
  // They plan to begin: nobody has said it yet.
  if (r.grammar.intended.has(wordAt(r.all, k - 1)) && !r.grammar.isDone(r, k)) return undefined;
  const next = r.all[k + 1];
  const leadsOn =
    k + 1 === quote ||
    next?.type === 'colon' ||
    next?.type === 'comma' ||
    (next?.type === 'word' && r.grammar.complementizers.has(next.folded)) ||
    // comme le résume l'historienne, …
    [k - 1, k - 2].some((i) => r.grammar.asSaid.has(wordAt(r.all, i))) ||
    // In dem Brief heißt es, …
    within(r, k, quote) !== undefined;
  // rief ein Mann aus der dritten Reihe: „…“
  const reach = r.all[quote - 1]?.type === 'colon' ? LED : 6;
  if (!leadsOn && quote - k > reach && !names(r, k, quote)) return undefined;
  return formOf(item, r.grammar);
}

/** In items: so far before the colon that leads to the words such a verb stands. */
const LED = 12;

/** who calls himself “the Prophet”, had shown “…”: other marks right behind a verb of naming are what it names, unless more are joined to them. */
function isSpent({ all, grammar }: Reading, k: number, quote: number): boolean {
  if (!grammar.capitals || !grammar.namingVerbs.has(wordAt(all, k))) return false;
  const own = [k + 1, k + 2, k + 3].find((at) => all[at]?.type === 'quote');
  if (own === undefined || own >= quote) return false;
  const next = all[own + 1]?.type === 'comma' ? own + 2 : own + 1;
  return all[own + 1]?.type !== 'quote' && !grammar.joiners.has(wordAt(all, next)) && all[next]?.type !== 'quote';
}

/** a demand for “…”; die Forderung der Anwohner nach „…“; the description of the camp as a “…”: what is called so may stand between. */
export function leadsByNoun(r: Reading, k: number, quote: number): boolean {
  const { all, grammar } = r;
  const links = grammar.speechNouns.get(wordAt(all, k));
  if (!links) return false;
  if (grammar.nounLeads(r, k, quote)) return true;
  if (k < quote - OBJECT) return false;
  const link = grammar.indefinite.has(wordAt(all, quote - 1)) ? quote - 2 : quote - 1;
  if (!links.has(wordAt(all, link))) return false;
  if (grammar.verbSecond ? k >= quote - OWNED : k === link - 1) return true;
  // دعوة النقيبة إلى «…»; calls from the union for “…”: whose it is stands right behind the noun, and nothing else between.
  if (grammar.subject === 'before-first' && grammar.subjectOfNoun(r, k, k)?.to === link) return true;
  // …، مطالبة الشركة بـ«…»: behind a comma a participle has the same letters.
  if (grammar.subject === 'after-first')
    return all[k - 1]?.type === 'word' && grammar.subjectOfNoun(r, k, k)?.to === link;
  // l'appel lancé par la maire à « … »
  const goesOn = [k + 1, k + 2].some((at) => {
    const word = wordAt(all, at);
    return grammar.forms.ofLink.test(word) || grammar.agentParticles.has(word) || grammar.complementizers.has(word);
  });
  return goesOn && all.slice(k + 1, link).every((item) => item.type === 'word');
}

/** Of a verb that no list has as a cue, whether it has a subject of its own or that of its sentence: describing it as “…”. */
const formOf = ({ folded }: WordItem, { participleForm }: Grammar): CueKind =>
  participleForm?.test(folded) ? 'participle' : 'verb';

/** The kind of the cue at item `k`, or of a verb that has only such clauses behind it: called, accused, warf … vor. */
export function cueOfClause(r: Reading, k: number): CueKind | undefined {
  const kind = cueAt(r, k);
  const verb = r.all[k] as WordItem;
  if (kind || verb.capital) return kind;
  return verb.entry.clauseVerb && !isNoun(r, k) ? formOf(verb, r.grammar) : undefined;
}

/** Whether a word or a bracket stands right before. */
const isWithin = (r: Reading, k: number): boolean => ['word', 'open'].includes(r.all[k - 1]?.type ?? '');

/** Port Said, Edward Said; in the United States, Lind said: behind another capital, a verb's form with a capital belongs to the name. */
function isNamePart(r: Reading, k: number): boolean {
  const [before, next] = [r.all[k - 1], r.all[k + 1]];
  const goesOn = next?.type === 'comma' || (next?.type === 'word' && !next.capital);
  return before?.type === 'word' && before.capital && goesOn;
}

/** Whether a complementizer stands there, or behind a preposition: أن, إلى أن. */
function opensClause(r: Reading, at: number): boolean {
  const isOpener = (item: Item | undefined) => item?.type === 'word' && item.entry.opensClause;
  return isOpener(r.all[at]) || (r.all[at]?.type === 'word' && isOpener(r.all[at + 1]));
}

/** A cue by its form, and a noun behind its article: l'accusé, the claim. */
export function isNoun(r: Reading, k: number): boolean {
  const before = wordAt(r.all, k - 1);
  if (before === '') return r.grammar.speakers.headFirst && r.grammar.isNounByPlace(r, k);
  // comme le dit la maire: what looks like an article is the verb's object.
  if (r.grammar.determiners.has(before)) return !r.grammar.asSaid.has(wordAt(r.all, k - 2)) && !isObjectBefore(r, k);
  return r.grammar.isNounByPlace(r, k);
}

/** Anne Roux le trouve « absurde »; elle la juge; qui les accuse: behind a name or a pronoun, the small word is what the verb is done to. */
function isObjectBefore({ all, grammar }: Reading, k: number): boolean {
  if (!grammar.objectsBefore.has(wordAt(all, k - 1))) return false;
  const before = all[k - 2];
  if (before?.type === 'comma') return isApposed(all, k, grammar);
  if (before?.type !== 'word') return false;
  const named = before.capital && k - 2 > 0 && all[k - 3]?.type === 'word' && (all[k - 3] as WordItem).capital;
  return (
    named ||
    grammar.pronouns.get(before.folded)?.gender !== undefined ||
    grammar.relatives.has(before.folded) ||
    endsRelative(all, k - 2, grammar)
  );
}

/** La directrice, Anne Roux, le juge « absurde »; les parents, eux, la trouvent « injuste »: what two commas set apart ends with a name or a pronoun. */
function isApposed(all: readonly Item[], k: number, { capitals, nounCapitals, pronouns }: Grammar): boolean {
  const [last, next] = [all[k - 3], all[k + 1]];
  if (!capitals || nounCapitals || last?.type !== 'word' || next?.type !== 'quote') return false;
  let comma = k - 4;
  while (comma > k - APPOSED && all[comma]?.type === 'word') comma--;
  return all[comma]?.type === 'comma' && (last.capital || pronouns.get(last.folded)?.gender !== undefined);
}
/** In items. */
const APPOSED = 9;

/** Un élu qui suit [le dossier] la juge « absurde »; qui souhaite [rester anonyme] le dit « seul »: a noun or an adjective at the end of a relative clause. */
function endsRelative(all: readonly Item[], last: number, { determiners, forms, relatives }: Grammar): boolean {
  const before = wordAt(all, last - 1);
  if (!determiners.has(before) && !forms.infinitive.test(before)) return false;
  for (let k = last - 2; k > last - RELATIVE && all[k]?.type === 'word'; k--)
    if (relatives.has(wordAt(all, k))) return all[k - 1]?.type === 'word';
  return false;
}
/** In items. */
const RELATIVE = 12;

/**
 * called the plan “a disaster”, bezeichnete den Plan als „Unfug“: behind such a verb and its object, what begins with a
 * small letter, or stands behind an article or the particle, is no name.
 */
export function names(r: Reading, k: number, quote: number): boolean {
  const { folded } = r.all[k] as WordItem;
  if (quote - k <= 1 || quote - k > OBJECT) return false;
  // rügte den Bericht, den Salim als „…“ lobte: behind one comma another clause has begun.
  if (r.grammar.nounCapitals && r.all.slice(k + 1, quote).filter((i) => i.type === 'comma').length % 2 === 1)
    return false;
  if (particleBefore(r, quote, folded) || sees(r, quote, folded) || ascribes(r, k, quote) || judges(r, k, quote))
    return true;
  if (!r.grammar.namingVerbs.has(folded)) return false;
  // called a fraud by doctors for “…”: what follows whoever called them so is another thing.
  const between = (words: ReadonlySet<string>, from: number) =>
    r.all.slice(from, quote).some((i) => i.type === 'word' && words.has(i.folded));
  // nannte Salim vom Hafen einen „…“: where the passive has a word of its own, only with that.
  const passive = !r.grammar.verbSecond || between(r.grammar.passives, Math.max(0, k - OBJECT));
  if (passive && between(r.grammar.agentParticles, k + 2)) return false;
  const before = r.all[quote - 1];
  return r.grammar.nounCapitals
    ? before?.type === 'word' && r.grammar.articles.has(before.folded)
    : r.grammar.capitals
      ? (r.all[quote] as QuoteItem).small || r.grammar.indefinite.has(wordAt(r.all, quote - 1))
      : r.all.slice(k + 1, quote).every((i) => i.type === 'word' && !r.grammar.complementizers.has(i.folded));
}

/** fand die Rede „peinlich“, gab sich „erleichtert“; not: Ott sagte, seine Leute fühlten sich „betrogen“. */
function judges({ all, grammar }: Reading, k: number, quote: number): boolean {
  const next = grammar.judging.get(wordAt(all, k));
  if (next === undefined || (next !== '' && wordAt(all, k + 1) !== next)) return false;
  if (!(all[quote] as QuoteItem).small || grammar.articles.has(wordAt(all, quote - 1))) return false;
  const start = sentenceStart(all, k);
  const clause = clauseStart(all, k, start);
  const before = clause < k && all[clause - 1]?.type === 'comma' ? clause - 1 : start;
  return !all.slice(clauseStart(all, before, start), before).some((w) => w.type === 'word' && w.entry.cue === 'verb');
}

/** warf dem Rat „Feigheit“ vor, bescheinigt ihr „Mut“; reproche au maire son « arrogance »: what somebody lays to another is their own word for it. */
function ascribes({ all, grammar }: Reading, k: number, quote: number): boolean {
  const particle = grammar.ascribing.get(wordAt(all, k));
  if (particle === undefined) return false;
  for (let at = quote + 1; particle && wordAt(all, at) !== particle; at++)
    if (at > quote + OBJECT || all[at]?.type === 'stop' || !all[at]) return false;
  return true;
}

/** sieht in dem Urteil eine „Gefahr“ */
const sees = ({ all, grammar }: Reading, at: number, verb: string): boolean =>
  grammar.seeingVerbs.has(verb) && grammar.indefinite.has(wordAt(all, at - 1));

/** als „…“, als eine „…“: the verb's particle stands before the marks. */
export function particleBefore(r: Reading, at: number, verb: string): boolean {
  const particles = r.grammar.regardingVerbs.get(verb);
  if (!particles) return false;
  const before = wordAt(r.all, at - 1);
  return particles.has(before) || (r.grammar.articles.has(before) && particles.has(wordAt(r.all, at - 2)));
}

/** A word with the form of a verb that may report. */
export const isVerbLike = (word: WordItem, grammar: Grammar): boolean =>
  grammar.invertedVerb !== undefined &&
  (grammar.invertedVerb.form.test(word.folded) || grammar.invertedVerb.also.has(word.folded)) &&
  !grammar.invertedVerb.never.has(word.folded) &&
  !grammar.determiners.has(word.folded) &&
  !grammar.phraseEnds.has(word.folded) &&
  !grammar.adverbials.has(word.folded);

/** In items: so far before the marks stands a noun of saying, with whose it is between. */
const OWNED = 6;

/** In items: so far behind a verb stands what belongs to it, with when it was between. */
const WHEN = 4;

/** In items: so far behind a verb stands what parts from it. */
const PARTED = 24;

/** How many items a verb of naming may have for its object. */
export const OBJECT = 14;
