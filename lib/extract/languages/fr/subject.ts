import { set } from '../../grammar';
import { type Item, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { isAdverb, type Phrase, phraseAfter, phraseBefore } from '../../who/phrase';
import { invertedReport, subjectBefore } from '../../who/subject';
import { verbGroup } from './verb-group';

/** The subject of a French verb: [le maire] a toutefois dit; Faux, rétorque [l'association]; jugé « absurde » par [la maire]. */
export function subjectOfVerb(r: Reading, k: number, start: number, behind: Phrase | undefined): Phrase | undefined {
  const { first, passive } = verbGroup(r, k, start);
  if (passive) return agent(r, k);
  const inverted = invertedReport(r, k, start);
  if (inverted && r.all[inverted.subject.to]?.type !== 'word') return inverted.subject;
  const asSaid = r.grammar.asSaid.has(wordAt(r.all, first - 1)) ? phraseAfter(r, k + 1) : undefined;
  if (asSaid) return asSaid;
  const before = nicknamed(r, first, start) ?? subjectBefore(r, first, start);
  if (!before || isObject(r, before, k)) return behind;
  return described(r, before, start) ?? before;
}

/** la conclusion de [Marc Petit] évoquant …: whoever stands right before, with a capital. */
export function subjectOfParticiple(r: Reading, k: number, start: number): Phrase | undefined {
  const before = r.all[k - 1];
  return before?.type === 'word' && before.capital ? phraseBefore(r, k, start) : undefined;
}

/** jugé « absurde » par [la maire]; relayé à Paris par [le ministre]: whoever acts in the passive, in the verb's clause. */
export function agent(r: Reading, k: number): Phrase | undefined {
  for (let i = k + 1; i < r.all.length && i - k <= FAR; i++) {
    const item = r.all[i] as Item;
    if (item.type === 'stop' || item.type === 'colon' || item.type === 'comma') return undefined;
    if (r.grammar.agentParticles.has(wordAt(r.all, i))) return phraseAfter(r, i + 1);
    if (ENDS.has(wordAt(r.all, i))) return undefined;
  }
  return undefined;
}

/** In items. */
const FAR = 12;
/** Another clause begins. */
const ENDS = set('qui que qu dont et mais');
/** nous confiait: but for its own ending, a verb has the word for its object. */
const isObject = (r: Reading, { from, to }: Phrase, k: number): boolean =>
  to - from === 1 && /^(?:nous|vous)$/.test(wordAt(r.all, from)) && !/(?:ons|ez)$/.test(wordAt(r.all, Math.min(to, k)));

/** [Un pêcheur] surnommé « le Veinard » a dit: a name in marks, and the word that gives it. */
function nicknamed(r: Reading, k: number, start: number): Phrase | undefined {
  let at = k - 1;
  while (at > start && isAdverb(r.all[at] as Item, r.grammar)) at--;
  if (r.all[at]?.type === 'comma') at--;
  const marks = r.all[at];
  if (marks?.type !== 'quote' || marks.end - marks.start > LONGEST_NAME || marks.pauses) return undefined;
  for (let i = at - 1; i > start && at - i <= REACH; i--) {
    const word = wordAt(r.all, i);
    if (r.grammar.namedBy.has(word) || r.grammar.complementizers.has(word))
      return phraseBefore(r, r.all[i - 1]?.type === 'comma' ? i - 1 : i, start);
  }
  return undefined;
}

/** In items, and in UTF-16 code units. */
const REACH = 4;
const LONGEST_NAME = 40;

/** [Anne Roux], patronne du groupe Marel (vélos), a dit: a noun for people without an article only describes whoever stands before. */
function described(r: Reading, { from }: Phrase, start: number): Phrase | undefined {
  const first = r.all[from];
  if (first?.type !== 'word' || first.capital || r.all[from - 1]?.type !== 'comma' || from - 1 <= start)
    return undefined;
  return r.grammar.speakers.persons.has(wordAt(r.all, from)) ? phraseBefore(r, from - 1, start) : undefined;
}
