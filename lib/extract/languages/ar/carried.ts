import { cueAt } from '../../cue/cue';
import { set } from '../../grammar';
import { type Item, type WordItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { type Phrase, phraseAfter } from '../../who/phrase';
import { subjectOf } from '../../who/subject';
import { agrees } from './agreement';
import { isNameByPlace } from './name-like-verb';
import { type NounPhrase, nounPhrase } from './noun-phrase';
import { BETWEEN, PREPOSITIONS } from './small-words';
import { cueIn, wordIn } from './word';
import { isBorn, isVerb } from './word-form';

/**
 * The subject that a sentence opens with: behind its verb (عاد [الوزير] …, وكان [المدير] …), or before it; what stands
 * before a comma may be an adverbial (من جهتها، …).
 */
export function openingPhrase(r: Reading, start: number, end: number): Phrase | undefined {
  for (let at = start, tries = 0; at < end && tries < 3; tries++) {
    const first = r.all[at];
    if (first?.type !== 'word') {
      at++;
      continue;
    }
    let k = at;
    while (k < end && k < at + 3 && (CONJUNCTIONS.has(wordAt(r.all, k)) || BEFORE_VERB.test(wordAt(r.all, k)))) k++;
    const opening = r.all[k];
    if (opening?.type === 'word' && k < end) {
      // ويذكر أن التحالف أصدر …: the article's own aside.
      const next = r.all[k + 1];
      if (r.grammar.asides.has(opening.folded) && next?.type === 'word' && r.grammar.complementizers.has(next.folded)) {
        at = k + 2;
        continue;
      }
      const isVerbal = verbAt(r, k) || r.grammar.cues.get(opening.folded) === 'verb';
      // وسط هتافات “…”: how it was said is not who said it.
      if (!isVerbal && !opensAdverbial(r, opening)) {
        const nominal = nounPhrase(r, k, end);
        if (nominal && nominal.kind !== 'document' && nominal.to < end)
          return phraseAfter(r, nominal.from, end) ?? phraseOf(r, nominal.from, nominal.to);
      }
      const behind = isVerbal || !opensAdverbial(r, opening) ? phraseAfter(r, k + 1, end) : undefined;
      if (behind && !r.grammar.media.has(wordAt(r.all, behind.from)) && (!isVerbal || agrees(r, k, behind, true)))
        return behind;
    }
    // من جهتها، …; وفي سياق متصل، …
    while (at < Math.min(end, start + 14) && r.all[at]?.type !== 'comma') at++;
    if (r.all[at]?.type !== 'comma') return undefined;
    at++;
  }
  return undefined;
}

/** What tells when a verb is done, or that it is not. */
const BEFORE_VERB = /^(?:[ول]?قد|و?ل[من])$/;
const CONJUNCTIONS = set('و ف ثم لكن ولكن كما فيما بينما حيث إذ بل أما');

/** A preposition or an adverb, with a conjunction before it or not. */
const opensAdverbial = (r: Reading, { folded }: WordItem): boolean => {
  const bare = folded.replace(/^و(?=.{2})/, '');
  return (
    PREPOSITIONS.has(folded) ||
    PREPOSITIONS.has(bare) ||
    // وباللون الأحمر
    /^(?:بال|لل|كال).{2}/.test(bare) ||
    r.grammar.phraseEnds.has(bare) ||
    /^(?:رد|تعليق|نقل)ا$/.test(bare)
  );
};

export const RELATIVES = set('الذي التي الذين اللذان اللتان اللواتي والذي والتي والذين');

/**
 * Whoever the participle at item `k` is said of: the subject of the nearest verb of its sentence that no clause of its own
 * holds, whatever the verb (واستخدم [الوزير] العبارة نفسها قائلاً), whose view the sentence gives (بحسب [الوزير]), or whom
 * it opens with; where none of them agrees with it, the subject of a clause inside.
 */
export function carriedSubject(r: Reading, k: number, start: number): Phrase | undefined {
  let inside: Phrase | undefined;
  for (let i = k - 1; i >= Math.max(start, k - REACH); i--) {
    const item = r.all[i];
    if (item?.type !== 'word') continue;
    const kind = cueAt(r, i);
    const reports = kind === 'verb' || kind === 'source';
    if (!reports && (kind || !verbAt(r, i))) continue;
    if (inside && isEmbedded(r, i, start)) continue;
    const phrase = reports ? subjectOf(r, i, kind, start, k) : besideVerb(r, i, k);
    if (!phrase || !agrees(r, k, phrase)) continue;
    if (!isEmbedded(r, i, start)) return phrase;
    inside = phrase;
  }
  const opening = openingPhrase(r, start, k);
  return opening && agrees(r, k, opening) ? opening : inside;
}

/**
 * وقد عبر [المدير] عن سعادته وقال: the subject of the nearest verb before item `k` that no clause of its own holds, where
 * it agrees with the verb there; else whom a clause inside is about (كشفت أن [الرئيس] اتصل بها وقال).
 */
export function nearestSubject(r: Reading, k: number, start: number): Phrase | undefined {
  for (let i = k - 1; i >= Math.max(start, k - FAR); i--) {
    const item = r.all[i];
    if (item?.type === 'quote') return undefined;
    if (item?.type !== 'word' || !verbAt(r, i) || isEmbedded(r, i, start)) continue;
    const phrase = besideVerb(r, i, k);
    if (phrase) return phrase;
  }
  return undefined;
}

/** كشفت أن [الرئيس] اتصل بها، قال: whom the nearest clause of what is reported opens with, where the verb at item `k` agrees. */
export function clauseTopic(r: Reading, k: number, start: number): Phrase | undefined {
  for (let i = k - 2; i >= Math.max(start, k - FAR); i--) {
    if (r.all[i]?.type === 'quote') return undefined;
    if (!r.grammar.complementizers.has(wordAt(r.all, i))) continue;
    const noun = nounPhrase(r, i + 1, k);
    if (noun?.from === i + 1 && PERSONS.has(noun.kind)) {
      const phrase = phraseAfter(r, i + 1, k);
      if (phrase && agrees(r, k, phrase)) return phrase;
    }
  }
  return undefined;
}

/** Whoever a phrase of these kinds names may act of their own accord. */
export const PERSONS: ReadonlySet<NounPhrase['kind']> = new Set(['name', 'person', 'title', 'unnamed', 'group']);

/** The phrase right behind the verb at item `i`, where it may be its subject. */
function besideVerb(r: Reading, i: number, end: number): Phrase | undefined {
  // رفض الكشف عن هويته: nobody does that.
  if (isNameByPlace(r, i)) return undefined;
  const first = phraseAfter(r, i + 1, end);
  const phrase = first && (behindObject(r, r.all[i] as WordItem, first) ?? first);
  if (phrase !== first) return phrase;
  // أكده [أيضا] رئيس الاتحاد
  const between = phrase ? r.all.slice(i + 1, phrase.from) : [];
  if (!phrase || !between.every((w) => w.type === 'word' && BETWEEN.has(w.folded))) return undefined;
  if (!agrees(r, i, phrase, true)) return undefined;
  // أعطت [تحليلات] وقالت: what is given or read does nothing of its own accord.
  const opens = r.all[i - 1]?.type === 'stop' || i === 0;
  const isDone = !opens && cueIn(r, i) !== 'verb' && nounPhrase(r, i + 1, end)?.kind === 'document';
  return isDone ? undefined : phrase;
}

/**
 * Whether a verb stands at item `i`: by its form, or behind قد; رد is one where it opens a clause and somebody who acts
 * stands behind it (وفي المقابل رد سامي).
 */
function verbAt(r: Reading, i: number): boolean {
  const item = r.all[i] as WordItem;
  // عبر إبقاء …: a preposition too, unless somebody stands behind it who acts: عبر سامي عن …
  const word = wordIn(r, i);
  if (word.preposition && !actsBehind(r, i)) return false;
  // داعيا [الأطراف]: behind a participle stands whom it is done to.
  if (cueIn(r, i) === 'participle') return false;
  if (isVerb(r, item) || VERB_BEFORE.test(wordAt(r.all, i - 1)) || isBorn(r, i)) return true;
  if (!word.maybeVerb) return false;
  const before = wordAt(r.all, i - 1);
  if (!/^[وف](?=.{2})/.test(item.folded) && before !== '' && !CONJUNCTIONS.has(before) && !ASIDES.has(before))
    return false;
  const noun = nounPhrase(r, i + 1);
  return noun?.from === i + 1 && PERSONS.has(noun.kind);
}

/** Whether an office or a name that is known stands behind item `i`. */
function actsBehind(r: Reading, i: number): boolean {
  const acts = nounPhrase(r, i + 1);
  if (acts?.from !== i + 1 || !PERSONS.has(acts.kind)) return false;
  return acts.kind !== 'name' || acts.office !== undefined || wordIn(r, i + 1).given;
}
const VERB_BEFORE = /^و?(?:قد|لقد)$/;
const ASIDES = set('المقابل جهته جهتها جانبه جانبها ناحيته ناحيتها بدوره بدورها');

/** How far before a verb, and before a participle, the verb that it shares its subject with may stand, in items. */
const [FAR, REACH] = [30, 80];

/**
 * Whether the verb at item `i` stands in a clause that أن, الذي, عندما or the like opens, or describes the noun before it
 * (في تصريحات [نقلتها] وكالات).
 */
function isEmbedded(r: Reading, i: number, start: number): boolean {
  // وهو ما أكده المدير: the main clause, in other words.
  if (wordAt(r.all, i - 1) === 'ما' && /^[وف]?ه(?:و|ي|ذا)$/.test(wordAt(r.all, i - 2))) return false;
  const describes = /[^و]ه[ام]?$/.test(wordAt(r.all, i)) && !/^[وف]/.test(wordAt(r.all, i));
  if (describes && i > start && r.all[i - 1]?.type === 'word' && !CONJUNCTIONS.has(wordAt(r.all, i - 1))) return true;
  for (let k = i - 1; k >= Math.max(start, i - 6); k--) {
    const item = r.all[k];
    if (item?.type !== 'word') return false;
    const opens = item.entry.opensClause || RELATIVES.has(item.folded);
    if (opens || SUBORDINATES.has(item.folded)) return true;
  }
  return false;
}

const SUBORDINATES = set('عندما حين حينما بعدما قبلما لما كلما إذا لو ما مما ريثما');

export const phraseOf = (r: Reading, from: number, to: number): Phrase => ({
  from,
  to,
  span: [(r.all[from] as Item).start, (r.all[to - 1] as Item).end],
});

/** ودعت السكان [رئيسة البلدية]: a person of the verb's gender right behind many whom it is done to. */
export function behindObject(r: Reading, verb: WordItem, { from, to }: Phrase): Phrase | undefined {
  const gender = r.grammar.genderOf.get(verb.folded);
  const many = gender === 'f' && wordIn(r, from).noun === 'group' && /^ال/.test(wordAt(r.all, from));
  const person = many ? nounPhrase(r, to) : undefined;
  return person?.from === to && person.gender === gender && PERSONS.has(person.kind) ? phraseAfter(r, to) : undefined;
}
