import { set } from '../../grammar';
import { type Item, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { wordIn } from './word';
import { hasArticle, isInitial, rawOf } from './word-form';

/** قبل [أن] يضيف, بعد [أن] منعت, [إن] شاء الله: whether what opens the clause at item `k` tells when or whether, or is of a name. */
export const tellsWhen = (r: Reading, k: number): boolean =>
  TIMES.has(wordAt(r.all, k - 1)) || isVan(r, k) || (wordAt(r.all, k) === 'ان' && WISHES.has(wordAt(r.all, k + 1)));

/** يان [فان] دايك: behind a given name or its initial, not فإن. */
const isVan = (r: Reading, k: number): boolean =>
  rawOf(r, r.all[k] as Item) === 'فان' && (wordIn(r, k - 1).given || isInitial(r, k - 1)) && !hasArticle(r, k + 1);

const TIMES = set('قبل بعد دون بدون منذ بعيد قبيل بدل شرط بشرط شريطة مخافة خشية');
const WISHES = set('شاء لزم أمكن وجد وجدت تيسر جاز صح');
