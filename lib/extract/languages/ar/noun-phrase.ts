import { type Gender, set } from '../../grammar';
import { type Item, type WordItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { afterAdverbs } from './before-subject';
import { complement } from './complement';
import { tellsManner } from './manner';
import { isClosed, nameEnd, TIMES } from './name';
import { type NounClass, nounClass } from './nouns';
import { behindQuantifier, isAmount, ONE } from './quantity';
import { DEMONSTRATIVES, NOT_NAMES } from './small-words';
import { arabic, cueIn, isSmall, SUFFIXED, wordIn } from './word';
import {
  acronymEnd,
  DOING,
  genderOf,
  hasArticle,
  headClass,
  headIn,
  headWord,
  isInitial,
  isNameable,
  isTold,
  isVerb,
  PARTICLES,
  rawOf,
  SELF,
  startsName,
} from './word-form';

/** A phrase that names somebody, by items: its office, and within it the name, where it has one. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  readonly kind: NounClass | 'name' | 'noun' | 'pronoun';
  readonly name: readonly [number, number] | undefined;
  /** The item behind the last word of the office, where the name stands before or behind it. */
  readonly office: readonly [number, number] | undefined;
  readonly plural: boolean;
  readonly gender: Gender | undefined;
}

/** In items: what is longer is no name of anybody. */
const LIMIT = 22;

/**
 * The noun phrase that begins at item `at`: an office with what belongs to it and a name behind, a name with an office
 * behind, a body, a document, somebody unnamed. None where what stands there cannot speak: a verb, an adverb, what hangs
 * on a preposition, a noun for a thing.
 */
export function nounPhrase(r: Reading, at: number, end = r.all.length): NounPhrase | undefined {
  // Several rules ask for the same phrase.
  const key = at * (r.all.length + 1) + Math.min(end, r.all.length);
  const known = r.phrases.get(key) as NounPhrase | null | undefined;
  if (known !== undefined) return known ?? undefined;
  const found = readNounPhrase(r, at, end);
  r.phrases.set(key, found ?? null);
  return found;
}

function readNounPhrase(r: Reading, at: number, end: number): NounPhrase | undefined {
  const last = Math.min(end, at + LIMIT);
  const from = afterAdverbs(r, at, last);
  const word = headWord(r, from);
  if (from >= last || word === '') return undefined;
  // آنا is a name, أنا none.
  if (r.grammar.pronouns.has(word) && !/^آ/.test(rawOf(r, r.all[from] as Item))) return bare(from, from + 1, 'pronoun');
  if (r.grammar.complementizers.has(word)) return undefined;
  const { quantifies, number } = headIn(r, from, word);
  const head = DEMONSTRATIVES.has(word) && from + 1 < last ? from + 1 : from;
  // أكثر شخص: the most of them, and not more than one.
  if (isAmount(r, from) || (word === 'اكثر' && wordAt(r.all, from + 1) !== 'من')) return undefined;
  const quantified = quantifies || number ? behindQuantifier(r, from, last) : undefined;
  if (quantified !== undefined) {
    const noun = nounPhrase(r, quantified, end);
    // أحد السياح [سلطان العطوي]: one of many, and who it is.
    // أحد محامي [سامي]: whose lawyer, not who.
    if (noun?.name && noun.office && ONE.has(word) && !hasArticle(r, quantified)) return bare(from, noun.to, 'unnamed');
    if (noun?.name && ONE.has(word) && noun.office) return { ...noun, from };
    if (noun && !noun.name && ONE.has(word) && startsName(r, noun.to, last)) {
      const named = nameFirst(r, noun.to, last);
      return named && { ...named, from, office: [from, noun.to] };
    }
    // أحد [النواب]: one, of whom a verb tells as of one.
    if (noun && ONE.has(word) && !noun.name && noun.kind === 'group')
      return { ...bare(from, noun.to, 'unnamed'), gender: word === 'احد' ? 'm' : 'f' };
    const kind = noun && noun.kind !== 'place' ? 'unnamed' : undefined;
    return kind && noun
      ? { ...noun, from, kind: noun.kind === 'unnamed' ? kind : 'group', name: undefined, office: undefined }
      : undefined;
  }
  // قال [خمسة رعاة] إن: so many of whoever they are.
  const many = from + 1 < last && number && !/^\d/.test(word) && isTold(r, from) ? wordAt(r.all, from + 1) : '';
  if (many && nounClass(many) === undefined && !isSmall(r, many) && isClosed(r, from + 2, last))
    return { ...bare(from, from + 2, 'group'), plural: true };
  // آخر تصريح: what it is, not somebody else.
  if (ORDINALS.has(word) && THINGS.has(wordIn(r, from + 1).noun)) return nounPhrase(r, from + 1, end);
  if (startsName(r, head, last)) return nameFirst(r, head, last);
  // قال [فجر] إن, قال [رمضان]: «…»: a time of day or of the year, where only a name can stand.
  if (TIMES.has(word) && isTold(r, from) && isClosed(r, from + 1, end))
    return { ...bare(from, from + 1, 'name'), name: [from, from + 1] };
  const kind = headClass(r, head);
  // قال [الحكم] سامي حداد: a thing elsewhere, and somebody where a name stands behind.
  if (kind === 'mute' && isTold(r, head) && hasArticle(r, head) && isCalling(r, head, last))
    return officeFirst(r, from, head, last, 'person');
  if (kind === undefined || kind === 'mute') return kind === undefined ? unknownHead(r, head, last) : undefined;
  return officeFirst(r, from, head, last, kind);
}

/** الحكم [سامي حداد], العالم الفيزيائي [سامي حداد]: a name behind, and what goes with the noun between. */
function isCalling(r: Reading, head: number, end: number): boolean {
  const { nameAt } = complement(r, head + 1, end, 'person', true, true);
  return nameAt !== undefined && (startsName(r, nameAt, end) || nameEnd(r, nameAt, end) - nameAt >= 2);
}

export const bare = (from: number, to: number, kind: NounPhrase['kind']): NounPhrase => ({
  from,
  to,
  kind,
  name: undefined,
  office: undefined,
  plural: false,
  gender: undefined,
});

const ORDINALS = set('آخر أول أحدث أكبر أبرز أهم');
const THINGS: ReadonlySet<NounClass | undefined> = new Set<NounClass>(['document', 'mute']);

/** [سامي حداد] وزير النقل: a name, and the office behind it. What only joins (بن, آل) names nobody by itself. */
function nameFirst(r: Reading, from: number, end: number): NounPhrase | undefined {
  const to = nameEnd(r, from, end);
  if (to === from) return undefined;
  const office = officeBehind(r, to, end);
  return {
    from,
    to: office ?? to,
    kind: 'name',
    name: [from, to],
    office: office === undefined ? undefined : [to, office],
    plural: false,
    gender: r.grammar.givenNames.get(wordAt(r.all, from)) ?? r.grammar.parents.get(wordAt(r.all, from)),
  };
}

/** سامي حداد [رئيس الاتحاد], سامي حداد [وهو موظف]: where it ends. */
function officeBehind(r: Reading, at: number, end: number): number | undefined {
  if (at >= end || wordAt(r.all, at) === '') return undefined;
  const kind = wordIn(r, at).noun;
  if (kind !== 'person' || /^(?:ل|ب(?=ال))/.test(wordAt(r.all, at))) return undefined;
  const { to } = complement(r, at + 1, end, kind, /^ال/.test(wordAt(r.all, at)), false);
  return to;
}

/** An unknown word, where a speaker may stand: a name or a noun for somebody, as far as its form tells. */
function unknownHead(r: Reading, from: number, end: number): NounPhrase | undefined {
  const item = r.all[from] as WordItem;
  const word = wordIn(r, from);
  if (word.small || FIRST_PERSON.has(item.folded)) return undefined;
  // قالت [عازفة الكمان] ليلى مرعي: whatever she is, a noun goes on with one that has the article, and her name stands behind.
  if (!hasArticle(r, from) && isTold(r, from) && hasArticle(r, from + 1)) {
    const { nameAt } = complement(r, from + 1, end, 'person', false, true);
    if (nameAt !== undefined && nameEnd(r, nameAt, end) - nameAt >= 2) return officeFirst(r, from, from, end, 'person');
  }
  if (tellsManner(r, from)) return undefined;
  // أضاف يهدد …, قال بتطوره: a verb, what hangs on a preposition and a pronoun.
  if ((word.opensWithVerb && !isTold(r, from)) || /^[بل].{3,}(?:ه|ها|هم)$/.test(rawOf(r, item))) return undefined;
  // للراوي: the article has melted with the preposition.
  const definite = hasArticle(r, from) || /^لل/.test(item.folded);
  return definite ? definiteHead(r, item, from, end) : nameHead(r, from, end);
}

/** الكاظمي, الناشطة التونسية: unknown, with an article. */
function definiteHead(r: Reading, item: WordItem, from: number, end: number): NounPhrase | undefined {
  const folded = headWord(r, from);
  const raw = rawOf(r, item);
  if (!/^ال.{2}/.test(folded)) return undefined;
  const { to, nameAt } = complement(r, from + 1, end, 'person', true, true);
  if (nameAt !== undefined && (wordIn(r, nameAt).given || nameEnd(r, nameAt, end) - nameAt >= 2))
    return officeFirst(r, from, from, end, 'person');
  // الاتفاقية, التعليقات, الاستخدام: nouns for things, where no verb of saying stands right before them.
  if (!isTold(r, from) && (/ة$|ات$/.test(raw) || DOING.test(folded))) return undefined;
  const alone = to === from + 1;
  const isName = alone && /[^ي]ي$/.test(folded);
  const office = alone ? officeBehind(r, to, end) : undefined;
  return {
    ...bare(from, office ?? to, isName ? 'name' : 'noun'),
    name: isName ? [from, to] : undefined,
    office: office === undefined ? undefined : [to, office],
    gender: /ة$/.test(raw) ? 'f' : isName ? undefined : 'm',
  };
}

/** بيسكوف, دومبروفسكيس نائب رئيس المفوضية: unknown, without an article. */
function nameHead(r: Reading, from: number, end: number): NounPhrase | undefined {
  if (!isNameable(r, from, end)) return undefined;
  const behindCue = isTold(r, from) || /^(?:verb|source)$/.test(cueIn(r, from - 1) ?? '');
  // المحلل، فهران الصديد، …: nothing but a name stands between two commas.
  const apposed = end - from === 2 && r.all[from - 1]?.type === 'comma' && r.all[end]?.type === 'comma';
  // متمثلين هدي …, رافعين شعارات: what several are doing is nobody's name.
  if (!behindCue && /^(?:م(?:ت|ست|[^اويىت]{3}(?=ين)).{0,4}(?:ين|ون)|[^م]ا.{1,2}ين)$/.test(wordAt(r.all, from)))
    return undefined;
  // إبقاء: a noun of doing, by its form.
  if (!behindCue && /^إ[^لاويى][^اويى]ا[^اويى]$/.test(rawOf(r, r.all[from] as Item))) return undefined;
  // وفق مؤشرين فيزيائيين: two things, and how they are.
  if (/.{3}ين$/.test(wordAt(r.all, from)) && /.{3}ين$/.test(wordAt(r.all, from + 1))) return undefined;
  // تجعل المرء: only where a speaker stands for sure, an unknown word and one with an article are a name.
  if (
    !behindCue &&
    !apposed &&
    from + 1 < end &&
    hasArticle(r, from + 1) &&
    !r.grammar.phraseEnds.has(wordAt(r.all, from + 1))
  )
    return undefined;
  // عرفت سامنثا, اجتمع نحو: a verb by its form.
  if (!behindCue && /^(?:.{3}ت|ا.ت..)$/.test(wordAt(r.all, from))) return undefined;
  // توجهت رئيسة الجمعية, توجهت ليلى; وأيقنت: «…»: so is a longer one, before whoever acts or behind a conjunction.
  const acts = DOES.has(wordIn(r, from + 1).noun) || wordIn(r, from + 1).given;
  if (!behindCue && /ت$/.test(rawOf(r, r.all[from] as Item)) && (acts ? LONGER : JOINED).test(wordAt(r.all, from)))
    return undefined;
  // هز كتفيه: a verb, and what somebody does it to.
  if (!behindCue && from + 1 < end && isOwned(r, from + 1)) return undefined;
  const to = nameEnd(r, from, end);
  if (to === from) return undefined;
  const next = to < end ? wordAt(r.all, to) : '';
  const office = officeBehind(r, to, end);
  // عاد الوزير, اتخذ قصر …: an unknown verb before its subject is no name.
  // لكن [ماكرون] رد: behind such a particle stands no verb.
  if (to === from + 1 && !behindCue && !PARTICLES.has(wordAt(r.all, from - 1))) {
    const kind = nounClass(next);
    if (/^ال/.test(next) && !r.grammar.phraseEnds.has(next) && !NOT_NAMES.has(next)) return undefined;
    if (kind && kind !== 'place' && (office === undefined || !/^ال/.test(wordAt(r.all, office - 1)))) return undefined;
    // صب [مدير النادي سامي حداد] غضبه: the office has its name behind it.
    if (office !== undefined && nounPhrase(r, to, end)?.name) return undefined;
  }
  return {
    ...bare(from, office ?? to, 'name'),
    name: [from, to],
    office: office === undefined ? undefined : [to, office],
  };
}

/** كتفيه, رأسه: what is somebody's; not نفسه, nor a verb with its object. */
function isOwned(r: Reading, k: number): boolean {
  const item = r.all[k];
  if (item?.type !== 'word' || !SUFFIXED.test(rawOf(r, item)) || wordIn(r, k).given || SELF.test(item.folded))
    return false;
  return wordIn(r, k).owned !== undefined || BODY.test(item.folded) || !isVerb(r, item);
}
const BODY = /^(?:راس|يد|وجه|عين|قلب|كف|كتف)ي?ه[ام]?$/;

const [LONGER, JOINED] = [/^.{5,7}$/, /^[وف].{4,6}$/];

/** Kinds of nouns for whoever does what a verb tells. */
const DOES: ReadonlySet<NounClass | undefined> = new Set<NounClass>(['person', 'title', 'body', 'group', 'unnamed']);

const FIRST_PERSON = set('نحن أنا أنت أنتم إننا إنني إني');

/** [وزير النقل] سامي حداد; [الأمين العام للاتحاد]; [شركة نيسان]; [مصدر في الوزارة]. */
function officeFirst(r: Reading, from: number, head: number, end: number, kind: NounClass): NounPhrase | undefined {
  const letters = acronymEnd(r, head, end);
  if (letters > head) return bare(from, letters, 'body');
  const word = headWord(r, head);
  const definite =
    /^ال/.test(word) ||
    kind === 'place' ||
    (kind === 'title' && !HONORIFICS.has(word)) ||
    // وصفت [زوجته] القرار بأنه …: of whom she is, and of nothing else.
    ((kind === 'person' || kind === 'group') && SUFFIXED.test(rawOf(r, r.all[head] as Item))) ||
    // [أحدهم] سامي حداد
    (kind === 'unnamed' && /ه[من]$/.test(word));
  // أ. د. سامي حداد
  const first = wordIn(r, head + 1).title && isInitial(r, head + 1) ? head + 2 : head + 1;
  const { to, nameAt: found } = complement(r, first, end, kind, definite, true);
  // العقيد الدكتور سامي حداد: titles are no part of the name.
  let nameAt = found;
  while (nameAt !== undefined && wordIn(r, nameAt).title && isNameable(r, nameAt + 1, end)) nameAt++;
  const isAlone = wordAt(r.all, head + 1) !== '' && isClosed(r, head + 2, end) && !wordIn(r, head + 1).small;
  if (SIRS.has(word) && isAlone && head + 1 < end && (nameAt === undefined || nameAt === head + 1))
    return addressed(r, from, head + 1, end);
  // سائق [يدعى سامي], امرأة [اسمها ليلى]
  // حساب [يحمل اسم ليلى], حساب [باسم سامي]
  const bears = /^[يت]حمل$/.test(wordAt(r.all, to)) && wordAt(r.all, to + 1) === 'اسم';
  const isCalled = CALLED.has(wordAt(r.all, to)) || (kind === 'unnamed' && wordAt(r.all, to) === 'باسم');
  const called = bears ? to + 2 : isCalled ? to + 1 : undefined;
  if (nameAt === undefined && called && kind !== 'document' && kind !== 'place')
    if (startsName(r, called, end) || isNameable(r, called, end)) nameAt = called;
  const plural = kind === 'group' || /^(?:مصادر|شهود|المصادر|مسوولون|مسوولين)$/.test(word);
  const gender = genderOf(r, head, kind);
  // الخبيران سامي حداد [وليلى مرعي]: two, and who they are.
  if (kind === 'group' && /[اتيو]ن$/.test(word) && startsName(r, to, end)) {
    const first = nameEnd(r, to, end);
    const second = wordAt(r.all, first);
    if (/^و.{2}/.test(second) && r.grammar.givenNames.has(second.slice(1)))
      return { from, to: first, kind: 'name', name: [to, first], office: [from, to], plural: true, gender };
  }
  const nameTo = nameAt === undefined ? head : nameEnd(r, nameAt, end);
  if (nameAt === undefined || nameTo === nameAt || kind === 'document' || kind === 'place')
    return { ...bare(from, nameAt === undefined ? to : nameAt, kind), plural, gender };
  const behind = officeBehind(r, nameTo, end);
  const isPerson = kind !== 'body' && kind !== 'group';
  return {
    from,
    to: behind ?? nameTo,
    kind: kind === 'body' || kind === 'group' ? kind : 'name',
    name: kind === 'body' || kind === 'group' ? undefined : [nameAt, nameTo],
    office: [from, nameAt],
    plural,
    // البروفسور روث لاي: the office of a woman may be masculine.
    gender: isPerson && gender === 'm' ? r.grammar.givenNames.get(wordAt(r.all, nameAt)) : gender,
  };
}

const CALLED = set('يدعى تدعى ويدعى وتدعى اسمه اسمها واسمه واسمها');

/** السيدة [النجار], السيد [الوزير]: whose title it is, a name where no noun for somebody stands there. */
function addressed(r: Reading, from: number, at: number, end: number): NounPhrase | undefined {
  const gender = genderOf(r, at - 1, 'title');
  if (headClass(r, at) === undefined || !hasArticle(r, at))
    return { ...bare(from, at + 1, 'name'), name: [at, at + 1], office: [from, at], gender };
  const noun = nounPhrase(r, at, end);
  return noun && { ...noun, gender };
}

const SIRS = set('السيد السيدة الآنسة الدكتور الدكتورة الأستاذ الأستاذة');

/** معالي [الوزير], سمو [الأمير]: what is of somebody. */
const HONORIFICS = set('معالي سعادة سمو جلالة فخامة دولة فضيلة غبطة نيافة');

/** Whether a phrase may begin at item `k`: behind a verb, a particle or an adverb, not behind what it would hang on. */
export function opensPhrase(r: Reading, k: number, first: number): boolean {
  const before = r.all[k - 1];
  if (k === first || before?.type !== 'word') return true;
  if (arabic(before).preposition) return false;
  // في سوريا أو [العراق]: what a preposition governs is two things.
  if (before.folded === 'او') return !governed(r, k - 1, first);
  return arabic(before).small || isVerb(r, before);
}

/** Whether a preposition stands a few words before item `k`, and no verb between. */
function governed(r: Reading, k: number, first: number): boolean {
  for (let i = k - 1; i >= Math.max(first, k - 4); i--) {
    if (wordIn(r, i).preposition) return true;
    if (isVerb(r, r.all[i])) return false;
  }
  return false;
}
