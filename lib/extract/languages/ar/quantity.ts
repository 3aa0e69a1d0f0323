import { set } from '../../grammar';
import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { nounClass } from './nouns';
import { wordIn } from './word';
import { hasArticle, headClass } from './word-form';

/** عدة مئات مليارات الدولارات, آلاف الكيلومترات: so much of a thing, whatever it is. */
export function isAmount(r: Reading, at: number): boolean {
  let k = at;
  for (let word = wordIn(r, k); word.quantifies || word.counts; word = wordIn(r, k)) k++;
  if (!wordIn(r, k - 1).counts) return false;
  const noun = wordAt(r.all, k).replace(/^ال/, '');
  return UNITS.test(noun) || nounClass(noun) === 'mute';
}

const UNITS =
  /^(?:دولار|يورو|ريال|جنيه|درهم|دينار|فرنك|روبل|كيلومتر|متر|طن|اطنان|برميل|براميل|هكتار|كيلوغرام|سن|عام|اعوام)(?:ات|ين|وات)?$/;

/** One of those behind it. */
export const ONE = set('أحد إحدى');

/** أحد [السكان], عدد من [النواب], ثلاثة [مسؤولين]: where the noun begins. */
export function behindQuantifier(r: Reading, from: number, end: number): number | undefined {
  const next = wordAt(r.all, from + 1);
  const at = next === 'من' ? from + 2 : from + 1;
  if (at >= end || wordAt(r.all, at) === '') return undefined;
  const kind = headClass(r, at) ?? (ONE.has(wordAt(r.all, from)) && hasArticle(r, at) ? 'group' : undefined);
  return kind !== undefined && kind !== 'mute' ? at : undefined;
}
