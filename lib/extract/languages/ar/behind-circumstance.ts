import { set } from '../../grammar';
import { type WordItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { type Phrase, phraseAfter } from '../../who/phrase';
import { agrees } from './agreement';
import { afterAdverbs } from './before-subject';
import { tellsManner } from './manner';
import { nounPhrase } from './noun-phrase';
import { type NounClass, nounClass } from './nouns';
import { DAYS, LISTENERS, NOT_NAMES, PREPOSITIONS } from './small-words';
import { cueIn, DEED, SUFFIXED, wordIn } from './word';
import { hangsOnPreposition, headClass, isJoin, isOnBehalf, isVerb, rawOf } from './word-form';

/** In items: so far behind its verb a circumstance may push whoever speaks. */
const FAR = 16;

/**
 * قال وهو يغادر الملعب [مدرب الوداد سامي حداد]: «…»; أكد خلال اجتماع في الدوحة [الوزير سامي حداد] أن: whoever stands right before
 * what is said, where a circumstance stands right behind the verb.
 */
export function behindCircumstance(r: Reading, k: number, end: number): Phrase | undefined {
  if (cueIn(r, k) !== 'verb') return undefined;
  if (r.all[k + 1]?.type === 'comma') return behindAside(r, k, end);
  const last = Math.min(end, k + FAR);
  // أكد مساء أمس بلهجة حازمة [الوزير]: when it was said may stand before.
  const at = afterAdverbs(r, k + 1, last);
  if (!opensCircumstance(r, at)) return undefined;
  let close = at + 1;
  while (close < last && goesOn(r, close)) close++;
  for (let from = at + 1; from < close; from++) {
    const noun = nounPhrase(r, from, close);
    if (noun?.from !== from || !noun.name) continue;
    if (!noun.office && !wordIn(r, from).given && !isJoin(r, from)) continue;
    // بصوت [متعب] الحاجة زينب, شباكه [الممزقة] الصياد مازن: how it is, were it somebody elsewhere.
    const describes = noun.name[1] === from + 1 || headClass(r, from) === undefined;
    if (describes && !isJoin(r, from) && opensWithOffice(r, from + 1, close)) continue;
    // أم خالد [التي] …, الحاجة زينب [من] …
    const ends = noun.to === close || wordIn(r, noun.to).preposition;
    const phrase = ends && mayOpen(r, from) ? phraseAfter(r, from, close) : undefined;
    return phrase?.from === from && agrees(r, k, phrase, true) ? phrase : undefined;
  }
  return undefined;
}

/** وقال، أمس الأحد، [المدير سامي حداد]: whoever stands behind a circumstance between two commas. */
function behindAside(r: Reading, k: number, end: number): Phrase | undefined {
  if (!opensCircumstance(r, k + 2) && !NOT_NAMES.has(wordAt(r.all, k + 2))) return undefined;
  let comma = k + 2;
  while (comma < Math.min(end, k + FAR) && goesOn(r, comma)) comma++;
  const phrase = r.all[comma]?.type === 'comma' ? phraseAfter(r, comma + 1, end) : undefined;
  return phrase?.from === comma + 1 && agrees(r, k, phrase, true) ? phrase : undefined;
}

const opensWithOffice = (r: Reading, k: number, end: number): boolean => {
  const noun = nounPhrase(r, k, end);
  return noun?.from === k && noun.name !== undefined && noun.office !== undefined;
};

const STATES = set('وهو وهي وهم');

/** وهو يغادر, خلال اجتماع, للصحافيين, بصوت متعب, لدى خروجه: what tells how, where and whom it was said. */
const opensCircumstance = (r: Reading, k: number): boolean => {
  const word = wordAt(r.all, k);
  if (r.grammar.complementizers.has(wordAt(r.all, k + 1))) return false;
  return (
    STATES.has(word) ||
    (word === 'باسم' && isOnBehalf(r, k)) ||
    PREPOSITIONS.has(word) ||
    LISTENERS.has(word) ||
    DAYS.has(word) ||
    (tellsManner(r, k) && nounClass(word) === undefined) ||
    (/^[بل].{2}/.test(word) && hangsOnPreposition(r, k))
  );
};

/** Whether the clause of the verb goes on at item `k`: what is said, whose relative clause it is, or a comma ends it. */
const goesOn = (r: Reading, k: number): boolean => {
  const item = r.all[k];
  const { complementizers, relatives } = r.grammar;
  return item?.type === 'word' && !complementizers.has(item.folded) && !relatives.has(item.folded);
};

/** Whether whoever speaks may begin at item `k`: behind a noun that is whole, and not beside somebody whom they would be. */
function mayOpen(r: Reading, k: number): boolean {
  const before = r.all[k - 1] as WordItem;
  const { folded } = before;
  // بصوت خافت [المعلم سامي]
  if (tellsManner(r, k - 2)) return true;
  if (PREPOSITIONS.has(folded) || isVerb(r, before) || PEOPLE.has(nounClass(folded))) return false;
  if (DAYS.has(folded) || tellsManner(r, k - 1) || /^(?:[وبلف]?ال|لل)/.test(folded)) return true;
  // لدى استقباله [رئيسة البلدية]: whom it is done to.
  const own = /^(.{2,})(?:ه|ها|هم)$/.exec(folded)?.[1];
  if (own && SUFFIXED.test(rawOf(r, before))) return !isDeed(own);
  // بصوت متعب [الحاجة زينب]: how it is stands behind what has no article, and what it is of does too.
  return nounClass(folded) === 'place' || (nounClass(folded) === undefined && HOW.test(folded));
}

const PEOPLE: ReadonlySet<NounClass | undefined> = new Set<NounClass>(['person', 'title', 'group', 'unnamed']);
const HOW = /^(?:م.{2,4}|.ا.{2}|..ي.|.{3,}يه?)ه?$/;

/** استقبال, لقاء, زيارة: what somebody does to somebody. */
const isDeed = (noun: string): boolean => DEED.test(noun) || DEED.test(noun.replace(/ت$/, 'ه')) || DOES.test(noun);
const DOES = /^(?:لقا[ءئي]?|زيار[ته]|ا[جتنحس].{2,}ا.|است.{2,}ا.|ت.{1,2}ي.|م.ا..ت|وداع|دعوت|حضور|رثاي?|وفات|رحيل)$/;
