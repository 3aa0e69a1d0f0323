import { set } from '../../grammar';
import { type Item, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { phraseJoined } from '../../who/joint';
import { isAdverb, type Phrase, phrase, phraseAfter, phraseBefore } from '../../who/phrase';

/** with [one teacher] describing …; including [protesters] shouting …: whoever stands right before it, behind no verb. */
export function subjectOfParticiple(r: Reading, k: number, start: number): Phrase | undefined {
  const named = citedAs(r, k, start) ?? blamedFor(r, k, start) ?? betweenCommas(r, k, start);
  return named ?? rightBefore(r, k, start) ?? besideWith(r, k, start);
}

function rightBefore(r: Reading, k: number, start: number): Phrase | undefined {
  const phrase = r.all[k - 1]?.type === 'word' ? phraseBefore(r, k, start) : undefined;
  if (phrase?.to !== k) return undefined;
  for (let from = k - 1; from >= Math.max(start + 1, phrase.from); from--)
    if (BEFORE_PARTICIPLE.has(wordAt(r.all, from - 1)))
      return { from, to: k, span: [(r.all[from] as Item).start, phrase.span[1]] };
  return undefined;
}

/**
 * criticised [the mayor] for calling it “…”; [the mayor] was attacked by rivals for calling it “…”: whoever is blamed or praised
 * for what they said.
 */
function blamedFor(r: Reading, k: number, start: number): Phrase | undefined {
  const { agentParticles, passives } = r.grammar;
  if (wordAt(r.all, k - 1) !== 'for') return undefined;
  for (let verb = k - 2; verb > start && k - verb < LONGEST_OBJECT && r.all[verb]?.type === 'word'; verb--) {
    if (!BLAMED.test(wordAt(r.all, verb))) continue;
    let aided = verb - 1;
    while (aided > start && isAdverb(r.all[aided], r.grammar) && !passives.has(wordAt(r.all, aided))) aided--;
    if (passives.has(wordAt(r.all, aided))) return phraseBefore(r, aided, start);
    // [The mayor], attacked by rivals for calling it “…”, left.
    if (agentParticles.has(wordAt(r.all, verb + 1)) || verb === k - 2) return phraseBefore(r, verb, start);
    const whom = phraseAfter(r, verb + 1, k - 1);
    return whom?.from === verb + 1 ? whom : undefined;
  }
  return undefined;
}
const BLAMED =
  /^(?:criticis|criticiz|attack|blam|condemn|prais|rebuk|reprimand|mock|ridicul|thank|fin|su|arrest|sack|fir|suspend|expel|punish|prosecut|convict|jail|disciplin|investigat|slamm|blast|denounc|castigat|lambast|censur|fault|scold|chid|hail|laud|applaud|booed|heckl|ban|bann|charg|jeer)(?:e?s|ed|ing)?$/;

/** with [Ann Roe and Ben Holt] calling it “…”; with [Ann Roe] travelling to Rive and calling it “…”: whoever stands behind “with”. */
function besideWith(r: Reading, k: number, start: number): Phrase | undefined {
  const joins = r.grammar.joiners.has(wordAt(r.all, k - 1));
  let first = joins ? undefined : k;
  for (let i = k - 1; i > start && k - i < LONGEST_ASIDE && r.all[i]?.type === 'word'; i--) {
    if (wordAt(r.all, i) === 'with') {
      const whom = first === undefined ? undefined : phraseAfter(r, i + 1, first);
      const to = whom && (phraseJoined(r, whom.to)?.to ?? whom.to);
      return to === first ? whom : undefined;
    }
    if (joins && r.grammar.participleForm?.test(wordAt(r.all, i))) first = i;
  }
  return undefined;
}

/** The Post cited [the harbour master], Ann Roe, as saying; not where they were cited by the Post as saying. */
function citedAs(r: Reading, k: number, start: number): Phrase | undefined {
  if (wordAt(r.all, k - 1) !== 'as') return undefined;
  for (let verb = k - 3; verb >= start && k - verb < LONGEST_OBJECT && r.all[verb]?.type !== 'quote'; verb--) {
    if (!CITED.test(wordAt(r.all, verb))) continue;
    const whom = r.grammar.passives.has(wordAt(r.all, verb - 1)) ? undefined : phraseAfter(r, verb + 1, k - 1);
    return whom?.from === verb + 1 ? whom : undefined;
  }
  return undefined;
}
const CITED =
  /^(?:cit(?:es?|ed|ing)|report(?:s|ed|ing)?|quot(?:es?|ed|ing)|record(?:s|ed|ing)?|paraphras(?:es?|ed|ing))$/;

/** with the head of its office, [Ann Roe], also saying …: a name that two commas set apart. */
function betweenCommas(r: Reading, k: number, start: number): Phrase | undefined {
  let to = k;
  while (to > start && isAdverb(r.all[to - 1], r.grammar)) to--;
  if (r.all[to - 1]?.type !== 'comma') return undefined;
  let from = to - 1;
  for (let item = r.all[from - 1]; item?.type === 'word' && item.capital; item = r.all[from - 1]) from--;
  if (from >= to - 1 || r.all[from - 1]?.type !== 'comma') return undefined;
  for (let i = from - 2; i > start && from - i < LONGEST_ASIDE && r.all[i]?.type === 'word'; i--)
    if (wordAt(r.all, i) === 'with') return phrase(r.all, from, to - 1);
  return undefined;
}

/** What a phrase with a participle of its own stands behind. */
const BEFORE_PARTICIPLE = set(
  'with including of by showed shows showing heard hears hearing overheard recalled recalls recalling remembered remembers remembering filmed filming recorded recording caught saw sees captured imagined',
);

/** In items. */
const [LONGEST_OBJECT, LONGEST_ASIDE] = [14, 30];
