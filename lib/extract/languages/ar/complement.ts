import { type Item, type WordItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { nameBehindComma } from './apposition';
import { placeAt } from './belonging';
import { nameEnd } from './name';
import { isNamePair } from './name-pair';
import { isNamesake, namesakeEnd } from './named-after';
import { isOfficeWord, isTitle, type NounClass, nounClass } from './nouns';
import { ADJECTIVES, DEMONSTRATIVES, FOR_NOW, NOT_NAMES, RANKS } from './small-words';
import { arabic, IMPERFECT, SUFFIXED, WITH_W, wordIn } from './word';
import {
  acronymEnd,
  hangsOnPreposition,
  hasArticle,
  isAdjective,
  isAdverb,
  isDefiniteAdjective,
  isIndefiniteAdjective,
  isNameable,
  isTold,
  isVerb,
  PLURAL,
  rawOf,
  SELF,
  startsName,
  tellsHow,
} from './word-form';

/** Where a phrase ends, and the name that begins there. */
interface Ending {
  readonly to: number;
  readonly nameAt: number | undefined;
}

/** A phrase at one word of its complement. */
interface Walk {
  readonly r: Reading;
  /** The first item of the complement, and the item behind the last that may be of it. */
  readonly at: number;
  readonly end: number;
  readonly kind: NounClass;
  /** What is told of a person, or of people. */
  readonly isPerson: boolean;
  /** A name may follow that is the person's. */
  readonly namesPerson: boolean;
  readonly mayName: boolean;
  /** The noun itself needs nothing more. */
  readonly isDefinite: boolean;
  /** The word looked at, and the one behind it. */
  readonly k: number;
  readonly item: WordItem;
  readonly folded: string;
  readonly next: string;
  /** Nothing more is needed: what follows without an article is a name, or no part of the phrase. */
  readonly definite: boolean;
}

/** The phrase goes on at an item, or it ends. */
type Step = { readonly k: number; readonly definite: boolean } | Ending;

const goesOn = (k: number, definite: boolean): Step => ({ k, definite });
const ends = (to: number): Ending => ({ to, nameAt: undefined });
const named = (to: number): Ending => ({ to, nameAt: to });

/**
 * What belongs to an office or a body: adjectives, what it is of, where it is; up to a name, or to where the phrase ends.
 * @param isDefinite nothing more is needed: what follows without an article is a name, or no part of the phrase
 */
export function complement(
  r: Reading,
  at: number,
  end: number,
  kind: NounClass,
  isDefinite: boolean,
  mayName: boolean,
): Ending {
  const isPerson = kind === 'person' || kind === 'title' || kind === 'group' || kind === 'unnamed';
  // الشاهد سامي
  const isUnnamed = kind === 'unnamed' && isDefinite;
  const namesPerson = mayName && (kind === 'person' || kind === 'title' || isUnnamed);
  let [k, definite] = [at, isDefinite];
  while (k < end) {
    const item = r.all[k];
    if (item?.type !== 'word') break;
    const next = k + 1 < end ? wordAt(r.all, k + 1) : '';
    const { folded } = item;
    const step = stepOf({
      r,
      at,
      end,
      kind,
      isPerson,
      namesPerson,
      mayName,
      isDefinite,
      k,
      item,
      folded,
      next,
      definite,
    });
    if ('to' in step) return step;
    ({ k, definite } = step);
  }
  return ends(k);
}

/** What the word is to the phrase, by the first rule that knows it. */
const stepOf = (w: Walk): Step =>
  goesWithNoun(w) ??
  withArticle(w) ??
  startOfName(w) ??
  whereItIs(w) ??
  joinedOn(w) ??
  saysMore(w) ??
  endOfPhrase(w) ??
  (w.definite ? behindDefinite(w) : ofWhat(w));

function goesWithNoun({ k, kind, folded, definite, isPerson }: Walk): Step | undefined {
  // العميد [الركن] سامي, الملازم [أول] سامي
  if ((kind === 'title' && RANKS.has(folded)) || FOR_NOW.has(folded)) return goesOn(k + 1, definite);
  if (!isPerson && LED.test(folded)) return ends(k);
  // المتحدث باسم …
  if (isPerson && kind !== 'unnamed' && folded === 'باسم') return goesOn(k + 1, false);
  // المتحدثة [باسمها] ليلى مرعي
  if (isPerson && /^باسم(?:ه|ها|هم)$/.test(folded)) return goesOn(k + 1, true);
  // المتحدث ذاته, الوزيرة نفسها
  return definite && SELF.test(folded) ? ends(k + 1) : undefined;
}

/** فريق [بقيادة] الباحثة */
const LED = /^ب(?:قياده|رئاسه|رياسه|اشراف|زعامه|اداره)$/;

function withArticle({ r, k, at, end, kind, item, folded, next, definite, namesPerson }: Walk): Step | undefined {
  if (!hasArticle(r, k) || folded.length <= 3) return undefined;
  // الخارجية الأميركية [العام الماضي]
  if (TIMES.test(folded) && NOT_NAMES.has(next) && next.startsWith('ال')) return ends(k);
  // خصمه الأخير
  const owned = k === at && SUFFIXED.test(rawOf(r, r.all[k - 1] as Item)) && r.grammar.pronouns.has(folded);
  if (!owned && (r.grammar.phraseEnds.has(folded) || NOT_NAMES.has(folded) || r.grammar.pronouns.has(folded)))
    return ends(k);
  // مصدر أمني [القرار]: how somebody is without the article has nothing of theirs behind it.
  if (!definite && k > at && kind === 'unnamed' && tellsHow(r, k - 1)) return ends(k);
  // الرئيس الفلاني [السلطات]: behind what is whole already, another body is whom it is done to.
  if (kind === 'place' && !isAdjective(folded) && !/^المتحده$/.test(folded)) return ends(k);
  // قائد الشرطة [العميد الركن] سامي حداد
  let ranked = k + 1;
  while (RANKS.has(wordAt(r.all, ranked))) ranked++;
  if (namesPerson && definite && isTitle(folded) && startsName(r, ranked, end)) return { to: k, nameAt: ranked };
  // رئيس البلدية [المنتهية ولايته] سامي حداد
  if (folded === 'المنتهيه' && /^ولايت(?:ه|ها|هم)$/.test(next)) return goesOn(k + 2, definite);
  // محامي المتهم [الرواية]: of a man no woman's adjective is told.
  const ofMan = wordIn(r, k - 1).noun === 'person' && !/ة$|^(?!ال).*ت(?:ه|ها|هم)$/.test(rawOf(r, r.all[k - 1] as Item));
  if (definite && ofMan && /ية$/.test(rawOf(r, item))) return ends(k);
  // كبير المستشارين [الاقتصاديين]: how those are that the noun is of.
  const ofMany = /يين$/.test(folded) && /^ال.+ين$/.test(wordAt(r.all, k - 1));
  if (definite && !ofMany && k > at - 1 && !isDefiniteAdjective(r, item, kind)) return ends(k);
  // رئيس الحزب [الصادق] المهدي
  if (namesPerson && definite && arabic(item).given && isNameEnd(r, k + 1, end)) return named(k);
  return goesOn(k + 1, true);
}

function startOfName({ r, k, at, end, definite, namesPerson }: Walk): Step | undefined {
  if (!startsName(r, k, end)) return undefined;
  if (isNamesake(r, k)) return goesOn(namesakeEnd(r, k, end), true);
  if (namesPerson) return named(k);
  // معهد كارنيغي [خالد …]: nobody is what something else is of already.
  return definite || k > at ? ends(k) : undefined;
}

/** بوزارة الخارجية, في الحكومة, للاتحاد: where they belong. */
function whereItIs({ r, k, at, end, kind, folded, isPerson, isDefinite, namesPerson }: Walk): Step | undefined {
  // قال الطبيب [للمريضة]: «…»: whom it was told.
  if (k === at && isPerson && isDefinite && HEARERS.has(nounClass(folded.replace(/^لل?/, ''))) && /^ل/.test(folded))
    if (isTold(r, k - 1)) return ends(k);
  // مصادر مطلعة [على المحادثات]
  if (folded === 'علي' && KNOWING.test(wordAt(r.all, k - 1)) && hasArticle(r, k + 1))
    return goesOn(placeEnd(r, k + 1, end).to, true);
  const placed = isPerson || kind === 'body' || kind === 'document' ? placeAt(r, k, end, kind) : undefined;
  if (placed === undefined) return undefined;
  const behind = placeEnd(r, placed, end);
  // قال الرئيس في البيت الأبيض: only a name behind tells that it belongs to the office.
  const apposed = namesPerson && nameBehindComma(r, behind.to, end) !== undefined;
  const loose =
    !apposed &&
    /^(?:في|من|لدي|علي|الي|عن)$/.test(folded) &&
    kind !== 'unnamed' &&
    !(kind === 'person' && !isDefinite && behind.nameAt === undefined);
  if (loose && !(namesPerson && behind.nameAt !== undefined)) return ends(k);
  // قائد مؤيد للرئيس [بشار]: the name is of whom they belong to.
  if (/^ل/.test(folded) && PEOPLE.has(nounClass(folded.replace(/^لل?/, ''))) && behind.nameAt !== undefined)
    return ends(behind.to);
  if (namesPerson && behind.nameAt !== undefined && !apposed) return named(behind.nameAt);
  return goesOn(behind.to, true);
}

const KNOWING = /^(?:ال)?مطلع(?:ه|ون|ين|ان)?$/;
const HEARERS: ReadonlySet<NounClass | undefined> = new Set<NounClass>(['person', 'group', 'unnamed']);
const PEOPLE: ReadonlySet<NounClass | undefined> = new Set<NounClass>(['person', 'title']);

/** وزير الإعلام ووزير الدولة, الشرطة والجيش */
function joinedOn({ r, k, at, end, kind, item, folded, definite, namesPerson }: Walk): Step | undefined {
  if (!/^و.{3,}/.test(folded) || arabic(item).noun || isVerb(r, item) || WITH_W.test(folded)) return undefined;
  // مدرب [وفاق] سطيف: to what still needs something, nothing is joined but what is of its kind.
  if (k === at && !definite && /^و[^ا]/.test(folded) && nounClass(folded.slice(1)) === undefined) return undefined;
  const joined = joinedEnd(r, k, end, kind);
  if (joined === undefined) return ends(k);
  return joined.nameAt !== undefined && namesPerson ? joined : goesOn(joined.to, true);
}

/** What a phrase that still needs something may have before it. */
function saysMore({ r, k, folded, next, definite }: Walk): Step | undefined {
  if (definite) return undefined;
  if (DEMONSTRATIVES.has(folded) && next.startsWith('ال')) return goesOn(k + 1, false);
  // لاعب وسط منتخب …
  if (folded === 'وسط' && /^(?:لاعب|لاعبه|خط)$/.test(wordAt(r.all, k - 1))) return goesOn(k + 1, false);
  return ADJECTIVES.has(folded) || (wordIn(r, k).quantifies && next !== 'من') ? goesOn(k + 1, false) : undefined;
}

function endOfPhrase({ r, k, at, item, folded, next, definite }: Walk): Step | undefined {
  const inIdafa = !definite && /^(?:body|mute)$/.test(wordIn(r, k - 1).noun ?? '');
  // لاعب [فضل] عدم ذكر اسمه
  if (
    next === 'عدم' ||
    arabic(item).small ||
    (isVerb(r, item) && !(inIdafa && IMPERFECT.test(folded))) ||
    /\d/.test(folded)
  )
    return ends(k);
  // مغردون: what keeps its ending belongs to nothing behind it.
  const closed = !definite && PLURAL.test(wordAt(r.all, at - 1)) && !isIndefiniteAdjective(r, item);
  return closed ? ends(k) : undefined;
}

/** نائب وزير …, شركة نيسان, مسؤول إيراني: what the noun is of. */
function ofWhat({ r, k, at, end, kind, item, folded, next, mayName, namesPerson }: Walk): Step {
  const { noun } = arabic(item);
  if (isAdverb(r, item)) return ends(k);
  if (isIndefiniteAdjective(r, item)) return goesOn(k + 1, noun === 'place');
  if (r.grammar.carriers.has(folded) && kind !== 'body') return ends(k);
  if (/^[بلك]/.test(folded) && hangsOnPreposition(r, k)) return ends(k);
  // بلدية [تل الريحان]
  if (noun === 'place') return goesOn(folded === 'تل' && next !== '' && k + 1 < end ? k + 2 : k + 1, true);
  // دعت بلدية زليتن [السكان] إلى …: where the body is, and whom it calls upon.
  const callsUpon = kind === 'body' && k === at && nounClass(next) === 'group' && /^ال/.test(next);
  if (noun === undefined && callsUpon && HAS_NAME.test(wordAt(r.all, k - 1))) return goesOn(k + 1, true);
  if (noun !== undefined || chains(r, k, end)) return goesOn(k + 1, false);
  if (SUFFIXED.test(rawOf(r, item)) && k > at) return ends(k);
  // لاعب برشلونة: what is no noun that we know is the name of what it is of.
  let to = k + 1;
  const isOfName = () =>
    to - at < 4 && !startsName(r, to, end) && isNameable(r, to, end) && wordIn(r, to).noun === undefined;
  if (kind === 'body' && mayName) while (to < end && isOfName()) to++;
  // مدرب نهضة [بركان] سامي حداد: one word more, where the person's whole name stands behind it.
  const second = r.all[to];
  const isMore = second?.type === 'word' && !arabic(second).small && !isVerb(r, second) && !hasArticle(r, to);
  if (namesPerson && isMore && !startsName(r, to, end) && startsName(r, to + 1, end))
    if (nameEnd(r, to + 1, end) - to > 2) to++;
  return goesOn(to, true);
}

/** What stands without an article behind what needs nothing more: a name, or no part of the phrase. */
function behindDefinite({ r, k, at, end, kind, item, folded, next, namesPerson }: Walk): Step {
  const { noun } = arabic(item);
  if (!namesPerson) return ends(k);
  // المحللة [رغدة] ضرغام: how she is would have the article, as she has.
  const feminine = noun === undefined && /.{2}ة$/.test(rawOf(r, item)) && hasArticle(r, k - 1);
  if (feminine && isNameable(r, k + 1, end) && wordIn(r, k + 1).noun === undefined && !hasArticle(r, k + 2))
    return named(k);
  if (noun === undefined && !chains(r, k, end)) {
    // المسؤولة الأممية مارتينا لوكاس; not بدا المسؤول مطمئنا
    const told = kind !== 'unnamed' || (isNameable(r, k + 1, end) && wordIn(r, k + 1).noun === undefined);
    return told && (isNameable(r, k, end) || isNamePair(r, k, end, isTold(r, at - 1))) ? named(k) : ends(k);
  }
  // العمدة [رائدة شماس]، …: two words without the article and nothing more.
  if (noun === 'person' && isNamePair(r, k, end, isOfficeWord(wordAt(r.all, k - 1)))) return named(k);
  if (noun === undefined && !isAdverb(r, item) && /^ال/.test(next)) {
    // لورنس المجالي; not لجيل الشباب
    const isOfSome = /^[لك]/.test(folded) && !/^ال.{2,}[^ي]ي$/.test(next);
    const hangs = /^[بلك]/.test(folded) && hangsOnPreposition(r, k);
    if (!isOfSome && !hangs && isNameable(r, k, end)) return named(k);
  }
  // المعلمة مينا عادل: behind an office, what is a thing elsewhere is a name before another.
  return noun === 'mute' && r.grammar.givenNames.has(next) && isNameable(r, k, end) ? named(k) : ends(k);
}

/** Whether a word that may be a family's, with its article or without, stands at item `k`. */
const isNameEnd = (r: Reading, k: number, end: number): boolean =>
  (hasArticle(r, k) && k < end && !r.grammar.phraseEnds.has(wordAt(r.all, k)) && wordIn(r, k).noun === undefined) ||
  isNameable(r, k, end);

/** Whether unknown words go on to one with an article, and so are nouns that belong together: جهاز مكافحة [الإرهاب]. */
function chains(r: Reading, k: number, end: number): boolean {
  for (let i = k + 1; i < Math.min(end, k + 3); i++) {
    const item = r.all[i];
    if (item?.type !== 'word' || startsName(r, i, end) || arabic(item).small || isVerb(r, item)) return false;
    if (/^ال/.test(item.folded)) return true;
    if (arabic(item).noun === 'place') return true;
  }
  return false;
}

/** Where the place that begins there ends, and whether a name stands behind it. */
function placeEnd(r: Reading, at: number, end: number): Ending {
  const word = wordAt(r.all, at);
  const noun = word.replace(/^(?:[بل](?=ال)|لل|[بل](?!ال))/, '');
  const definite = /^(?:ال|بال|لل)/.test(word) || nounClass(word) === 'place' || nounClass(noun) === 'place';
  const letters = acronymEnd(r, at, end);
  const to = letters > at ? letters : complement(r, at + 1, end, 'body', definite, false).to;
  return {
    to,
    nameAt:
      to < end &&
      (startsName(r, to, end) || (isNameable(r, to, end) && wordIn(r, to).noun === undefined && !chains(r, to, end)))
        ? to
        : undefined,
  };
}

/** الشرطة [والجيش], وزير الإعلام [ووزير الدولة] سامي حداد: the end of what is joined on. */
function joinedEnd(r: Reading, k: number, end: number, kind: NounClass): Ending | undefined {
  const noun = wordAt(r.all, k).slice(1);
  const joined = nounClass(noun);
  if (joined === undefined || joined === 'mute') {
    // شؤون الثقافة [والإعلام]
    return kind !== 'unnamed' &&
      kind !== 'group' &&
      /^ال/.test(noun) &&
      !r.grammar.phraseEnds.has(noun) &&
      /^(?:person|title|body)$/.test(kind) &&
      /^(?:ال|لل)/.test(wordAt(r.all, k - 1)) &&
      (joined === 'mute' || nounClass(wordAt(r.all, k - 1)) === 'mute')
      ? { to: k + 1, nameAt: undefined }
      : undefined;
  }
  const behind = complement(r, k + 1, end, joined, /^ال/.test(noun) || joined === 'place', joined === 'person');
  return behind;
}

/** Bodies that have a name of their own behind them, a town's or the firm's. */
const HAS_NAME =
  /^(?:بلديه|محافظه|ولايه|اماره|عماله|جماعه|شركه|مصرف|بنك|جامعه|نادي|فريق|قناه|حركه|حزب|مطار|ميناء|مينا|مستشفي|سفاره|قنصليه|مديريه|شرطه|امن|درك|محكمه)$/;

const TIMES = /^ال(?:عام|شهر|اسبوع|يوم|سنه)$/;
