import type { CueKind } from '../grammar';
import { commaFrom, type Item, joinsOn, type QuoteItem, type WordItem, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { sentenceStart } from '../read/sentence';
import { phraseJoined } from '../who/joint';
import { type Phrase, phrase, phraseAfter, phraseBefore } from '../who/phrase';
import { sourceIn } from '../who/source';
import { subjectOf } from '../who/subject';
import { isNarrated } from '../who/subject-before';
import { cueAt, cueBeside, leadsByNoun, names, OBJECT } from './cue';
import { headlineLabel, joinedOn, labelBefore } from './label';

/** The words that report a quotation: the cue, and the phrase that names its subject, if it has one. */
export interface Report {
  readonly cue: number;
  readonly kind: CueKind | 'colon';
  readonly side: 'before' | 'after';
  /** Nothing but the subject, a complementizer or a colon lies between the cue and the quotation. */
  readonly close: boolean;
  readonly subject: Phrase | undefined;
  /** It says what something is called: called the plan “a disaster”. */
  readonly predicate?: boolean;
  /** It ends the sentence, and tells who speaks in it, not what is speech. */
  readonly atEnd?: true;
}

/**
 * The report of the quotation at item `at`: before it, back to the last quotation (item `previous`; a name
 * in marks is none) or the start of the sentence, or after it, to the sentence's end. Which comes first
 * depends on where the words are.
 */
export function findReport(r: Reading, at: number, previous: number | undefined): Report | undefined {
  const quote = r.all[at] as QuoteItem;
  const signed = signature(r, at);
  if (signed) return signed;
  const start = Math.max(sentenceStart(r.all, at), (previous ?? -1) + 1);
  const before = reportBefore(r, at, start) ?? toldAgain(r, at, start, previous);
  const own = before && !isOfPrevious(r, before, previous);
  const isAnother = before && !own && r.all[at - 1]?.type === 'colon' && joinedOn(r, start, at - 1);
  if (isAnother) return labelBefore(r, at - 1, start);
  const tells = own && before.close && (before.subject || (before.kind !== 'colon' && before.kind !== 'participle'));
  if (tells && before.kind !== 'colon') return before;
  // said that they had been “betrayed,” and the minister took that up: what is told behind the marks reports what follows.
  if (own && before.subject && before.kind === 'verb' && r.grammar.narratesOn(r, at + 1)) return before;
  const after = isCalled(r, at) ? undefined : r.grammar.reportBehind(r, at);
  if (tells) return after && isSaidBehind(r, at, after) ? after : before;
  if (own && after && isWhole(r, at, before, after)) return after;
  if (own && before.close && before.kind !== 'colon') return before;
  if (before?.close && !own) return after?.close && after.kind !== 'participle' && after.subject ? after : before;
  // « … ». C'est ce qu'a dit la maire: a sentence of its own.
  if (after && !before?.subject && r.all.slice(at + 1, after.cue).some((i) => i.type === 'stop')) return after;
  if (after && quote.endsSentence) {
    // “Why?” Smith asked. But: “We stay.” Smith left, and said …
    const asks = quote.asks && after.close && after.subject !== undefined && after.subject.from === at + 1;
    // «…» قال سامي: where the verb comes first, nothing else does.
    const follows = r.grammar.subject === 'after-first' && !before && after.close && after.subject?.from === at + 2;
    return asks || follows ? after : before;
  }
  // يتهم فيها سامي بـ“…”، وهي جريمة …، بحسب مسؤول: what stands far behind is of another clause.
  if (r.grammar.subject === 'after-first' && before?.subject && after && !after.close) return before;
  return after ?? before;
}

/**
 * called the roads “bad” and the bridges “worse”; said that it was “late”, that she was “tired” and that …; وأكدت أن الساحة «لنا»
 * وأن المقاهي «ضيوف»: behind other marks, a second object of a verb of naming, or another clause of what is told.
 */
function toldAgain(r: Reading, at: number, start: number, previous: number | undefined): Report | undefined {
  if (previous === undefined || start !== previous + 1 || at - previous > OBJECT) return undefined;
  const opens = previous + (r.all[previous + 1]?.type === 'comma' ? 2 : 1);
  const next = wordAt(r.all, opens);
  const isJoined = joinsOn(r.grammar, next);
  const clause = [opens, opens + 1].some(
    (k) => r.grammar.complementizers.has(wordAt(r.all, k)) && (k === opens || isJoined),
  );
  // accused them of “lying” and of “losing” it; بـ«تزوير المحضر» وبـ«إخفاء» …
  const word = wordAt(r.all, at - 1);
  const link = word.replace(r.grammar.forms.added, '');
  const adds = link !== word || r.grammar.joiners.has(wordAt(r.all, at - 2));
  const isAgain = adds && link !== '' && link === wordAt(r.all, previous - 1);
  if (!isJoined && !clause && !isAgain) return undefined;
  // واعتبر النائب القرار «مهزلة»، والتوقيت «فضيحة»: another thing that is called something, and nothing but it.
  const named =
    r.grammar.subject === 'after-first' && isJoined && isThing(r, opens, at)
      ? reportBefore(r, previous, sentenceStart(r.all, at))
      : undefined;
  if (named?.predicate && r.grammar.namingVerbs.has(wordAt(r.all, named.cue))) return named;
  const first = reportBefore(r, at, sentenceStart(r.all, at));
  if (!first || first.cue > previous || first.kind === 'colon') return undefined;
  if (isAgain) return { ...first, predicate: true };
  return clause || first.predicate ? first : undefined;
}

/** A definite noun, with an adjective or without. */
const isThing = ({ all, grammar }: Reading, from: number, end: number): boolean =>
  end - from <= THING && all.slice(from, end).every((i) => i.type === 'word' && grammar.definiteForm?.test(i.folded));

/** In words. */
const THING = 2;

/**
 * a cue telling them to “get help,” said [Jackson]; en la citant « à tort », a ajouté [une source]: a participle in the words
 * that are reported as a whole, by a verb whose subject stands behind it.
 */
function isWhole(r: Reading, at: number, before: Report, after: Report): boolean {
  if (before.kind !== 'participle' || before.subject || after.kind !== 'verb' || !after.subject) return false;
  // Dénonçant une « erreur », le maire a dit …: whoever acts stands behind the participle that opens the sentence.
  if (after.subject.from < after.cue || before.cue === sentenceStart(r.all, at) || !maySpeak(r, after.subject))
    return false;
  const pauses = (r.all[at] as QuoteItem).pauses && after.cue === at + 1;
  return pauses || (r.grammar.speakers.headFirst && r.all.slice(at + 1, after.cue).some((i) => i.type === 'comma'));
}

/** Tempête : « On a eu peur », raconte [une bergère]: before the colon stands what it is about, where somebody is named behind a comma to the end. */
function isSaidBehind(r: Reading, at: number, { cue, kind, close, subject }: Report): boolean {
  if (!close || !subject || !(kind === 'verb' || kind === 'source')) return false;
  // Port : « on ferme » annonce [la maire]: turned round, the verb needs no comma.
  const turned = r.grammar.speakers.headFirst && cue === at + 1 && subject.from === cue + 1;
  if (!turned && !(r.all[at] as QuoteItem).pauses && r.all[at + 1]?.type !== 'comma') return false;
  // „Es reicht“, berichtet [Ida Ott] aus der Zentrale.
  const after = r.grammar.verbSecond ? undefined : r.all[subject.to]?.type;
  const words = r.all.slice(subject.from, subject.to);
  const isOther = words.every((i) => i.type !== 'word' || !(i.entry.carrier || r.grammar.pronouns.has(i.folded)));
  return isOther && (after === undefined || after === 'stop') && maySpeak(r, subject);
}

/** les « yeux du port », comme on les appelle; den alle „Käpten“ nennen: what stands behind a name says that it is one. */
export function isCalled({ text, all, grammar }: Reading, at: number): boolean {
  const end = (all[at] as QuoteItem).range.outer[1];
  const everybody = grammar.everybody.size === 0 || grammar.everybody.has(wordAt(all, at - 1));
  return everybody && grammar.namedBehind?.test(text.slice(end, end + 60)) === true;
}

/** “A!” said Anne, “b,” said Paul: the report before a quotation may be the one behind the quotation before it. */
const isOfPrevious = (r: Reading, { cue, kind }: Report, previous: number | undefined): boolean =>
  (kind === 'verb' || (kind === 'source' && cue > (previous ?? cue))) &&
  previous !== undefined &&
  r.all[cue + 1]?.type !== 'colon' &&
  r.grammar.reportBehind(r, previous)?.cue === cue;

/** “…” ― Rana Salim, Harbour Street: a dash and a name, and nothing more of the sentence. */
function signature(r: Reading, at: number): Report | undefined {
  const first = r.all[at + 2];
  if (r.all[at + 1]?.type !== 'dash' || first?.type !== 'word') return undefined;
  if (!first.capital && r.grammar.capitals) return undefined;
  const subject = phraseAfter(r, at + 2);
  const next = subject && r.all[subject.to];
  if (!subject || subject.to - subject.from > 6 || (next && !['stop', 'comma', 'open'].includes(next.type)))
    return undefined;
  return { cue: at + 1, kind: 'colon', side: 'after', close: true, subject };
}

function reportBefore(r: Reading, at: number, start: number): Report | undefined {
  const viewed = viewpointBefore(r, at, start);
  if (viewed) return viewed;
  const opening = sentenceStart(r.all, at);
  const view = start === opening || !sourceIn(r, at) ? viewpointAtStart(r, at, opening) : undefined;
  const colon = r.all[at - 1]?.type === 'colon' ? at - 1 : undefined;
  for (let near = at - 1; near >= start && at - near < 45; near--) {
    const item = r.all[near] as Item;
    if (item.type !== 'word' || !cueBeside(r, near, at) || leadsAlone(r, near)) continue;
    const verbFirst = r.grammar.subject === 'after-first';
    const k = r.grammar.governing(r, near, start, at);
    const kind = cueBeside(r, k, at) as CueKind;
    if (isApart(r, k, at)) return undefined;
    const beside = subjectOf(r, k, kind, start, k === near || !verbFirst ? at : near);
    const subject = (kind === 'verb' && !verbFirst && beforeRelative(r, k, start, opening, beside)) || beside;
    // وأقر المتهم، وفق محضر الشرطة، بأنه «…»: whoever confessed speaks, wherever it is written down.
    if (kind === 'source' && verbFirst && isAside(r, k, start, at)) continue;
    // laut „Die Woche“: in marks stands whom it names, and nothing to go by.
    if (kind === 'source' && !(subject && maySpeak(r, subject))) continue;
    const gapFrom = subject && subject.from > k && k === near ? subject.to : near + 1;
    // der Vorwurf der „Feigheit“: in German a noun of saying has the word for it behind its link.
    const predicate = names(r, k, at) || (r.grammar.nounCapitals && leadsByNoun(r, k, at));
    const close = predicate || leadsByNoun(r, k, at) || isClose(r, gapFrom, at);
    if (!close && isNarrated(r, at) && isAnotherClause(r, k, at)) return undefined;
    // Pour lui, le plan, évoqué en mai par la maire, serait « sûr »: what stands between commas tells nothing of it.
    const aside = r.all[k - 1]?.type === 'comma' && subject !== undefined && subject.from > k;
    if (
      view &&
      kind !== 'source' &&
      k > view.cue &&
      (aside || !close) &&
      r.all.slice(k, at).some((i) => i.type === 'comma')
    )
      return view;
    return { cue: k, kind, side: 'before', close, subject, predicate };
  }
  if (view) return view;
  if (colon !== undefined && colon > start) return labelBefore(r, colon, start);
  const byComma = r.all[at - 1]?.type === 'comma' ? r.grammar.reportByComma(r, at, start) : undefined;
  if (byComma) return byComma;
  return start === 0 ? headlineLabel(r, at) : undefined;
}

/** In words: a, n’a pas, before its participle. */
const AUXILIARY = 3;

/** Anne Roux, qui parle de « trahison », a jugé le plan « … »: whoever stands before a relative clause that other marks stand in. */
function beforeRelative(
  r: Reading,
  k: number,
  start: number,
  opening: number,
  beside: Phrase | undefined,
): Phrase | undefined {
  if (start <= opening || (beside && beside.from < k)) return undefined;
  // … « trahison », a jugé: a comma ends the clause right before the verb and what may lead to it.
  let end = k - 1;
  while (end > start && r.all[end]?.type === 'word' && k - end <= AUXILIARY) end--;
  if (r.all[end]?.type !== 'comma') return undefined;
  let comma = start - 2;
  while (comma > opening && r.all[comma]?.type !== 'comma') comma--;
  const opens = wordAt(r.all, comma + 1);
  const { relatives, articles, verbSecond } = r.grammar;
  if (!relatives.has(opens) && !(verbSecond && articles.has(opens))) return undefined;
  return phraseBefore(r, comma, opening);
}

/** Interrogé sur sa candidature, le maire …: « … »: what opens a sentence and only leads to the report. */
const leadsAlone = (r: Reading, k: number): boolean =>
  (r.all[k] as WordItem).entry.leadIn && cueAt(r, k) === 'verb' && k === sentenceStart(r.all, k);

/** Whether the source at item `k` stands between commas within another report, whose clause opens behind them. */
function isAside(r: Reading, k: number, start: number, at: number): boolean {
  // وأضافت الصحيفة، نقلا عن مصادر، أن …: whom somebody relays speaks.
  if (r.all[k - 1]?.type !== 'comma' || r.grammar.sourceParticles.has(wordAt(r.all, k + 1))) return false;
  const comma = commaFrom(r.all, k + 1, at);
  if (!r.grammar.complementizers.has(wordAt(r.all, comma + 1))) return false;
  for (let i = k - 2; i >= start; i--) if (cueAt(r, i) === 'verb') return true;
  return false;
}

/** رفض الوزير الحديث، إلا أن «…»: between the verb and the marks begins a clause that nobody tells. */
function isApart(r: Reading, k: number, at: number): boolean {
  const opener = r.all
    .slice(k + 1, at)
    .findLastIndex((i) => i.type === 'word' && r.grammar.complementizers.has(i.folded));
  return opener > 0 && r.grammar.adversatives.has(wordAt(r.all, k + opener));
}

/** On ne lui a rien proposé, et les questions ont duré « toute la nuit »: behind a comma and “and”, a clause that the verb does not open. */
function isAnotherClause({ all, grammar }: Reading, k: number, at: number): boolean {
  const comma = all.slice(k, at).findIndex((i, n) => i.type === 'comma' && grammar.joiners.has(wordAt(all, k + n + 1)));
  if (comma < 0 || !grammar.determiners.has(wordAt(all, k + comma + 2))) return false;
  return !all.slice(k, at).some((i) => i.type === 'word' && grammar.complementizers.has(i.folded));
}

/** Le maire a dit que, selon les premiers éléments, « … »: what cannot speak is no source. */
function maySpeak(r: Reading, { from, to, span }: Phrase): boolean {
  if (!r.grammar.capitals || r.grammar.nounCapitals) return true;
  const first = wordAt(r.all, from);
  if (r.grammar.pronouns.has(first) || r.grammar.possessives.has(first)) return true;
  return to - from > 0 && r.grammar.nominal(r, span) !== undefined;
}

/** [Mais], pour …; [Enfin], pour … */
const leadsToView = ({ all, grammar }: Reading, k: number): boolean =>
  grammar.joiners.has(wordAt(all, k)) || (all[k]?.type === 'word' && all[k + 1]?.type === 'comma');

/** Pour la maire, le port est « mort »; Mais, pour Marc Petit, patron du port, « … »: a sentence opens with whose view it is. */
function viewpointAtStart(r: Reading, at: number, start: number): Report | undefined {
  let cue = start;
  while (cue < start + 3 && (leadsToView(r, cue) || r.all[cue]?.type === 'comma')) cue++;
  if (!r.grammar.viewpoints.has(wordAt(r.all, cue))) return undefined;
  // Pour lui, le port est « mort »
  const pronoun = r.grammar.pronouns.get(wordAt(r.all, cue + 1));
  // Für den Verteidiger ist …: an article in its case ends phrases elsewhere.
  const subject = pronoun?.gender
    ? phrase(r.all, cue + 1, cue + 2)
    : (phraseAfter(r, cue + 1, at) ??
      (r.grammar.verbSecond && r.grammar.articles.has(wordAt(r.all, cue + 1))
        ? phraseAfter(r, cue + 2, at)
        : undefined));
  if (!subject) return undefined;
  // Für Verteidiger Jens Hoppe ist die Anklage „ein Kartenhaus“: what something is to somebody.
  const is = r.grammar.verbSecond && r.grammar.copulas.has(wordAt(r.all, subject.to));
  if (is && !pronoun) {
    const named = r.grammar.nominal(r, subject.span);
    const speaks = named?.sort === 'name' || named?.sort === 'office';
    return speaks ? { cue, kind: 'source', side: 'before', close: true, subject } : undefined;
  }
  // Pour Anne Roux, maire de Rive, et Paul Petit, le port est « sûr »
  const end = (pronoun ? undefined : phraseJoined(r, subject.to)?.to) ?? subject.to;
  if (r.all[end]?.type !== 'comma' && r.all[end]?.type !== 'open') return undefined;
  if (pronoun?.gender) return { cue, kind: 'source', side: 'before', close: subject.to === at - 1, subject };
  const close = end === at - 1 || r.all[at - 1]?.type === 'comma';
  const named = r.grammar.nominal(r, subject.span);
  // Pour la première fois, le port est « sûr »
  if (!named || (named.sort === 'noun' && subject.to < at - 1)) return undefined;
  return { cue, kind: 'source', side: 'before', close, subject };
}

/** Marc Petit, pour qui le port « ne pouvait plus attendre »: a relative clause says whose view it is. */
function viewpointBefore(r: Reading, at: number, start: number): Report | undefined {
  for (let k = at - 1; k > start && at - k < OBJECT; k--) {
    const [item, next] = [r.all[k], r.all[k + 1]];
    if (item?.type !== 'word' || next?.type !== 'word') continue;
    if (!r.grammar.viewpoints.has(item.folded) || !r.grammar.relatives.has(next.folded)) continue;
    const subject = phraseBefore(r, r.all[k - 1]?.type === 'comma' ? k - 1 : k, start);
    return subject && { cue: k, kind: 'source', side: 'before', close: true, subject };
  }
  return undefined;
}

/** How many words may lie between a report and what it reports. */
export const BETWEEN = 3;
/** And, where the verb comes first, within what it reports. */
const WITHIN = 6;

/** Whether only words that belong to the report lie between, or the first words of what it reports. */
function isClose(r: Reading, from: number, at: number): boolean {
  let wordsBetween = 0;
  let most = BETWEEN;
  for (let k = from; k < at; k++) {
    const item = r.all[k] as Item;
    if (item.type === 'colon') return true;
    if (item.type === 'word' && item.entry.opensClause) {
      wordsBetween = 0;
      if (r.grammar.subject === 'after-first') most = WITHIN;
      continue;
    }
    // …، خلال اتصال هاتفي، …: what stands between two commas belongs to the report.
    const comma = item.type === 'comma' ? nextComma(r.all, k + 1, at) : undefined;
    if (comma !== undefined) k = comma;
    else if (item.type === 'word' && !r.grammar.media.has(item.folded)) wordsBetween++;
  }
  return wordsBetween <= most;
}

function nextComma(all: readonly Item[], from: number, end: number): number | undefined {
  for (let k = from; k < Math.min(end, from + OBJECT); k++) if (all[k]?.type === 'comma') return k;
  return undefined;
}
