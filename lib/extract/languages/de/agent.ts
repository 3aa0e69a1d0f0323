import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { isAdverb, type Phrase, phraseAfter } from '../../who/phrase';

/** wurde von [Jan Ott] gefragt: whoever acts, in the passive. */
export function agentOf(r: Reading, k: number, start: number): Phrase | undefined {
  const { agentParticles, passives } = r.grammar;
  if (!PARTICIPLE.test(wordAt(r.all, k)) || r.grammar.quotedForms.has(wordAt(r.all, k))) return undefined;
  let agent: number | undefined;
  for (let i = k - 1; i >= start && i > k - FAR && r.all[i]?.type === 'word'; i--) {
    if (agentParticles.has(wordAt(r.all, i))) agent = i;
    if (passives.has(wordAt(r.all, i))) return agent === undefined ? undefined : phraseAfter(r, agent + 1, k);
  }
  return undefined;
}
const PARTICIPLE = /^(?:ge\p{L}+(?:t|en)|(?:be|er|ver|ent|zer)\p{L}+(?:t|en)|\p{L}{2,9}ge\p{L}+(?:t|en)|\p{L}+iert)$/u;
/** In items: so far before its participle the passive's word stands. */
const FAR = 28;

/** meldete unter Berufung auf [die Polizei], …: whose words an outlet passes on. */
export function citedBeside(r: Reading, k: number): Phrase | undefined {
  for (let at = k + 1; at < k + CITED && r.all[at]?.type === 'word'; at++)
    if (CITES.test(wordAt(r.all, at)) && wordAt(r.all, at + 1) === 'auf') return phraseAfter(r, at + 2);
  return undefined;
}
const CITES = /^(?:berufung|verweis)$/;
/** In items. */
const CITED = 10;

/** zitiert: its object speaks. */
export const QUOTES = /^zitier(?:t|te|en|ten)$/;

/** zitiert [einen Zeugen]; zitiert dazu den [Minister]: the phrase at item `at`, were its article the accusative. */
export function quotedObject(r: Reading, at: number, end = r.all.length): Phrase | undefined {
  let k = at;
  while (k < end && isAdverb(r.all[k], r.grammar)) k++;
  // zitiert aus [dem Brief]: „…“
  if (wordAt(r.all, k) === 'aus') k++;
  const first = r.all[k];
  if (first?.type !== 'word' || k >= end) return undefined;
  const article = r.grammar.articles.has(first.folded);
  return first.capital || article ? phraseAfter(r, article && !first.capital ? k + 1 : k, end) : undefined;
}
