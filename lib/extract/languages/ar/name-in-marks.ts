import { words } from '../../../text/words';
import type { Report } from '../../cue/report';
import { set } from '../../grammar';
import { type QuoteItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { isInscription } from './inscription';
import { nominal } from './nominal';
import { nounClass } from './nouns';
import { ADJECTIVES, LETTERS } from './small-words';
import { rawOf, startsName } from './word-form';

/** In words: what a name, and what a title in marks is at the most. */
const [NAME, TITLE] = [4, 9];

/** Whether the marks at item `at` hold a name or a title and nobody's words, by what they hold or what stands around. */
export function isNameInMarks(r: Reading, at: number, count: number, report: Report | undefined): boolean {
  if (count <= NAME && (isHearer(r, at, report) || isLetters(r, at) || isWholeName(r, at) || isAccount(r, at)))
    return true;
  // «المرفأ» البريطانية: what describes it with the article.
  if (count <= NAME && isDescribed(r, at) && !(report?.side === 'after' && report.close)) return true;
  if (isInscription(r, at)) return true;
  return (
    count <= TITLE &&
    (isForeign(r, at) || isWork(r, at, report) || isPublished(r, at, report) || isWritten(r, at, count, report))
  );
}

/**
 * Whether the marks at item `at` hold an outlet: told by somebody (قال سامي لـ«المرفأ» إن; في تصريح خاص لـ«المرفأ»), or
 * passing on what somebody said (نقلت «المرفأ» عن سامي).
 */
function isHearer(r: Reading, at: number, report: Report | undefined): boolean {
  if (RELAYS.test(wordAt(r.all, at - 1))) return wordAt(r.all, at + 1) === 'عن';
  // محللة لدى «المرفأ»
  if (wordAt(r.all, at - 1) === 'لدي') return true;
  // مديرة الاستخبارات في «المرفأ» لورا حداد: between an office and a name.
  if (!report && /^(?:في|ب)$/.test(wordAt(r.all, at - 1)) && startsName(r, at + 1, at + 3)) return true;
  if (wordAt(r.all, at - 1) !== 'ل' || (r.all[at] as QuoteItem).pauses) return false;
  if (
    SPEECHES.has(wordAt(r.all, at - 2)) ||
    (SPEECHES.has(wordAt(r.all, at - 3)) && OF_SPEECH.test(wordAt(r.all, at - 2)))
  )
    return true;
  if (report?.side !== 'before' || report.kind !== 'verb' || r.grammar.speechActs.has(wordAt(r.all, report.cue)))
    return false;
  return report.subject?.to === at - 1 || report.cue === at - 2;
}

const RELAYS = /^[وف]?[يت]?نقل(?:ت|وا)?$/;
const SPEECHES = set(
  'تصريح تصريحات تصريحه تصريحها تصريحاته تصريحاتها حديث حديثه حديثها مقابلة مقابلته لقاء لقائه حوار حواره اتصال مداخلة كلام إفادة',
);
const OF_SPEECH = /^(?:خاص|خاصه|صحفي|صحافي|صحفيه|صحافيه|حصري|حصريه|هاتفي|هاتفيه|سابق|سابقه|مطول|ادلي|ادلت|بها|به)$/;

const inside = (r: Reading, at: number) => words(r.text, ...(r.all[at] as QuoteItem).range.inner);

/** «تي آر تي», «سي إن إن» */
const isLetters = (r: Reading, at: number): boolean => inside(r, at).every(({ folded }) => LETTERS.has(folded));

/** ذكرت «هدى القحطاني»: a given name and what goes on with it, and nothing more. */
function isWholeName(r: Reading, at: number): boolean {
  const { inner } = (r.all[at] as QuoteItem).range;
  const [first, second] = inside(r, at);
  if (!first || !second || !r.grammar.givenNames.has(first.folded)) return false;
  // البئر جفت: by its hamza no ألبير.
  if (r.text.startsWith('ال', first.start)) return false;
  // حياة مضغوطة: a thing, and how it is.
  if (nounClass(first.folded) === 'mute' && /ة$/.test(r.text.slice(second.start, second.end))) return false;
  const found = nominal(r, inner);
  return found?.sort === 'name' && found.name === r.text.slice(...inner).trim();
}

/** «HAMMERTOSS: Stealthy Tactics»: in another script than the text. */
function isForeign(r: Reading, at: number): boolean {
  const own = r.text.slice(...(r.all[at] as QuoteItem).range.inner);
  return own.length < 100 && /[A-Za-z]{2}/.test(own) && !/[\u0621-\u064a]/.test(own);
}

/** صحيفة «المرفأ» [البريطانية], «غرفة العمليات» [التابعة] للجيش: an adjective with the article right behind the marks. */
function isDescribed(r: Reading, at: number): boolean {
  const behind = r.all[at + 1];
  if (behind?.type !== 'word' || (r.all[at] as QuoteItem).pauses || !/^ال.{3}/.test(behind.folded)) return false;
  if (DESCRIBES.has(behind.folded)) return true;
  // الرئيس, القاضي, اليوم: nouns of their own.
  return /^ال.{3,}(?:ية|[^ياي]ي)$/.test(rawOf(r, behind)) && nounClass(behind.folded) === undefined;
}

const DESCRIBES = set('التابع التابعة التابعين المعروف المعروفة الشهير الشهيرة المحظور المحظورة الذائع الأسبوعية');

/** نشرت صحيفة البيان «…»: what an outlet or an author publishes, with nothing between. */
const isPublished = (r: Reading, at: number, report: Report | undefined): boolean =>
  report !== undefined &&
  PUBLISHES.test(wordAt(r.all, report.cue)) &&
  (report.subject?.to === at || isDocument(inside(r, at)[0]?.folded ?? ''));

/** كتبت الروائية سامية حداد «باب الريح» و«رسائل»: right behind somebody who writes, or joined to another. */
function isWritten(r: Reading, at: number, count: number, report: Report | undefined): boolean {
  // كان قد كتب «ليالي الميناء» قبل عشر سنوات: nothing that is said, but what is finished at some time.
  if (count <= WRITTEN && WRITES.test(wordAt(r.all, at - 1)) && isYears(r, at + 1)) return true;
  if (!report?.subject || !WRITES.test(wordAt(r.all, report.cue)) || report.side !== 'before' || count > WRITTEN)
    return false;
  const isJoined = /^و$/.test(wordAt(r.all, at - 1)) && r.all[at - 2]?.type === 'quote';
  const [next, second] = [wordAt(r.all, at + 1), wordAt(r.all, at + 2)];
  // كتبت سامية «…» ثم حولت «…»: one work, and then another.
  const joins =
    (next === 'و' && r.all[at + 2]?.type === 'quote') || (next === 'ثم' && (WRITES.test(second) || MAKES.test(second)));
  const first = isJoined ? at - 2 : at;
  if (report.subject.to !== first) return false;
  return (
    isJoined || joins || r.all.slice(report.subject.from, first).some((w) => w.type === 'word' && AUTHORS.has(w.folded))
  );
}

/** In words. */
const WRITTEN = 5;
const MAKES = /^(?:حول|ترجم|نشر|اصدر|اقتبس|انتج|رسم)ت?$/;
const WRITES = /^[وف]?[يت]?(?:كتب|الف|ؤلف|لحن|غني|اخرج|خرج)(?:ت|وا)?$/;

/** قبل عشر سنوات, عام 1990 */
const isYears = (r: Reading, k: number): boolean =>
  /^(?:عام|سنه|اواخر|اوايل|مطلع)$/.test(wordAt(r.all, k)) ||
  (wordAt(r.all, k) === 'قبل' && [k + 1, k + 2].some((i) => /^(?:سن[هوي]|عام|اعوام|عقد|عقود)/.test(wordAt(r.all, i))));

const AUTHORS = set(
  'الروائي الروائية الكاتب الكاتبة الشاعر الشاعرة المؤلف المؤلفة الملحن الملحنة المخرج المخرجة المغني المغنية المطرب المطربة',
);

/** نشر الاتحاد «دليل …»: a document, by its first word. */
const isDocument = (word: string): boolean => /^(?:ال)?دليل$/.test(word) || nounClass(word) === 'document';

/** في حسابها على تويتر «…» الخميس: what an account is called, where its sentence goes on. */
function isAccount(r: Reading, at: number): boolean {
  if (r.grammar.media.get(wordAt(r.all, at - 1)) !== 'post' || (r.all[at] as QuoteItem).pauses) return false;
  if (r.all[at + 1]?.type !== 'word') return false;
  for (let k = at - 2; k >= at - 6; k--) if (ACCOUNTS.test(wordAt(r.all, k))) return true;
  return false;
}

const ACCOUNTS = /^(?:ب|ال)?(?:حساب|صفح)(?:ت?(?:ه|ها|هم))?$/;

const PUBLISHES = /^[وف]?[يت]?نشر(?:ت|وا)?$/;

/** الفيلم المثير للجدل «…»; «…» إحدى أغاني الفرقة; «…» للكاتب سامي حداد: a work, and what is said of it. */
function isWork(r: Reading, at: number, report: Report | undefined): boolean {
  const [next, second] = [wordAt(r.all, at + 1), wordAt(r.all, at + 2)];
  if (/^(?:احدي|احد|اخر|اول|اشهر|ابرز)$/.test(next) && WORKS.has(second)) return true;
  // حولت «…» إلى فيلم
  if (BY.has(next) || (next === 'الي' && WORKS.has(second))) return true;
  // أدواره في «…» و«…»
  const first = wordAt(r.all, at - 1) === 'و' && r.all[at - 2]?.type === 'quote' ? at - 2 : at;
  if (wordAt(r.all, first - 1) === 'في' && ROLES.test(wordAt(r.all, first - 2))) return true;
  if (report?.close) return false;
  for (let k = at - 1; k >= at - 5; k--) {
    const word = wordAt(r.all, k);
    if (word === '') return false;
    if (WORKS.has(word)) return true;
    const bare = word.replace(/^ال/, '');
    const goesOn = /^(?:ال|لل).{2,}/.test(word) || ADJECTIVES.has(bare) || /.{2}ي$/.test(word);
    if (!goesOn) return false;
  }
  return false;
}

const ROLES = /^ب?(?:دور|ادوار|اداي|ادا|بطولت|ظهور|مشاركت)(?:ه|ها|هم)$/;
const WORKS = set(
  'فيلم الفيلم فيلمه فيلمها أفلام الأفلام أفلامه أفلامها أغنية الأغنية أغاني الأغاني أغنيات مسلسل المسلسل مسلسلات المسلسلات رواية الرواية روايات كتاب الكتاب كتب مسرحية المسرحية مسرحيات ألبوم الألبوم قصيدة القصيدة قصائد لوحة اللوحة لوحات أوبريت الأوبريت كليب الكليب وثائقي الوثائقي برنامج البرنامج مجموعة',
);
const BY = set(
  'للكاتب للكاتبة للمخرج للمخرجة للفنان للفنانة للشاعر للشاعرة للمطرب للمطربة للمؤلف للروائي للروائية تأليف إخراج بطولة غناء ألحان',
);
