import { set } from '../../grammar';
import { type Item, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { tellsManner } from './manner';
import { isOfficeWord, isTitle, type NounClass, nounClass } from './nouns';
import { VERBS } from './plain-verbs';
import { JOINS, LISTENERS, NOT_NAMES, PREPOSITIONS } from './small-words';
import { arabic, cueIn, isSmall, SUFFIXED, wordIn } from './word';
import {
  DOING,
  hangsOnPreposition,
  hasArticle,
  isInitial,
  isJoin,
  isNameable,
  isSmallAt,
  isTold,
  isVerb,
  rawOf,
  startsName,
} from './word-form';
import { isWordFamily, isWordName } from './word-name';

/** Words of a name, without those that only join. */
const NAME_WORDS = 4;

/** A name at one of its words. */
interface NameWalk {
  readonly r: Reading;
  readonly from: number;
  readonly end: number;
  /** The word looked at. */
  readonly k: number;
  readonly word: string;
  /** How many words of the name stand before it, without those that only join, and how many with an article. */
  readonly words: number;
  readonly definite: number;
}

/** By how many items the name goes on, of which so many are words of it, so many with an article; or it ends. */
type NameStep = { readonly items: number; readonly words: number; readonly definite: number } | 'ends';

const goesOn = (items: number, words: number, definite = 0): NameStep => ({ items, words, definite });

/** Where the name that begins at `from` ends. */
export function nameEnd(r: Reading, from: number, end: number): number {
  let [k, words, definite] = [from, 0, 0];
  while (k < end && words < NAME_WORDS) {
    const word = wordAt(r.all, k);
    if (word === '') break;
    const step = nameStep({ r, from, end, k, word, words, definite });
    if (step === 'ends') break;
    k += step.items;
    words += step.words;
    definite += step.definite;
  }
  return k;
}

/** What the word is to the name, by the first rule that knows it. */
const nameStep = (n: NameWalk): NameStep =>
  (isInitial(n.r, n.k) ? goesOn(1, 0) : undefined) ??
  whatJoins(n) ??
  ofTwoWords(n) ??
  (hasArticle(n.r, n.k) && !wordIn(n.r, n.k).given ? withArticle(n) : withoutArticle(n));

/** سامي [بن حمد], [أبو] علي, كارين [لو] */
function whatJoins({ r, from, end, k, word }: NameWalk): NameStep | undefined {
  if (!isJoin(r, k)) return undefined;
  const joined = wordAt(r.all, k + 1);
  // كارين [لو] أن: a family's name that joins elsewhere.
  if (k === from + 1 && isClosed(r, k + 1, end) && isGiven(r, from)) return goesOn(1, NAME_WORDS);
  // سامي [ابن الـ22 عاما]: his age.
  if (k + 1 >= end || joined === '' || /^(?:ال)?\d/.test(joined) || (isSmallAt(r, k + 1) && !JOINS.has(joined)))
    return 'ends';
  // بن عبد الله: what joins may join again.
  const again = JOINS.has(joined) && wordAt(r.all, k + 2) !== '';
  return goesOn(again ? 3 : 2, /^(?:بن|ابن|بنت|ال)$/.test(word) ? 0 : 1);
}

/** رامي الحمد [الله]; رضا [شرف الدين]; فائق [الشيخ] علي: what makes one name of two words, or only honours. */
function ofTwoWords({ r, from, k, word }: NameWalk): NameStep | undefined {
  if (k === from) return undefined;
  const honours = HONOURS.has(word) && wordIn(r, k + 1).given && isGiven(r, k - 1);
  if (word === 'الله' || honours) return goesOn(1, 0);
  const compound = /^(?:الدين|الله)$/.test(wordAt(r.all, k + 1)) && !/^(?:ال|[بلوف])/.test(word);
  return compound && !isSmallAt(r, k) ? goesOn(2, 1) : undefined;
}

function withArticle({ r, from, end, k, word, words, definite }: NameWalk): NameStep {
  // ريم الصالح الخط: the second with an article only by its form, محمد الصالح الخالدي.
  if (k === from || definite === 2 || (definite === 1 && !/[^ي]ي$/.test(word))) return 'ends';
  // اعتبر عبيد [الاتفاق]: behind one word that is no given name, a thing.
  if (words === 1 && !isGiven(r, k - 1) && !isJoin(r, k - 2) && wordIn(r, k).noun === 'mute') return 'ends';
  // زارت نادين لبكي [المخيم]: behind a family's name, only another by its form.
  if (words >= 2 && isClosedName(r, k) && !isNisba(word)) return 'ends';
  // طمأنت ليلى حمدان [السكان], عبر ريم حمدان [الهضبة]: behind two words of a name, people and what ends so are an object.
  const isObject = wordIn(r, k).noun === 'group' || /ة$/.test(rawOf(r, r.all[k] as Item));
  if (words >= 2 && !isJoin(r, k - 2) && isObject) return 'ends';
  if (!isSurname(r, from, k) && !(k === from + 1 && isWhole(r, k, end))) return 'ends';
  return goesOn(1, 1, word === 'الدين' ? 0 : 1);
}

function withoutArticle({ r, from, end, k, word, words }: NameWalk): NameStep {
  const second = k === from + 1;
  if (k === from || isFamilyName(r, k, end, second)) return goesOn(1, 1);
  // سلمى [عودة]; قالت سلمى [نهار] إن
  if (second && isGiven(r, from) && isWordFamily(r, k, end)) return goesOn(1, 1);
  if (!isNameable(r, k, end)) return isFamily(r, from, k, end) ? goesOn(1, 1) : 'ends';
  if (wordIn(r, k).given) return goesOn(1, 1);
  const kind = wordIn(r, k).noun;
  // سلوى ريان [لاعبي] الفريقين: several, and what they are of.
  if (hasArticle(r, k + 1) && /ي$/.test(word) && nounClass(word.slice(0, -1)) === 'person') return 'ends';
  // بولا يعقوبيان [أداء] الحكومة: behind a whole name, a noun that another belongs to is whom or what it is about.
  if (words >= 2 && isOwned(r, k)) return 'ends';
  if (kind && !(second && isWhole(r, k, end))) return 'ends';
  // ماكرون أبطال …, يوسف إخضاع …: broken plurals and deeds are no family.
  if (!kind && PATTERN.test(rawOf(r, r.all[k] as Item)) && !endsPhrase(r, k + 1, end)) return 'ends';
  return goesOn(1, 1);
}

/** [أداء] الحكومة, [رحيل] شقيقها, [انتهاء] تصوير …: a noun that another belongs to, or of doing by its form. */
function isOwned(r: Reading, k: number): boolean {
  const word = wordAt(r.all, k);
  if (ENDING.test(rawOf(r, r.all[k] as Item))) return true;
  const next = r.all[k + 1];
  if (/ي$/.test(word) || next?.type !== 'word') return false;
  return hasArticle(r, k + 1) ? !isFree(r, k + 1) : SUFFIXED.test(rawOf(r, next)) && !wordIn(r, k + 1).given;
}

/** إلغاء, انتهاء, استدعاء */
const ENDING = /^(?:إ[^ل]?..اء|ا.ت.اء|است.{1,3}اء)$/;

/** Whether the word before item `k` is a family's by itself: no given name, and nothing that joins. */
const isClosedName = (r: Reading, k: number): boolean =>
  !isGiven(r, k - 1) && !isJoin(r, k - 2) && !/^(?:ال(?:دين|له)|الله)$/.test(wordAt(r.all, k - 1));

/** Whether nothing can be of the word with an article at item `k`: a day, a family's name. */
const isFree = (r: Reading, k: number): boolean => isNisba(wordAt(r.all, k)) || wordIn(r, k).small;

/** السوداني, العراقي: what ends so goes on with a name. */
const isNisba = (word: string): boolean => /^ال.{2,}[^ي]ي$/.test(word);

/**
 * سلمى [عودة] كتبت; انتقد أنطوان [كرم] الخطة: a noun or a verb elsewhere, and a family's name right behind a given one; of what
 * may be an office, or behind two words of a name, nothing else belongs to it.
 */
const isFamilyName = (r: Reading, k: number, end: number, second: boolean): boolean =>
  FAMILIES.has(wordAt(r.all, k)) &&
  isGiven(r, k - 1) &&
  ((second && (wordIn(r, k).noun !== 'person' || isOfMan(r, k))) ||
    k + 1 >= end ||
    !hasArticle(r, k + 1) ||
    SELDOM_OWNED.has(wordAt(r.all, k)));

/** نجلاء [حافظ]: what a man would be, behind a woman's name. */
const isOfMan = (r: Reading, k: number): boolean =>
  r.grammar.givenNames.get(wordAt(r.all, k - 1)) === 'f' && !/ه$/.test(wordAt(r.all, k));

/** وصفت سلمى [هلال] العرض: of which hardly anything is in the news. */
const SELDOM_OWNED = set(
  'هلال ورد زهر بدر فهد ذيب ديب خوري حداد نحاس بيطار نمر خميس رمضان شعبان صليبا وهبة عنان قنديل غصن',
);

export const FAMILIES = set(
  'فرح عودة سلامة خليفة بركات نصر حرب عون سلام كرم شكر خوري حداد نجار خطيب حافظ مالك عطا عاشور عيد غانم رزق سعد صبح عقل فرج نعمة هلال يمين بركة ثابت بدوي كامل ماضي سرور رعد فضل جمعة درويش عرب غصن فخري مطر نادر نحاس نمر خميس رمضان شعبان قنديل صليبا سماحة فرعون بدر قمر نجم وهبة سيف حسنة عنان شرف عدوان فلاح سالم ناجي غنيم رحال علم راشد قائد صاحب شاهد طالب حاتم فاضل كاتب قاضي صباغ بيطار حكيم طبيب ملك أمير سلطان دولة منصور مبارك عازار ياغي عطوي حيدر قبيسي رحمة سعادة بشارة جريس عبيد جبران نوفل شلش رسلان سرحان زعيتر حسون نصار زهر ورد ذهب حرفوش فقيه مراد زين بكر جاد سبع ذيب ديب أسد فهد هدهد حمامة دجاجة سمعان تويني خير طير حجازي مصري سوري حمصي حلبي بغدادي شامي طرابلسي بيروتي مغربي تونسي جزائري ليبي سوداني يمني كويتي عراقي لبناني شماس بحر جبل سيل ليل صيف فجر سهم عشق لمع كبارة صياد بحار حلاق رسام نحات خطاط صيدلي سيد إمام شيخ',
);

/** Whether a phrase can go no further at item `k`. */
function endsPhrase(r: Reading, k: number, end: number): boolean {
  const word = wordAt(r.all, k);
  return k >= end || word === '' || wordIn(r, k).small;
}

/** أبطال, إخضاع */
const PATTERN = /^[أإ][^لاويى][^اويى]ا[^اويى]$/;

/**
 * هاني [مالك] قد …, أشرف [القدرة] في …: right behind a given name, a noun that nothing belongs to is a family's; an office
 * has its place behind it (سامي [مدرب] في النادي).
 */
function isWhole(r: Reading, k: number, end: number): boolean {
  // المهندس باسل [حرب]، …: a name that we do not know, behind an office and before a comma.
  const office = wordIn(r, k - 2).noun;
  const called = (office === 'person' || office === 'title') && hasArticle(r, k - 2) && isClosed(r, k + 1, end);
  if (!(called || isGiven(r, k - 1)) || r.grammar.phraseEnds.has(wordAt(r.all, k))) return false;
  if (!endsPhrase(r, k + 1, end)) return false;
  if (hasArticle(r, k)) return wordIn(r, k).noun === 'mute';
  const behind = wordAt(r.all, k + 1);
  // مديرة المتحف نجوى [حلاق] في …: behind an office and a given name the family's, as before the outlet that was told it.
  return !PREPOSITIONS.has(behind) || behind === 'ل' || (isGiven(r, k - 1) && hasArticle(r, k - 2));
}

/**
 * حسن [سلامة], صائب [عريقات], سوزان [ورال], بول [راين], جبران [باسيل]: what would be a noun, a verb, or a word with a
 * preposition or a conjunction before it elsewhere, right behind a name's first words or behind who is told to speak.
 */
function isFamily(r: Reading, from: number, k: number, end: number): boolean {
  const item = r.all[k];
  if (item?.type !== 'word' || k >= end || /^(?:[بفو]?ال|لل)/.test(item.folded)) return false;
  const raw = rawOf(r, item);
  // أوليفييه [فور]، …: with no noun behind it, no preposition.
  if (k === from + 1 && NEEDS_NOUN.has(item.folded)) return isClosed(r, k + 1, end);
  // إمام, not أمام.
  if ((arabic(item).small && !/^إ.{3}/.test(raw)) || tellsManner(r, k) || TANWIN.test(raw)) return false;
  // سامي منصور [وزيرا]: what he becomes.
  if (/ا$/.test(item.folded) && nounClass(item.folded.slice(0, -1)) === 'person') return false;
  // قال جاي [باريك]، …: behind whoever is told to speak, what would hang on a preposition and is a given name.
  const bare = k === from + 1 && isTold(r, from) && r.grammar.givenNames.has(item.folded.slice(1));
  const given = isGiven(r, k - 1) || (k - 2 >= from && isJoin(r, k - 2)) || (bare && isClosed(r, k + 1, end));
  const whole = endsPhrase(r, k + 1, end) || hangs(r, k + 1);
  if (TIMES.has(item.folded)) return given && whole;
  const { noun } = arabic(item);
  if (noun) return given && k - from >= 2 && noun === 'mute' && isClosed(r, k + 1, end);
  // أوليفييه [جيرو] لصحيفة: what a preposition hangs on begins nothing new where a name is not whole yet.
  if (/(?:ة|ات)$/.test(raw)) {
    // عبد العزيز [بوتفليقة]: the second word of a name, or what closes one.
    const second = k === from + 1 || (k === from + 2 && isJoin(r, from));
    const told = given || (second && (isTold(r, k - 1) || (whole && /^ال/.test(wordAt(r.all, from - 1)))));
    return (
      (second ? told || isClosed(r, k + 1, end) : given && isClosed(r, k + 1, end) && r.all[k + 1]?.type !== 'quote') &&
      !hangs(r, k)
    );
  }
  if (!given || !whole) return false;
  // قال بول [راين]: of one man no verb of several women is told.
  if (r.grammar.cues.has(item.folded)) return r.grammar.pluralVerbs.has(item.folded) && /[^ون]ن$/.test(item.folded);
  // سوزان [ورال], not وليلى, وقال.
  if (/^[وف]/.test(item.folded)) {
    const joined = item.folded.slice(1);
    // وقال كريم [وادي]: «…»: not a second verb, where nothing follows that it could do anything to.
    const ends = isClosed(r, k + 1, end) || cueIn(r, k + 1) === 'participle';
    const closes = ends && behindVerb(r, from) && k === from + 1 && !r.grammar.cues.has(joined);
    if (closes && VERBS.has(joined)) return true;
    const short = item.folded.length === 3 && isClosed(r, k + 1, end) && k === from + 1;
    return short || (item.folded.length >= 4 && !isVerb(r, item) && !isKnown(r, joined));
  }
  // عمران [خان] إن; وقال جان كلود [يونكر] في …: a second verb has no place where one stands before the name already.
  if (VERBS.has(item.folded)) return k === from + 1 && isClosed(r, k + 1, end);
  const closed = isClosed(r, k + 1, end);
  if (isVerb(r, item))
    return /^ي/.test(item.folded)
      ? closed || behindVerb(r, from)
      : /^ت/.test(item.folded) && (closed || cueIn(r, k + 1) === 'noun');
  // مصطفى [بايتاس]، …: a noun of doing would have its hamza.
  if (closed && /^[بل]ا[^ل]/.test(raw) && nounClass(item.folded.slice(1)) === undefined) return true;
  if (/^[بل]/.test(item.folded)) return !hangs(r, k) && (!SUFFIXED.test(raw) || /[يو]ه$/.test(raw));
  return /^إ.{3}|[يو]ه$/.test(raw);
}

/** What goes before a noun, or is a family's name. */
const NEEDS_NOUN = set('فور');

/** لوكالة, بالأمر, لصحيفة: a preposition hangs before a noun, not before a name. */
const hangs = (r: Reading, k: number): boolean =>
  /^[بل]/.test(wordAt(r.all, k)) && hangsOnPreposition(r, k) && !isGivenBare(r, wordAt(r.all, k).slice(1));

/** بأسيل is rather a family's name than by somebody. */
const isGivenBare = (r: Reading, folded: string): boolean => r.grammar.givenNames.has(folded) && folded.length <= 4;

/** Whether the word is a name, a noun, a verb or a small word by itself. */
const isKnown = (r: Reading, folded: string): boolean =>
  folded.length < 3 ||
  nounClass(folded) !== undefined ||
  r.grammar.givenNames.has(folded) ||
  r.grammar.cues.has(folded) ||
  VERBS.has(folded) ||
  isSmall(r, folded);

const isGiven = (r: Reading, k: number): boolean =>
  wordIn(r, k).given || wordIn(r, k).byHamza || isWordName(r, k, r.all.length);

/** Whether the name at item `from` has its verb or its office before it: no verb of its own follows. */
function behindVerb(r: Reading, from: number): boolean {
  const before = r.all[from - 1];
  return before?.type === 'word' && !/^و?(?:كان|ان|قد|لكن|بان)/.test(before.folded) && !arabic(before).small;
}

const HONOURS = set('الشيخ السيد الحاج الملا الإمام');
const TANWIN = /\u064b|اً$/u;
export const TIMES = set('فجر ظهر عصر مساء صباح جمعة خميس رمضان رجب');

/** Whether marks, a colon, a comma or what opens a clause stand at item `k`. */
export function isClosed(r: Reading, k: number, end: number): boolean {
  const item = r.all[k];
  if (k >= end || item === undefined) return true;
  return item.type !== 'word' || item.entry.opensClause;
}

/** الحداد, الغامدي: no day, no office, and no participle with what belongs to it (سامي حداد [المشارك في …]). */
function isSurname(r: Reading, from: number, k: number): boolean {
  const word = wordAt(r.all, k);
  // اتهم ترامب الصحافة: what ends so is a family's only behind a given name, of one word or two: عبد الحميد [الدبيبة].
  const behindGiven = isGiven(r, k - 1) || (isJoin(r, k - 2) && wordIn(r, k).noun === undefined);
  if (/ة$/.test(rawOf(r, r.all[k] as Item)) && !behindGiven) return false;
  // بشرى قاسم [الاندماج]: a deed is whom or what it is about.
  if (
    r.grammar.phraseEnds.has(word) ||
    NOT_NAMES.has(word) ||
    (DOING.test(word) && !isNisba(word) && word !== 'الاسلام')
  )
    return false;
  const kind = wordIn(r, k).noun;
  const next = wordAt(r.all, k + 1);
  // ليلى منصور [الوزير] سامي حداد
  if ((isTitle(word) || kind === 'person') && startsName(r, k + 1, r.all.length)) return false;
  // مدير الشركة مروان [الجندي] بأن: right behind an office and a given name, what would be an office is a family's.
  if (kind === 'person' && k === from + 1 && isGiven(r, from) && isBehindOffice(r, from)) return true;
  const owns = /^ال/.test(next) && !r.grammar.relatives.has(next);
  // وصفت منى [الخطيب] القرار: a family's name, and no office of what stands behind, unless that says of what kind it is.
  if (kind === 'person' && owns && k === from + 1 && isGiven(r, from) && FAMILIES.has(word.slice(2)) && !isNisba(next))
    return true;
  if (kind && kind !== 'place' && (owns || ['body', 'title', 'document', 'mute'].includes(kind))) return false;
  // سامي المدير في الشركة, سامي المشارك في …; ريم الخطيب في تصريح: a name's second word is rather a family's.
  const given = isGiven(r, k - 1);
  const described = (kind === 'person' || PARTICIPLE.test(word)) && (!given || BELONGS.has(wordIn(r, k + 2).noun));
  const placed = PREPOSITIONS.has(next) && described;
  return (
    !placed && !((kind === 'person' || (PARTICIPLE.test(word) && !given)) && (next === 'باسم' || isPlaced(r, next)))
  );
}

/** مدير الشركة [مروان], الوزير [مروان]: whether an office ends right before item `k`. */
function isBehindOffice(r: Reading, k: number): boolean {
  if (isOfficeWord(wordAt(r.all, k - 1))) return true;
  const kind = wordIn(r, k - 2).noun;
  return hasArticle(r, k - 1) && (kind === 'person' || kind === 'title');
}

/** سامي المدير [بالشركة]; not عبد الرحيم الجامعي [بالقول]. */
const isPlaced = (r: Reading, word: string): boolean =>
  /^(?:بال|لل)/.test(word) && !r.grammar.cues.has(word) && !LISTENERS.has(word) && !SAYING.has(word);
const SAYING = set('بالتأكيد بالإشارة بالتشديد بالدعوة بالسؤال بالرد بالنفي بالتحذير بالتذكير بالتساؤل');

const BELONGS: ReadonlySet<NounClass | undefined> = new Set<NounClass | undefined>(['body', 'place']);

/** المشارك, المتهم, المكلف, المسجون: not المالكي. */
const PARTICIPLE = /^الم.{2,4}[^ي]$/;
