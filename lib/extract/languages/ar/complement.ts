import { type Item, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { nameBehindComma } from './apposition';
import { placeAt } from './belonging';
import { isTitle, type NounClass, nounClass } from './nouns';
import { ADJECTIVES, DEMONSTRATIVES, FOR_NOW, JOINS, NOT_NAMES, QUANTIFIERS, RANKS } from './small-words';
import {
  acronymEnd,
  DEED,
  hangsOnPreposition,
  hasArticle,
  IMPERFECT,
  isAdjective,
  isAdverb,
  isDefiniteAdjective,
  isIndefiniteAdjective,
  isNameable,
  isSmall,
  isVerb,
  PLURAL,
  rawOf,
  SELF,
  SUFFIXED,
  startsName,
  WITH_W,
} from './word-form';

/**
 * What belongs to an office or a body: adjectives, what it is of, where it is; up to a name, or to where the phrase ends.
 * @param definite nothing more is needed: what follows without an article is a name, or no part of the phrase
 */
export function complement(
  r: Reading,
  at: number,
  end: number,
  kind: NounClass,
  isDefinite: boolean,
  mayName: boolean,
): { readonly to: number; readonly nameAt: number | undefined } {
  const isPerson = kind === 'person' || kind === 'title' || kind === 'group' || kind === 'unnamed';
  // الشاهد سامي
  const isUnnamed = kind === 'unnamed' && isDefinite;
  const namesPerson = mayName && (kind === 'person' || kind === 'title' || isUnnamed);
  let [k, definite] = [at, isDefinite];
  const ends = (to: number) => ({ to, nameAt: undefined });
  while (k < end) {
    const item = r.all[k];
    if (item?.type === 'quote') return ends(k);
    if (item?.type !== 'word') return ends(k);
    const { folded } = item;
    const next = k + 1 < end ? wordAt(r.all, k + 1) : '';
    // العميد [الركن] سامي, الملازم [أول] سامي
    if ((kind === 'title' && RANKS.has(folded)) || FOR_NOW.has(folded)) {
      k++;
      continue;
    }
    // المتحدث باسم …
    if (isPerson && /^(?:باسم)$/.test(folded)) {
      [k, definite] = [k + 1, false];
      continue;
    }
    // المتحدثة [باسمها] ليلى مرعي
    if (isPerson && /^باسم(?:ه|ها|هم)$/.test(folded)) {
      [k, definite] = [k + 1, true];
      continue;
    }
    // المتحدث ذاته, الوزيرة نفسها
    if (definite && SELF.test(folded)) return ends(k + 1);
    if (hasArticle(r, k) && folded.length > 3) {
      // الخارجية الأميركية [العام الماضي]
      if (TIMES.test(folded) && NOT_NAMES.has(next)) return ends(k);
      // خصمه الأخير
      const owned = k === at && SUFFIXED.test(rawOf(r, r.all[k - 1] as Item)) && r.grammar.pronouns.has(folded);
      if (!owned && (r.grammar.phraseEnds.has(folded) || NOT_NAMES.has(folded) || r.grammar.pronouns.has(folded)))
        return ends(k);
      // الرئيس الفلاني [السلطات]: behind what is whole already, another body is whom it is done to.
      if (kind === 'place' && !isAdjective(folded) && !/^المتحده$/.test(folded)) return ends(k);
      // قائد الشرطة [العميد الركن] سامي حداد
      let ranked = k + 1;
      while (RANKS.has(wordAt(r.all, ranked))) ranked++;
      if (namesPerson && definite && isTitle(folded) && startsName(r, ranked, end)) return { to: k, nameAt: ranked };
      // رئيس البلدية [المنتهية ولايته] سامي حداد
      if (folded === 'المنتهيه' && /^ولايت(?:ه|ها|هم)$/.test(next)) {
        k += 2;
        continue;
      }
      if (definite && k > at - 1 && !isDefiniteAdjective(r, item, kind)) return ends(k);
      const other = nounClass(folded);
      if (definite && k > at && other === 'body' && !isAdjective(folded) && !adjectivePlace(r, k)) return ends(k);
      // رئيس الحزب [الصادق] المهدي
      if (namesPerson && definite && r.grammar.givenNames.has(folded) && isNameEnd(r, k + 1, end))
        return { to: k, nameAt: k };
      [k, definite] = [k + 1, true];
      continue;
    }
    if (startsName(r, k, end)) {
      // مطار الملك عبدالعزيز, مؤسسة محمد بن سلمان: a name may belong to a place or a body.
      if (
        NAMED_AFTER.test(wordAt(r.all, k - 1).replace(/^[بل]/, '')) ||
        (isTitle(wordAt(r.all, k - 1)) && NAMED_AFTER.test(wordAt(r.all, k - 2).replace(/^[بل]/, '')))
      ) {
        [k, definite] = [namedAfterEnd(r, k, end), true];
        continue;
      }
      if (
        namesPerson &&
        (definite ||
          kind === 'title' ||
          k === at ||
          isAdjective(wordAt(r.all, k - 1)) ||
          nounClass(wordAt(r.all, k - 1)) === 'place' ||
          k - at >= 1)
      )
        return { to: k, nameAt: k };
      // معهد كارنيغي [خالد …]: nobody is what something else is of already.
      if (definite || k > at) return ends(k);
    }
    // بوزارة الخارجية, في الحكومة, للاتحاد: where they belong.
    const placed = isPerson || kind === 'body' || kind === 'document' ? placeAt(r, k, end, kind) : undefined;
    if (placed !== undefined) {
      const behind = placeEnd(r, placed, end);
      // قال الرئيس في البيت الأبيض: only a name behind tells that it belongs to the office.
      const apposed = namesPerson && nameBehindComma(r, behind.to, end) !== undefined;
      const loose =
        !apposed &&
        /^(?:في|من|لدي|علي|الي|عن)$/.test(folded) &&
        kind !== 'unnamed' &&
        !(kind === 'person' && !isDefinite && behind.nameAt === undefined && wordAt(r.all, behind.to) === '');
      if (loose && !(namesPerson && behind.nameAt !== undefined)) return ends(k);
      if (namesPerson && behind.nameAt !== undefined && !apposed) return { to: behind.nameAt, nameAt: behind.nameAt };
      [k, definite] = [behind.to, true];
      continue;
    }
    // وزير الإعلام ووزير الدولة, الشرطة والجيش: joined on.
    if (/^و.{3,}/.test(folded) && !nounClass(folded) && !isVerb(r, item) && !WITH_W.test(folded)) {
      const joined = joinedEnd(r, k, end, kind);
      if (joined === undefined) return ends(k);
      if (joined.nameAt !== undefined && namesPerson) return joined;
      [k, definite] = [joined.to, true];
      continue;
    }
    if (!definite && DEMONSTRATIVES.has(folded) && next.startsWith('ال')) {
      k++;
      continue;
    }
    const acronym = acronymEnd(r, k, end);
    if (acronym > k && !definite) {
      [k, definite] = [acronym, true];
      continue;
    }
    // لاعب وسط منتخب …
    if (!definite && folded === 'وسط' && /^(?:لاعب|لاعبه|خط)$/.test(wordAt(r.all, k - 1))) {
      k++;
      continue;
    }
    if (!definite && (ADJECTIVES.has(folded) || (QUANTIFIERS.has(folded) && next !== 'من'))) {
      k++;
      continue;
    }
    const inIdafa = !definite && /^(?:body|mute)$/.test(nounClass(wordAt(r.all, k - 1)) ?? '');
    if (isSmall(r, folded) || (isVerb(r, item) && !(inIdafa && IMPERFECT.test(folded))) || /\d/.test(folded))
      return ends(k);
    const noun = nounClass(folded);
    // مغردون: what keeps its ending belongs to nothing behind it.
    if (!definite && PLURAL.test(wordAt(r.all, at - 1)) && !isIndefiniteAdjective(r, item)) return ends(k);
    if (!definite) {
      // نائب وزير …, شركة نيسان, مسؤول إيراني
      if (isAdverb(r, item)) return ends(k);
      if (isIndefiniteAdjective(r, item)) {
        if (noun === 'place') definite = true;
        k++;
        continue;
      }
      if (r.grammar.carriers.has(folded) && kind !== 'body') return ends(k);
      if (/^[بلك]/.test(folded) && hangsOnPreposition(r, k)) return ends(k);
      if (noun === 'place') {
        [k, definite] = [k + 1, true];
        continue;
      }
      if (noun === undefined && !chains(r, k, end)) {
        if (SUFFIXED.test(rawOf(r, item)) && k > at) return ends(k);
        // لاعب برشلونة: what is no noun that we know is the name of what it is of.
        [k, definite] = [k + 1, true];
        if (kind === 'body' && mayName)
          while (
            k < end &&
            k - at < 4 &&
            !startsName(r, k, end) &&
            isNameable(r, k, end) &&
            nounClass(wordAt(r.all, k)) === undefined
          )
            k++;
        continue;
      }
      k++;
      continue;
    }
    if (
      noun === 'place' &&
      (kind === 'body' || kind === 'place') &&
      k === at &&
      /^(?:ال)?(?:كوري|تل|هونغ|ابو|راس)/.test(wordAt(r.all, k - 1))
    ) {
      k++;
      continue;
    }
    // المسؤولة الأممية مارتينا لوكاس; not بدا المسؤول مطمئنا
    const told = kind !== 'unnamed' || (isNameable(r, k + 1, end) && nounClass(wordAt(r.all, k + 1)) === undefined);
    const named = told && (isNameable(r, k, end) || isNamePair(r, k, end));
    if (namesPerson && noun === undefined && named && !chains(r, k, end)) return { to: k, nameAt: k };
    // المعلمة مينا عادل: behind an office, what is a thing elsewhere is a name before another.
    if (namesPerson && noun === 'mute' && r.grammar.givenNames.has(next) && isNameable(r, k, end))
      return { to: k, nameAt: k };
    if (
      chains(r, k, end) &&
      namesPerson &&
      !isAdverb(r, item) &&
      noun === undefined &&
      /^ال/.test(next) &&
      // لورنس المجالي; not لجيل الشباب
      (!/^[لك]/.test(folded) || /^ال.{2,}[^ي]ي$/.test(next)) &&
      !(/^[بلك]/.test(folded) && hangsOnPreposition(r, k))
    )
      return isNameable(r, k, end) ? { to: k, nameAt: k } : ends(k);
    return ends(k);
  }
  return ends(k);
}

/** Whether a word that may be a family's, with its article or without, stands at item `k`. */
const isNameEnd = (r: Reading, k: number, end: number): boolean =>
  (hasArticle(r, k) &&
    k < end &&
    !r.grammar.phraseEnds.has(wordAt(r.all, k)) &&
    nounClass(wordAt(r.all, k)) === undefined) ||
  isNameable(r, k, end);

/** [تامير باردو] إن: two unknown words and nothing more, were the first like a noun of doing. */
function isNamePair(r: Reading, k: number, end: number): boolean {
  const next = r.all[k + 2];
  const closes = k + 2 >= end || next?.type !== 'word' || r.grammar.complementizers.has(next.folded);
  return (
    DEED.test(wordAt(r.all, k)) && closes && isNameable(r, k + 1, end) && nounClass(wordAt(r.all, k + 1)) === undefined
  );
}

/** Whether unknown words go on to one with an article, and so are nouns that belong together: جهاز مكافحة [الإرهاب]. */
function chains(r: Reading, k: number, end: number): boolean {
  for (let i = k + 1; i < Math.min(end, k + 3); i++) {
    const item = r.all[i];
    if (item?.type !== 'word' || startsName(r, i, end) || isSmall(r, item.folded) || isVerb(r, item)) return false;
    if (/^ال/.test(item.folded)) return true;
    if (nounClass(item.folded) === 'place') return true;
  }
  return false;
}

/** Where what a place or a body is named after ends: مطار الملك [عبدالعزيز بن سعود] الدولي. */
function namedAfterEnd(r: Reading, at: number, end: number): number {
  let k = at;
  while (k < end && (startsName(r, k, end) || JOINS.has(wordAt(r.all, k)))) k += JOINS.has(wordAt(r.all, k)) ? 2 : 1;
  return k;
}

/** Where the place that begins there ends, and whether a name stands behind it. */
function placeEnd(r: Reading, at: number, end: number): { readonly to: number; readonly nameAt: number | undefined } {
  const word = wordAt(r.all, at);
  const noun = word.replace(/^(?:[بل](?=ال)|لل|[بل](?!ال))/, '');
  const definite = /^(?:ال|بال|لل)/.test(word) || nounClass(word) === 'place' || nounClass(noun) === 'place';
  const letters = acronymEnd(r, at, end);
  const to = letters > at ? letters : complement(r, at + 1, end, 'body', definite, false).to;
  return {
    to,
    nameAt:
      to < end &&
      (startsName(r, to, end) ||
        (isNameable(r, to, end) && nounClass(wordAt(r.all, to)) === undefined && !chains(r, to, end)))
        ? to
        : undefined,
  };
}

/** الشرطة [والجيش], وزير الإعلام [ووزير الدولة] سامي حداد: the end of what is joined on. */
function joinedEnd(
  r: Reading,
  k: number,
  end: number,
  kind: NounClass,
): { readonly to: number; readonly nameAt: number | undefined } | undefined {
  const noun = wordAt(r.all, k).slice(1);
  const joined = nounClass(noun);
  if (joined === undefined || joined === 'mute') {
    // شؤون الثقافة [والإعلام]
    return kind !== 'unnamed' &&
      kind !== 'group' &&
      /^ال/.test(noun) &&
      !r.grammar.phraseEnds.has(noun) &&
      /^(?:person|title|body)$/.test(kind) &&
      wordAt(r.all, k - 1).startsWith('ال') &&
      joined === 'mute'
      ? { to: k + 1, nameAt: undefined }
      : undefined;
  }
  const behind = complement(r, k + 1, end, joined, /^ال/.test(noun) || joined === 'place', joined === 'person');
  return behind;
}

/** وزارة الخارجية, مجلس الأمن: the second is what the first is of. */
const adjectivePlace = (r: Reading, k: number): boolean =>
  !wordAt(r.all, k - 1).startsWith('ال') || isAdjective(wordAt(r.all, k));

const TIMES = /^ال(?:عام|شهر|اسبوع|يوم|سنه)$/;

const NAMED_AFTER =
  /^(?:مطار|جامعه|مستشفي|مدينه|شارع|مسجد|ميناء|مينا|جسر|ميدان|مركز|موسسه|جائزه|جايزه|كاس|قاعه|جامع|مدرسه|معهد|مكتبه|ملعب|استاد|حي|معسكر|كليه|صندوق|حزب|مخيم|سجن|طريق|ساحه|قصر|برنامج)$/;
