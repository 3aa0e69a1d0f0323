import { foldWord } from '../../../text/fold';
import type { CueKind, Gender, Grammar } from '../../grammar';
import type { WordItem } from '../../read/items';
import type { Reading } from '../../read/reading';
import { vocabularyOf } from '../../read/vocabulary';
import type { Agreement } from './conjugation';
import { isTitle, type NounClass, nounClass } from './nouns';
import { VERBS } from './plain-verbs';
import {
  BETWEEN,
  COUNTS,
  JOINS,
  LETTERS,
  MANNERS,
  MOMENTS,
  NOT_NAMES,
  NUMBERS,
  OF_FAITH,
  PREPOSITIONS,
  QUANTIFIERS,
  WORD_NAMES,
} from './small-words';
import { agreement } from './verbs';

/** What an Arabic word is wherever it stands, by its letters and by the lists: told once for each word of the vocabulary. */
export interface ArabicWord {
  readonly noun: NounClass | undefined;
  /** حديثه, بيانها: what the noun is that belongs to somebody; عطية is none. */
  readonly owned: NounClass | undefined;
  readonly title: boolean;
  /** What a form of a verb of saying tells of its subject. */
  readonly agrees: Agreement | undefined;
  /** Has the form of a participle in the accusative: of a man, of a woman, or as either. */
  readonly state: Gender | 'either' | undefined;
  readonly verb: 'verb' | 'imperfect' | undefined;
  /** ستظل, سيبقى, يهدد: what no noun looks like. */
  readonly opensWithVerb: boolean;
  /** رد, ورد: with a conjunction or without, a common verb that has the letters of a noun. */
  readonly maybeVerb: boolean;
  /** A verb that has hardly anything but a speaker behind it. */
  readonly says: boolean;
  readonly given: boolean;
  /** A name that only its hamza tells from a verb or a small word. */
  readonly byHamza: boolean;
  /** بن, أبو, عبد: what joins the word behind it to a name; آبي is a name by itself. */
  readonly joins: boolean;
  /** The name of a letter. */
  readonly letter: boolean;
  /** It has the article: السيسي; not ألستون. */
  readonly definite: boolean;
  readonly small: boolean;
  /** What may stand between a verb and its subject. */
  readonly between: boolean;
  readonly preposition: boolean;
  /** أحد, بعض; مئات, مليون; ثلاثة, 30: how many, and how much, of whatever stands behind. */
  readonly quantifies: boolean;
  readonly counts: boolean;
  readonly number: boolean;
  /** بهدوء, صراحة: how somebody speaks. */
  readonly manner: boolean;
  /** A name may begin with it: what is asked first, of most words in vain. */
  readonly opensName: boolean;
  /** It opens what may stand between a verb and its subject, of one word or more. */
  readonly interposes: boolean;
  /** What stands in no name, and what stands in one only where somebody is told to speak. */
  readonly name: 'never' | 'told' | undefined;
}

/** What a word is that stands nowhere: marks, a point. */
const NONE: ArabicWord = {
  noun: undefined,
  owned: undefined,
  title: false,
  agrees: undefined,
  state: undefined,
  verb: undefined,
  opensWithVerb: false,
  maybeVerb: false,
  says: false,
  given: false,
  byHamza: false,
  joins: false,
  letter: false,
  definite: false,
  small: false,
  between: false,
  preposition: false,
  quantifies: false,
  counts: false,
  number: false,
  manner: false,
  opensName: false,
  interposes: false,
  name: 'never',
};

export const arabic = ({ entry }: WordItem): ArabicWord => entry.form as ArabicWord;

/** The word at item `k`. */
export function wordIn(r: Reading, k: number): ArabicWord {
  const item = r.all[k];
  return item?.type === 'word' ? arabic(item) : NONE;
}

/** The same of a word that is cut out of another, or out of the text. */
export const wordOf = (word: string, grammar: Grammar): ArabicWord =>
  vocabularyOf(grammar).at(word, 0, word.length).form as ArabicWord;

/** What the word at item `k` reports by itself. */
export function cueIn(r: Reading, k: number): CueKind | undefined {
  const item = r.all[k];
  return item?.type === 'word' ? item.entry.cue : undefined;
}

export function arabicWord(written: string, folded: string, grammar: Grammar): ArabicWord {
  const bare = folded.replace(/^[وف](?=.{2})/, '');
  const given = grammar.givenNames.has(folded);
  const definite = folded.startsWith('ال') && !/^[أإآ]/.test(written);
  return {
    noun: nounClass(folded),
    owned: given ? undefined : ownedClass(written),
    title: isTitle(folded),
    agrees: agreement.get(folded),
    state: stateOf(written, folded),
    verb: verbForm(written, folded, grammar),
    opensWithVerb: opensWithVerb(folded),
    maybeVerb: VERBS.has(bare) && !grammar.givenNames.has(bare),
    says: SAYS.test(folded),
    given,
    byHamza: BY_HAMZA.get(folded) === written,
    joins: JOINS.has(folded) && !/^(?:آب|فإ)/.test(written),
    letter: LETTERS.has(folded),
    definite,
    small: isSmall({ grammar }, folded),
    between: BETWEEN.has(folded),
    preposition: PREPOSITIONS.has(folded),
    quantifies: QUANTIFIERS.has(folded),
    counts: COUNTS.has(folded),
    number: NUMBERS.has(folded) || /^\d+$/.test(folded),
    manner: MANNERS.has(folded),
    opensName: given || opensName(written, folded),
    interposes: BETWEEN.has(folded) || MOMENTS.has(folded) || /^(?:ل|(?:من|في|ذلك)$)/.test(folded),
    name: given ? undefined : definite || isNoName(written, folded, grammar) ? 'never' : mayName(written, folded),
  };
}

function ownedClass(written: string): NounClass | undefined {
  const stem = OWNED.exec(written)?.[1];
  if (!stem) return undefined;
  const noun = foldWord(stem);
  return classOfOwned(nounClass(noun)) ?? classOfOwned(nounClass(noun.replace(/ت$/, 'ه')));
}
const OWNED = /^(.{3,}?)(?:ه|ها|هم|هما)$/u;

const classOfOwned = (kind: NounClass | undefined): NounClass | undefined =>
  kind === 'mute' || kind === 'document' || kind === 'body' ? kind : undefined;

/** غاضبا, مبتسما, متهكما; ضاحكة, مبتسمة. */
const STATE = { m: /^(?:.ا[^اوي].ا|م[^اوي]{3,5}ا|مت.ا..ا)$/, f: /^(?:.ا[^اوي].ة|م[^اوي]{3,5}ة)$/ };

function stateOf(written: string, folded: string): ArabicWord['state'] {
  if (folded[0] !== 'م' && folded[1] !== 'ا') return undefined;
  const raw = written.replace(/[\p{M}\u0640]/gu, '');
  const [man, woman] = [STATE.m.test(raw), STATE.f.test(raw)];
  return man && woman ? 'either' : man ? 'm' : woman ? 'f' : undefined;
}

/** A letter, what joins, or a common word that is a name too; or what may have lost a letter that hangs before it. */
const opensName = (written: string, folded: string): boolean =>
  written.length === 1 ||
  [LETTERS, JOINS, BY_HAMZA, OF_FAITH, WORD_NAMES].some((names) => names.has(folded)) ||
  /^(?:ل|[وف]ال)/.test(folded);

/** A word that is no part of a name and opens none. */
export const isSmall = ({ grammar }: Pick<Reading, 'grammar'>, folded: string): boolean =>
  grammar.phraseEnds.has(folded) ||
  grammar.complementizers.has(folded) ||
  PREPOSITIONS.has(folded) ||
  NOT_NAMES.has(folded) ||
  BETWEEN.has(folded);

/** Names that only their hamza tells from a verb or a small word, by what they are folded. */
const BY_HAMZA = new Map(['هناء', 'دعاء', 'ضياء', 'علياء'].map((name) => [foldWord(name), name]));

const SAYS =
  /^[وف]?(?:[يت]?قول|قال|قالت|قالوا|قالا|اوضح|اوضحت|اضاف|اضافت|[يت]ضيف|صرح|صرحت|افاد|افادت|تابع|تابعت|علق|علقت|كتب|كتبت|ذكر|ذكرت|اكد|اكدت|[يت]وكد|حذر|حذرت|اعلن|اعلنت|اعتبر|اعتبرت|رات|راي|[يت]ري|رد|ردت|سال|سالت|اجاب|اجابت|لسان)$/;

/** Whether no name has the word: a small word, an accusative, what a conjunction or a particle hangs on. */
function isNoName(written: string, folded: string, grammar: Grammar): boolean {
  const { carriers, cues } = grammar;
  if (folded.length < 2 || /\d/.test(folded) || carriers.has(folded)) return true;
  // علي is a name, على none.
  if (isSmall({ grammar }, folded) && !(folded === 'علي' && !/ى$/.test(written))) return true;
  if (/[\u064b]/u.test(written) || ADVERB.test(written)) return true;
  // يوما, عاما; وعين سامي حداد [وزيرا]
  if (/ا$/.test(folded) && /^(?:mute|person)$/.test(nounClass(folded.slice(0, -1)) ?? '')) return true;
  // عاد عدنان [ليؤكد]
  if (/^ل[يتن].{2}/.test(folded) && cues.has(folded.slice(1))) return true;
  // سُمع: a passive. وأعاد, وبذلك: a conjunction hangs before it.
  if (/^(?:.\u064f|[لبك]\u0640)/u.test(written) || (/^و/.test(folded) && !WITH_W.test(folded))) return true;
  // فلا, فالبلاد: a conjunction before what is no name.
  if (/^[وف]/.test(folded) && (isSmall({ grammar }, folded.slice(1)) || nounClass(folded.slice(1)) === 'mute'))
    return true;
  return /^[وف]ال/.test(folded) && nounClass(folded.slice(1)) !== undefined;
}

/** An elative, a feminine, what a pronoun hangs on, a plural, a noun of doing. */
const mayName = (written: string, folded: string): 'told' | undefined =>
  ELATIVE.test(written) || /ة$|[^ا]ات$/.test(written) || hasOwner(written) || DEED.test(folded) ? 'told' : undefined;

/** أقرب, أكثر: more than others. */
const ELATIVE = /^أ[^اويى]{3}$/;

/** Whether a pronoun hangs on it: كلمته, كمه, بلادنا; أريانا is a name. */
const hasOwner = (raw: string): boolean =>
  /^.{2}(?:ه|ها)$/.test(raw) ||
  (SUFFIXED.test(raw) && (!/نا$/.test(raw) || nounClass(foldWord(raw.slice(0, -2))) !== undefined));

export const WITH_W =
  /^(?:وا[ينر]|والت(?:ر|ز|ون)?$|وات|وي[لنت]|وود|وول|ون[غ]|ولف|وسا|وسيم|وسي.?$|وجي|وحيد|وسيم|وصفي|وهب|وراق|وردان|واكيم|وطف)/;

/** تنفيذ, استخدام, افتتاح: nouns of doing. */
export const DEED = /^(?:ت..ي.|است.{1,3}ا.|ا.ت.ا.|م.ا..ه)$/;
/** What a pronoun hangs on: كلمته, بلادها. */
export const SUFFIXED = /.{3}(?:ه|ها|هم|هما|نا|كم)$/u;
/** مجدداً, رسمياً: an accusative that its form tells. */
export const ADVERB =
  /^(?:مجدد|حالي|مؤخر|أيض|ايض|أخير|اخير|سابق|لاحق|دائم|صباح|جميع|تمام|كثير|رسمي|شخصي|هاتفي|يومي|سنوي|علن|مرار|غد|عام|جزء|تراجع|ارتفاع|انخفاض|ردود|تقدم|أفق|خطاب|بيان|تصريح|تغريد|مؤتمر|اجتماع|لقاء|قرار|اتفاق|هجوم|موقف|دور|قلق|تفاؤل|رفض|تأييد|استعداد|شكوك|عدد|مساعد|كلام|خبر|تقرير|مقال|صور|مقطع|سؤال|حديث|فورا|قريب|بعيد|معلن)ا$/u;

/** What a word is as a verb, wherever it stands. */
function verbForm(written: string, folded: string, { cues, givenNames }: Grammar): 'verb' | 'imperfect' | undefined {
  // نهضة, not نهضه: no verb ends so.
  if (written.endsWith('ة') || nounClass(folded) !== undefined || givenNames.has(folded)) return undefined;
  // أصدره: with whom or what it is done to.
  const bare = /^(.{3,})(?:ه|ها|هم|هما)$/.exec(folded)?.[1];
  // نفاه, رآها: with an object, a weak verb's last letter is another one.
  const ends = bare ? [bare, bare.replace(/ا$/, 'ي')] : [];
  const joined = /^[وف](.{3,}?)(?:ه|ها|هم|هما)?$/.exec(folded);
  const stems = joined ? [joined[1] as string, folded.slice(1)] : [];
  if ([folded, ...ends, ...stems].some((form) => VERBS.has(form) || cues.has(form))) return 'verb';
  if (PAST.test(written)) return 'verb';
  return IMPERFECT.test(folded) && !NOT_IMPERFECT.test(folded) ? 'imperfect' : undefined;
}

/** اكتفى, انتهت; استقبل, استغرقت: derived verbs in the past, by a form that no noun has. */
const PAST = /^[وف]?(?:ا[^اويى]ت[^اويى][ىت]|است[^اويىة]{2,3}ت?)$/u;

/** An imperfect: يعتزم, تعتزم, سيفتح. */
export const IMPERFECT =
  /^(?:ي.{3,}|سي.{3,}|ت(?:كون|جري|شهد|ضم|شمل|سعي|واجه|حاول|وجد|هدف|تضمن|تعلق|حدث|ملك|عيش|قوم|بدا|عتزم|دعو|ريد|صل|بقي|مكن|ستطيع|تحدث|زال|زعم|حمل|مثل|عود|ظهر|عمل|نوي|درس|واصل|تواصل|ستمر|تخذ|لعب|سيطر|قع|تابع|بلغ|بث|نشر|تهم|ت.{3,})|ست(?:كون|تم|بدا|عمل|قوم|شارك|واصل|عقد|شهد|فتح))$/;
const NOT_IMPERFECT =
  /^(?:يمن|يابان|يونان|يهود|يسوع|يمين|يسار|يوسف|ياسين|ياسر|ياسمين|يحيي|يزيد|يعقوب|يونس|يونغ|يان|يولي|يوان|ياكوف|يانوش|يانيس|يورغن|يوري|يانو|يائير|يايير|ياير|ييلين|سيرغي|سيرجي|سيدي|سيمون|سيبيل|سيلف|سيار|سيمنز|سيسي|سيناتور|سيجال|سينغ|سيف|يتسحاق|يسرائيل|يارون|يلماز|يلدريم|ينس|يوهان|يوناس|يواخيم|يوسي)/;

/** ستظل, سيبقى, يهدد: what no noun looks like. */
export const opensWithVerb = (folded: string): boolean =>
  (FUTURE.test(folded) || /^ي.{3,}/.test(folded) || MANY.test(folded)) &&
  !NOT_VERB.test(folded) &&
  !NOT_IMPERFECT.test(folded) &&
  nounClass(folded) === undefined;
/** سمعوا, قتلوه, خذلوني */
const MANY = /^(?!ال).{3,}و(?:ا|ه|ها|هم|نا|ني)$/;
const FUTURE = /^س(?:[يت].{2,}|ن.{3,})$/;
const NOT_VERB =
  /^(?:سيا[رسقدحج]|سيطر|سيد|سيول|سين|سير|سيول|سيه|ستين|ستار|ستر|ستاد|ستوديو|سنو|سند|سناب|سنغ|سنتر|سنتيم|يومي|يوما|يورو|يابس|ياقوت|يانصيب|ينبوع|ينابيع|يتيم|يتام|يسوع|يقين|يقظ|يدوي|يمني|يونيو|يوليو|يناير)/;
