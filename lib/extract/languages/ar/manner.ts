import { foldWord } from '../../../text/fold';
import { list } from '../../grammar';
import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';

/** Nouns that ب makes an adverb of how something was said: بهدوء, بسرعة. */
const MANNERS: ReadonlySet<string> = new Set(
  list(
    'هدوء سرعة حماس حماسة غضب صوت حزن فرح ألم مرارة أسف سخرية ثقة صراحة وضوح حدة لهجة نبرة حزم عصبية فخر سعادة تأثر امتنان خجل تهكم برود ارتياح دهشة استغراب شدة قوة اختصار إيجاز دقة انفعال تحد تحدي إصرار جرأة شجاعة صرامة حسرة حرقة لوعة يأس تفاؤل تشاؤم حذر تحفظ تردد اقتضاب مزاح خفة رقة لطف أدب احترام تواضع كبرياء غرور تعال شموخ اعتزاز حب شوق حنين براءة عفوية تلقائية بساطة بطء عنف غضبة ضحكة ابتسامة لباقة دبلوماسية جدية هزل أسى جفاء مكر دهاء خبث ود مودة ترحاب حفاوة نشوة ارتباك توتر قلق ذعر هلع فزع خوف رعب خيبة استياء انزعاج امتعاض استهزاء استخفاف لامبالاة بغضب بالغ',
  ).map((noun) => `ب${noun}`),
);
const BARE: ReadonlySet<string> = new Set(
  ['صراحة', 'علانية', 'عشية', 'غداة', 'بداية', 'مرارا', 'تكرارا', 'همسا', 'جهارا', 'علنا', 'حرفيا', 'أخيرا', 'غدا'].map(
    foldWord,
  ),
);

/** A participle in the accusative: غاضبا, مبتسما, متهكما; of a woman: ضاحكة, مبتسمة. */
const STATE = { m: /^(?:.ا[^اوي].ا|م[^اوي]{3,5}ا|مت.ا..ا)$/, f: /^(?:.ا[^اوي].ة|م[^اوي]{3,5}ة)$/ };

/**
 * Whether the word at item `k` tells how somebody speaks, and is nobody: قال مازن [غاضبا], أجاب [بهدوء], ردت [ضاحكة].
 * Names of women have these forms too (كارلا): only where the verb agrees.
 */
export function tellsManner(r: Reading, k: number): boolean {
  const item = r.all[k];
  if (item?.type !== 'word') return false;
  const { folded } = item;
  if (MANNERS.has(folded) || BARE.has(folded)) return true;
  if (r.grammar.givenNames.has(folded)) return false;
  // Most words have no such form.
  if (folded[0] !== 'م' && folded[1] !== 'ا') return false;
  const raw = r.text.slice(item.start, item.end).replace(/[\p{M}\u0640]/gu, '');
  const [man, woman] = [STATE.m.test(raw), STATE.f.test(raw)];
  if (!man && !woman) return false;
  let verb = k - 1;
  while (verb > k - REACH && !r.grammar.genderOf.has(wordAt(r.all, verb))) verb--;
  const gender = r.grammar.genderOf.get(wordAt(r.all, verb));
  return (man && gender === 'm') || (woman && gender === 'f');
}

/** In items: so far before it the verb stands. */
const REACH = 10;
