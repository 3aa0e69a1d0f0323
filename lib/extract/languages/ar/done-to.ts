import { set } from '../../grammar';
import { type Item, type WordItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { sentenceStart } from '../../read/sentence';
import { type Phrase, phraseAfter } from '../../who/phrase';
import { agrees } from './agreement';
import { nearestSubject, openingPhrase, phraseOf, RELATIVES } from './carried';
import { OBLIQUE_FORM } from './names';
import { nounPhrase } from './noun-phrase';
import { nounClass } from './nouns';
import { PREPOSITIONS } from './small-words';
import { DESCRIBES, TAKES_OBJECT } from './verbs';
import { type ArabicWord, wordIn } from './word';
import { OFFICES, startsName } from './word-form';

/**
 * ودعت [الطلاب] إلى; وحث [القضاة] على; وناشد [التجار] «…»: many with the article, right before what is asked of them, where
 * the verb is of a woman or a body, or needs whom it is done to: who asks is left out.
 */
export function isAsked(r: Reading, { folded }: WordItem, { from, to }: Phrase): boolean {
  const head = wordAt(r.all, from);
  if (!TAKES_OBJECT.has(folded) || !/^ال.*(?<!ون|ات)$/.test(head) || nounPhrase(r, from, to)?.kind !== 'group')
    return false;
  const isWomans = r.grammar.genderOf.get(folded) === 'f' && !FEMININE.has(head);
  if (!isWomans && !NEEDS_OBJECT.test(folded)) return false;
  const next = wordAt(r.all, to);
  return (
    r.all[to]?.type === 'quote' ||
    r.all[to]?.type === 'colon' ||
    (RELATIVES.has(next) && NEEDS_OBJECT.test(folded)) ||
    /^(?:الي|علي|من|ب(?:ال.+|ان.*)?)$/.test(next) ||
    r.grammar.complementizers.has(next)
  );
}

/**
 * ناشدت الجمعية المانحين، ودعت [الحكومة] إلى …: a body, behind a second verb of one sentence by which somebody
 * calls upon others, where the verb agrees with whom the sentence is about.
 */
export function isCalledUpon(r: Reading, k: number, start: number, { from, to }: Phrase): boolean {
  if (r.all[k - 1]?.type !== 'comma' || !CALLS.test(wordAt(r.all, k))) return false;
  const body = nounPhrase(r, from, to);
  if (body?.kind !== 'body' || body.to !== to) return false;
  if (!/^(?:الي|علي|ب(?:ال.+|ان.*)?)$/.test(wordAt(r.all, to))) return false;
  const who = nearestSubject(r, k, start) ?? openingPhrase(r, sentenceStart(r.all, k), k);
  return who !== undefined && agrees(r, k, who);
}
const CALLS = /^و(?:دع[اي]|دعت|طالبت?|ناشدت?|حثت?)$/;

const FEMININE = set('الجماهير العوائل الأسر القبائل العشائر النساء الحشود الفرق الفصائل');
const NEEDS_OBJECT = /^[وف]?[يت]?(?:حث|ناشد|نصح|خاطب|صارح)(?:ت|وا)?$/;

/** وأبلغ [الوزراء] أن: of many behind a verb that needs somebody who is told, and nobody else behind it, they are told. */
export function isHearer(r: Reading, { folded }: WordItem, { from, to }: Phrase): boolean {
  if (!TELLS.test(folded) || !r.grammar.complementizers.has(wordAt(r.all, to))) return false;
  return nounPhrase(r, from, to)?.kind === 'group' && /^ال.*(?<!ون)$/.test(wordAt(r.all, from));
}
const TELLS = /^[وف]?(?:ابلغ|اخبر|اطلع|[يت]بلغ|[يت]خبر|[يت]طلع)ت?$/;

/** بعدما وصف [الوزير] بـ«…»: right before what somebody is called stands who is called so, or accused; who calls them so is left out. */
export const isDescribed = (r: Reading, verb: WordItem, behind: Phrase | undefined): boolean =>
  behind !== undefined &&
  (DESCRIBES.has(verb.folded) || (ACCUSES.test(verb.folded) && beforeObject(r, verb, behind)?.to === behind.to)) &&
  /^ب(?:ان(?:ه|ها|هم))?$/.test(wordAt(r.all, behind.to));
const ACCUSES = /^[وف]?(?:اتهم|[يت]تهم)(?:ت|وا)?$/;

/**
 * ووصف [عمدة أغادير] الزلزال بـ«…»: what an office is of, as no list has it, is no part of what is described behind it; nor is an
 * office behind a name: ووصف [سامي حداد] رئيس البلدية بأنه …
 */
export function describer(r: Reading, behind: Phrase | undefined): Phrase | undefined {
  const noun = behind && nounPhrase(r, behind.from, behind.to);
  if (noun?.name && noun.name[1] < noun.to) return phraseOf(r, noun.from, noun.name[1]);
  if (!behind) return undefined;
  // ووصف [ممثل الجمعية الوطنية] الوزير بأنه …: an office with the article, behind one that is whole.
  const last = behind.to - 1;
  const isApart = last > behind.from && OFFICES.test(wordAt(r.all, last)) && /^ال/.test(wordAt(r.all, last - 1));
  if (isApart && nounPhrase(r, behind.from, last)?.to === last) return phraseOf(r, behind.from, last);
  if (behind.to !== behind.from + 3) return undefined;
  const [office, place, thing] = [0, 1, 2].map((n) => wordIn(r, behind.from + n)) as [
    ArabicWord,
    ArabicWord,
    ArabicWord,
  ];
  const isWhole = office.noun === 'person' && !office.definite && place.noun === undefined && !place.definite;
  return isWhole && thing.definite ? phraseOf(r, behind.from, behind.to - 1) : undefined;
}

/** سأل القاضي [المتهم]: «…»، فأجاب: whoever was asked by a verb of the same sentence. */
export function whoAnswers(r: Reading, k: number): Phrase | undefined {
  const reached = r.all[k - 1]?.type === 'comma' ? contacted(r, k) : undefined;
  if (reached) return reached;
  const cue = wordAt(r.all, k);
  const next = r.all[k + 1];
  if (!/^ف(?:اجاب|رد|قال)ت?$/.test(cue) || (next?.type !== 'colon' && next?.type !== 'quote')) return undefined;
  for (let i = k - 1; i >= Math.max(0, k - FAR); i--) {
    // سألت الحارس: «…». فأجاب: the question may end its sentence.
    if (r.all[i]?.type === 'stop' && r.all[i - 1]?.type !== 'quote') return undefined;
    if (!/^[وف]?(?:سال|[يت]سال)ت?$/.test(wordAt(r.all, i))) continue;
    const asks = phraseAfter(r, i + 1, k);
    const asker = asks && beforeObject(r, r.all[i] as WordItem, asks);
    // وسألت [الحارس]: «…»: what the verb does not agree with is whom it is done to.
    const noun = asks && nounPhrase(r, asks.from, asks.to);
    // سأل سامي حداد [ابنته]: no office of his.
    const to = noun?.name && noun.name[1] < noun.to ? noun.name[1] : asker?.to;
    const asked = asks && (agrees(r, i, asks, true) ? phraseAfter(r, to ?? k, k) : asks);
    return asked && agrees(r, k, asked) ? asked : undefined;
  }
  return undefined;
}
/** In items. */
const FAR = 20;

/** وعند سؤال [صاحب الدكان]، قال: «…»: whom the sentence says that somebody reached or asked, before a verb with nobody behind it. */
function contacted(r: Reading, k: number): Phrase | undefined {
  const start = sentenceStart(r.all, k);
  if (!/^و?(?:عند|لدي|بعد)$/.test(wordAt(r.all, start)) || !CONTACT.test(wordAt(r.all, start + 1))) return undefined;
  const at = wordAt(r.all, start + 2) === 'مع' ? start + 3 : start + 2;
  const reached = phraseAfter(r, at, k);
  if (reached?.from !== at || phraseAfter(r, k + 1)?.from === k + 1) return undefined;
  return agrees(r, k, reached) ? reached : undefined;
}
const CONTACT = /^(?:(?:ال)?تواصل|سوال|استجواب|استيضاح|مراجعه|مواجهه)$/;

/**
 * اتهمت [المعارضة] الحكومة: a body behind what is a whole name or noun already is whom it is done to. So is all of the
 * phrase where it has no subject's form (ودعت الصحافيين) or not the verb's gender (واتهمت سامي).
 */
export function beforeObject(r: Reading, verb: WordItem, phrase: Phrase): Phrase | undefined {
  const folded = (k: number) => wordAt(r.all, k);
  const one = nounPhrase(r, phrase.from, phrase.to);
  // وصف وزير المال سامي حداد [وحاكم الإقليم ليلى مرعي] القرض: two who act together, with a name each.
  if (one?.name && one.to < phrase.to && folded(one.to).startsWith('و')) return phrase;
  const first = folded(phrase.from);
  const opens = r.grammar.speechActs.get(verb.folded);
  const [acts, named] = [
    r.grammar.genderOf.get(verb.folded),
    r.grammar.givenNames.has(first) ? r.grammar.givenNames.get(first) : r.grammar.genderOf.get(first),
  ];
  // ودعا [جميع الأطراف] إلى …: all of them are called upon.
  // وطالب [الحلفاء الأوروبيين] بإصلاح: by the form of how they are.
  const asked = nounClass(first) === 'group' && OBLIQUE_FORM?.test(folded(phrase.from + 1));
  if (asked || OBLIQUE_FORM?.test(first) || ALL.has(first) || (acts && named && acts !== named)) return undefined;
  const [nameFrom, nameTo] = one?.name ?? [phrase.to, phrase.to];
  for (let k = phrase.from + 1; k < phrase.to; k++) {
    // أقر مدير الشركة تيم [بوزيان]: a word of the name, whatever it opens with.
    if (k > nameFrom && k < nameTo && !/^ال/.test(folded(k))) continue;
    const last = folded(k - 1);
    const given = k - 2 >= phrase.from ? folded(k - 2) : '';
    // باسم inside a phrase is in somebody's name, not Basim.
    const isName = startsName(r, k - 2, phrase.to) && (given !== 'باسم' || k - 2 === phrase.from);
    // تعهد الوزير بالعمل: what is done begins.
    const act =
      !r.grammar.givenNames.has(folded(k)) && opens?.test(`${folded(k)} ${k + 1 < phrase.to ? folded(k + 1) : ''}`);
    // انتقد سامي حداد القرار: behind a whole name, what has the article is whom or what it is about.
    // محمد شياع [السوداني]: with this ending, rather the family's.
    const behindName =
      isName && /^ال/.test(folded(k)) && !r.grammar.givenNames.has(last) && !/^ال.{2,}[^ي]ي$/.test(folded(k));
    // ونصح الطبيب [المرضى] بالراحة: many behind one.
    // سأل المعلم [التلميذ]: an office behind one that is whole.
    const isOther = OFFICES.test(folded(k)) && k === phrase.from + 1 && /^ال/.test(last) && last !== 'الرييس';
    const isMany = nounClass(folded(k)) === 'group' && /^ال/.test(folded(k)) && nounClass(last) === 'person';
    const isBody = isMany || isOther || r.grammar.bodies.has(folded(k)) || OBLIQUE_FORM?.test(folded(k));
    if ((!act && !isBody && !behindName) || PREPOSITIONS.has(last)) continue;
    if (act || isName || /^ال|(?:ي|يه)$/.test(last) || r.grammar.bodies.has(last))
      return { from: phrase.from, to: k, span: [phrase.span[0], (r.all[k - 1] as Item).end] };
  }
  return phrase;
}

const ALL = set('جميع كافة سائر كل');
