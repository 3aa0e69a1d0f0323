import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import type { Phrase } from '../../who/phrase';
import { nounPhrase } from './noun-phrase';
import { agreement } from './verbs';

/**
 * Whether a verb may have the phrase for its subject, by gender and number.
 * @param follows the phrase stands behind its verb, which is then in the singular whatever it is
 */
export function agrees(r: Reading, k: number, { from, to }: Phrase, follows = false): boolean {
  const verb = agreement.get(wordAt(r.all, k));
  const phrase = nounPhrase(r, from, to);
  if (!verb || !phrase) return true;
  if (follows && verb.number !== 'one') return false;
  // وقالا: two, of whom one phrase tells.
  if (!follows && verb.number === 'two' && !isJoint(r, from, to)) return false;
  if (!follows && verb.number === 'many' && !isJoint(r, from, to) && !phrase.plural && phrase.kind === 'name')
    return false;
  // أفادت مصادر بأن متهما هرب، واعترف: of many who were named before, no verb of one man is told.
  if (!follows && verb.number === 'one' && verb.gender === 'm' && phrase.plural && phrase.kind === 'unnamed')
    return false;
  return !verb.gender || !phrase.gender || phrase.plural || verb.gender === phrase.gender;
}

const isJoint = (r: Reading, from: number, to: number): boolean => {
  const first = nounPhrase(r, from, to);
  return first !== undefined && first.to < to && wordAt(r.all, first.to).startsWith('و');
};
