import { GIVEN_NAMES } from '../../../text/given-names';
import type { Word } from '../../../text/words';
import { set } from '../../grammar';
import { type NounClass, nounClass } from './nouns';
import { LETTERS } from './small-words';

/**
 * Whether a few words in marks are a thing without the article and how it is (عواقب وخيمة, تطور مهم, هدفا عسكريا): names
 * have the article, or are foreign and have no such form.
 */
export function isIndefinite(inside: readonly Word[], text: string): boolean {
  const [first, second] = inside;
  if (!first || !second) return false;
  // غير صادق: what follows is no name, whoever has it for one.
  if (first.folded === 'غير' && !DEFINITE.test(second.folded)) return true;
  // هدفا مشروعا [للتصفية]: what hangs on a preposition may have it.
  const names = ({ folded }: Word, i: number) =>
    (DEFINITE.test(folded) && !(i > 1 && HANGS.test(folded))) || LETTERS.has(folded) || GIVEN_NAMES.ar.has(folded);
  if (inside.some(names)) return false;
  const raw = (word: Word) => text.slice(word.start, word.end);
  if (HOW.has(second.folded) || HOW.has(second.folded.replace(/ا$/, ''))) return true;
  if (FEMININE.test(raw(second)) || (ACCUSATIVE.test(raw(first)) && ACCUSATIVE.test(raw(second)))) return true;
  const noun = first.folded.replace(/^[بل](?=.{3})/, '');
  return THINGS.has(nounClass(first.folded)) || THINGS.has(nounClass(noun));
}

/** How something is, where its ending does not tell it from a foreign name: زلزال [سياسي], قرار [خاطئ]. */
const HOW = set(
  'سياسي اقتصادي عسكري تاريخي إنساني اجتماعي أمني قانوني ديني طائفي عنصري إرهابي وطني شعبي مالي حقيقي أخلاقي دستوري استراتيجي ثقافي بيئي صحي نفسي علمي جماعي فردي نهائي جذري كارثي مأساوي وحشي همجي إجرامي عدواني إيجابي سلبي واقعي منطقي طبيعي ضروري أساسي محوري جوهري مهم خطير كبير قوي صعب سيئ جيد ممتاز رائع مخيب مؤسف عميق واضح صريح بناء شجاع جبان فاشل ناجح خاطئ صارخ سافر مرفوض مؤلم حزين مثير جدا للغاية تماما جديد قديم طويل قاس غامض مريب مدمر عادل ظالم باطل سخيف',
);
const DEFINITE = /^(?:[وف]?[بك]?ال|[وف]?لل)/;
const HANGS = /^(?:لل|بال|كال)/;
const FEMININE = /.{2}(?:ة|[^ا]ات)$/;
const ACCUSATIVE = /.{2}[^ويأ]ً?اً?$/u;
const THINGS: ReadonlySet<NounClass | undefined> = new Set<NounClass>(['mute', 'document']);
