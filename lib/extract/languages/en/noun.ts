import { set } from '../../grammar';
import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { GENITIVE } from '../names-of-all';

/** who’s, let’s: no owner. */
const CONTRACTED = /^(?:who|what|that|there|here|let|where|how|it)['’]s$/;

/** a Twitter [comment], Ann Roe’s [attack]: a base form two words behind a determiner, or behind an owner, is a noun; not: the critics say, the people say. */
export function isCompound(r: Reading, k: number): boolean {
  // fellow member states
  if (wordAt(r.all, k) === 'states' && wordAt(r.all, k - 1) === 'member') return true;
  const isBase =
    !/(?:ed|ing|s|said|told|wrote|found|thought|began|sang|swore|saw|knew|felt|spoke|made|gave|took)$/.test(
      wordAt(r.all, k),
    );
  // Ann Roe’s attack; not: he’s said, who’s told
  const owner = wordAt(r.all, k - 1);
  const isNoun = isBase || r.grammar.speechNouns.has(wordAt(r.all, k));
  if (isNoun && GENITIVE.test(owner)) return !r.grammar.pronouns.has(owner.slice(0, -2)) && !CONTRACTED.test(owner);
  if (!r.grammar.determiners.has(wordAt(r.all, k - 2))) return false;
  return isBase && !/s$|^(?:people|police|women|men|children)$/.test(wordAt(r.all, k - 1));
}

/** [Protesting] students: a participle that opens the sentence, right before a noun. People [deemed] to be “a risk”: one behind it, by the infinitive that follows. */
export function isAttribute(r: Reading, k: number): boolean {
  const [item, next] = [r.all[k], r.all[k + 1]];
  if (HELD.has(wordAt(r.all, k)) && wordAt(r.all, k + 1) === 'to') return true;
  if (item?.type !== 'word' || !item.capital || !/ing$/.test(item.folded) || next?.type !== 'word') return false;
  const { determiners, pronouns, complementizers, phraseEnds, media } = r.grammar;
  const opens = [determiners, pronouns, complementizers, phraseEnds, media].some((words) => words.has(next.folded));
  return !opens && !next.capital;
}
const HELD = set('deemed considered judged believed thought alleged reported ruled known estimated');
