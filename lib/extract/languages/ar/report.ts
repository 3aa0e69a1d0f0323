import type { Report } from '../../cue/report';
import { reportAhead, verbBehind } from '../../cue/report-behind';
import { set } from '../../grammar';
import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { sentenceEnd, sentenceStart } from '../../read/sentence';
import { phraseAfter } from '../../who/phrase';
import { type NounPhrase, nounPhrase } from './noun-phrase';
import { nounClass } from './nouns';
import { isSmall } from './word';
import { isVerb, rawOf, startsName } from './word-form';

/** «…»، قال الوزير; and as a sentence of its own: «…». يقول الوزير الذي … */
export const reportBehind = (r: Reading, at: number): Report | undefined =>
  whatIsSaid(r, at) ?? reportAlone(r, at) ?? reportAhead(r, at) ?? anyVerbBehind(r, at);

/** «…»، هذا ما قاله الوزير; «…»، وفق ما أضافه */
function whatIsSaid(r: Reading, at: number): Report | undefined {
  const k = r.all[at + 1]?.type === 'comma' || r.all[at + 1]?.type === 'stop' ? at + 2 : at + 1;
  if (!/^[وف]?هذا$/.test(wordAt(r.all, k)) || wordAt(r.all, k + 1) !== 'ما') return undefined;
  const verb = /^(.{3,})ه$/.exec(wordAt(r.all, k + 2))?.[1];
  if (!verb || r.grammar.cues.get(verb) !== 'verb') return undefined;
  const subject = phraseAfter(r, k + 3, sentenceEnd(r.all, k));
  return verbBehind(k + 2, subject);
}

/** A sentence of a verb of saying and whoever says so, and of nothing that they say: it reports what stands before it. */
function reportAlone(r: Reading, at: number): Report | undefined {
  let cue = at + 1;
  while ((r.all[cue]?.type === 'stop' || r.all[cue]?.type === 'comma') && cue <= at + 3) cue++;
  const opening = cue;
  // «…».. هكذا تحدث النائب; بهذه الكلمات استهل الرئيس خطابه
  const manner = THUS.test(wordAt(r.all, cue))
    ? cue + 1
    : WITH_THESE.test(wordAt(r.all, cue)) && WORDS.has(wordAt(r.all, cue + 1))
      ? cue + 2
      : cue;
  const isTold = manner === cue ? SAYS.has(wordAt(r.all, cue)) : mayBeVerb(r, manner);
  if (!isTold || (manner === cue && r.all[cue - 1]?.type === 'comma')) return undefined;
  cue = manner;
  const end = sentenceEnd(r.all, cue);
  const subject = phraseAfter(r, cue + 1, end);
  if (subject?.from !== cue + 1) return undefined;
  for (let k = subject.to; k < end; k++) {
    const item = r.all[k];
    if (cue === opening && (item?.type === 'quote' || item?.type === 'colon')) return undefined;
    if (k < subject.to + WITHIN && r.grammar.complementizers.has(wordAt(r.all, k))) return undefined;
  }
  return verbBehind(cue, subject);
}

/** «…»، تندر سامي حداد: whatever verb stands between a sentence in marks and somebody with whom it ends reports it. */
function anyVerbBehind(r: Reading, at: number): Report | undefined {
  const cue = at + 2;
  const verb = r.all[cue];
  if (r.all[at + 1]?.type !== 'comma' || verb?.type !== 'word' || /[ةاً]$/.test(rawOf(r, verb))) return undefined;
  if (sentenceStart(r.all, at) !== at) return undefined;
  const end = sentenceEnd(r.all, cue);
  const somebody = nounPhrase(r, cue + 1, end);
  if (!somebody || !SOMEBODY.has(somebody.kind) || r.all[somebody.to]?.type === 'word') return undefined;
  if (startsName(r, cue, end) || !(mayBeVerb(r, cue) || SAYS.has(verb.folded))) return undefined;
  const subject = phraseAfter(r, cue + 1, end);
  return verbBehind(cue, subject);
}
const SOMEBODY: ReadonlySet<NounPhrase['kind']> = new Set(['name', 'person', 'title', 'unnamed', 'group']);

/** هكذا [لخصت] الحاجة: whatever is no noun that we know, and no small word. */
const mayBeVerb = (r: Reading, k: number): boolean => {
  const word = wordAt(r.all, k);
  return isVerb(r, r.all[k]) || (word.length >= 3 && !/^ال/.test(word) && !nounClass(word) && !isSmall(r, word));
};

const THUS = /^[وف]?هكذا$/;
const WITH_THESE = /^[وف]?به(?:ذه|ذا|اتين)$/;
const WORDS = set('الكلمات العبارة العبارات الجملة الكلام التعليق الكلمة المنشور التغريدة السؤال');

/** In items: so far behind the subject stands what opens the clause that it says. */
const WITHIN = 8;

const SAYS = set(
  'قال قالت قالوا يقول تقول يقولون أضاف أضافت يضيف تضيف علق علقت يعلق تعلق شرح شرحت يشرح تشرح أوضح أوضحت يوضح توضح تابع تابعت يتابع روى روت يروي تروي حكى يحكي تحكي تساءل يتساءل تتساءل همس يهمس تهمس صرخ يصرخ تصرخ أجاب أجابت يجيب تجيب رد ردت يرد ترد',
);
