import { foldWord } from '../../../text/fold';
import { cueAt } from '../../cue/cue';
import { set } from '../../grammar';
import { type Item, joinsOn, type QuoteItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { sentenceStart } from '../../read/sentence';
import { nounPhrase } from './noun-phrase';
import { nounClass } from './nouns';
import { VERBS } from './plain-verbs';
import { PREPOSITIONS } from './small-words';
import { cueIn, opensWithVerb, wordIn } from './word';
import { isVerb, rawOf } from './word-form';

/**
 * Whether the marks at item `at` are no name of the noun before them: it is done to them (لمواجهة «النشاط الخبيث»), or
 * they hang on a preposition of their own (تغييرها «من باب الاحتياط»).
 */
export function isNoNameOf(r: Reading, at: number, first: string): boolean {
  const before = wordAt(r.all, at - 1);
  if (PREPOSITIONS.has(first) || r.grammar.firstPerson.has(first)) return true;
  // إن موردين «خذلاه»: a verb, and whom it is done to.
  if (isDoneTo(r, at) || isPredicate(r, at)) return true;
  // بأن روسيا «تكذب كعادتها»: a verb of her who stands before it.
  if (/^ت(?!.*ه$).{3}$/.test(first) && nounClass(first) === undefined && isFeminine(r, at - 1) && opensTold(r, at))
    return true;
  // إن مصر «أوفت بالتزاماتها»; الرئيس: سيناء «عادت ولن تغيب»: what a country does or is.
  const { noun } = wordIn(r, at - 1);
  if (noun === 'place' && (opensTold(r, at) || r.all[at - 2]?.type === 'colon')) return true;
  // توقعت طقساً «شديد البرودة»: how it is.
  if (/[^\s]{2}(?:اً|ًا)$/.test(rawOf(r, r.all[at - 1] as Item)) && !r.grammar.namingNouns.has(before)) return true;
  // لم يبد «ذرة ندم»
  if (r.grammar.negations.has(wordAt(r.all, at - 2))) return true;
  // إنهم سمعوا «صوتا كالرعد»: a verb, and what it is done to.
  if (noun === undefined && (VERBS.has(before) || /.{3}وا$/.test(before))) return true;
  if (isBehindSpeaker(r, at) || saysHow(r, at)) return true;
  const deed = before.replace(/^[بل](?=.{4})/, '');
  if (deed === before && !wordIn(r, at - 2).preposition) return false;
  return DEED.test(deed) && nounClass(deed) === undefined && !CALLED.has(deed);
}

const isFeminine = (r: Reading, k: number): boolean =>
  wordIn(r, k).noun === 'place' || /^[وفبك]?ال.{2,}ة$/.test(rawOf(r, r.all[k] as Item));

/** أن روسيا «…»: right behind what opens a clause. */
const opensTold = (r: Reading, at: number): boolean => r.grammar.complementizers.has(wordAt(r.all, at - 2));

/** إن الخطة «فوضى»; أن سقف الميناء «آمن»: whatever ends a clause that has nothing else to say of its subject. */
function isPredicate(r: Reading, at: number): boolean {
  const behind = r.all[at + 1];
  if (behind?.type === 'word' && !joinsOn(r.grammar, behind.folded)) return false;
  let k = at - 1;
  for (; k > at - LONGEST_TOPIC && r.all[k]?.type === 'word'; k--) {
    if (r.grammar.complementizers.has(wordAt(r.all, k))) break;
    if (isVerb(r, r.all[k]) || wordIn(r, k).preposition) return false;
  }
  if (k >= at - 1 || !isWhole(wordAt(r.all, at - 1))) return false;
  return r.grammar.complementizers.has(wordAt(r.all, k)) || (r.all[k]?.type !== 'word' && isBeforeSource(r, at));
}

/** المباراة «حرب»، على حد وصف المدرب: whether what has no article stands before whose view it is. */
const isBeforeSource = (r: Reading, at: number): boolean =>
  r.all[at + 1]?.type === 'comma' &&
  !r.text.startsWith('ال', (r.all[at] as QuoteItem).range.inner[0]) &&
  [at + 2, at + 3, at + 4].some((k) => cueAt(r, k) === 'source');
/** In items, with what opens the clause. */
const LONGEST_TOPIC = 5;

/** Whether nothing can belong to a noun any more: it has the article, or whose it is. */
const isWhole = (noun: string): boolean => /^(?:[وف]?[بكل]?ال.{2}|[وف]?لل)|.{2}(?:ه|ها|هم|ين|ون|ان)$/.test(noun);

/** لاعبيه «خانوه», الحارس «ضربه»: a verb with its object, behind a noun that nothing can belong to. */
function isDoneTo(r: Reading, at: number): boolean {
  const [from, to] = (r.all[at] as QuoteItem).range.inner;
  // ضربه is no ضربة.
  const stem = foldWord(
    /^\s*(\S{2,}?)(?:ه|ها|هم|هن|ني|نا)(?:\s|$)/.exec(r.text.slice(from, Math.min(to, from + 20)))?.[1] ?? '',
  );
  if (!stem || nounClass(stem) !== undefined || r.grammar.givenNames.has(stem)) return false;
  return (
    isWhole(wordAt(r.all, at - 1)) &&
    [stem, stem.replace(/[وا]$/, '')].some((verb) => VERBS.has(verb) || r.grammar.cues.get(verb) === 'verb')
  );
}

/** في جلسة «قصيرة نسبيا»; طبع الدفاتر «ملونة وبلا صور»: how something is, by the form of the words and what they stand behind. */
function saysHow(r: Reading, at: number): boolean {
  const [from, to] = (r.all[at] as QuoteItem).range.inner;
  const [first = '', second = ''] = r.text.slice(from, Math.min(to, from + HOW_LONG)).match(WORDS) ?? [];
  if (!TELLS_HOW.test(first) || /^ال/.test(first) || nounClass(foldWord(first)) !== undefined) return false;
  if (r.grammar.givenNames.has(foldWord(first))) return false;
  const before = wordAt(r.all, at - 1);
  const { noun } = wordIn(r, at - 1);
  const isThing = /^ال/.test(before) && (noun === undefined || noun === 'mute' || noun === 'document');
  return /.{2}(?:اً|ًا)$/u.test(second) || (isThing && !r.grammar.namingNouns.has(before.slice(2)) && /ة$/.test(first));
}
/** In UTF-16 code units. */
const HOW_LONG = 40;
const WORDS = /\p{L}[\p{L}\p{M}]*/gu;

/** وأبدى السفير سامي حداد «قلقا بالغا»: behind a verb of saying and a whole name stands what was said. */
function isBehindSpeaker(r: Reading, at: number): boolean {
  for (let k = at - 2; k >= at - LONGEST_SUBJECT && r.all[k]?.type === 'word'; k--)
    if (cueIn(r, k) === 'verb') return nounPhrase(r, k + 1, at)?.name?.[1] === at;
  return false;
}
/** In items, with the verb. */
const LONGEST_SUBJECT = 8;

/** مواجهة, إصلاح, تغيير, استخدام, ارتكاب: a deed, by its form. */
const DEED = /^(?:م.ا..ه|ا[^لويست]..ا.|ا..ا.|ت..ي.|ا.ت.ا.|است.{1,3}ا.)$/;
/** Deeds that have names: تنظيم «الفجر». */
const CALLED = set(
  'تنظيم تشكيل تطبيق تحالف ائتلاف اتحاد إقليم محافظة مقاطعة منافسة مسابقة مبادرة إعصار انتفاضة إصدار ألبوم تقليد ترتيب تصميم تمثال إستاد استاد أسبار جماعة مقابلة محاضرة معاهدة مجاملة مباراة مؤامرة تعبير تعريف تصنيف تسجيل تأليف ألعاب أنصار أفلام ألحان أخبار أسواق أحداث أنغام أشعار أعمال أعداد أجهزة',
);

/** Whether the one word in marks at item `at` is a verb (أن العرض «سيستمر»), or how something with the article is (إن الخطة «معقولة»). */
export function saysAlone(r: Reading, at: number): boolean {
  const { inner } = (r.all[at] as QuoteItem).range;
  const raw = r.text.slice(...inner).trim();
  const word = raw.replace(/^[وف](?=.{4})/, '');
  const noun = wordAt(r.all, at - 1);
  if (isDoneTo(r, at) || isPredicate(r, at)) return true;
  // أن الحكم كان «شجاعا»
  // كانت المباراة «حربا»
  const topic = isWhole(noun) ? wordAt(r.all, at - 2) : '';
  if ((COPULA.test(noun) || COPULA.test(topic)) && !/^ال/.test(word)) return true;
  // إن البورصة تعيش «فقاعة»; بأنه عاش «كابوسا»: what a verb is done to, by its form.
  if (isVerb(r, r.all[at - 1]) && !/^ال/.test(word) && /.{3}(?:ة|اً|ًا)$/.test(raw)) return true;
  // إن المشروع «مات»
  if (
    opensWithVerb(word) ||
    ((VERBS.has(foldWord(word)) || r.grammar.cues.get(foldWord(word)) === 'verb') && /^ال/.test(noun))
  )
    return true;
  const forms = word === raw ? [word] : [word, raw];
  if (/^ال/.test(word) || !/^(?:[وف]?[بكل]?ال.{2}|[وف]?لل)|ه$/.test(noun) || nounClass(noun) === 'body') return false;
  // والتعويض «رمزياً»: an accusative that says how something is.
  if (/.{2}(?:اً|ًا)$/.test(raw)) return true;
  return forms.some((form) => HOW.has(form) || (TELLS_HOW.test(form) && nounClass(form) === undefined));
}

const COPULA = /^(?:كان|صار|اصبح|بات|ليس|ظل|[يت]كون|س[يت]كون|[يت]بقي|[يت]صبح)ت?(?:وا)?$/;

/** أن التقرير [الذي] أعدته اللجنة كان «متسرعاً»; not الذي كان, الذي لم يكن: a clause is whole before that verb. */
export function resumes(r: Reading, relative: number, at: number): boolean {
  if (!COPULA.test(wordAt(r.all, at - 1))) return false;
  for (let k = relative + 1; k < at - 1; k++) if (!wordIn(r, k).small) return true;
  return false;
}

const HOW = set('قذر خطر عفن حذر قلق صعب سهل هش ضخم بشع سيئ فج رث وسخ نتن خرب ميت مر حر كذب وهم عبث عار');
/** معقولة, هشة, كارثي, واهية: how something is, by its form. */
const TELLS_HOW = /^(?:م.{3,4}(?:ة|ون|ين)?|.{2,3}ة|.{3,5}ية?|.ا.{2}ة?|..ي.ة?)$/;

/** كان «على آخر رمق»; فهو «بني بأيدينا»: nothing before the marks but what says that somebody is, and nothing behind them. */
export const goesOnTelling = (r: Reading, at: number): boolean =>
  IS.has(wordAt(r.all, at - 1)) && sentenceStart(r.all, at) === at - 1 && r.all[at + 1]?.type !== 'word';

const IS = set(
  'كان كانت كانوا وكان وكانت وكانوا صار صارت وصار وصارت بات باتت وبات وباتت ظل ظلت وظل وظلت بدا بدت وبدا وبدت هو هي هم وهو وهي وهم فهو فهي فهم كأنه كأنها وكأنه وكأنها',
);
