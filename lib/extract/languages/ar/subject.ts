import { cueAt } from '../../cue/cue';
import { set } from '../../grammar';
import { type Item, spanOf, type WordItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { sentenceStart } from '../../read/sentence';
import { type Phrase, phraseAfter, phraseBefore } from '../../who/phrase';
import { subjectOf } from '../../who/subject';
import { type NounPhrase, nounPhrase } from './noun-phrase';
import { nounClass } from './nouns';
import { PREPOSITIONS } from './small-words';
import { agreement } from './verbs';
import { isVerb } from './word-form';

/**
 * The subject of a cue where the verb stands first, as in Arabic: the phrase behind it (قال [الوزير] إن), or before it in
 * a clause that has begun ([مصدر أمني] قال إن); where the verb leaves it out (وعاد [الوزير] وقال إن), the one that its
 * sentence opens with; none where that does not agree with it.
 * @param behind the phrase that follows the cue
 */
export function verbFirstSubject(r: Reading, k: number, start: number, behind: Phrase | undefined): Phrase | undefined {
  const cue = r.all[k] as WordItem;
  const particle = wordAt(r.all, k - 1);
  if (r.grammar.attachedSubjects.has(particle)) return undefined;
  if (RELATIVES.has(particle)) return antecedent(r, k - 1, start);
  const topic = topicOf(r, k, start);
  if (topic) return topic;
  const agreeing = (phrase: Phrase | undefined) => (phrase && agrees(r, k, phrase) ? phrase : undefined);
  // كانت رئيسة البلدية قد أكدت: the subject stands before the particle.
  const pluperfect = particle === 'قد' ? phraseBefore(r, k - 1, start) : undefined;
  if (pluperfect) return pluperfect;
  // بيانا للحزب قال فيه: what it was said in speaks for nobody.
  if (/^(?:فيه|فيها)$/.test(wordAt(r.all, k + 1))) {
    const owner = ownerOfDocument(r, k, start) ?? agreeing(openingPhrase(r, start, k));
    if (owner) return owner;
  }
  const relayed = RELAYS.test(cue.folded) ? relayedBy(r, k) : undefined;
  if (relayed) return relayed;
  // وقال للصحافيين: whom it was told is not who told it.
  const named = behind && !/^لل\S{3}/.test(wordAt(r.all, behind.from)) ? behind : undefined;
  const after = named && r.grammar.transitive.has(cue.folded) ? beforeObject(r, cue, named) : named;
  // وقال opens a clause: its subject is left out.
  const opens = /^[وف]/.test(cue.folded) && r.grammar.cues.has(cue.folded.slice(1));
  const before = opens ? undefined : phraseBefore(r, k, start);
  // أفاد وكالة …: the agency is told, whoever stands before tells.
  const isTold = after !== undefined && before !== undefined && r.grammar.carriers.has(wordAt(r.all, after.from));
  // وأضافت منصور: a name by itself may be a family's, whatever its gender as a given one.
  const isSurname = after?.to === k + 2 && after.from === k + 1 && !r.grammar.transitive.has(cue.folded);
  const fits = after && !isTold && (isSurname || agrees(r, k, after, true));
  const beside = fits ? after : before && ownerOfMedium(r, before);
  return (
    beside ??
    agreeing(nearestSubject(r, k, start)) ??
    agreeing(openingPhrase(r, start, k)) ??
    agreeing(ownerOfDocument(r, k, start)) ??
    subjectBefore(r, k, start)
  );
}

const RELAYS = /^[وف]?[يت]?نقل(?:ت|وا)?$/;

/** نقلت الوكالة عن [مصدر] أن …: whom a carrier quotes. */
function relayedBy(r: Reading, k: number): Phrase | undefined {
  for (let i = k + 1; i < Math.min(r.all.length, k + 16); i++) {
    const item = r.all[i];
    if (item?.type === 'word' && r.grammar.complementizers.has(item.folded)) return undefined;
    if (item?.type === 'stop' || item?.type === 'colon') return undefined;
    if (item?.type !== 'word' || !r.grammar.relayed.has(item.folded)) continue;
    const phrase = phraseAfter(r, i + 1);
    if (phrase) return phrase;
  }
  return undefined;
}

/** انتقل [الحاكم] إلى المدينة. وقال …: whom the sentence before is about, where that is a person. */
function subjectBefore(r: Reading, k: number, start: number): Phrase | undefined {
  const first = sentenceStart(r.all, k);
  if (first === 0 || start > first) return undefined;
  let last = first - 1;
  while (last > 0 && r.all[last]?.type === 'stop') last--;
  const opening = openingPhrase(r, sentenceStart(r.all, last), last);
  const noun = opening && nounPhrase(r, opening.from, opening.to);
  return noun && PERSONS.has(noun.kind) && agrees(r, k, opening) ? opening : undefined;
}

const PERSONS: ReadonlySet<NounPhrase['kind']> = new Set(['name', 'person', 'title', 'unnamed', 'group']);

const RELATIVES = set('الذي التي الذين اللذان اللتان اللواتي');

/** تصريحات [الوزير] الذي قال: what a relative clause is about. */
function antecedent(r: Reading, at: number, start: number): Phrase | undefined {
  const end = r.all[at - 1]?.type === 'comma' ? at - 1 : at;
  let found: Phrase | undefined;
  for (let k = end - 1; k >= Math.max(start, end - 14); k--) {
    if (r.all[k]?.type !== 'word') break;
    const phrase = nounPhrase(r, k, end);
    if (phrase?.to === end && phrase.from === k && phrase.kind !== 'document') found = phraseOf(r, k, end);
  }
  return found;
}

/** بيانا [لمتحدث باسم الوزارة] قال فيه: whose it is. */
function ownerOfDocument(r: Reading, k: number, start: number): Phrase | undefined {
  for (let i = k - 1; i > Math.max(start, k - 12); i--) {
    const item = r.all[i];
    if (item?.type !== 'word') return undefined;
    const isDocument = (word: string) => r.grammar.media.has(word) || nounClass(word) === 'document';
    if (!item.folded.startsWith('ل') || !(isDocument(wordAt(r.all, i - 1)) || isDocument(wordAt(r.all, i - 2))))
      continue;
    const glued = item.folded.startsWith('لل') || item.folded.length < 4;
    const phrase = nounPhrase(r, i, k) ?? (i + 1 === k && glued ? { to: k } : undefined);
    if (phrase)
      return {
        from: i,
        to: phrase.to,
        span: [glued ? item.start : item.start + 1, (r.all[phrase.to - 1] as Item).end],
      };
  }
  return undefined;
}

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
    while (k < end && k < at + 3 && (CONJUNCTIONS.has(wordAt(r.all, k)) || /^(?:قد|لقد|وقد)$/.test(wordAt(r.all, k))))
      k++;
    const opening = r.all[k];
    if (opening?.type === 'word' && k < end) {
      // ويذكر أن التحالف أصدر …: the article's own aside.
      const next = r.all[k + 1];
      if (r.grammar.asides.has(opening.folded) && next?.type === 'word' && r.grammar.complementizers.has(next.folded)) {
        at = k + 2;
        continue;
      }
      const isVerbal = isVerb(r, opening) || r.grammar.cues.get(opening.folded) === 'verb';
      // وسط هتافات “…”: how it was said is not who said it.
      if (!isVerbal && !opensAdverbial(r, opening)) {
        const nominal = nounPhrase(r, k, end);
        if (nominal && nominal.kind !== 'document' && nominal.to < end) return phraseOf(r, nominal.from, nominal.to);
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

const CONJUNCTIONS = set('و ف ثم لكن ولكن كما فيما بينما حيث إذ بل أما');

/** A preposition or an adverb, with a conjunction before it or not. */
const opensAdverbial = (r: Reading, { folded }: WordItem): boolean => {
  const bare = folded.replace(/^و(?=.{2})/, '');
  return (
    PREPOSITIONS.has(folded) ||
    PREPOSITIONS.has(bare) ||
    r.grammar.phraseEnds.has(bare) ||
    /^(?:رد|تعليق|نقل)ا$/.test(bare)
  );
};

/**
 * Whether a verb may have the phrase for its subject, by gender and number.
 * @param follows the phrase stands behind its verb, which is then in the singular whatever it is
 */
export function agrees(r: Reading, k: number, { from, to }: Phrase, follows = false): boolean {
  const verb = agreement.get(wordAt(r.all, k));
  const phrase = nounPhrase(r, from, to);
  if (!verb || !phrase) return true;
  if (follows && verb.number !== 'one') return false;
  // وقالا: two, of whom one phrase tells.
  if (!follows && verb.number === 'two' && !isJoint(r, from, to)) return false;
  if (!follows && verb.number === 'many' && !isJoint(r, from, to) && !phrase.plural && phrase.kind === 'name')
    return false;
  return !verb.gender || !phrase.gender || phrase.plural || verb.gender === phrase.gender;
}

const isJoint = (r: Reading, from: number, to: number): boolean => {
  const first = nounPhrase(r, from, to);
  return first !== undefined && first.to < to && wordAt(r.all, first.to).startsWith('و');
};

const phraseOf = (r: Reading, from: number, to: number): Phrase => ({
  from,
  to,
  span: [(r.all[from] as Item).start, (r.all[to - 1] as Item).end],
});

/**
 * اتهمت [المعارضة] الحكومة: a body behind what is a whole name or noun already is whom it is done to. So is all of the
 * phrase where it has no subject's form (ودعت الصحافيين) or not the verb's gender (واتهمت سامي).
 */
function beforeObject(r: Reading, verb: WordItem, phrase: Phrase): Phrase | undefined {
  const folded = (k: number) => wordAt(r.all, k);
  const first = folded(phrase.from);
  const opens = r.grammar.speechActs.get(verb.folded);
  const [acts, named] = [
    r.grammar.genderOf.get(verb.folded),
    r.grammar.givenNames.get(first) ?? r.grammar.genderOf.get(first),
  ];
  if (r.grammar.obliqueForm?.test(first) || (acts && named && acts !== named)) return undefined;
  for (let k = phrase.from + 1; k < phrase.to; k++) {
    const last = folded(k - 1);
    const given = k - 2 >= phrase.from ? folded(k - 2) : '';
    // باسم inside a phrase is in somebody's name, not Basim.
    const isName = r.grammar.givenNames.has(given) && (given !== 'باسم' || k - 2 === phrase.from);
    // تعهد الوزير بالعمل: what is done begins.
    const act = opens?.test(`${folded(k)} ${k + 1 < phrase.to ? folded(k + 1) : ''}`);
    // انتقد سامي حداد القرار: behind a whole name, what has the article is whom or what it is about.
    const behindName = isName && /^ال/.test(folded(k)) && !r.grammar.givenNames.has(last);
    const isBody = r.grammar.bodies.has(folded(k)) || r.grammar.obliqueForm?.test(folded(k));
    if ((!act && !isBody && !behindName) || PREPOSITIONS.has(last)) continue;
    if (act || isName || /^ال|(?:ي|يه)$/.test(last) || r.grammar.bodies.has(last))
      return { from: phrase.from, to: k, span: [phrase.span[0], (r.all[k - 1] as Item).end] };
  }
  return phrase;
}

/** نقلت الوكالة عن [مصدر] قوله; اكتفى [الوزير] بالقول: whom a noun of saying belongs to. */
export function nounSubject(r: Reading, k: number, start: number): Phrase | undefined {
  for (let i = k - 1; i >= Math.max(start, k - 12); i--) {
    const item = r.all[i] as Item;
    if (item.type === 'quote') return undefined;
    if (item.type === 'word' && r.grammar.relayed.has(item.folded)) return phraseAfter(r, i + 1, k);
  }
  if (!/^ب/.test((r.all[k] as WordItem).folded)) return undefined;
  // اكتفى [الوزير] بالقول: whoever the verb before it belongs to; a participle has the subject of its sentence.
  const verb = r.all[k - 1];
  if (verb?.type === 'word' && r.grammar.cues.get(verb.folded) === 'participle') return undefined;
  let clause = k;
  while (clause > start && r.all[clause - 1]?.type === 'word') clause--;
  return nearestSubject(r, k, start) ?? openingPhrase(r, clause, k) ?? openingPhrase(r, start, k);
}

/**
 * Whoever the participle at item `k` is said of: the subject of the nearest verb of its sentence, whatever the verb
 * (واستخدم [الوزير] العبارة نفسها قائلاً), whose view the sentence gives (بحسب [الوزير]), or whom it opens with.
 */
export function carriedSubject(r: Reading, k: number, start: number): Phrase | undefined {
  const agreeing = (phrase: Phrase | undefined) => (phrase && agrees(r, k, phrase) ? phrase : undefined);
  for (let i = k - 1; i >= start; i--) {
    const item = r.all[i];
    if (item?.type !== 'word') continue;
    const kind = cueAt(r, i);
    const isOther = !kind && (isVerb(r, item) || VERB_BEFORE.test(wordAt(r.all, i - 1))) && !isEmbedded(r, i, start);
    const phrase =
      kind === 'verb' || kind === 'source'
        ? subjectOf(r, i, kind, start, k)
        : isOther
          ? phraseAfter(r, i + 1, k)
          : undefined;
    if (isOther && phrase && (phrase.from !== i + 1 || !agrees(r, i, phrase, true))) continue;
    const found = agreeing(phrase);
    if (found) return found;
  }
  return agreeing(openingPhrase(r, start, k));
}

const VERB_BEFORE = /^و?(?:قد|لقد)$/;

/** وقد عبر [المدير] عن سعادته وقال: the subject of the nearest verb before item `k` that no clause of its own holds. */
function nearestSubject(r: Reading, k: number, start: number): Phrase | undefined {
  for (let i = k - 1; i >= Math.max(start, k - FAR); i--) {
    const item = r.all[i];
    if (item?.type === 'quote') return undefined;
    if (item?.type !== 'word' || !(isVerb(r, item) || VERB_BEFORE.test(wordAt(r.all, i - 1)))) continue;
    const phrase = isEmbedded(r, i, start) ? undefined : phraseAfter(r, i + 1, k);
    if (phrase && phrase.from === i + 1 && agrees(r, i, phrase, true)) return phrase;
  }
  return undefined;
}

/** How far before a verb the one that it shares its subject with may stand, in items. */
const FAR = 30;

/** Whether the verb at item `i` stands in a clause that أن, الذي, عندما or the like opens. */
function isEmbedded(r: Reading, i: number, start: number): boolean {
  for (let k = i - 1; k >= Math.max(start, i - 6); k--) {
    const item = r.all[k];
    if (item?.type !== 'word') return false;
    if (r.grammar.complementizers.has(item.folded) || RELATIVES.has(item.folded) || SUBORDINATES.has(item.folded))
      return true;
  }
  return false;
}

const SUBORDINATES = set('عندما حين حينما بعدما قبلما لما كلما إذا لو ما مما ريثما');

/** أما [موسكو] فدعت …: whom the clause is about stands before its verb. */
function topicOf(r: Reading, k: number, start: number): Phrase | undefined {
  const opening = r.all[start];
  if (opening?.type !== 'word' || !r.grammar.topics.has(opening.folded) || k - start > 10) return undefined;
  return phraseAfter(r, start + 1, k);
}

/** مقطع فيديو للكاظمي قال فيه: whose recording it is speaks in it; else whoever stands before its name. */
function ownerOfMedium(r: Reading, phrase: Phrase): Phrase {
  for (let k = phrase.from; k < phrase.to; k++) {
    if (!r.grammar.media.has(wordAt(r.all, k))) continue;
    const last = phrase.to - 1;
    if (last > k && wordAt(r.all, last).startsWith('ل'))
      return { from: last, to: last + 1, span: spanOf(r.all[last] as Item) };
    if (k > phrase.from) return { from: phrase.from, to: k, span: [phrase.span[0], (r.all[k - 1] as Item).end] };
  }
  return phrase;
}
