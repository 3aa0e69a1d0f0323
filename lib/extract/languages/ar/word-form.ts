import { foldWord } from '../../../text/fold';
import { type Gender, set } from '../../grammar';
import { type Item, type WordItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { tellsManner } from './manner';
import { isTitle, type NounClass, nounClass } from './nouns';
import { VERBS } from './plain-verbs';
import { ADJECTIVES, ASIDE, LETTERS, NEGATED, OF_FAITH } from './small-words';
import { ADVERB, type ArabicWord, arabic, isSmall, wordIn, wordOf } from './word';
import { isWordName } from './word-name';

/** The word at item `k`, without the preposition that hangs before whom a source names, and the conjunction that opens a sentence: وفقا [ل]لوزارة, [ف]الوزير. */
export function headWord(r: Reading, k: number): string {
  const word = wordAt(r.all, k);
  // فالوزير: a conjunction opens the sentence.
  if (r.all[k - 1]?.type !== 'word' && /^[وف]ال.{2}/.test(word) && !nounClass(word) && nounClass(word.slice(1)))
    return word.slice(1);
  if (!word.startsWith('ل') || r.grammar.givenNames.has(word)) return word;
  const before = wordAt(r.all, k - 1);
  // تغريدة قديمة [للمغنية]
  const after =
    r.grammar.cues.get(before) === 'source' ||
    isDocument(r, before) ||
    (isDocument(r, wordAt(r.all, k - 2)) && !isSmall(r, before));
  if (!after && !r.grammar.carriers.has(word.slice(1))) return word;
  // وفقا [لليلى]: a name that begins so itself has no article.
  if (word.startsWith('لل') && !r.grammar.givenNames.has(word.slice(1))) return `ال${word.slice(2)}`;
  return nounClass(word.slice(1)) || r.grammar.carriers.has(word.slice(1)) || r.grammar.givenNames.has(word.slice(1))
    ? word.slice(1)
    : word;
}

/** What the head word of item `k` is, which may have lost a letter that hangs before it. */
export const headIn = (r: Reading, k: number, word: string): ArabicWord =>
  word === wordAt(r.all, k) ? wordIn(r, k) : wordOf(word, r.grammar);

/** A noun for what holds words: تغريدة, بيان. */
export const isDocument = (r: Reading, noun: string): boolean =>
  r.grammar.media.has(noun) || nounClass(noun) === 'document';

/** How many letters hang before the noun at item `k`; an article that has melted with them stays. */
export const prefixOf = (r: Reading, k: number): number => {
  const [word, own] = [wordAt(r.all, k), headWord(r, k)];
  return own === word.slice(1) ? 1 : 0;
};

/** The class of the noun at item `k`, by its form where it stands in no list. */
export function headClass(r: Reading, k: number): NounClass | undefined {
  if (isBorn(r, k)) return undefined;
  const word = headWord(r, k);
  const { noun, title } = headIn(r, k, word);
  if (title && (/^ال/.test(word) || !noun || startsName(r, k + 1, k + 2))) return 'title';
  // المحافظة ناديا: she, and not what she governs.
  if (word === 'المحافظه' && startsName(r, k + 1, k + 2)) return 'person';
  // لكن دبلوماسيا آخر: the accusative of a subject.
  const accusative =
    word.length > 3 && word.endsWith('ا') && PARTICLES.has(wordAt(r.all, k - 1))
      ? nounClass(word.slice(0, -1))
      : undefined;
  if (r.grammar.carriers.has(word) || acronymEnd(r, k, k + 2) > k) return 'body';
  // [موقعو] هذه العريضة: several, before what they do.
  if (/^م.{2,4}و$/.test(word) && noun === undefined && /^(?:ال.{2}|هذه$|هذا$)/.test(wordAt(r.all, k + 1)))
    return 'group';
  return (
    noun ??
    accusative ??
    wordIn(r, k).owned ??
    (/^ال.{3,}(?:ون|يين|يون)$/.test(word) && !beginsWithHamza(r, k) ? 'group' : undefined)
  );
}

export const SELF = /^(?:نفس|ذات)(?:ه|ها|هم)$/;
/** What a noun stands behind, and no verb. */
export const PARTICLES = set('لكن ولكن أن إن وأن وإن بأن لأن كأن لعل');

/** بي بي سي, سي إن إن: where letters read out by their names end. */
export function acronymEnd(r: Reading, at: number, end: number): number {
  let k = at;
  while (k < end && wordIn(r, k).letter) k++;
  // قالت بي بي سي إن: the fourth is no letter.
  if (k - at > 3 && wordAt(r.all, k - 1) === 'ان') k--;
  return k - at >= 2 ? k : at;
}

/** أبو [عبيدة]: a child's name that has a noun's ending, behind whose parent somebody is. */
const isChild = (r: Reading, k: number, end: number): boolean =>
  k < end &&
  r.grammar.parents.has(wordAt(r.all, k - 1)) &&
  /.{3}ة$/.test(wordRaw(r, k)) &&
  wordIn(r, k).noun === undefined;

const wordRaw = (r: Reading, k: number): string => (r.all[k]?.type === 'word' ? rawOf(r, r.all[k] as Item) : '');

/** A given name, أبو …, or عبد with what it serves. */
export function startsName(r: Reading, k: number, end: number): boolean {
  const item = r.all[k];
  if (item?.type !== 'word' || k >= end || !arabic(item).opensName) return false;
  if (acronymEnd(r, k, end) > k) return false;
  // قالت [س]. ج. هارت; not د. سامي, a title
  if (isInitial(r, k) && !/[داأم]/.test(item.folded)) return isInitial(r, k + 1) || isNameable(r, k + 1, end);
  if (isJoin(r, k)) return isNameable(r, k + 1, end) || /^ال/.test(wordAt(r.all, k + 1)) || isChild(r, k + 1, end);
  // بأن is no Ban
  if (item.entry.opensClause && /[أإ]/.test(rawOf(r, item))) return false;
  if (wordIn(r, k).byHamza || (OF_FAITH.has(item.folded) && wordAt(r.all, k + 1) === 'الدين')) return true;
  // بها is no Bahaa.
  if (item.folded === 'بها' && rawOf(r, item) !== 'بهاء') return false;
  if (!arabic(item).given && !headIn(r, k, headWord(r, k)).given) return isWordName(r, k, end);
  // أمين عام …, أمين المجلس: an office.
  const next = k + 1 < end ? wordAt(r.all, k + 1) : '';
  const noun = k + 1 < end ? wordIn(r, k + 1).noun : undefined;
  // لاعب [فضل] عدم ذكر اسمه: a verb.
  if (next === 'عدم') return false;
  if (
    arabic(item).noun === 'person' &&
    (next === 'عام' || next === 'سر' || next === 'صندوق' || (noun && next.startsWith('ال')))
  )
    return false;
  // أمين سوق عكاظ, قائد مؤيد للرئيس: an office, and what somebody is for.
  if (arabic(item).noun === 'person' && noun === 'mute' && r.all[k + 2]?.type === 'word' && !isSmallAt(r, k + 2))
    return false;
  if (item.folded === 'مويد' && /^ل/.test(next)) return false;
  // حياة طبيعية: a thing, and what it is like.
  if (/ية$/.test(rawOf(r, r.all[k + 1] ?? item)) && k + 1 < end && arabic(item).noun === 'mute') return false;
  // على is no Ali, and سالم alone may be an adjective.
  if (item.folded === 'علي' && item.accent && /ى$/.test(rawOf(r, item))) return false;
  return !(item.folded === 'باسم' && isOnBehalf(r, k));
}

/** المتحدث [باسم] المجلس, أعلنت [باسم] الأهالي: for whom somebody speaks, and not Basim. */
export const isOnBehalf = (r: Reading, k: number): boolean =>
  SPOKEN.test(wordAt(r.all, k - 1)) || (hasArticle(r, k + 1) && /^(?:group|body)$/.test(wordIn(r, k + 1).noun ?? ''));
const SPOKEN = /(?:متحدث|ناطق|رسمي|حساب)/;
export const rawOf = (r: Reading, item: Item): string =>
  item.type === 'word' ? item.entry.written : r.text.slice(item.start, item.end);

/** بن, أبو, عبد: what joins the word behind it to a name; آبي is a name by itself. */
export const isJoin = (r: Reading, k: number): boolean => wordIn(r, k).joins && !isNoJoin(r, k);

/** فان البلاد: so. */
const isNoJoin = (r: Reading, k: number): boolean =>
  (wordAt(r.all, k) === 'فان' && /^ال/.test(wordAt(r.all, k + 1))) || isBorn(r, k);

/** [ولد] الراحل في …: was born, where a sentence opens with it. */
export const isBorn = (r: Reading, k: number): boolean =>
  wordAt(r.all, k) === 'ولد' && r.all[k - 1]?.type !== 'word' && r.all[k + 2]?.type === 'word';

/** بيتر [ه]. سميث: a letter and its point. */
export function isInitial(r: Reading, k: number): boolean {
  const item = r.all[k];
  return item?.type === 'word' && item.end - item.start === 1 && r.text[item.end] === '.';
}

/** أليسون, ألستون: with this letter it is no article. */
const beginsWithHamza = (r: Reading, k: number): boolean => /^[أإآ]/.test(rawOf(r, r.all[k] as Item));

/** Whether the word has the article: السيسي; not ألستون. */
export const hasArticle = (r: Reading, k: number): boolean => wordIn(r, k).definite;

/** Whether the word may stand in a name: no small word, no verb, nothing that hangs on a preposition or a pronoun. */
export function isNameable(r: Reading, k: number, end: number): boolean {
  const item = r.all[k];
  if (item?.type !== 'word' || k >= end) return false;
  const { folded } = item;
  if (folded === 'باسم' && SPOKEN.test(wordAt(r.all, k - 1))) return false;
  const word = arabic(item);
  if (word.small && r.grammar.complementizers.has(folded)) return false;
  if (word.given) return !/^(?:على|بها)$/.test(item.entry.written);
  if (word.name === 'never' || tellsManner(r, k) || NEGATED.has(wordAt(r.all, k - 1))) return false;
  const told = isTold(r, k);
  if (word.name === 'told' && !told) return false;
  // وقالت ناورت: what looks like a verb that reports nothing is a name where somebody speaks.
  if (isVerb(r, item) && !(told && VERBS.has(folded))) return false;
  // وقال [باريك] إنه: nothing hangs between a verb of saying and what it opens.
  const alone = /^ب/.test(folded) && wordIn(r, k - 1).says && r.grammar.complementizers.has(wordAt(r.all, k + 1));
  return alone || !(/^[بلك]/.test(folded) && hangsOnPreposition(r, k));
}

/** Whether a verb that has hardly anything but a speaker behind it stands right before item `k`: وقالت نجيمة, وأعلن من جهته أوليفييه. */
export function isTold(r: Reading, k: number): boolean {
  let at = k - 1;
  if (wordAt(r.all, at - 1) === 'من' && ASIDE.has(wordAt(r.all, at))) at -= 2;
  while (at > k - 4 && wordIn(r, at).between) at--;
  return wordIn(r, at).says;
}

/** بالأمر, لوكالة, بإحراز: a preposition hangs before a noun. */
export function hangsOnPreposition(r: Reading, k: number): boolean {
  const [folded, next] = [wordAt(r.all, k), wordAt(r.all, k + 1)];
  if (/^(?:بال|لل|كال)|^(?:بان|لان|كان|بما|لما|كما)$/.test(folded)) return true;
  if (wordIn(r, k).noun) return false;
  if (folded.startsWith('ك')) return false;
  const rest = folded.slice(1);
  return (
    (rest.length > 2 && nounClass(rest) !== undefined) ||
    // بعامين, بيومين
    /^(?:عام|يوم|شهر|اسبوع|سن|ساع|دقيق|قرن|عقد|مر)ت?ين$/.test(rest) ||
    // لموقعنا, لوكالتها: with whose it is.
    nounClass(rest.replace(/نا$/, '')) === 'body' ||
    (LETTERS.has(rest) && LETTERS.has(next)) ||
    r.grammar.carriers.has(rest) ||
    r.grammar.givenNames.has(rest) ||
    // إحراز, استخدام, تقديم, مشاركة: nouns of doing.
    /^(?:ا..ا.|است.{2,}ا.|ا[نقشجعحخكل]ت.ا.|ان..ا.|ت..ي.|م.ا..ه)$/.test(rest)
  );
}

/** The same of the word at item `k`: علي is a name, على none. */
export const isSmallAt = (r: Reading, k: number): boolean => {
  if (wordAt(r.all, k) === 'علي' && !/ى$/.test(rawOf(r, r.all[k] as Item))) return false;
  return wordIn(r, k).small;
};

/** A verb by its form: one of saying, one that is common, or an imperfect. */
export function isVerb(r: Reading, item: Item | undefined): boolean {
  if (item?.type !== 'word') return false;
  const { verb } = arabic(item);
  return verb === 'verb' || (verb === 'imperfect' && !follows(r, item, r.grammar.cues));
}

/** Whether the word stands right behind one of these. */
function follows(r: Reading, item: Item, words: { has(word: string): boolean }): boolean {
  const before = r.text.slice(Math.max(0, item.start - 16), item.start).trimEnd();
  return words.has(foldWord(/(?<!\S)\S*$/.exec(before)?.[0] ?? ''));
}

export const DOING = /^ال(?:ا[نست]..ا.|ا.ت.ا.|است.{2,}ا.|ا..ا.|ت..ي.|ت.ا..|ا[تن]..ا.)$/;

/** Its gender, by its form: وزيرة, شركة; a state and what is many and no person is feminine. */
export function genderOf(r: Reading, head: number, kind: NounClass): Gender | undefined {
  const item = r.all[head] as WordItem;
  const known = r.grammar.genderOf.get(item.folded);
  if (known) return known;
  if (kind === 'unnamed' || kind === 'group')
    return /^(?:مصدر|مسوول|شاهد|دبلوماسي)$/.test(item.folded.replace(/^ال/, '')) ? 'm' : undefined;
  if (EITHER.has(item.folded)) return undefined;
  if (kind === 'place') return MASCULINE_PLACES.has(item.folded) ? 'm' : 'f';
  if (MASCULINE.has(item.folded.replace(/^ال/, ''))) return 'm';
  // زوجته, والدتها: whose wife and mother they are.
  // المتهم is none.
  const own = rawOf(r, item);
  if (kind === 'person' && !/^ال|متهم$/.test(own) && /[^ا]ت(?:ه|ها|هم|هما|نا|ي)$|^أمه[ام]$/.test(own)) return 'f';
  const raw = rawOf(r, item);
  return raw.endsWith('ة') ||
    raw.endsWith('ات') ||
    /^(?:ال)?(?:قوي|صحف|وسايل|ابحاث|بحوث|تقارير|رسايل|وثايق|انباء|ارقام|اجهزه|كتايب|احزاب|لجان|سرايا|دول|دار|امم|محاكم|مصارف|بنوك|فصايل|مجالس|عشاير|قبايل|دواير|مدارس|انديه|طوايف|جماهير|جيوش|كناءس|كنايس|فرق|ارصاد|جمارك|اوقاف|سكك|طواقم|كتل|موانء|مواني)$/.test(
      item.folded,
    )
    ? 'f'
    : 'm';
}

/** Foreign names of bodies: some say he, some she. */
const EITHER = set(
  'حساب أوبك ناتو يونيسف يونيسيف يونسكو فيفا يويفا تويتر فيسبوك غوغل جوجل آبل أبل أمازون مايكروسوفت نيسان تويوتا بوينغ بوينج إيرباص أوبر نتفليكس سامسونغ هواوي إنتل تسلا واتساب فرانس رويترز لرويترز الأناضول',
);
const MASCULINE = set('عمدة خليفة علامة داعية طاغية نابغة الخليفة العلامة الداعية');
const MASCULINE_PLACES = set(
  'العراق لبنان الأردن المغرب السودان اليمن البيت الكرملين البنتاغون الإليزيه الفاتيكان الناتو الأزهر داعش حزب مجلس',
);

/** إيراني, كبير: an adjective without an article. */
export const isIndefiniteAdjective = (r: Reading, item: WordItem): boolean => {
  const { folded } = item;
  return (
    !arabic(item).given &&
    (ADJECTIVES.has(folded) ||
      (/.{3}(?:ي|يه|يين|يون|يات)$/.test(folded) &&
        arabic(item).noun === undefined &&
        !/ى$/.test(rawOf(r, item)) &&
        !/^[بل]/.test(folded)))
  );
};
export const isAdjective = (folded: string): boolean =>
  /.{4}(?:ي|يه|يين|يون)$/.test(folded) || ADJECTIVES.has(folded.replace(/^ال/, ''));

export const PLURAL = /.{3}(?:ون|ين)$/;

/** Offices with the article, which are no adjectives of others. */
export const OFFICES =
  /^ال(?:رييس|وزير|نايب|مدير|متحدث|ناطق|محافظ|مستشار|مبعوث|مندوب|مدرب|لاعب|كاتب|محامي|قاضي|مواطن|معلم|مدرس|طالب|طبيب|خبير|سفير|قايد|زعيم|امير|ملك|شيخ|مفتي|مغني|ممثل|مهندس|موظف|عامل|شاب|متهم|تلميذ|مريض|سايق|حارس|زبون|شاهد|صحافي|صحفي)ه?$/;

/** السابق, الأميركي, المكلف, المستشار: what may go on a noun with an article. */
export function isDefiniteAdjective(r: Reading, item: WordItem, of: NounClass): boolean {
  const { folded } = item;
  const kind = arabic(item).noun;
  if (isTitle(folded) && kind !== 'body') return true;
  // اللجنة المنظمة
  if (folded === 'المنظمه' && of === 'body') return true;
  // الدول المصدرة: a participle; الحزب الوزير: not.
  // الصحفي الاقتصادي: what he writes of.
  const tellsOf = of === 'person' || (of === 'title' && /يه?$/.test(folded));
  if (kind === 'person') return tellsOf || (/^ال(?:م|.ا)/.test(folded) && !OFFICES.test(folded));
  if (kind === 'group') return of === 'group';
  const raw = rawOf(r, item);
  if (/(?:[^ئ]ية|ي|يين|يون|يات)$/.test(raw) || ADJECTIVES.has(folded.replace(/^ال/, ''))) return true;
  return /^ال(?:م..|.ا.|..ي.|ا[^نستف]..?)/.test(folded) && kind === undefined && !DOING.test(folded);
}

export const isAdverb = (r: Reading, item: WordItem): boolean =>
  ADVERB.test(rawOf(r, item)) || /\u064b/.test(rawOf(r, item));

/** مصدر [أمني], مصادر [دبلوماسية], شهود [عيان] */
export function tellsHow(r: Reading, k: number): boolean {
  const [item, folded] = [r.all[k] as WordItem, wordAt(r.all, k)];
  return (
    folded === 'عيان' || isIndefiniteAdjective(r, item) || (arabic(item).noun === 'unnamed' && /يه?$/.test(folded))
  );
}
