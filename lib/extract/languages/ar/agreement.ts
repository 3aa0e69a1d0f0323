import { set } from '../../grammar';
import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import type { Phrase } from '../../who/phrase';
import type { Agreement } from './conjugation';
import { type NounPhrase, nounPhrase } from './noun-phrase';
import { agreement } from './verbs';
import { wordIn } from './word';

/**
 * Whether a verb may have the phrase for its subject, by gender and number.
 * @param follows the phrase stands behind its verb, which is then in the singular whatever it is
 */
export function agrees(r: Reading, k: number, { from, to }: Phrase, follows = false): boolean {
  const word = wordAt(r.all, k);
  const own = wordIn(r, k).agrees;
  // أخبرنا المدرب: before whoever speaks he told us, and we did not tell.
  const verb = own && !(follows && word.endsWith('نا')) ? own : (withoutObject(word) ?? own);
  const phrase = nounPhrase(r, from, to);
  if (!verb || !phrase) return true;
  if (follows && verb.number !== 'one') return false;
  // وقالا: two, of whom one phrase tells.
  if (!follows && verb.number === 'two' && !isJoint(r, from, to)) return false;
  if (!follows && verb.number === 'many' && !isJoint(r, from, to) && !phrase.plural && ONE.has(phrase.kind))
    return false;
  // أفادت مصادر بأن متهما هرب، واعترف: of many who were named before, no verb of one man is told.
  const many =
    phrase.plural && (phrase.kind === 'unnamed' || (phrase.kind === 'group' && !ONE_OF_MANY.has(headOf(r, from))));
  if (!follows && verb.number === 'one' && verb.gender === 'm' && many) return false;
  return !verb.gender || !phrase.gender || phrase.plural || verb.gender === phrase.gender;
}

/** فأجابها, وصفوه: with whom it was told or what it is about. */
const withoutObject = (word: string): Agreement | undefined =>
  agreement.get(word.replace(/(?:ه|ها|هم|هما|ني|نا)$/, '').replace(/و$/, 'وا'));

/** What is never they. */
const ONE: ReadonlySet<NounPhrase['kind']> = new Set<NounPhrase['kind']>(['name', 'document']);

/** الشعب, الجمهور: many people, of whom a verb tells as of one man. */
const ONE_OF_MANY = set('شعب جمهور جمع حشد ناس');

const headOf = (r: Reading, k: number): string => wordAt(r.all, k).replace(/^ال/, '');

const isJoint = (r: Reading, from: number, to: number): boolean => {
  const first = nounPhrase(r, from, to);
  return first !== undefined && first.to < to && wordAt(r.all, first.to).startsWith('و');
};
