import type { Report } from '../../cue/report';
import { set } from '../../grammar';
import { type QuoteItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { startsName } from './word-form';

/**
 * Whether the marks at item `at` hold an outlet: told by somebody (قال سامي لـ«المرفأ» إن; في تصريح خاص لـ«المرفأ»), or
 * passing on what somebody said (نقلت «المرفأ» عن سامي).
 */
export function isHearer(r: Reading, at: number, report: Report | undefined): boolean {
  const word = (k: number) => wordAt(r.all, k);
  if (RELAYS.test(word(at - 1))) return word(at + 1) === 'عن';
  // مديرة الاستخبارات في «المرفأ» لورا حداد: between an office and a name.
  if (!report && /^(?:في|لدي|ب)$/.test(word(at - 1)) && startsName(r, at + 1, at + 3)) return true;
  if (word(at - 1) !== 'ل' || (r.all[at] as QuoteItem).pauses) return false;
  // كشف ذلك لـ«اليوم» المدير
  if (word(at - 2) === 'ذلك' && r.grammar.cues.get(word(at - 3)) === 'verb') return true;
  const isSpeech = (k: number) => SPEECHES.has(word(k));
  if (isSpeech(at - 2) || (isSpeech(at - 3) && OF_SPEECH.test(word(at - 2)))) return true;
  if (report?.side !== 'before' || report.kind !== 'verb' || r.grammar.speechActs.has(word(report.cue))) return false;
  return report.subject?.to === at - 1 || report.cue === at - 2;
}

const RELAYS = /^[وف]?[يت]?نقل(?:ت|وا)?$/;
const SPEECHES = set(
  'تصريح تصريحات تصريحه تصريحها تصريحاته تصريحاتها حديث حديثه حديثها مقابلة مقابلته لقاء لقائه حوار حواره اتصال مداخلة كلام إفادة',
);
const OF_SPEECH = /^(?:خاص|خاصه|صحفي|صحافي|صحفيه|صحافيه|حصري|حصريه|هاتفي|هاتفيه|سابق|سابقه|مطول|ادلي|ادلت|بها|به)$/;
