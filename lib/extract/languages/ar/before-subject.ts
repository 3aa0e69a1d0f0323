import { set } from '../../grammar';
import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { complement } from './complement';
import { nounPhrase } from './noun-phrase';
import { AROUND, ASIDE, CONTEXTS, DAYS, DEMONSTRATIVES, LISTENERS, MOMENTS, TIMES } from './small-words';
import { cueIn, wordIn } from './word';
import { hasArticle, headClass } from './word-form';

/** أيضاً, بدوره, له: what stands between a verb and its subject. */
export function afterAdverbs(r: Reading, at: number, end: number): number {
  if (!wordIn(r, at).interposes) return at;
  let k = at;
  while (k < end && wordIn(r, k).between && !wordIn(r, k).byHamza) k++;
  k = afterMoment(r, k, end);
  // من جهته, من جانبها
  if (k + 1 < end && wordAt(r.all, k) === 'من' && ASIDE.has(wordAt(r.all, k + 1))) k += 2;
  // يقول في المقابل [سامي], قال في هذا السياق [الوزير]
  if (wordAt(r.all, k) === 'في') {
    const at = DEMONSTRATIVES.has(wordAt(r.all, k + 1)) ? k + 2 : k + 1;
    if (at < end && CONTEXTS.has(wordAt(r.all, at))) k = at + 1;
  }
  return afterListener(r, k, end) ?? k;
}

/**
 * أكدت مساء الأحد [سهام بركات], قال في وقت متأخر من الليل [سامي], أضاف قبل أيام [المدرب]: where a moment ends that stands right
 * behind a verb of saying, and where somebody stands behind it; a time alone may be a name: قالت صباح.
 */
function afterMoment(r: Reading, at: number, end: number): number {
  const first = wordAt(r.all, at);
  if (!MOMENTS.has(first) || cueIn(r, at - 1) !== 'verb') return at;
  const word = (k: number) => wordAt(r.all, k);
  let k = at;
  // بعد ظهر السبت, منذ ساعات, في وقت متأخر من الليل, عند منتصف الليل
  if (AROUND.has(word(k))) {
    if (!TIMES.has(word(k + 1)) && !/^\d/.test(word(k + 1))) return at;
    k += 2;
    while (k < end && OF_TIME.has(word(k))) k++;
  } else k++;
  // ماكرون رد الجمعة [من] لندن: a place.
  const isTime = (at: number) =>
    DAYS.has(word(at)) || TIMES.has(word(at)) || /^\d/.test(word(at)) || OF_TIME.has(word(at));
  while (k < end && isTime(k) && (word(k) !== 'من' || isTime(k + 1))) k++;
  if (k === at + 1 && !DAYS.has(first)) return at;
  // على صفحته, عبر حسابها
  if (/^(?:علي|عبر|في)$/.test(word(k)) && r.grammar.media.has(word(k + 1))) k += 2;
  return k < end && word(k) !== '' && !r.grammar.complementizers.has(word(k)) ? k : at;
}
const OF_TIME = set('من متأخر متأخرة مبكر سابق لاحق الماضي الماضية الجاري الحالي الفائت المنصرم الأول الثاني باكر');

/** ذلك لـ«المرفأ» [مدير الميناء], للصحافيين [الوزير]: whom it was told, where whoever told it stands behind. */
function afterListener(r: Reading, at: number, end: number): number | undefined {
  const from = wordAt(r.all, at) === 'ذلك' ? at + 1 : at;
  const word = wordAt(r.all, from);
  let k = from;
  if (word === 'ل' && r.all[from + 1]?.type === 'quote') k += 2;
  else if (LISTENERS.has(word)) k += 1;
  else if (word.startsWith('ل') && r.grammar.carriers.has(word.slice(1))) {
    k = complement(r, from + 1, end, 'body', false, true).to;
    if (r.all[k]?.type === 'quote') k++;
  }
  if (k === from && cueIn(r, at - 1) === 'verb') return behindOutlet(r, from, end);
  if (k === from || k >= end) return undefined;
  const teller = nounPhrase(r, k, end);
  return teller?.from === k && ['name', 'person', 'title', 'unnamed'].includes(teller.kind) ? k : undefined;
}

/** تقول لعنب بلدي [المعلمة سناء]: an outlet whose name we do not know, where an office and a name stand behind it. */
function behindOutlet(r: Reading, from: number, end: number): number | undefined {
  if (!/^ل[^ل].{2}/.test(wordAt(r.all, from)) || wordIn(r, from).given) return undefined;
  for (let k = from + 1; k <= Math.min(from + 3, end - 1); k++) {
    if (wordAt(r.all, k) === '') return undefined;
    const kind = headClass(r, k);
    const opens = (kind === 'person' || kind === 'title') && hasArticle(r, k);
    if ((opens || kind === 'person') && nounPhrase(r, k, end)?.name) return k;
  }
  return undefined;
}
