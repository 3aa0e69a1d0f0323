import { set } from '../../grammar';
import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { sentenceEnd, sentenceStart } from '../../read/sentence';

/** In items: so far before the marks stands the verb, and so far before it what it is written on. */
const [VERB, NOUN] = [6, 6];

/**
 * لوحة نُقشت عليها «…», كُتب على باب الدكان «…», يافطة تقول «…»: whether the marks at item `at` hold what is written on something,
 * and nobody of the sentence holds it up.
 */
export function isInscription(r: Reading, at: number): boolean {
  const verb = verbBefore(r, at);
  if (verb === undefined) return false;
  let [shows, banner] = [false, false];
  for (let k = sentenceStart(r.all, at); k < sentenceEnd(r.all, at); k++) {
    shows ||= SHOWS.test(wordAt(r.all, k));
    banner ||= BANNER.test(wordAt(r.all, k));
  }
  return !shows || !(banner || isBehindThing(r, verb));
}

/** The verb by which something has words written on it. */
function verbBefore(r: Reading, at: number): number | undefined {
  for (let k = at - 1; k >= at - VERB && r.all[k]?.type === 'word'; k--) {
    if (SAYS.test(wordAt(r.all, k))) return k === at - 1 && isBehindThing(r, k) ? k : undefined;
    if (!WRITTEN.test(wordAt(r.all, k))) continue;
    const on = wordAt(r.all, k + 1);
    // قميصا كُتب عليه «…»: whatever it is, where nothing else stands before the words.
    if (ON_IT.has(on)) return k + 2 === at || isBehindThing(r, k) ? k : undefined;
    return ON.has(on) && (isThing(r, k + 2) || isThing(r, k + 3)) ? k : undefined;
  }
  return undefined;
}

/** Whether words can be written on what the word at item `k` stands for. */
const isThing = (r: Reading, k: number): boolean => THINGS.has(wordAt(r.all, k).replace(/^(?:[وب]?ال|ل(?=ل))/, ''));

function isBehindThing(r: Reading, k: number): boolean {
  for (let i = k - 1; i >= k - NOUN; i--) if (isThing(r, i)) return true;
  return false;
}

const BANNER = /^(?:لافت|يافط|ملصق|شعار|كرتون|ورق|علم$|اعلام$)/;
const WRITTEN = /^[وف]?(?:كتب|نقش|خط|حفر|طبع|دون)ت?$/;
const SAYS = /^[يت](?:قول|حمل)$/;
const ON = set('على فوق');
const ON_IT = set('عليه عليها فوقه فوقها');
const THINGS = set(
  'جدار جدران حائط حيطان باب أبواب بوابة لوحة لوحات لافتة يافطة شاهد شاهدة قبر حجر صخرة مدخل واجهة نصب تمثال خاتم صندوق علبة غلاف زجاجة رخامة قماشة رصيف سور عمود شاحنة سيارة نحاسية خشبية لوح شاهدة',
);
/** رفع المحتجون لافتة كتب عليها: who shows it says it. */
const SHOWS =
  /^[وف]?[يت]?(?:رفع|رفعو|حمل|علق|رفعت|حملت|علقت)(?:وا|ون|ا|ها|ه)?$|^(?:رافع|حامل|متظاهر|محتج|معتصم)(?:ين|ون|ا|ه)?$|^(?:ال)(?:متظاهر|محتج|معتصم)(?:ين|ون)$/;
