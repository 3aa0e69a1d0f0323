import type { Report } from '../../cue/report';
import { reportAhead } from '../../cue/report-behind';
import { set } from '../../grammar';
import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { sentenceEnd } from '../../read/sentence';
import { phraseAfter } from '../../who/phrase';

/** «…»، قال الوزير; and as a sentence of its own: «…». يقول الوزير الذي … */
export const reportBehind = (r: Reading, at: number): Report | undefined => reportAlone(r, at) ?? reportAhead(r, at);

/** A sentence of a verb of saying and whoever says so, and of nothing that they say: it reports what stands before it. */
function reportAlone(r: Reading, at: number): Report | undefined {
  const cue = r.all[at + 1]?.type === 'stop' ? at + 2 : at + 1;
  if (!SAYS.has(wordAt(r.all, cue))) return undefined;
  const end = sentenceEnd(r.all, cue);
  const subject = phraseAfter(r, cue + 1, end);
  if (subject?.from !== cue + 1) return undefined;
  for (let k = subject.to; k < end; k++) {
    const item = r.all[k];
    if (item?.type === 'quote' || item?.type === 'colon') return undefined;
    if (k < subject.to + WITHIN && r.grammar.complementizers.has(wordAt(r.all, k))) return undefined;
  }
  return { cue, kind: 'verb', side: 'after', close: true, subject };
}

/** In items: so far behind the subject stands what opens the clause that it says. */
const WITHIN = 8;

const SAYS = set(
  'قال قالت قالوا يقول تقول يقولون أضاف أضافت يضيف تضيف علق علقت يعلق تعلق شرح شرحت يشرح تشرح أوضح أوضحت يوضح توضح تابع تابعت يتابع روى روت يروي تروي حكى يحكي تحكي تساءل يتساءل تتساءل همس يهمس تهمس صرخ يصرخ تصرخ أجاب أجابت يجيب تجيب رد ردت يرد ترد',
);
