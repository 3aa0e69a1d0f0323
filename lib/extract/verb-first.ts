import type { Grammar } from './grammar';
import { type Item, spanOf, type WordItem, wordAt } from './items';
import { type Phrase, phraseAfter, phraseBefore } from './phrase';

/**
 * The subject of a cue where the verb stands first, as in Arabic: the phrase behind it (قال [الوزير] إن), or before it in
 * a clause that has begun ([مصدر أمني] قال إن); none where the verb leaves it out (وقال إن).
 * @param behind the phrase that follows the cue
 */
export function verbFirstSubject(
  all: readonly Item[],
  k: number,
  grammar: Grammar,
  start: number,
  behind: Phrase | undefined,
): Phrase | undefined {
  const cue = all[k] as WordItem;
  const particle = wordAt(all, k - 1);
  if (grammar.attachedSubjects.has(particle)) return undefined;
  const topic = topicOf(all, k, grammar, start);
  if (topic) return topic;
  // كانت رئيسة البلدية قد أكدت: the subject stands before the particle.
  const pluperfect = particle === 'قد' ? phraseBefore(all, k - 1, grammar, start) : undefined;
  if (pluperfect) return pluperfect;
  // وقال للصحافيين: whom it was told is not who told it.
  const named = behind && !/^لل\S{3}/.test(wordAt(all, behind.from)) ? behind : undefined;
  const after = named && grammar.transitive.has(cue.folded) ? beforeObject(all, cue, named, grammar) : named;
  // وقال opens a clause: its subject is left out.
  const opens = /^[وف]/.test(cue.folded) && grammar.cues.has(cue.folded.slice(1));
  const found = opens ? undefined : phraseBefore(all, k, grammar, start);
  // ورداً على سؤال، قالت …: an adverbial is no subject.
  const isAdverbial = found && grammar.phraseEnds.has(wordAt(all, found.from).replace(/^و(?=.{3})/, ''));
  const before = isAdverbial ? undefined : found;
  // أفاد وكالة …: the agency is told, whoever stands before tells.
  const isTold = after !== undefined && before !== undefined && grammar.carriers.has(wordAt(all, after.from));
  return after && !isTold ? after : before && ownerOfMedium(all, before, grammar);
}

/**
 * اتهمت [المعارضة] الحكومة: a body behind what is a whole name or noun already is whom it is done to. So is all of the
 * phrase where it has no subject's form (ودعت الصحافيين) or not the verb's gender (واتهمت سامي).
 */
function beforeObject(all: readonly Item[], verb: WordItem, phrase: Phrase, grammar: Grammar): Phrase | undefined {
  const folded = (k: number) => wordAt(all, k);
  const first = folded(phrase.from);
  const opens = grammar.speechActs.get(verb.folded);
  const [acts, named] = [
    grammar.genderOf.get(verb.folded),
    grammar.givenNames.get(first) ?? grammar.genderOf.get(first),
  ];
  if (grammar.obliqueForm?.test(first) || (acts && named && acts !== named)) return undefined;
  for (let k = phrase.from + 1; k < phrase.to; k++) {
    const last = folded(k - 1);
    const given = k - 2 >= phrase.from ? folded(k - 2) : '';
    // باسم inside a phrase is in somebody's name, not Basim.
    const isName = grammar.givenNames.has(given) && (given !== 'باسم' || k - 2 === phrase.from);
    // تعهد الوزير بالعمل: what is done begins.
    const act = opens?.test(`${folded(k)} ${k + 1 < phrase.to ? folded(k + 1) : ''}`);
    // انتقد سامي حداد القرار: behind a whole name, what has the article is whom or what it is about.
    const behindName = isName && /^ال/.test(folded(k)) && !grammar.givenNames.has(last);
    const isBody = grammar.bodies.has(folded(k)) || grammar.obliqueForm?.test(folded(k));
    if (!act && !isBody && !behindName) continue;
    if (act || isName || /^ال|(?:ي|يه)$/.test(last) || grammar.bodies.has(last))
      return { from: phrase.from, to: k, span: [phrase.span[0], (all[k - 1] as Item).end] };
  }
  return phrase;
}

/** نقلت الوكالة عن [مصدر] قوله; اكتفى [الوزير] بالقول: whom a noun of saying belongs to. */
export function nounSubject(all: readonly Item[], k: number, grammar: Grammar, start: number): Phrase | undefined {
  for (let i = k - 1; i >= Math.max(start, k - 12); i--) {
    const item = all[i] as Item;
    if (item.type === 'quote') return undefined;
    if (item.type === 'word' && grammar.relayed.has(item.folded)) return phraseAfter(all, i + 1, grammar, k);
  }
  if (!/^ب/.test((all[k] as WordItem).folded)) return undefined;
  let first = k;
  while (first > start && k - first < 10 && all[first - 1]?.type === 'word') first--;
  const opening = all[first];
  if (opening?.type === 'word' && grammar.contrasts.has(opening.folded)) first++;
  return phraseAfter(all, first + 1, grammar, k);
}

/** أما [موسكو] فدعت …: whom the clause is about stands before its verb. */
function topicOf(all: readonly Item[], k: number, grammar: Grammar, start: number): Phrase | undefined {
  const opening = all[start];
  if (opening?.type !== 'word' || !grammar.topics.has(opening.folded) || k - start > 10) return undefined;
  return phraseAfter(all, start + 1, grammar, k);
}

/** مقطع فيديو للكاظمي قال فيه: whose recording it is speaks in it; else whoever stands before its name. */
function ownerOfMedium(all: readonly Item[], phrase: Phrase, grammar: Grammar): Phrase {
  for (let k = phrase.from; k < phrase.to; k++) {
    if (!grammar.media.has(wordAt(all, k))) continue;
    const last = phrase.to - 1;
    if (last > k && wordAt(all, last).startsWith('ل'))
      return { from: last, to: last + 1, span: spanOf(all[last] as Item) };
    if (k > phrase.from) return { from: phrase.from, to: k, span: [phrase.span[0], (all[k - 1] as Item).end] };
  }
  return phrase;
}
