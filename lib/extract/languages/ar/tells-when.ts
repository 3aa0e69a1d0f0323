import { set } from '../../grammar';
import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';

/** قبل [أن] يضيف, بعد [أن] منعت, [إن] شاء الله: whether what opens the clause at item `k` tells when or whether. */
export const tellsWhen = (r: Reading, k: number): boolean =>
  TIMES.has(wordAt(r.all, k - 1)) || (wordAt(r.all, k) === 'ان' && WISHES.has(wordAt(r.all, k + 1)));

const TIMES = set('قبل بعد دون بدون منذ بعيد قبيل بدل شرط بشرط شريطة مخافة خشية');
const WISHES = set('شاء لزم أمكن وجد وجدت تيسر جاز صح');
