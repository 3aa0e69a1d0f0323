import { isVerbLike } from '../../cue/cue';
import type { Report } from '../../cue/report';
import { reportAhead, verbBehind } from '../../cue/report-behind';
import { set } from '../../grammar';
import { type QuoteItem, type WordItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { sentenceEnd, sentenceStart } from '../../read/sentence';
import { isShortName, type Phrase, phrase, phraseAfter } from '../../who/phrase';
import { sourceOf, within } from '../../who/source';
import { upToVerb } from '../../who/subject';
import { agentBehind } from './noun';
import { agent } from './subject';
import { verbFrom, verbGroup } from './verb-group';
import { INFINITIVES } from './verbs';

/** « … », a déclaré le maire; « … », rétorque le maire; « … », a-t-on appris de source policière. */
export function reportBehind(r: Reading, at: number): Report | undefined {
  // « … », ce que conteste l'élue: what somebody else says of it.
  const free = r.all[at + 1]?.type === 'comma' && r.grammar.freeRelatives.has(wordAt(r.all, at + 2));
  if (free && r.grammar.complementizers.has(wordAt(r.all, at + 3))) return undefined;
  const found = writtenBehind(r, at);
  if (!found?.subject) return reportAtEnd(r, at) ?? found;
  return citedBehind(r, found) ?? (isPassedOn(r, at, found.cue, found.subject) ? undefined : found);
}

/** « … », qui avait inquiété jusque dans les ports voisins, souligne [l'historien Luc Petit].: what ends the whole sentence. */
function reportAtEnd(r: Reading, at: number): Report | undefined {
  let end = sentenceEnd(r.all, at + 1);
  if (r.all[end - 1]?.type === 'stop') end--;
  for (let k = at + 1; k < end; k++) if (r.all[k]?.type === 'quote') return undefined;
  for (let k = end - 1; k > at + 2 && end - k < REPORT; k--) {
    const item = r.all[k];
    if (item?.type !== 'comma') continue;
    const careful = pronounAndInfinitive(r, k + 1, end);
    if (careful) return careful;
    const cue = verbFrom(r, k + 1);
    const verb = r.all[cue];
    if (verb?.type !== 'word' || verb.capital || cue >= end || verb.entry.cue !== 'verb') continue;
    const subject = phraseAfter(r, cue + 1, end);
    const ends = subject && (subject.to === end || r.all[subject.to]?.type === 'comma');
    if (ends && mayReport(r, cue, subject) && !isPassedOn(r, at, cue, subject))
      return { cue, kind: 'verb', side: 'after', close: false, subject, atEnd: true };
  }
  return undefined;
}
/** Le ministre s'est engagé à « … » au port, a rapporté [l'agence Sud]: what stands far behind and only passes on what the sentence tells of somebody. */
function isPassedOn(r: Reading, at: number, cue: number, { from, to }: Phrase): boolean {
  if (cue <= at + BESIDE) return false;
  const carries = r.all
    .slice(from, Math.min(to, from + 2))
    .some((i) => i.type === 'word' && r.grammar.carriers.has(i.folded));
  const subject = carries ? r.grammar.openingPhrase(r, sentenceStart(r.all, at), at) : undefined;
  const sort = subject && r.grammar.nominal(r, subject.span)?.sort;
  return sort === 'name' || sort === 'office' || sort === 'body';
}
/** In items. */
const BESIDE = 4;

/** …, a-t-[elle] pris soin de [préciser]. */
function pronounAndInfinitive(r: Reading, at: number, end: number): Report | undefined {
  const pronoun = r.grammar.pronouns.get(wordAt(r.all, at + 1));
  if (!pronoun?.gender || !r.grammar.auxiliaries.has(wordAt(r.all, at))) return undefined;
  for (let cue = at + 2; cue < Math.min(end, at + REPORT) && r.all[cue]?.type === 'word'; cue++)
    if (INFINITIVES.has(wordAt(r.all, cue)))
      return { cue, kind: 'verb', side: 'after', close: false, subject: phrase(r.all, at + 1, at + 2), atEnd: true };
  return undefined;
}

/** In items. */
const REPORT = 20;

/** « … », écrit le journal, citant [la maire]: whom an outlet cites. */
function citedBehind(r: Reading, { cue, subject }: Report): Report | undefined {
  const from = Math.max(cue + 1, subject?.to ?? 0);
  for (let k = from; k <= from + 2; k++) {
    if (wordAt(r.all, k) !== 'citant') continue;
    const cited = phraseAfter(r, k + 1, sentenceEnd(r.all, k));
    return cited && mayReport(r, k + 1, cited) ? verbBehind(k, cited) : undefined;
  }
  return undefined;
}

function writtenBehind(r: Reading, at: number): Report | undefined {
  const learned =
    reportAsSaid(r, at) ?? reportPointed(r, at) ?? reportLearned(r, at) ?? reportPassive(r, at) ?? reportOfNoun(r, at);
  if (learned) return learned;
  const inverted = reportInverted(r, at);
  // « … », nous confiait le préfet; a par ailleurs dit le préfet: what stands before a verb that opens the report is no subject.
  const verb = inverted && (r.all[inverted.cue] as WordItem);
  if (verb && inverted.subject && (inverted.cue > at + 2 || verb.entry.cue)) return inverted;
  const ahead = reportAhead(r, at);
  const found = ahead?.subject ? ahead : (inverted ?? ahead);
  if (found?.kind !== 'verb') return found;
  const { first, passive } = verbGroup(r, found.cue, at + 1);
  // « l'épuisement » des forces, décrit par les syndicats: of a participle whoever acts, if anybody.
  if (passive) return { ...found, subject: agent(r, found.cue) };
  // « plus de dégâts » qu'en mai, a ainsi relevé dimanche [Luc Roux]: behind a comma the verb stands first.
  const opens = first > at + 2 && r.all[first - 1]?.type === 'comma';
  const behind = opens
    ? phraseAfter(r, found.cue + 1, Math.min(sentenceEnd(r.all, at + 1), found.cue + 30))
    : undefined;
  return behind ? { ...found, subject: behind } : found;
}

/** « … », comme le résume [la maire]; « … », comme aime à le dire [Anne Roux]; « … », comme [il] l'a dit. */
function reportAsSaid(r: Reading, at: number): Report | undefined {
  const as = r.all[at + 1]?.type === 'comma' ? at + 2 : at + 1;
  if (!r.grammar.asSaid.has(wordAt(r.all, as))) return undefined;
  const end = Math.min(sentenceEnd(r.all, as), as + REPORT);
  const isCue = (k: number) => {
    const verb = r.all[k];
    return k < end && verb?.type === 'word' && (verb.entry.cue === 'verb' || r.grammar.weakCues.has(verb.folded));
  };
  const reportBy = (cue: number, subject: Phrase | undefined) => (isCue(cue) ? verbBehind(cue, subject) : undefined);
  const cue = verbFrom(r, as + 1);
  const before = cue === as + 1 || !isCue(cue) ? upToVerb(r, phraseAfter(r, as + 1, end)) : undefined;
  return (
    reportBy(cue, phraseAfter(r, cue + 1, end)) ??
    (before?.from === as + 1 ? reportBy(verbFrom(r, before.to), before) : undefined) ??
    infinitiveBehind(r, cue, end)
  );
}

/** « … ». C'est ce qu'a dit [la maire]; « … », voilà ce que répond [la préfecture]: a sentence that points back at the words. */
function reportPointed(r: Reading, at: number): Report | undefined {
  let k = at + 1;
  while (POINTS.has(r.all[k]?.type)) k++;
  return pointedNoun(r, k) ?? pointedClause(r, k);
}

/** Tel est le constat de [la maire]; c'est la promesse de [la maire]: a noun for what is said, and whose it is. */
function pointedNoun(r: Reading, k: number): Report | undefined {
  if (wordAt(r.all, k + 1) !== 'est') return undefined;
  const noun = k + 3;
  const points =
    /^tel(?:le)?$/.test(wordAt(r.all, k)) || (/^c/.test(wordAt(r.all, k)) && SAID.has(wordAt(r.all, noun)));
  return points && r.grammar.forms.ofLink.test(wordAt(r.all, noun + 1))
    ? verbBehind(noun, phraseAfter(r, noun + 2, sentenceEnd(r.all, noun)))
    : undefined;
}

/** Voilà le message qu'ont écrit [les élus]; c'est ainsi que [la maire] a décrit le port. */
function pointedClause(r: Reading, k: number): Report | undefined {
  const opens =
    wordAt(r.all, k) === 'voila' || (/^ce?$/.test(wordAt(r.all, k)) && /^(?:est|sont)$/.test(wordAt(r.all, k + 1)));
  if (!opens) return undefined;
  let que = k + 2;
  const pointsAt = () => /^que?$/.test(wordAt(r.all, que)) && POINTED_AT.has(wordAt(r.all, que - 1));
  while (que <= k + POINTED && !pointsAt()) que++;
  if (que > k + POINTED) return undefined;
  const end = sentenceEnd(r.all, que);
  const reports = (cue: number) => {
    const verb = r.all[cue];
    return cue < end && verb?.type === 'word' && (verb.entry.cue === 'verb' || PUBLISHED.has(verb.folded));
  };
  const cue = verbFrom(r, que + 1);
  if (reports(cue)) return verbBehind(cue, phraseAfter(r, cue + 1, end));
  const subject = upToVerb(r, phraseAfter(r, que + 1, end));
  const verb = subject && verbFrom(r, subject.to);
  return verb !== undefined && reports(verb) ? verbBehind(verb, subject) : undefined;
}
/** In items. */
const POINTED = 4;
const POINTS: ReadonlySet<string | undefined> = new Set(['stop', 'comma', 'colon', 'dash']);
const POINTED_AT = set('ce message mots termes phrase réponse avertissement commentaire cri appel ainsi');
const PUBLISHED = set('publié écrit posté adressé envoyé lancé laissé');

/** qualifié de « vide » par la maire, de « [désastre] » par les élus: what several call something in one passive clause. */
function reportPassive(r: Reading, at: number): Report | undefined {
  if (!r.grammar.agentParticles.has(wordAt(r.all, at + 1))) return undefined;
  const regards = [...r.grammar.regardingVerbs.values()].some((particles) => particles.has(wordAt(r.all, at - 1)));
  const before = r.all[at - 2];
  const goesOn = before?.type === 'comma' || (before?.type === 'word' && r.grammar.joiners.has(before.folded));
  if (!regards || !goesOn) return undefined;
  const subject = phraseAfter(r, at + 2, sentenceEnd(r.all, at + 1));
  return subject && { cue: at + 1, kind: 'source', side: 'after', close: true, subject };
}

/** la critique d'un « amateurisme » formulée par [l'opposante]; le terme de « sabotage », utilisé par [le patron]: of a noun for what is said or thought, who acts. */
function reportOfNoun(r: Reading, at: number): Report | undefined {
  const link = r.grammar.indefinite.has(wordAt(r.all, at - 1)) ? at - 2 : at - 1;
  if (!r.grammar.forms.ofLink.test(wordAt(r.all, link)) || !SAID.has(wordAt(r.all, link - 1))) return undefined;
  const acts = agentBehind(r, at);
  return acts && { ...acts, kind: 'noun', side: 'after', close: true, predicate: true };
}
const SAID = set(
  'accusation accusations critique critiques reproche reproches dénonciation idée notion hypothèse thèse soupçon soupçons mot mots terme termes expression formule qualificatif slogan promesse menace menaces crainte craintes demande exigence perspective scénario vision image constat diagnostic message credo avis réponse conviction sentiment analyse verdict mantra leitmotiv voeu souhait conclusion',
);

/** « … », rétorque le maire; « … », leur a-t-il répondu: the verb opens what follows. */
function reportInverted(r: Reading, at: number): Report | undefined {
  const quote = r.all[at] as QuoteItem;
  const pointed = r.all[at + 1]?.type === 'comma';
  const comma = pointed || quote.asks;
  const from = at + (pointed ? 2 : 1);
  // s'emporte-t-il, leur répond le maire, a toutefois pointé la porte-parole
  const v = verbFrom(r, from);
  const verb = r.all[v];
  // nous avons: the subject stands before its verb; …, craignant des heurts: whoever fears is not named.
  if (verb?.type !== 'word' || verb.capital || /(?:ons|ez)$/.test(verb.folded)) return undefined;
  const end = Math.min(sentenceEnd(r.all, at + 1), at + 30);
  const inside = v > from ? pronounInside(r, from, v, end) : undefined;
  if (inside) return inside;
  const kind = r.grammar.afterCues.has(verb.folded) ? 'source' : verb.entry.cue;
  if (kind === 'source') return { cue: v, kind, side: 'after', close: true, subject: sourceOf(r, v, at + 1, end) };
  // « … », clamant leur « haine »: a participle has its subject before it.
  if (kind === 'participle') return undefined;
  // tente de se défendre [Marc Petit]; veut croire [la maire]
  const said = infinitiveBehind(r, v, end);
  if (said) return said;
  const place = within(r, v, end);
  const subject = place ?? phraseAfter(r, v + 1, end) ?? nameInMarks(r, v + 1);
  const aided = v > from && verbGroup(r, v, from).first < v;
  const known = kind !== undefined || place !== undefined || r.grammar.weakCues.has(verb.folded);
  if (!known && (!comma || !subject || !(aided || isVerbLike(verb, r.grammar)) || !mayReport(r, v, subject)))
    return undefined;
  return { cue: v, kind: kind ?? 'verb', side: 'after', close: true, subject };
}

/** « … », dit [« Milo »], venu de Rive: a name of one word or two in marks, and a comma or point. */
function nameInMarks(r: Reading, k: number): Phrase | undefined {
  const [marks, next] = [r.all[k], r.all[k + 1]];
  if (marks?.type !== 'quote' || !isShortName(marks)) return undefined;
  const isName = /^\s?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?\s?$/u.test(r.text.slice(...marks.range.inner));
  return isName && (!next || next.type === 'comma' || next.type === 'stop') ? phrase(r.all, k, k + 1) : undefined;
}

/** Whether a verb that is not known to report may: « … », le communiste Marc Petit veut …; « … », ont entravé des gens … do not. */
function mayReport(r: Reading, v: number, subject: Phrase): boolean {
  const verb = wordAt(r.all, v);
  if (/ant$/.test(verb) || ARTICLES.has(wordAt(r.all, v - 1))) return false;
  if (r.grammar.pronouns.has(wordAt(r.all, subject.from))) return true;
  const named = r.grammar.nominal(r, subject.span);
  return named !== undefined && named.sort !== 'noun';
}

const ARTICLES = set('le la les l');

/** « … », tente de se défendre [Marc Petit]: a verb, and the infinitive of the one that reports. */
function infinitiveBehind(r: Reading, v: number, end: number): Report | undefined {
  let k = v + 1;
  while (k < end && k <= v + 3 && LEADS_TO_INFINITIVE.has(wordAt(r.all, k))) k++;
  const word = r.all[k];
  if (word?.type !== 'word' || word.capital || !/(?:er|ir|re|oir)$/.test(word.folded)) return undefined;
  if (!isVerbLike(r.all[v] as WordItem, r.grammar) && !LEADING.has(wordAt(r.all, v))) return undefined;
  const subject = phraseAfter(r, k + 1, end);
  return subject && mayReport(r, k, subject) && (INFINITIVES.has(word.folded) || LEADING.has(wordAt(r.all, v)))
    ? verbBehind(k, subject)
    : undefined;
}

const LEADS_TO_INFINITIVE = set('de d à a se s ne le la les l y en');
/** Verbs by which an infinitive reports, whatever it is: veut croire, tient à préciser, fait savoir. */
const LEADING = set(
  'laisse laissent laissait laissaient fait font veut veulent voulait tient tiennent tenait tente tentent tentait croit',
);

/** « … », a-t-[il] insisté; « … », leur a-t-[elle] ensuite répondu: the pronoun stands between the auxiliary and its verb. */
function pronounInside(r: Reading, from: number, to: number, end: number): Report | undefined {
  let at = from + 1;
  while (at < to && !r.grammar.auxiliaries.has(wordAt(r.all, at - 1))) at++;
  const pronoun = r.grammar.pronouns.get(wordAt(r.all, at));
  if (!pronoun?.gender || !r.grammar.auxiliaries.has(wordAt(r.all, at - 1))) return undefined;
  const cue = verbFrom(r, at - 1, at);
  return cue < end && r.all[cue]?.type === 'word' ? verbBehind(cue, phrase(r.all, at, at + 1)) : undefined;
}

/** « … », apprend-on de source policière; « … », a-t-on indiqué au parquet: from whom it was learned stands behind. */
function reportLearned(r: Reading, at: number): Report | undefined {
  const end = Math.min(sentenceEnd(r.all, at + 1), at + LEARNED);
  let on = at + 1;
  while (on < end && wordAt(r.all, on) !== 'on') on++;
  if (on === end || on - at > 6 || wordAt(r.all, on - 1) === 'l') return undefined;
  for (let k = on + 1; k < end; k++) {
    const word = r.all[k];
    if (word?.type !== 'word') return undefined;
    const subject = FROM.has(word.folded) ? sourceBehind(r, k, end) : undefined;
    if (subject) return verbBehind(on - 1, subject);
  }
  return undefined;
}

/** de [source policière], auprès du [parquet], à [la préfecture]: no place, no time. */
function sourceBehind(r: Reading, k: number, end: number): Phrase | undefined {
  const word = wordAt(r.all, k);
  if (word === 'de' || word === 'd') {
    const same = wordAt(r.all, k + 1) === 'meme' ? 1 : 0;
    return /^sources?$/.test(wordAt(r.all, k + 1 + same)) ? phraseAfter(r, k + 1, end) : undefined;
  }
  const from = word === 'aupres' && /^d[eu]?s?$/.test(wordAt(r.all, k + 1)) ? k + 2 : k + 1;
  const noun = r.grammar.articles.has(wordAt(r.all, from)) ? from + 1 : from;
  const { bodies, persons } = r.grammar.speakers;
  const speaks = bodies.has(wordAt(r.all, noun)) || persons.has(wordAt(r.all, noun));
  return speaks || word === 'aupres' ? phraseAfter(r, from, end) : undefined;
}

/** In items: so far behind a quotation it says from whom it was learned. */
const LEARNED = 16;
const FROM = set('de d auprès à au aux chez dans');

/** C'est ce qu'a [annoncé] la mairie: of the sentence before. */
export function tellsWhoSaid(r: Reading, start: number, end: number): number | undefined {
  if (![0, 1, 2].every((n) => wordAt(r.all, start + n) === THIS_IS[n])) return undefined;
  const cue = verbFrom(r, start + 4);
  const verb = r.all[cue];
  const says = cue < end && verb?.type === 'word' && verb.entry.cue === 'verb';
  return says && /^qu?e?$/.test(wordAt(r.all, start + 3)) ? cue : undefined;
}
const THIS_IS = ['c', 'est', 'ce'];
