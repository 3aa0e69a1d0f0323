import { commaFrom, type Item, type WordItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { sentenceEnd, sentenceStart } from '../../read/sentence';
import { type Phrase, phrase, phraseAfter } from '../../who/phrase';
import { isPersonal } from '../../who/speaker-words';
import { GENITIVE } from '../names-of-all';

/** In the words of [Karl Lind]: whose they are. By his own admission, [Karl Lind] was …: whom the sentence is about. */
export function subjectOfNoun(r: Reading, k: number): Phrase | undefined {
  if (wordAt(r.all, k) === 'words' && wordAt(r.all, k + 1) === 'of') return phraseAfter(r, k + 2);
  // in [Karl Lind]’s words
  const inWords = wordAt(r.all, k) === 'words' ? ownerBefore(r, k) : undefined;
  if (inWords && wordAt(r.all, inWords.from - 1) === 'in') return inWords;
  const user = userOf(r, k);
  if (user) return user;
  const told = r.grammar.sayingNouns.has(wordAt(r.all, k)) ? ownerOfNoun(r, k) : undefined;
  if (told || r.grammar.speechNouns.has(wordAt(r.all, k))) return told ?? ownerOf(r, k);
  if (wordAt(r.all, k - 1) !== 'own') return undefined;
  // By [Karl Lind]’s own account
  const owner = ownerBefore(r, k);
  if (owner) return owner;
  const start = sentenceStart(r.all, k);
  const parted = k - start <= 4 && r.all[k + 1]?.type === 'comma';
  return r.grammar.openingPhrase(r, parted ? k + 2 : start, sentenceEnd(r.all, k));
}

/** [his] use of the term “…”; the use of the word “…” by [the mayor] */
function userOf(r: Reading, k: number): Phrase | undefined {
  const use = [k - 2, k - 3].find((at) => wordAt(r.all, at) === 'use' && wordAt(r.all, at + 1) === 'of');
  if (use === undefined) return undefined;
  const by = r.all[k + 1]?.type === 'quote' && r.grammar.agentParticles.has(wordAt(r.all, k + 2));
  return by ? phraseAfter(r, k + 3) : (ownerBefore(r, use) ?? possessiveBefore(r, use));
}

/** a demand for “…” from [the union]; [the mayor]'s call for “…”: whose words such a noun holds. */
export function ownerOf(r: Reading, k: number): Phrase | undefined {
  const behind = r.all[k + 2]?.type === 'quote' ? k + 3 : undefined;
  const from = behind !== undefined && /^(?:from|by)$/.test(wordAt(r.all, behind)) ? behind + 1 : undefined;
  if (from !== undefined) return phraseAfter(r, from);
  return ownerBefore(r, k) ?? ownerBehind(r, k) ?? possessiveBefore(r, k);
}

/** [her] demand for “…”, [their] latest warning of “…” */
function possessiveBefore(r: Reading, k: number): Phrase | undefined {
  const owner = [k - 1, k - 2].find((at) => r.grammar.possessives.has(wordAt(r.all, at)));
  return owner === undefined ? undefined : phrase(r.all, owner, owner + 1);
}

/** [the minister]'s claim, [the minister]'s latest claim: whom a genitive names before a noun. */
function ownerBefore(r: Reading, k: number): Phrase | undefined {
  for (let owner = k - 1; owner >= Math.max(0, k - 2); owner--) {
    const word = r.all[owner];
    if (word?.type !== 'word') return undefined;
    const ofMany = OF_MANY.test(r.text.slice(word.end - 1, word.end + 2));
    if (!GENITIVE.test(word.folded) && !ofMany) continue;
    const from = ownerFrom(r, owner);
    return { from, to: owner + 1, span: [(r.all[from] as Item).start, word.end - (ofMany ? 0 : 2)] };
  }
  return undefined;
}

/** the neighbours’ claim: a mark that belongs to no word. */
const OF_MANY = /^s['’] $/;

/** rejected [Novak]'s, [the bank chief]'s, [the former minister Ann Roe]'s: a verb in small letters is no part of it. */
function ownerFrom({ all, grammar }: Reading, owner: number): number {
  let from = owner;
  for (let item = all[from - 1]; item?.type === 'word' && owner - from < LONGEST_OWNER; item = all[from - 1]) {
    if (grammar.determiners.has(item.folded)) return from - 1;
    // By Karl Lind’s account; In Lind’s words
    if (grammar.agentParticles.has(item.folded) || grammar.adverbials.has(item.folded)) break;
    const isTitle = isPersonal(item.folded, grammar.speakers) || grammar.titleAdjectives.has(item.folded);
    const isSmall = !(all[from] as WordItem).capital && !grammar.phraseEnds.has(item.folded);
    if (!item.capital && !isTitle && !isSmall) break;
    from--;
  }
  return from;
}

/** In items. */
export const LONGEST_OWNER = 6;

/** an admission by [the minister], comments from [the union], calls from [the union] for “…” */
function ownerBehind(r: Reading, k: number): Phrase | undefined {
  if (!/^(?:from|by)$/.test(wordAt(r.all, k + 1))) return undefined;
  const links = r.grammar.speechNouns.get(wordAt(r.all, k));
  let end = k + 2;
  while (end < k + LONGEST_OWNER * 2 && r.all[end]?.type === 'word' && !links?.has(wordAt(r.all, end))) end++;
  return phraseAfter(r, k + 2, links?.has(wordAt(r.all, end)) ? end : undefined);
}

/** The minister's claim that …, an admission by the minister that …: what the noun holds follows, and whose it is is told. */
export function ownerOfNoun(r: Reading, k: number): Phrase | undefined {
  if (wordAt(r.all, k + 1) === 'that') return ownerBefore(r, k);
  const owner = ownerBehind(r, k);
  if (!owner) return undefined;
  // accusations by Ann Lind, the head of the mill, that …
  const comma =
    r.all[owner.to]?.type === 'comma' ? commaFrom(r.all, owner.to + 1, owner.to + LONGEST_OWNER * 2) : owner.to - 1;
  return [owner.to, comma + 1].some((at) => wordAt(r.all, at) === 'that') ? owner : undefined;
}
