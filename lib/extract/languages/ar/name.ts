import { set } from '../../grammar';
import { type Item, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { tellsManner } from './manner';
import { isTitle, type NounClass, nounClass } from './nouns';
import { VERBS } from './plain-verbs';
import { JOINS, LISTENERS, NOT_NAMES, PREPOSITIONS } from './small-words';
import { arabic, cueIn, isSmall, SUFFIXED, wordIn } from './word';
import {
  DOING,
  hangsOnPreposition,
  hasArticle,
  isJoin,
  isNameable,
  isSmallAt,
  isTold,
  isVerb,
  rawOf,
} from './word-form';
import { isWordFamily, isWordName } from './word-name';

/** Words of a name, without those that only join. */
const NAME_WORDS = 4;

/** Where the name that begins at `from` ends. */
export function nameEnd(r: Reading, from: number, end: number): number {
  let [k, words, definite] = [from, 0, 0];
  while (k < end && words < NAME_WORDS) {
    const word = wordAt(r.all, k);
    if (word === '') break;
    if (isJoin(r, k)) {
      const joined = wordAt(r.all, k + 1);
      // كارين [لو] أن: a family's name that joins elsewhere.
      if (k === from + 1 && isClosed(r, k + 1, end) && isGiven(r, from)) return k + 1;
      // سامي [ابن الـ22 عاما]: his age.
      if (k + 1 >= end || joined === '' || /^(?:ال)?\d/.test(joined) || (isSmallAt(r, k + 1) && !JOINS.has(joined)))
        break;
      k += 2;
      if (/^(?:بن|ابن|بنت|ال)$/.test(word)) words--;
      // بن عبد الله: what joins may join again.
      if (JOINS.has(wordAt(r.all, k - 1)) && wordAt(r.all, k) !== '') k++;
      words++;
      continue;
    }
    const second = k === from + 1;
    // رامي الحمد [الله]; فائق [الشيخ] علي
    const honours = HONOURS.has(word) && wordIn(r, k + 1).given;
    if (k > from && (word === 'الله' || (honours && isGiven(r, k - 1)))) {
      k++;
      continue;
    }
    // رضا شرف [الدين], نعيمة باب [الله]: what makes one name of two words.
    const compound = k > from && /^(?:الدين|الله)$/.test(wordAt(r.all, k + 1)) && !/^(?:ال|[بلوف])/.test(word);
    if (compound && !isSmallAt(r, k)) {
      k += 2;
      words++;
      continue;
    }
    if (hasArticle(r, k) && !wordIn(r, k).given) {
      // ريم الصالح الخط: the second with an article only by its form, محمد الصالح الخالدي.
      if (k === from || definite === 2 || (definite === 1 && !/[^ي]ي$/.test(word))) break;
      // زارت نادين لبكي [المخيم]: behind a family's name, only another by its form.
      if (words >= 2 && isClosedName(r, k) && !isNisba(word)) break;
      // طمأنت ليلى حمدان [السكان], عبر ريم حمدان [الهضبة]: behind two words of a name, people and what ends so are an object.
      const isObject = wordIn(r, k).noun === 'group' || /ة$/.test(rawOf(r, r.all[k] as Item));
      if (words >= 2 && !isJoin(r, k - 2) && isObject) break;
      if (!isSurname(r, k) && !(second && isWhole(r, k, end))) break;
      if (word !== 'الدين') definite++;
    } else if (k > from && (isFamilyName(r, k, end) || (second && isGiven(r, from) && isWordFamily(r, k, end)))) {
      // سلمى [عودة]; قالت سلمى [نهار] إن
    } else if (k > from && !isNameable(r, k, end) && !isFamily(r, from, k, end)) break;
    else if (k > from && !wordIn(r, k).given) {
      const kind = wordIn(r, k).noun;
      // سلوى ريان [لاعبي] الفريقين: several, and what they are of.
      if (hasArticle(r, k + 1) && /ي$/.test(word) && nounClass(word.slice(0, -1)) === 'person') break;
      // بولا يعقوبيان [أداء] الحكومة: behind a whole name, a noun that another belongs to is whom or what it is about.
      if (words >= 2 && isClosedName(r, k) && !/ي$/.test(word) && hasArticle(r, k + 1) && !isFree(r, k + 1)) break;
      if (kind && !(second && isWhole(r, k, end))) break;
      // ماكرون أبطال …, يوسف إخضاع …: broken plurals and deeds are no family.
      if (!kind && PATTERN.test(rawOf(r, r.all[k] as Item)) && !endsPhrase(r, k + 1, end)) break;
    }
    k++;
    words++;
  }
  return k;
}

/** Whether the word before item `k` is a family's by itself: no given name, and nothing that joins. */
const isClosedName = (r: Reading, k: number): boolean =>
  !isGiven(r, k - 1) && !isJoin(r, k - 2) && !/^(?:ال(?:دين|له)|الله)$/.test(wordAt(r.all, k - 1));

/** Whether nothing can be of the word with an article at item `k`: a day, a family's name. */
const isFree = (r: Reading, k: number): boolean => isNisba(wordAt(r.all, k)) || wordIn(r, k).small;

/** السوداني, العراقي: what ends so goes on with a name. */
const isNisba = (word: string): boolean => /^ال.{2,}[^ي]ي$/.test(word);

/** سلمى [عودة] كتبت: a noun or a verb elsewhere, and a family's name right behind a given one that nothing else belongs to. */
const isFamilyName = (r: Reading, k: number, end: number): boolean =>
  FAMILIES.has(wordAt(r.all, k)) &&
  isGiven(r, k - 1) &&
  (k + 1 >= end || !hasArticle(r, k + 1) || SELDOM_OWNED.has(wordAt(r.all, k)));

/** وصفت سلمى [هلال] العرض: of which hardly anything is in the news. */
const SELDOM_OWNED = set(
  'هلال ورد زهر بدر فهد ذيب ديب خوري حداد نحاس بيطار نمر خميس رمضان شعبان صليبا وهبة عنان قنديل غصن',
);

export const FAMILIES = set(
  'فرح عودة سلامة خليفة بركات نصر حرب عون سلام كرم شكر خوري حداد نجار خطيب حافظ مالك عطا عاشور عيد غانم رزق سعد صبح عقل فرج نعمة هلال يمين بركة ثابت بدوي كامل ماضي سرور رعد فضل جمعة درويش عرب غصن فخري مطر نادر نحاس نمر خميس رمضان شعبان قنديل صليبا سماحة فرعون بدر قمر نجم وهبة سيف حسنة عنان شرف عدوان فلاح سالم ناجي غنيم رحال علم راشد قائد صاحب شاهد طالب حاتم فاضل كاتب قاضي صباغ بيطار حكيم طبيب ملك أمير سلطان دولة منصور مبارك عازار ياغي عطوي حيدر قبيسي رحمة سعادة بشارة جريس عبيد جبران نوفل شلش رسلان سرحان زعيتر حسون نصار زهر ورد ذهب حرفوش فقيه مراد زين بكر جاد سبع ذيب ديب أسد فهد هدهد حمامة دجاجة سمعان تويني خير طير حجازي مصري سوري حمصي حلبي بغدادي شامي طرابلسي بيروتي مغربي تونسي جزائري ليبي سوداني يمني كويتي عراقي لبناني',
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
function isSurname(r: Reading, k: number): boolean {
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
  if ((isTitle(word) || kind === 'person') && isGiven(r, k + 1)) return false;
  if (kind && kind !== 'place' && (/^ال/.test(next) || ['body', 'title', 'document', 'mute'].includes(kind)))
    return false;
  // سامي المدير في الشركة, سامي المشارك في …; ريم الخطيب في تصريح: a name's second word is rather a family's.
  const given = isGiven(r, k - 1);
  const described = (kind === 'person' || PARTICIPLE.test(word)) && (!given || BELONGS.has(wordIn(r, k + 2).noun));
  const placed = PREPOSITIONS.has(next) && described;
  return (
    !placed && !((kind === 'person' || (PARTICIPLE.test(word) && !given)) && (next === 'باسم' || isPlaced(r, next)))
  );
}

/** سامي المدير [بالشركة]; not عبد الرحيم الجامعي [بالقول]. */
const isPlaced = (r: Reading, word: string): boolean =>
  /^(?:بال|لل)/.test(word) && !r.grammar.cues.has(word) && !LISTENERS.has(word) && !SAYING.has(word);
const SAYING = set('بالتأكيد بالإشارة بالتشديد بالدعوة بالسؤال بالرد بالنفي بالتحذير بالتذكير بالتساؤل');

const BELONGS: ReadonlySet<NounClass | undefined> = new Set<NounClass | undefined>(['body', 'place']);

/** المشارك, المتهم, المكلف, المسجون: not المالكي. */
const PARTICIPLE = /^الم.{2,4}[^ي]$/;
