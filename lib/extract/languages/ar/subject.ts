import { set } from '../../grammar';
import { type Item, type WordItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { sentenceStart } from '../../read/sentence';
import { type Phrase, phraseAfter, phraseBefore } from '../../who/phrase';
import { agrees } from './agreement';
import { nameBehindComma } from './apposition';
import { behindObject, clauseTopic, nearestSubject, openingPhrase, PERSONS, phraseOf, RELATIVES } from './carried';
import { documentBefore, ownerOfDocument } from './documents';
import { beforeObject, describer, isAsked, isCalledUpon, isDescribed, isHearer, whoAnswers } from './done-to';
import { nounPhrase } from './noun-phrase';
import { LISTENERS } from './small-words';
import { ATTACHED_SUBJECTS, DESCRIBES, TAKES_OBJECT } from './verbs';
import { arabic, wordIn } from './word';
import { isVerb } from './word-form';
import { isPartOfName } from './word-name';
import { RELAYED, TOPICS } from './words';

/**
 * The subject of a cue where the verb stands first, as in Arabic: the phrase behind it (قال [الوزير] إن), or before it in
 * a clause that has begun ([مصدر أمني] قال إن); where the verb leaves it out (وعاد [الوزير] وقال إن), the one that its
 * sentence opens with; none where that does not agree with it.
 * @param behind the phrase that follows the cue
 */
export function verbFirstSubject(r: Reading, k: number, start: number, behind: Phrase | undefined): Phrase | undefined {
  const cue = r.all[k] as WordItem;
  const particle = wordAt(r.all, k - 1);
  // ومرة أخرى أشير إلى أن: whoever writes.
  if (ATTACHED_SUBJECTS.has(particle) || isOfWriter(cue)) return undefined;
  if (RELATIVES.has(particle)) return withinRelative(r, k, behind) ?? antecedent(r, k - 1, start);
  const topic = topicOf(r, k, start);
  if (topic) return topic;
  // رفض الوزير وصف [النائبة] للميزانية بأنها …: what whoever acts does something to is a noun, and whose it is stands behind.
  if (isDeed(r, k, start) && behind) return behind;
  // كانت رئيسة البلدية قد أكدت: the subject stands before the particle.
  const pluperfect = particle === 'قد' ? phraseBefore(r, k - 1, start) : undefined;
  if (pluperfect) return pluperfect;
  // بيانا للحزب قال فيه: what it was said in speaks for nobody.
  if (/^(?:فيه|فيها)$/.test(wordAt(r.all, k + 1))) {
    const owner =
      ifAgreeing(r, k, ownerOfDocument(r, k, start)) ??
      ifAgreeing(r, k, nearestSubject(r, k, start)) ??
      ifAgreeing(r, k, openingPhrase(r, start, k)) ??
      clauseTopic(r, k, start) ??
      // أصدرت الوزارة بيانا. وجاء فيه أن …
      subjectBefore(r, k, start);
    if (owner) return owner;
  }
  const asked = whoAnswers(r, k);
  if (asked) return asked;
  // وُصف الجسر من قبل [المهندس] بأنه …
  const agent = agentBehind(r, k);
  if (agent) return agent;
  const relayed = relayedBy(r, k, RELAYS.test(cue.folded) ? RELAYED : TONGUE);
  if (relayed) return relayed;
  // وقال للصحافيين: whom it was told is not who told it.
  const isOther =
    behind &&
    (/^لل\S{3}/.test(wordAt(r.all, behind.from)) ||
      isHearer(r, cue, behind) ||
      isAsked(r, cue, behind) ||
      isCalledUpon(r, k, start, behind));
  const named = isOther ? undefined : isDescribed(r, cue, behind) ? describer(r, behind) : behind;
  const after =
    named && TAKES_OBJECT.has(cue.folded) ? (behindObject(r, cue, named) ?? beforeObject(r, cue, named)) : named;
  // وقال opens a clause: its subject is left out.
  const opens = /^[وف]/.test(cue.folded) && r.grammar.cues.has(cue.folded.slice(1));
  const before = opens ? undefined : phraseBefore(r, k, start);
  // سامي حداد برر [القرار]: whoever opens the sentence right before the verb does it to what stands behind.
  const mayBeObject =
    after && (TAKES_OBJECT.has(cue.folded) || nounPhrase(r, after.from, after.to)?.kind === 'document');
  const opener = mayBeObject ? openerBefore(r, k, start) : undefined;
  if (opener && agrees(r, k, opener)) return opener;
  // أفاد وكالة …: the agency is told, whoever stands before tells.
  const isTold = after !== undefined && before !== undefined && r.grammar.carriers.has(wordAt(r.all, after.from));
  // وأضافت منصور: a name by itself may be a family's, whatever its gender as a given one.
  const isSurname = after?.to === k + 2 && after.from === k + 1 && !TAKES_OBJECT.has(cue.folded);
  const fits = after && !isTold && (isSurname || ifAgreeing(r, k, after, true));
  const beside = fits ? after : before;
  // أضفى تصريح للوزير ضبابية، حيث قال; انتهى ببيان أكد أن: whose document it is, and the document itself.
  const since = SINCE.has(particle) ? ifAgreeing(r, k, ownerOfDocument(r, k, start)) : undefined;
  return (
    beside ??
    since ??
    (opens ? undefined : documentBefore(r, k)) ??
    ifAgreeing(r, k, nearestSubject(r, k, start)) ??
    ifAgreeing(r, k, openingPhrase(r, start, k)) ??
    ifAgreeing(r, k, ownerOfDocument(r, k, start)) ??
    clauseTopic(r, k, start) ??
    subjectBefore(r, k, start) ??
    subjectOfWhole(r, k, start)
  );
}

/** [سامي حداد] برر; مدير المكتبة، [سامي حداد]، برر: somebody with whom the sentence opens, and the verb right behind. */
function openerBefore(r: Reading, k: number, start: number): Phrase | undefined {
  if (start !== sentenceStart(r.all, k)) return undefined;
  const noun = nounPhrase(r, start, k);
  if (!noun || !PERSONS.has(noun.kind)) return undefined;
  if (noun.to === k) return phraseOf(r, noun.from, noun.to);
  const behind = r.all[k - 1]?.type === 'comma' ? nameBehindComma(r, noun.to, k) : undefined;
  return behind && behind[1] === k - 1 ? phraseOf(r, ...behind) : undefined;
}

/** وقف حفيده [سامي] في قميص كتب عليه «صيف»، وقال: whom the sentence opens with, before other marks of it. */
function subjectOfWhole(r: Reading, k: number, start: number): Phrase | undefined {
  const first = sentenceStart(r.all, k);
  return first < start ? ifAgreeing(r, k, openingPhrase(r, first, start)) : undefined;
}

/** أشير, نقول: whoever writes; صارحنا tells of another. */
const isOfWriter = (word: WordItem): boolean => arabic(word).agrees?.first === true && !word.folded.endsWith('نا');

/** The phrase, where the verb agrees with it, or comes as a matter of fact: وفي تصريح [للوزيرة] جاء أن. */
const ifAgreeing = (r: Reading, k: number, phrase: Phrase | undefined, follows = false): Phrase | undefined =>
  phrase &&
  (r.grammar.impersonal.has(wordAt(r.all, k)) || agrees(r, k, phrase, follows) || isFamilyOfWoman(r, k, phrase))
    ? phrase
    : undefined;

/** عادت [الحداد] وقالت: behind a woman's verb, a man's trade is a family's name. */
const isFamilyOfWoman = (r: Reading, k: number, { from, to }: Phrase): boolean =>
  to === from + 1 &&
  wordIn(r, from).noun === 'person' &&
  r.grammar.genderOf.get(wordAt(r.all, k)) === 'f' &&
  /[^ا]ت$/.test(wordAt(r.all, from - 1)) &&
  isVerb(r, r.all[from - 1]);

/** رفض الوزير [وصف] …: a noun with the letters of a verb, right behind the verb and whoever does it. */
function isDeed(r: Reading, k: number, start: number): boolean {
  if (!DEEDS.has(wordAt(r.all, k))) return false;
  // وجاء [رد] الوزيرة مقتضبا: «…»
  if (r.grammar.impersonal.has(wordAt(r.all, k - 1))) return true;
  const before = phraseBefore(r, k, start);
  const verb = before && r.all[before.from - 1];
  return before?.to === k && verb?.type === 'word' && (r.grammar.cues.get(verb.folded) === 'verb' || isVerb(r, verb));
}

/** من قبل [المهندس]: whoever does what the verb tells, where its form does not say that it was done to somebody. */
function agentBehind(r: Reading, k: number): Phrase | undefined {
  for (let i = k + 1; i < k + AGENT && r.all[i]?.type === 'word'; i++) {
    if (r.grammar.complementizers.has(wordAt(r.all, i))) return undefined;
    if (wordAt(r.all, i) === 'من' && wordAt(r.all, i + 1) === 'قبل') return phraseAfter(r, i + 2);
  }
  return undefined;
}
/** In items. */
const AGENT = 10;

const DEEDS = set('وصف نقد نفي رفض رد نعت');

const SINCE = set('حيث إذ بعدما');
const RELAYS = /^[وف]?[يت]?نقل(?:ت|وا)?$/;

const TONGUE = set('لسان بلسان');

/** وجاء في البيان على لسان [الوزيرة] أن */
export const onTongueOf = (r: Reading, k: number): Phrase | undefined => relayedBy(r, k, TONGUE);

/** نقلت الوكالة عن [مصدر] أن …, أعلنت الحكومة على لسان [سامي]: whom a carrier quotes, and who speaks for a body. */
function relayedBy(r: Reading, k: number, links: ReadonlySet<string>): Phrase | undefined {
  for (let i = k + 1; i < Math.min(r.all.length, k + 16); i++) {
    const item = r.all[i];
    if (item?.type === 'word' && item.entry.opensClause) return undefined;
    if (item?.type === 'stop' || item?.type === 'colon') return undefined;
    // ونقلت عن[ه] الوكالة قوله
    const owner = item?.type === 'word' && links === RELAYED ? /^عن(ه|ها|هم)$/.exec(item.folded)?.[1] : undefined;
    if (item && owner) return { from: i, to: i + 1, span: [item.end - owner.length, item.end] };
    if (item?.type !== 'word' || !links.has(item.folded)) continue;
    const phrase = phraseAfter(r, i + 1);
    if (phrase) return phrase;
  }
  return undefined;
}

/** انتقل [الحاكم] إلى المدينة. وقال …: whom the sentence before is about, where that is a person. */
function subjectBefore(r: Reading, k: number, start: number): Phrase | undefined {
  const first = sentenceStart(r.all, k);
  if (first === 0 || start > first) return undefined;
  let [last, from] = lastSentence(r, first);
  let opening = openingPhrase(r, from, last + 1);
  // رفضت ليلى. لكنها ندمت. تقول: a sentence between that only goes on with her.
  if (from > 0 && GOES_ON.test(wordAt(r.all, from))) {
    [last, from] = lastSentence(r, from);
    opening = openingPhrase(r, from, last + 1);
  }
  const noun = opening && nounPhrase(r, opening.from, opening.to);
  // أغلقت المديرية المحطة. ودعت السكان إلى …: a body, where the verb has whom it asks beside it.
  const isBody = noun?.kind === 'body' || noun?.kind === 'place';
  const asks = isBody && TAKES_OBJECT.has(wordAt(r.all, k));
  // أصدرت الوزارة بيانا. وأكدت: a body that has something to say.
  const issues = opening && isBody && r.all.slice(opening.to, last + 1).some(isStatement(r));
  return noun && (PERSONS.has(noun.kind) || asks || issues) ? ifAgreeing(r, k, opening) : undefined;
}

/** The last item of the sentence before item `first`, and where it begins. */
function lastSentence(r: Reading, first: number): [number, number] {
  let last = first - 1;
  while (last > 0 && r.all[last]?.type === 'stop') last--;
  return [last, sentenceStart(r.all, last)];
}
const GOES_ON = /^و?لكن(?:ه|ها)$|^[وف]?(?:هو|هي)$/;

const isStatement = (r: Reading) => (item: Item) =>
  item.type === 'word' && r.grammar.media.get(item.folded) === 'statement';

/** الطريق الذي قالت [الشرطة] إنه …; الجسر الذي وصفه [المهندس] بأنه …: whoever stands right behind a verb that needs nobody to be told, or has its object. */
function withinRelative(r: Reading, k: number, behind: Phrase | undefined): Phrase | undefined {
  const cue = wordAt(r.all, k);
  if (behind?.from !== k + 1 || !agrees(r, k, behind, true)) return undefined;
  const opener = wordIn(r, behind.to).preposition ? behind.to + 1 : behind.to;
  const opens = r.grammar.complementizers.has(wordAt(r.all, opener)) || r.all[opener]?.type === 'quote';
  const needsNobody = /.{3}ه[ام]?$/.test(cue) || !(TAKES_OBJECT.has(cue) || isHearer(r, r.all[k] as WordItem, behind));
  const noun = nounPhrase(r, behind.from, behind.to);
  return opens && needsNobody && noun && SPEAKS.has(noun.kind) ? behind : undefined;
}

/** تصريحات [الوزير] الذي قال: what a relative clause is about. */
function antecedent(r: Reading, at: number, start: number): Phrase | undefined {
  const end = r.all[at - 1]?.type === 'comma' ? at - 1 : at;
  let found: Phrase | undefined;
  for (let k = end - 1; k >= Math.max(start, end - 14); k--) {
    if (r.all[k]?.type !== 'word') break;
    const phrase = nounPhrase(r, k, end);
    // الغاية [الكلية] التي …: behind a thing with the article, how it is.
    const describes =
      /^ال/.test(wordAt(r.all, k)) && /^ال/.test(wordAt(r.all, k - 1)) && wordIn(r, k - 1).noun === 'mute';
    if (phrase?.to === end && phrase.from === k && phrase.kind !== 'document' && !describes)
      found = phraseOf(r, k, end);
  }
  return found;
}

const ASCRIBES = /^[وف]?[يت]?نسب(?:ت|وا)?$/;

const VIEW = /^ب(?:راي|تقدير|نظر)(ه|ها|هم)$/;

/** تأكيد [الوزير] أن …, تحذير [الخبيرة] من أن …: whose saying the noun at item `k` is, where what is said stands behind. */
export function ownerOfNoun(r: Reading, k: number): Phrase | undefined {
  if (wordAt(r.all, k - 1) === 'حد' || isPartOfName(r, k)) return undefined;
  const owner = phraseAfter(r, k + 1);
  const noun = owner && nounPhrase(r, owner.from, owner.to);
  if (owner?.from !== k + 1 || !noun || !SPEAKS.has(noun.kind)) return undefined;
  // في تصريحات للصحافيين إن: whom it was told.
  const told = wordAt(r.all, owner.from);
  if (LISTENERS.has(told) || (told.startsWith('ل') && r.grammar.carriers.has(told.slice(1)))) return undefined;
  const opener = wordIn(r, owner.to).preposition ? owner.to + 1 : owner.to;
  const opens = wordAt(r.all, opener);
  if (/^بان/.test(opens) && describesBefore(r, k)) return undefined;
  return r.grammar.complementizers.has(opens) && !/^ف/.test(opens) ? owner : undefined;
}

/** وصف سامي حداد [تصريحات] الوزير بأنها …: whether a verb before it describes the noun at item `k`. */
function describesBefore(r: Reading, k: number): boolean {
  for (let i = k - 1; i > k - AGENT && r.all[i]?.type === 'word'; i--) if (DESCRIBES.has(wordAt(r.all, i))) return true;
  return false;
}

const SPEAKS: ReadonlySet<string> = new Set([...PERSONS, 'body', 'place']);

/** نقلت الوكالة عن [مصدر] قوله; اكتفى [الوزير] بالقول: whom a noun of saying belongs to. */
export function nounSubject(r: Reading, k: number, start: number): Phrase | undefined {
  // ومهمة الحكومة برأيه «…»: whose view it is hangs on the word.
  const owner = VIEW.exec(wordAt(r.all, k))?.[1];
  const cue = r.all[k] as Item;
  const noun = wordAt(r.all, k);
  if (r.grammar.sayingNouns.has(noun) || r.grammar.speechNouns.has(noun))
    return ownerOfNoun(r, k) ?? ownerOfSaying(r, k);
  if (owner) return { from: k, to: k + 1, span: [cue.end - owner.length, cue.end] };
  for (let i = k - 1; i >= Math.max(start, k - 12); i--) {
    const item = r.all[i] as Item;
    if (item.type === 'quote') return undefined;
    // نسبت الوكالة إلى [المدير] قوله
    const ascribed = item.type === 'word' && item.folded === 'الي' && ASCRIBES.test(wordAt(r.all, start));
    if (item.type === 'word' && (ascribed || RELAYED.has(item.folded))) return phraseAfter(r, i + 1, k);
  }
  // أما ممثل الادعاء فاكتفى بالقول
  const topic = topicOf(r, k, start);
  if (topic) return topic;
  if (!/^ب/.test((r.all[k] as WordItem).folded)) return ownerBefore(r, k, start);
  // اكتفى [الوزير] بالقول: whoever the verb before it belongs to; a participle has the subject of its sentence.
  const verb = r.all[k - 1];
  if (verb?.type === 'word' && r.grammar.cues.get(verb.folded) === 'participle') return undefined;
  let clause = k;
  while (clause > start && r.all[clause - 1]?.type === 'word') clause--;
  return nearestSubject(r, k, start) ?? openingPhrase(r, clause, k) ?? openingPhrase(r, start, k);
}

/** ولفت في خطاب [النائب سامي حداد] قوله إن …: whoever stands right before what they say, where its ending agrees. */
function ownerBefore(r: Reading, k: number, start: number): Phrase | undefined {
  const owner = antecedent(r, k, start);
  const noun = owner && nounPhrase(r, owner.from, owner.to);
  if (!owner || !noun || !/^(?:name|person|title|body)$/.test(noun.kind)) return undefined;
  const gender = /ها$/.test(wordAt(r.all, k)) ? 'f' : /هم$/.test(wordAt(r.all, k)) ? undefined : 'm';
  return !noun.gender || !gender || noun.gender === gender ? owner : undefined;
}

/** دعوة [النقيبة] إلى «…»; دعوت[ه] إلى «…»: whose words such a noun holds. */
function ownerOfSaying(r: Reading, k: number): Phrase | undefined {
  const noun = r.all[k] as Item;
  const hangs = /(?:ه|ها|هم)$/.exec(r.text.slice(noun.start, noun.end))?.[0];
  return hangs ? { from: k, to: k + 1, span: [noun.end - hangs.length, noun.end] } : phraseAfter(r, k + 1);
}

/** أما [موسكو] فدعت …: whom the clause is about stands before its verb. */
function topicOf(r: Reading, k: number, start: number): Phrase | undefined {
  let topic = start;
  // …، أما موسكو فدعت …: a clause of its own.
  for (let i = k - 1; i > Math.max(start, k - 10); i--)
    if (TOPICS.has(wordAt(r.all, i)) && r.all[i - 1]?.type === 'comma') topic = i;
  const opening = r.all[topic];
  if (opening?.type !== 'word' || !TOPICS.has(opening.folded) || k - topic > 10) return undefined;
  // أما ممثل الادعاء [فاكتفى] …: a letter joins what is told of them.
  let end = topic + 2;
  while (end < k && !/^ف.{3}/.test(wordAt(r.all, end))) end++;
  return phraseAfter(r, topic + 1, end);
}
