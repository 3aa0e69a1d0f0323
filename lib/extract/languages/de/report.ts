import { isVerbLike, OBJECT, particleBefore } from '../../cue/cue';
import type { Report } from '../../cue/report';
import { verbBehind } from '../../cue/report-behind';
import { type Grammar, set } from '../../grammar';
import { type Item, type QuoteItem, type WordItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { sentenceEnd, sentenceStart } from '../../read/sentence';
import { type Phrase, phraseAfter } from '../../who/phrase';
import { sourceIn, sourceOf, within } from '../../who/source';
import { QUOTES, quotedObject } from './agent';
import { placeIn } from './front-place';
import { isCalledBehind } from './name-in-marks';
import { ownerIn } from './owner';
import { subjectOfOpenClause } from './subject';

/** „…“, sagte der Minister; Das sei „gut“, so der Minister. */
export const reportBehind = (r: Reading, at: number): Report | undefined =>
  isCalledBehind(r, at)
    ? undefined
    : (reportInverted(r, at) ?? reportInWords(r, at) ?? reportAs(r, at) ?? reportClosing(r, at));

/** „…“, sagte der Minister; „…“, hatte der Minister gesagt; „…“, so der Minister. The verb opens what follows. */
function reportInverted(r: Reading, at: number): Report | undefined {
  const quote = r.all[at] as QuoteItem;
  const pointed = r.all[at + 1]?.type === 'comma';
  const comma = pointed || quote.asks;
  const v = at + (pointed ? 2 : 1);
  const verb = r.all[v];
  const laid = laidBehind(r, at) ?? spokenOf(r, at);
  if (laid) return laid;
  if (verb?.type !== 'word' || verb.capital) return undefined;
  // Ein Fischer, genannt „der Glückspilz“, sagte: a colon leads on to what is said.
  if (r.all[v + 1]?.type === 'colon') return undefined;
  const end = Math.min(sentenceEnd(r.all, at + 1), at + 24);
  const kind = r.grammar.afterCues.has(verb.folded) ? 'source' : verb.entry.cue;
  if (kind === 'source') {
    const source = sourceOf(r, v, at + 1, end);
    const subject = source && ownerIn(r, source);
    return soTold(r, v, end) ?? { cue: v, kind, side: 'after', close: true, subject };
  }
  const fronted = reportFronted(r, at, v, end);
  if (fronted) return fronted;
  // … wurde von Kennern als „Unfug“ bezeichnet: what was called so stands before, and who called it so.
  if (regards(r, at, verb.folded)) {
    // Als „Unfug“ bezeichnete [die Leiterin] den Plan.
    const opens = sentenceStart(r.all, at) >= at - 2;
    // … war als „Unfug“ bezeichnet worden: what stands before was called so.
    const isDone = !opens && isPassive(r, at, v);
    const active = opens ? subjectBehind(r, v, end) : subjectOfOpenClause(r, at);
    const subject = isDone ? (agent(r, at) ?? sourceIn(r, at)) : active;
    return {
      cue: v,
      kind: 'verb',
      side: 'after',
      close: true,
      subject,
      predicate: true,
    };
  }
  // „…“, wurde den Gästen [von Ordner Golan] erklärt: in the passive.
  const passive = comma && r.grammar.passives.has(verb.folded) ? toldBy(r, v + 1, end) : undefined;
  if (passive) return passive;
  const place = within(r, v, end);
  const told = bursting(r, v, end) ?? subjectBehind(r, v, end);
  const subject = place ?? (told && ownerIn(r, told));
  // „…“ war die Antwort von Ott
  if (!place && subject !== told && r.grammar.copulas.has(verb.folded)) return verbBehind(v, subject);
  const auxiliary = r.grammar.auxiliaries.has(verb.folded);
  // zitiert die Zeitung [den Minister]: whom it quotes stands behind it.
  const quoted = QUOTES.test(verb.folded)
    ? quotedObject(r, behindCarrier(r, v + 1, subject?.to ?? v + 4), end)
    : undefined;
  if (quoted) return verbBehind(v, quoted);
  // der Rat, den sie „peinlich“ findet
  if (r.grammar.judging.get(verb.folded) === '' && (quote.small || sentenceStart(r.all, at) === at) && !comma)
    return {
      cue: v,
      kind: 'verb',
      side: 'after',
      close: true,
      // „Peinlich“ findet das [Ott].
      subject: sentenceStart(r.all, at) === at ? subject : subjectOfOpenClause(r, at),
      predicate: true,
    };
  const known = kind !== undefined || place !== undefined || r.grammar.weakCues.has(verb.folded);
  if (!known && (!comma || !subject || !(auxiliary || isVerbLike(verb, r.grammar)))) return undefined;
  const report: Report = { cue: v, kind: kind ?? 'verb', side: 'after', close: true, subject };
  // „Einen Irrweg“ nannte das der Rat.
  const isCalled = !comma && r.grammar.namingVerbs.has(verb.folded) && sentenceStart(r.all, at) === at;
  return isCalled ? { ...report, predicate: true } : report;
}

/** als „…“ bezeichnete, eine „Gefahr“ sah: the verb takes something for what stands in the marks at item `at`. */
const regards = (r: Reading, at: number, verb: string): boolean =>
  particleBefore(r, at, verb) ||
  (verb === 'genannt' && agent(r, at) !== undefined) ||
  closesClause(r, at, verb) ||
  (r.grammar.seeingVerbs.has(verb) && r.grammar.indefinite.has(wordAt(r.all, at - 1)));

/** Während Ott den Plan „…“ nannte, …: a verb of naming ends the clause that the marks stand in. */
const closesClause = (r: Reading, at: number, verb: string): boolean =>
  r.grammar.namingVerbs.has(verb) &&
  verb !== 'genannt' &&
  wordAt(r.all, at + 1) === verb &&
  r.all[at - 1]?.type === 'word' &&
  r.all[at + 2]?.type !== 'word' &&
  r.all[at + 2]?.type !== 'quote' &&
  sentenceStart(r.all, at) < at - 2;

/** Als „Unfug“ hat [Jan Ott] den Plan bezeichnet: the verb closes the sentence that the marks open. */
function reportFronted(r: Reading, at: number, v: number, end: number): Report | undefined {
  if (!HAVE.has(wordAt(r.all, v)) || v !== at + 1 || sentenceStart(r.all, at) < at - 2) return undefined;
  let cue = v + 1;
  while (cue + 1 < end && r.all[cue + 1]?.type === 'word') cue++;
  const word = wordAt(r.all, cue);
  if (!regards(r, at, word) && !(r.grammar.namingVerbs.has(word) && sentenceStart(r.all, at) === at)) return undefined;
  return { cue, kind: 'verb', side: 'after', close: true, subject: subjectBehind(r, v, end), predicate: true };
}
const HAVE = set('hat haben hatte hatten');

/** nannte [sie]; nannte sie auch [der Rat]; findet das [Jan Ott]; nannte den Plan auch [der Rat]: the subject of an inverted verb, behind its object or not. */
function subjectBehind(r: Reading, verb: number, end: number): Phrase | undefined {
  const first = wordAt(r.all, verb + 1);
  const behind = (k: number): number => {
    let at = k;
    while (at < end && FOCUS.test(wordAt(r.all, at))) at++;
    return at;
  };
  const next = behind(verb + 2);
  // sie: the subject, unless one that can be nothing else stands behind.
  if (/^(?:sie|es|das|dies|ihn)$/.test(first) && (MASCULINE.test(wordAt(r.all, next)) || isOther(r, first, next)))
    return phraseAfter(r, next, end) ?? phraseAfter(r, verb + 1, end);
  if (!/^(?:den|einen|diesen)$/.test(first)) return phraseAfter(r, verb + 1, end);
  let noun = verb + 2;
  while (noun < end && r.all[noun]?.type === 'word' && !(r.all[noun] as WordItem).capital) noun++;
  return phraseAfter(r, behind(noun + 1), end);
}
const FOCUS = /^(?:auch|selbst|sogar|nun|dann|am)$/;
/** Articles of subjects, and of nothing else behind such a verb. */
const MASCULINE = /^(?:der|ein)$/;
/** findet das [Jan Ott]: behind what is no article here, a name. */
const isOther = ({ all }: Reading, first: string, k: number): boolean => {
  const [word, next] = [all[k], all[k + 1]];
  return (
    first !== 'sie' &&
    word?.type === 'word' &&
    word.capital &&
    (first !== 'das' || (next?.type === 'word' && next.capital))
  );
};

/** entfuhr es [Jan Ott], platzte es aus [Jan Ott] heraus */
function bursting(r: Reading, verb: number, end: number): Phrase | undefined {
  if (!BURSTS.has(wordAt(r.all, verb)) || wordAt(r.all, verb + 1) !== 'es') return undefined;
  const from = wordAt(r.all, verb + 2) === 'aus' ? verb + 3 : verb + 2;
  return phraseAfter(r, from, end) ?? phraseAfter(r, from + 1, end);
}
const BURSTS = set('entfuhr entfährt entschlüpfte entwich platzte platzt brach bricht sprudelte sprudelt');

/** „…“, so fasst es [der Wirt] zusammen; so beschreibt [Anna Roth] die Lage: a verb behind the word that closes. */
function soTold(r: Reading, so: number, end: number): Report | undefined {
  const verb = r.all[so + 1];
  if (verb?.type !== 'word' || verb.capital || !isVerbLike(verb, r.grammar)) return undefined;
  const subject = phraseAfter(r, so + (wordAt(r.all, so + 2) === 'es' ? 3 : 2), end);
  return verbBehind(so + 1, subject);
}

/** hat dem Rat „Feigheit“ und „Gier“ vorgeworfen: whoever lays that to somebody, behind one pair of marks or several. */
function laidBehind(r: Reading, at: number): Report | undefined {
  let k = at + 1;
  while (k < at + LAID && r.all[k + 1]?.type === 'quote' && (r.all[k]?.type === 'comma' || isJoiner(r, k))) k += 2;
  const verb = r.all[k];
  if (verb?.type !== 'word' || verb.capital || r.grammar.ascribing.get(verb.folded) !== '') return undefined;
  const next = r.all[k + 1];
  if (next?.type === 'word' && !r.grammar.auxiliaries.has(next.folded) && !isJoiner(r, k + 1)) return undefined;
  const subject = isPassive(r, at, k) ? agent(r, at) : subjectOfOpenClause(r, at);
  return { cue: k, kind: 'verb', side: 'after', close: true, subject, predicate: true };
}

/** In [dem Bericht] ist von „Mängeln“ die Rede: where it is spoken of. */
function spokenOf(r: Reading, at: number): Report | undefined {
  const link = r.grammar.articles.has(wordAt(r.all, at - 1)) ? at - 2 : at - 1;
  if (wordAt(r.all, at + 1) !== 'die' || wordAt(r.all, at + 2) !== 'rede') return undefined;
  if (!r.grammar.agentParticles.has(wordAt(r.all, link))) return undefined;
  const subject = placeIn(r, sentenceStart(r.all, at), link);
  return { cue: at + 2, kind: 'verb', side: 'after', close: true, subject, predicate: true };
}

/** In items. */
const LAID = 6;
const isJoiner = (r: Reading, k: number): boolean => r.grammar.joiners.has(wordAt(r.all, k));

/** „…“ – mit diesen Worten eröffnete der Minister die Konferenz: whoever does so says them. */
function reportInWords(r: Reading, at: number): Report | undefined {
  let k = at + 1;
  while (k < at + 3 && r.all[k] && r.all[k]?.type !== 'word') k++;
  const words = [k, k + 1, k + 2].map((i) => wordAt(r.all, i)).join(' ');
  // „…“ – das sagt der Minister; „…“ – diesen Satz hat der Minister oft gesagt.
  const said = /^(?:das|so|dies|diese[nrs]? (?:satz|worte|frage))(?= )/.exec(words);
  const verb = said ? k + said[0].split(' ').length : k;
  if (said && k > at + 1) return saysSo(r, verb, sentenceEnd(r.all, k));
  if (!/^mit (?:diesen|den) worten$/.test(words)) return undefined;
  // … eröffnete Minister Golan [die] Konferenz: what is opened begins with an article behind the first noun.
  let end = k + 5;
  while (r.all[end]?.type === 'word' && !(ARTICLES.test(wordAt(r.all, end)) && end > k + 5)) end++;
  const subject = phraseAfter(r, k + 4, Math.min(end, sentenceEnd(r.all, k)));
  return verbBehind(k + 3, subject);
}

/** „…“, wie [der Anwalt] schreibt: whoever says so, whatever the verb before the marks tells. */
function reportAs(r: Reading, at: number): Report | undefined {
  if (r.all[at + 1]?.type !== 'comma' || !r.grammar.asSaid.has(wordAt(r.all, at + 2))) return undefined;
  const subject = phraseAfter(r, wordAt(r.all, at + 3) === 'es' ? at + 4 : at + 3, sentenceEnd(r.all, at + 2));
  const verb = subject && r.all[subject.to];
  const says = verb?.type === 'word' && !verb.capital && verb.entry.cue === 'verb';
  return subject && says && r.all[subject.to + 1]?.type !== 'word' ? verbBehind(subject.to, subject) : undefined;
}

/** das [sagt der Minister], diesen Satz [hat der Minister oft gesagt] */
function saysSo(r: Reading, verb: number, end: number): Report | undefined {
  const subject = phraseAfter(r, verb + 1, end);
  const isCue = (k: number): boolean => (r.all[k] as WordItem | undefined)?.entry?.cue === 'verb';
  const says =
    isCue(verb) || (r.grammar.auxiliaries.has(wordAt(r.all, verb)) && subject && cueNear(r, subject.to, end));
  return says ? verbBehind(verb, subject) : undefined;
}

/**
 * Das sei „gut“ für alle, so der Minister; …, hatte sie gesagt; …, so heißt es im Bericht: the report closes the sentence
 * that the quotation stands in.
 */
function reportClosing(r: Reading, at: number): Report | undefined {
  const end = Math.min(sentenceEnd(r.all, at + 1), at + CLOSING);
  for (let k = at + 2; k < end; k++) {
    const verb = r.all[k];
    if (verb?.type === 'colon') return undefined;
    if (r.all[k - 1]?.type !== 'comma' || verb?.type !== 'word' || verb.capital) continue;
    const next = r.all[k + 1];
    const v = r.grammar.afterCues.has(verb.folded) && next?.type === 'word' && !isNamed(next, r.grammar) ? k + 1 : k;
    const place = within(r, v, end);
    const subject = place ?? phraseAfter(r, v + 1, end);
    if (!subject) continue;
    const { folded } = r.all[v] as WordItem;
    const says = (r.all[v] as WordItem).entry.cue === 'verb' || (v === k && r.grammar.afterCues.has(folded));
    const said = r.grammar.auxiliaries.has(folded) && cueNear(r, subject.to, end);
    if (place || says || said) return { cue: v, kind: 'verb', side: 'after', close: false, subject };
  }
  return undefined;
}

/** die dpa [den Minister], die Agentur Reuters [Minister Golan], der Sender NDR [Minister Golan]: whoever is quoted, behind whoever quotes. */
function behindCarrier(r: Reading, from: number, to: number): number {
  // zitiert die Zeitung Küstenbote [den Minister]
  for (let at = from + 1; at <= to; at++) if (ACCUSATIVE.test(wordAt(r.all, at))) return at;
  let k = r.grammar.articles.has(wordAt(r.all, from)) ? from + 1 : from;
  if (r.grammar.carriers.has(wordAt(r.all, k))) {
    while (r.grammar.carriers.has(wordAt(r.all, k)) || isAcronym(r, k)) k++;
    return k;
  }
  return to;
}

const ACCUSATIVE = /^(?:den|einen|seinen|ihren|diesen)$/;

const isAcronym = ({ all, text }: Reading, k: number): boolean =>
  all[k]?.type === 'word' && /^\p{Lu}{2,5}$/u.test(text.slice(all[k]?.start, all[k]?.end));

const ARTICLES = /^(?:die|das|den|eine?n?|seine?n?|ihre?n?)$/;

/** In items: so far behind a quotation its sentence may still be closed by the report. */
const CLOSING = 40;

const isNamed = (item: WordItem, grammar: Grammar): boolean => item.capital || grammar.articles.has(item.folded);

/** hatte sie damals [gesagt]: the verb of the report, a few words behind its subject. */
const cueNear = (r: Reading, from: number, end: number): boolean =>
  r.all
    .slice(from, Math.min(end, from + 6))
    .some((item) => item.type === 'word' && !item.capital && item.entry.cue === 'verb');

/** wurde als „Unfug“ bezeichnet; als „Unfug“ bezeichnet worden */
function isPassive(r: Reading, at: number, verb: number): boolean {
  const is = (k: number) => r.grammar.passives.has(wordAt(r.all, k));
  if (is(verb + 1)) return true;
  for (let k = at - 1; k >= Math.max(sentenceStart(r.all, at), at - OBJECT); k--) if (is(k)) return true;
  return false;
}

/** den Gästen [von Ordner Golan] erklärt: whoever a verb of saying at the sentence's end is told of, behind the passive's word. */
function toldBy(r: Reading, from: number, end: number): Report | undefined {
  for (let k = from; k < end && r.all[k]?.type === 'word'; k++) {
    if (!r.grammar.agentParticles.has(wordAt(r.all, k))) continue;
    const subject = phraseAfter(r, k + 1, end);
    const cue = subject && r.all[subject.to];
    // wird Ott vom Boten zitiert: whoever quotes somebody does not speak.
    const says =
      cue?.type === 'word' && !cue.capital && cue.entry.cue === 'verb' && !r.grammar.quotedForms.has(cue.folded);
    return says && subject ? verbBehind(subject.to, subject) : undefined;
  }
  return undefined;
}

/** By whom something was called so, in the passive: von Kennern, von den Medien. */
function agent(r: Reading, at: number): Phrase | undefined {
  for (let k = at - 1; k >= Math.max(sentenceStart(r.all, at), at - OBJECT); k--) {
    const item = r.all[k] as Item;
    if (item.type === 'word' && r.grammar.agentParticles.has(item.folded))
      return phraseAfter(r, k + 1, at) ?? phraseAfter(r, k + 2, at);
  }
  return undefined;
}
