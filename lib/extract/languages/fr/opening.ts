import { isVerbLike } from '../../cue/cue';
import { isGivenName, set } from '../../grammar';
import { commaFrom, type Item, type WordItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { type Phrase, phraseAfter } from '../../who/phrase';
import { isPersonal } from '../../who/speaker-words';
import { upToVerb } from '../../who/subject';
import { isAdverbial, isTimeNoun, phraseEnd } from './adverbial';

/**
 * The subject that a sentence opens with, behind what only leads to it: VIDÉO - D'entrée, [la maire] a dit …; Au
 * lendemain de l'annonce, en mai, de la fin des travaux, [le conseil] a écrit …
 */
export function openingPhrase(r: Reading, start: number, end: number): Phrase | undefined {
  let from = behindKicker(r, start, end);
  for (let n = 0; n < MOST_LEADS && leads(r, from); n++) from += r.all[from + 1]?.type === 'comma' ? 2 : 1;
  if (from >= end || r.all[from]?.type !== 'word' || isImpersonal(r, from)) return undefined;
  const pointed =
    cleft(r, from, end) ??
    exampleOf(r, from, end) ??
    asFor(r, from, end) ??
    behindDescription(r, from, end) ??
    behindAttitude(r, from, end);
  if (pointed) return pointed;
  if (!opensAdverbial(r, from)) return upToOwnVerb(r, phraseAfter(r, from, end));
  let first: Phrase | undefined;
  for (let comma = commaFrom(r.all, from, end); comma < end; comma = commaFrom(r.all, comma + 1, end)) {
    // Envoyé au front, c'est le maire qui …
    const pointed = cleft(r, comma + 1, end);
    if (pointed) return pointed;
    // à Rive, à Port-Marel, les pêcheurs …
    if (PLACES.has(wordAt(r.all, comma + 1))) continue;
    const phrase = upToOwnVerb(r, phraseAfter(r, comma + 1, end));
    if (phrase && verbFollows(r, phrase.to, end)) return phrase;
    first ??= phrase;
  }
  return first;
}

/** Il n'y a rien; il s'agit de …; il faudra …: that “il” stands for nobody. */
function isImpersonal(r: Reading, from: number): boolean {
  if (wordAt(r.all, from) !== 'il') return false;
  for (let k = from + 1; k <= from + 3; k++) if (IMPERSONAL.has(wordAt(r.all, k))) return true;
  return false;
}
const IMPERSONAL = set('y agit agissait faut faudra faudrait fallait suffit reste existe manque convient semble');

/** Mais c'est [Anne Roux], dont le groupe monte, qui a gagné: whom the sentence points out. */
function cleft(r: Reading, from: number, end: number): Phrase | undefined {
  if (wordAt(r.all, from) !== 'c' || wordAt(r.all, from + 1) !== 'est') return undefined;
  // C'est notamment le cas de [Pierre Marel]
  for (let k = from + 2; k < Math.min(end, from + 5); k++)
    if (wordAt(r.all, k) === 'cas' && /^d[eu]?s?$/.test(wordAt(r.all, k + 1))) return phraseAfter(r, k + 2, end);
  const phrase = phraseAfter(r, from + 2, end);
  for (let k = phrase?.to ?? end; k < end; k++)
    if (wordAt(r.all, k) === 'qui' && (k === phrase?.to || r.all[k - 1]?.type === 'comma')) return phrase;
  return undefined;
}

/** Certains, comme [Luc Petit], patron du port, préfèrent …: whoever is named of many. */
function exampleOf(r: Reading, from: number, end: number): Phrase | undefined {
  if (!SOME.has(wordAt(r.all, from)) || r.all[from + 1]?.type !== 'comma') return undefined;
  return r.grammar.asSaid.has(wordAt(r.all, from + 2)) ? phraseAfter(r, from + 3, end) : undefined;
}
const SOME = set('certains certaines autres beaucoup plusieurs');

/** Quant à [la maire de Sablon], elle a dit …: whom the pronoun behind the comma stands for. */
function asFor(r: Reading, from: number, end: number): Phrase | undefined {
  if (wordAt(r.all, from) !== 'quant' || !/^aux?$|^a$/.test(wordAt(r.all, from + 1))) return undefined;
  const comma = commaFrom(r.all, from, Math.min(end, from + ASIDES));
  const phrase = r.grammar.pronouns.has(wordAt(r.all, comma + 1)) ? phraseAfter(r, from + 2, comma) : undefined;
  return phrase && r.grammar.pronouns.has(wordAt(r.all, phrase.from)) ? undefined : phrase;
}

/** Casquette vissée sur la tête, [Karim Bel], 30 ans, attend: how somebody looks or stands, and their name behind a comma. */
function behindAttitude(r: Reading, from: number, end: number): Phrase | undefined {
  const [first, second] = [r.all[from], r.all[from + 1]];
  if (first?.type !== 'word' || second?.type !== 'word' || second.capital) return undefined;
  if (r.grammar.determiners.has(first.folded) || r.grammar.pronouns.has(first.folded)) return undefined;
  const raw = r.text.slice(second.start, second.end);
  if (!ATTITUDE.has(second.folded) && !/(?:é|ée|és|ées)$/u.test(raw)) return undefined;
  const limit = Math.min(end, from + ASIDES);
  for (let k = from + 1; k < limit; k++) {
    if (beginsVerb(r, k) && !/(?:é|ée|és|ées)$/u.test(r.text.slice(r.all[k]?.start, r.all[k]?.end))) return undefined;
    const [name, next] = [r.all[k + 1], r.all[k + 2]];
    if (r.all[k]?.type !== 'comma' || name?.type !== 'word' || !name.capital) continue;
    const full = next?.type === 'word' ? next.capital : r.grammar.givenNames.has(name.folded);
    return full ? upToOwnVerb(r, phraseAfter(r, k + 1, end)) : undefined;
  }
  return undefined;
}
const ATTITUDE = set('dans sur à au aux en autour sous entre contre');

/** Hasard du calendrier, [le maire] était …; Ancien professeur de lettres, [Anne Roux] a …: behind a noun without an article, and a comma. */
function behindDescription(r: Reading, from: number, end: number): Phrase | undefined {
  const [first, second] = [r.all[from], r.all[from + 1]];
  if (first?.type !== 'word' || second?.type !== 'word' || second.capital) return undefined;
  const { speakers, titleAdjectives } = r.grammar;
  const named =
    isPersonal(first.folded, speakers) || (titleAdjectives.has(first.folded) && isPersonal(second.folded, speakers));
  if (!(named || /^d(?:e|u|es)?$/.test(second.folded)) || r.grammar.determiners.has(first.folded)) return undefined;
  const comma = commaFrom(r.all, from, Math.min(end, from + ASIDES));
  if (r.all[comma]?.type !== 'comma' || r.all.slice(from, comma).some((_, i) => beginsVerb(r, from + i)))
    return undefined;
  // Ancienne gardienne, aujourd'hui restauratrice à Nîmes, [Lola Bertin] …
  for (let at = comma, n = 0; at < end && n < 2; at = commaFrom(r.all, at + 1, end), n++) {
    const phrase = upToOwnVerb(r, phraseAfter(r, at + 1, end));
    if (phrase && (verbFollows(r, phrase.to, end) || isApart(r, phrase, end))) return phrase;
  }
  return undefined;
}

/** Maire de Sablon, [Luc Petit], 67 ans, patron retraité, a reçu …: a given name and a surname, and only what is said of them up to the verb. */
function isApart(r: Reading, { from, to }: Phrase, end: number): boolean {
  if (to - from !== 2 || !isGivenName(wordAt(r.all, from), r.grammar)) return false;
  for (let comma = commaFrom(r.all, to + 1, end); comma < end; comma = commaFrom(r.all, comma + 1, end))
    if (beginsVerb(r, comma + 1)) return onlyAsides(r, to, comma);
  return false;
}

/**
 * Whether nothing stands between items `from` and `end` but what is said of whoever stands before: their age, their
 * office, a relative clause. Both are commas.
 */
export function onlyAsides(r: Reading, from: number, end: number): boolean {
  if (r.all[from]?.type !== 'comma' || end - from > ASIDES) return false;
  let relative = false;
  for (let k = from + 1; k < end; k++) {
    const item = r.all[k];
    if (item?.type === 'stop' || item?.type === 'colon') return false;
    if (item?.type !== 'word') continue;
    const opens = r.all[k - 1]?.type === 'comma';
    if (opens && JOINS.has(item.folded)) return false;
    relative ||= RELATIVES.has(item.folded);
    if (!relative && beginsVerb(r, k)) return false;
  }
  return true;
}

const PLACES = set('à au aux dans chez sur comme');

/** Whether the verb of a subject that ends before item `k` stands there, or behind what two commas set apart. */
function verbFollows(r: Reading, k: number, end: number): boolean {
  if (k >= end) return true;
  // Luc Roux (PS) a …: what stands in brackets.
  if (r.all[k]?.type === 'open') {
    const closed = k + 1 + r.all.slice(k + 1, Math.min(end, k + BRACKETED)).findIndex(({ type }) => type === 'close');
    return closed > k && beginsVerb(r, closed + 1);
  }
  // le chef du port, Luc Roux, a …: his name ends the phrase.
  if (r.all[k]?.type !== 'comma' || beginsVerb(r, k + 1)) return beginsVerb(r, r.all[k]?.type === 'comma' ? k + 1 : k);
  const comma = commaFrom(r.all, k + 1, Math.min(end, k + ASIDES));
  // À la barre, le prévenu, un maçon[,] a dit: up to the last comma before the verb.
  if (comma === end) return r.all[end]?.type === 'comma';
  return comma + 1 >= end ? comma + 1 === end : r.all[comma]?.type === 'comma' && beginsVerb(r, comma + 1);
}

/** Whether a finite verb begins at item `k`, by its form or by the small words before it. */
export function beginsVerb(r: Reading, k: number): boolean {
  const item = r.all[k];
  if (item?.type !== 'word' || item.capital) return false;
  if (item.folded === 'a') return r.text[item.start] === 'a';
  return FINITE.has(item.folded) || item.entry.cue === 'verb' || /(?:aient|eront)$/.test(item.folded);
}

const KICKER = /^(?:\p{Lu}[\p{Lu}\d.’' ]+|\p{Lu}\p{L}+ )(?:\([^)\n]{2,20}\) ?)?[-–—|] /u;

/** VIDÉO - …; PARIS (AFP) – …: a few words in capitals and a dash before the first sentence. */
function behindKicker(r: Reading, start: number, end: number): number {
  const from = r.all[start]?.start ?? 0;
  const kicker = KICKER.exec(r.text.slice(from, from + 60));
  if (!kicker) return start;
  let k = start;
  while (k < end && (r.all[k]?.start ?? 0) < from + kicker[0].length) k++;
  return k;
}

/** Publiquement, …; Certes, …; Mais …: one word before the subject. */
function leads(r: Reading, k: number): boolean {
  const [item, next] = [r.all[k], r.all[k + 1]];
  if (item?.type !== 'word') return false;
  if (CONJUNCTIONS.has(item.folded)) return true;
  const parted = next?.type === 'comma' || r.grammar.determiners.has(wordAt(r.all, k + 1));
  return parted && (r.grammar.speakers.lead.has(item.folded) || isAdverbial(item.folded));
}

/** En mai, …; Dès lundi, …; D'entrée, …; Dénonçant un « chaos », …; Alors que …, … */
function opensAdverbial(r: Reading, k: number): boolean {
  const item = r.all[k];
  if (item?.type !== 'word') return false;
  if (r.grammar.adverbials.has(item.folded) || OPENS.has(item.folded)) return true;
  if (opensTime(r, k) || phraseEnd(r, k) > k || MOODS.has(item.folded)) return true;
  const raw = r.text.slice(item.start, item.end).toLowerCase();
  return raw === 'dès' || (/(?:[^m]ant|é|ée|és|ées)$/u.test(raw) && !r.grammar.speakers.persons.has(item.folded));
}

/** Ce mercredi 18 juillet, …; Quelques heures plus tôt, …; La veille au soir, …: when, and a comma. */
function opensTime(r: Reading, k: number): boolean {
  const opens = OF_TIME.has(wordAt(r.all, k)) || /^\d/.test(wordAt(r.all, k));
  const at = opens ? k + 1 : k;
  const isTime =
    isTimeNoun(wordAt(r.all, at)) || (opens && (isTimeNoun(wordAt(r.all, at + 1)) || isTimeNoun(wordAt(r.all, k))));
  if (!isTime) return false;
  const comma = commaFrom(r.all, at, k + LONGEST_TIME);
  return r.all[comma]?.type === 'comma' && r.all.slice(k, comma).every((i) => i.type === 'word');
}
const LONGEST_TIME = 9;
const OF_TIME = set(
  'le la l ce cet cette un une quelques plusieurs deux trois quatre cinq six sept huit neuf dix quinze vingt trente',
);

/** In words, and in items. */
const MOST_LEADS = 3;
const ASIDES = 48;
const BRACKETED = 8;
const CONJUNCTIONS = set('mais et or puis car donc');
const JOINS = set('et mais');
const RELATIVES = set('qui dont que où lequel laquelle lesquels lesquelles');
const OPENS = set(
  "parce d lorsque lorsqu si quand alors tandis comme contrairement grâce suite quant outre loin faute afin jusqu sous vers hormis parmi entre durant d'après",
);
/** Convaincu que …, [le maire] a …: adjectives and participles of what whoever is named behind the comma feels. */
const MOODS = set(
  'saisi saisie saisis saisies venu venue venus venues contraint contrainte contraints contraintes convaincu convaincue convaincus convaincues ému émue émus émues déçu déçue déçus déçues résolu résolue résolus soumis soumise satisfait satisfaite satisfaits surpris surprise inquiet inquiète inquiets furieux furieuse fier fière fiers conscient consciente conscients heureux heureuse soucieux soucieuse désireux désireuse prêt prête certain sûr sûre lucide amer amère dubitatif sceptique optimiste pessimiste',
);
const FINITE = set(
  "ont est sont avait avaient était étaient aura auront sera seront fut furent eut aurait auraient serait seraient va vont doit doivent devra devrait peut peuvent pourra pourrait veut veulent fait font ne n s se s'est n'est n'a avait voit voient juge jugent vient viennent tient tiennent met mettent reste restent semble devient",
);

/** A phrase up to its verb; [le maire] écoute attentivement, lit la lettre: what stands right before an adverb or an article is one. */
function upToOwnVerb(r: Reading, found: Phrase | undefined): Phrase | undefined {
  const phrase = upToVerb(r, found);
  if (!phrase) return phrase;
  for (let verb = phrase.from + 2; verb + 1 < r.all.length && verb < phrase.to; verb++) {
    const item = r.all[verb];
    const noun = r.all[verb - 1] as Item;
    if (item?.type !== 'word' || item.capital || item.folded.length < 3) continue;
    if (isAdverbial(wordAt(r.all, verb + 1)) || isVerbByObject(r, verb))
      return { from: phrase.from, to: verb, span: [phrase.span[0], noun.end] };
  }
  return phrase;
}

/** refuse la loi, refuse de partir: whether the word at item `k` has a verb's form, and behind it what only a verb has. */
function isVerbByObject(r: Reading, k: number): boolean {
  const [word, next] = [r.all[k] as WordItem, wordAt(r.all, k + 1)];
  const infinitive = OF.has(next) && /.(?:[ei]r|re)$/.test(wordAt(r.all, k + 2));
  return (OBJECT.has(next) || infinitive) && !r.grammar.prepositions.has(word.folded) && isVerbLike(word, r.grammar);
}
const OBJECT = set('le la les l un une ce cet cette ces son sa ses leur leurs');
const OF = set('de d');

/** Du côté de [la préfecture], on assure …; À [la mairie], on dit …: who “on” is. */
export function onTheSideOf(r: Reading, start: number, end: number): Phrase | undefined {
  const side = wordAt(r.all, start) === 'du' && wordAt(r.all, start + 1) === 'cote';
  const from = side ? start + 3 : /^(?:a|au|chez)$/.test(wordAt(r.all, start)) ? start + 1 : undefined;
  const phrase = from === undefined ? undefined : phraseAfter(r, from, end);
  const { bodies, persons } = r.grammar.speakers;
  const speaks =
    phrase &&
    r.all
      .slice(phrase.from, phrase.to)
      .some((w) => w.type === 'word' && (bodies.has(w.folded) || persons.has(w.folded)));
  return speaks || side ? phrase : undefined;
}
